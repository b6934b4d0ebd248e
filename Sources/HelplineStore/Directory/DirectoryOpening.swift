import Foundation
import HelplineModel
import HelplineSearch

/// Opens the generation in use and mends what can be mended.
struct DirectoryOpening {
  let knowledge: KnowledgeFolder
  let zones: [String: String]
  let synonyms: @Sendable () -> [String: [String]]
  /// `YYYY-MM-DD` at the desk; empty where nobody said it.
  var today: @Sendable () -> String = { "" }
  /// Up to this size in bytes an index is checked whole when it is opened.
  var checkedAtOnce = DirectoryGeneration.checkedAtOnce
  /// How long another program that writes in the folder is waited for, in milliseconds: perhaps it makes
  /// the very index that is missing here.
  var patience = 120_000

  /// The generation in use; nil when there is none or it is damaged beyond mending.
  ///
  /// - Throws: `newer`, and what keeps the folder from being read at all.
  func open(_ warnings: inout [String]) throws(StoreProblem) -> DirectoryGeneration? {
    guard let number = knowledge.currentNumber else { return nil }
    let folder = knowledge.folder(number)
    do {
      return try generation(number)
    } catch {
      // Another program may have put the next generation in place between the two steps.
      if let newer = knowledge.currentNumber, newer != number { return try open(&warnings) }
      switch error {
      case .damaged(DirectoryGeneration.indexPath(folder)):
        return try mendIndex(number, &warnings)
      case .damaged, .noFolder: return setAside(number, &warnings)
      default: throw error
      }
    }
  }

  private func generation(_ number: Int) throws(StoreProblem) -> DirectoryGeneration {
    try DirectoryGeneration(number, in: knowledge.folder(number), checkedAtOnce: checkedAtOnce)
  }

  /// The index is made again from the rows.
  private func mendIndex(
    _ number: Int, _ warnings: inout [String]
  ) throws(StoreProblem) -> DirectoryGeneration? {
    let lock = try FileLock.wait(knowledge.lock, milliseconds: patience)
    defer { withExtendedLifetime(lock) {} }
    // Eight programs may find the same at once; the first one mends it.
    let number = knowledge.currentNumber ?? number
    if let mended = try? generation(number) { return mended }
    let path = DirectoryGeneration.indexPath(knowledge.folder(number))
    do {
      let reason = reason(path)
      if reason == .damaged { setAside([path]) }
      try rebuildIndex(number)
      let generation = try generation(number)
      if let sentence = reason.sentence { warnings.append(sentence) }
      return generation
    } catch {
      // A full disk or a folder that cannot be written harms no row: they stay where they are.
      let problem = StoreProblem(error, path: path)
      guard case .damaged = problem else { throw problem }
      return setAside(number, &warnings)
    }
  }

  /// Why an index cannot be used.
  private enum Reason {
    case missing, otherVersion, damaged

    /// What is said of it; nil where nothing was wrong.
    var sentence: String? {
      switch self {
      case .missing: "The search index was missing and was made again. Nothing is lost."
      case .damaged: "The search index was damaged and was made again. Nothing is lost."
      case .otherVersion: nil
      }
    }
  }

  private func reason(_ path: String) -> Reason {
    do {
      _ = try DirectoryIndex(path: path)
      return .damaged
    } catch .missing {
      return .missing
    } catch .otherVersion {
      return .otherVersion
    } catch {
      return .damaged
    }
  }

  private func rebuildIndex(_ number: Int) throws {
    let folder = knowledge.folder(number)
    let database = try DirectoryDatabase(reading: DirectoryGeneration.databasePath(folder))
    var builder = IndexBuilder(zones: zones, synonyms: synonyms())
    let day = today()
    try database.forEach { builder.add($0.standing(on: day)) }
    try builder.write(to: DirectoryGeneration.indexPath(folder), generation: UInt64(number))
  }

  /// The rows are damaged: the directory is empty until it is filled again.
  private func setAside(_ number: Int, _ warnings: inout [String]) -> DirectoryGeneration? {
    let folder = knowledge.folder(number)
    setAside([DirectoryGeneration.databasePath(folder), DirectoryGeneration.indexPath(folder)])
    warnings.append(
      "The directory of services was damaged and is kept aside; "
        + "the shipped one is used. Import your own listings again.")
    return nil
  }

  /// Where the disk refuses, the file stays where it is: it is not used either way.
  private func setAside(_ paths: [String]) {
    for path in paths where access(path, F_OK) == 0 { _ = try? Folders.setAside(path) }
  }
}
