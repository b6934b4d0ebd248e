import Foundation
import GRDB
import HelplineModel

/// The listings of one generation: a database that is written once and then only read.
struct DirectoryDatabase: Sendable {
  /// Version of the tables, kept in `user_version`.
  static let version = 1

  private let queue: DatabaseQueue
  private let path: String

  /// Opens a database to read it.
  init(reading path: String) throws(StoreProblem) {
    self.path = path
    var configuration = Configuration()
    configuration.readonly = true
    queue = try storing(in: path) { try DatabaseQueue(path: path, configuration: configuration) }
    let version = try storing(in: path) {
      try queue.read { database in
        _ = try Row.fetchOne(database, sql: "SELECT id, publisher, sample, body FROM listing")
        return try Int.fetchOne(database, sql: "PRAGMA user_version") ?? 0
      }
    }
    if version > DirectoryDatabase.version { throw .newer(path) }
    if version < 1 { throw .damaged(path) }
  }

  /// Opens a database in a generation's folder that nobody sees yet, and makes its table.
  ///
  /// It has no journal: the folder is renamed into place when it is whole, or thrown away.
  init(building path: String) throws(StoreProblem) {
    self.path = path
    try Folders.makeFile(path)
    var configuration = Configuration()
    configuration.prepareDatabase { database in
      // A listing is some 2 kB long: on pages of 4 kB half of the file would be air.
      try database.execute(
        sql: "PRAGMA page_size = 16384; PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF")
    }
    queue = try storing(in: path) { try DatabaseQueue(path: path, configuration: configuration) }
    try storing(in: path) {
      try queue.write { database in
        try database.execute(
          sql: """
            CREATE TABLE IF NOT EXISTS listing (
              id TEXT PRIMARY KEY NOT NULL, publisher TEXT NOT NULL, sample INTEGER NOT NULL,
              body TEXT NOT NULL);
            PRAGMA user_version = \(DirectoryDatabase.version)
            """)
      }
    }
  }

  /// One listing, nil when there is none.
  func service(_ id: String) throws(StoreProblem) -> Service? {
    try storing(in: path) {
      let body = try queue.read { try ListingRows.text(id, in: $0) }
      return try body.map(ListingText.service)
    }
  }

  /// Calls `each` with every listing, without holding them.
  func forEach(_ each: (Service) throws -> Void) throws(StoreProblem) {
    try storing(in: path) { try queue.read { try ListingRows.forEach(in: $0, each) } }
  }

  /// Changes rows in one transaction.
  func write<Value>(_ change: (Database) throws -> Value) throws(StoreProblem) -> Value {
    try storing(in: path) { try queue.write(change) }
  }

  /// Closes the database, so that nothing is left to write.
  func close() throws(StoreProblem) { try storing(in: path) { try queue.close() } }
}
