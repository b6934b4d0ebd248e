import Foundation

/// The paths under `knowledge/` (architecture, "The data folder").
struct KnowledgeFolder: Sendable {
  /// `knowledge` itself.
  let path: String

  /// The knowledge of a data folder.
  init(dataFolder: String) { path = dataFolder + "/knowledge" }

  /// The link to the generation in use.
  var current: String { path + "/current" }

  /// The lock of whoever writes.
  var lock: String { path + "/.lock" }

  /// The number of the generation in use, nil when there is none.
  var currentNumber: Int? {
    (try? FileManager.default.destinationOfSymbolicLink(atPath: current)).flatMap { Int($0) }
  }

  /// A number no generation had.
  var nextNumber: Int { (Folders.names(in: path).compactMap { Int($0) }.max() ?? 0) + 1 }

  /// The folder of a generation.
  func folder(_ number: Int) -> String { "\(path)/\(number)" }

  /// The folder in which a generation is built.
  func building(_ number: Int) -> String { "\(path)/.building-\(number)" }

  /// Removes all generations but one, and what an interrupted import left; damaged files stay.
  func tidy(keeping number: Int) {
    for name in Folders.names(in: path) {
      let old = Int(name).map { $0 != number } ?? name.hasPrefix(".building-")
      guard old else { continue }
      let folder = path + "/" + name
      let damaged = Folders.names(in: folder).filter { $0.contains(".damaged-") }
      for file in damaged {
        try? Folders.rename("\(folder)/\(file)", to: "\(path)/\(name)-\(file)")
      }
      Folders.remove(folder)
    }
  }
}
