import Foundation
import HelplineModel
import HelplineSearch

/// One whole state of the directory, open for reading.
final class DirectoryGeneration: Sendable {
  /// Its number.
  let number: Int
  /// What is looked up.
  let index: DirectoryIndex
  /// The rows.
  let database: DirectoryDatabase

  /// Up to this size an index is checked whole when it is opened: that takes some milliseconds. A larger one
  /// is checked block by block as it is read.
  static let checkedAtOnce = 8 << 20

  /// Opens a generation.
  ///
  /// - Throws: `damaged` with the path of the file that is damaged.
  init(
    _ number: Int, in folder: String, checkedAtOnce: Int = DirectoryGeneration.checkedAtOnce
  ) throws(StoreProblem) {
    self.number = number
    let path = DirectoryGeneration.indexPath(folder)
    database = try DirectoryDatabase(reading: DirectoryGeneration.databasePath(folder))
    var info = stat()
    let isSmall = stat(path, &info) == 0 && info.st_size <= checkedAtOnce
    index = try storing(in: path) { try DirectoryIndex(path: path, verify: isSmall) }
    // An index of another generation would show listings that are no longer true.
    guard index.generation == UInt64(number) else { throw .damaged(path) }
  }

  /// The database's file in a generation's folder.
  static func databasePath(_ folder: String) -> String { folder + "/directory.sqlite" }

  /// The index's file in a generation's folder.
  static func indexPath(_ folder: String) -> String { folder + "/directory.index" }
}
