import Foundation
import HelplineModel
import HelplineSearch

/// Opens the generation in use and mends what can be mended.
struct DirectoryOpening {
  let knowledge: KnowledgeFolder
  let zones: [String: String]
  let synonyms: @Sendable () -> [String: [String]]

  /// The generation in use; nil when there is none or it is damaged beyond mending.
  ///
  /// - Throws: `newer`, and what keeps the folder from being read at all.
  func open(_ warnings: inout [String]) throws(StoreProblem) -> DirectoryGeneration? {
    guard let number = knowledge.currentNumber else { return nil }
    let folder = knowledge.folder(number)
    do {
      return try DirectoryGeneration(number, in: folder)
    } catch {
      // Another program may have put the next generation in place between the two steps.
      if let newer = knowledge.currentNumber, newer != number { return try open(&warnings) }
      switch error {
      case .damaged(DirectoryGeneration.indexPath(folder)):
        return mendIndex(number, &warnings)
      case .damaged, .noFolder:
        setAside([DirectoryGeneration.databasePath(folder), DirectoryGeneration.indexPath(folder)])
        warnings.append(
          "The directory of services was damaged and is kept aside; "
            + "the shipped one is used. Import your own listings again.")
        return nil
      default: throw error
      }
    }
  }

  /// The rows are whole: the index is made again from them.
  private func mendIndex(_ number: Int, _ warnings: inout [String]) -> DirectoryGeneration? {
    let folder = knowledge.folder(number)
    do {
      let lock = try FileLock.wait(knowledge.lock, milliseconds: 10_000)
      defer { withExtendedLifetime(lock) {} }
      // Eight programs may find the damage at once; the first one mends it.
      if let mended = try? DirectoryGeneration(number, in: folder) { return mended }
      setAside([DirectoryGeneration.indexPath(folder)])
      try rebuildIndex(number, in: folder)
      let generation = try DirectoryGeneration(number, in: folder)
      warnings.append("The search index was damaged and was made again. Nothing is lost.")
      return generation
    } catch {
      setAside([DirectoryGeneration.databasePath(folder), DirectoryGeneration.indexPath(folder)])
      warnings.append("The search index is damaged. The shipped directory is used instead.")
      return nil
    }
  }

  private func rebuildIndex(_ number: Int, in folder: String) throws {
    let database = try DirectoryDatabase(reading: DirectoryGeneration.databasePath(folder))
    var builder = IndexBuilder(zones: zones, synonyms: synonyms())
    try database.forEach { builder.add($0) }
    try builder.write(to: DirectoryGeneration.indexPath(folder), generation: UInt64(number))
  }

  /// Where the disk refuses, the file stays where it is: it is not used either way.
  private func setAside(_ paths: [String]) {
    for path in paths where access(path, F_OK) == 0 { _ = try? Folders.setAside(path) }
  }
}
