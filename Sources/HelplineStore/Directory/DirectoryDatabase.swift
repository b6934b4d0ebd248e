import Foundation
import GRDB
import HelplineModel

/// The listings of one generation: a database that is written once and then only read.
struct DirectoryDatabase: Sendable {
  /// Version of the tables, kept in `user_version`. Version 1 knew nothing of the house's own; a
  /// program that would show a listing without the house's change must refuse. Rows of version 3 are
  /// bytes, those before it JSON.
  static let version = 3

  private let queue: DatabaseQueue
  private let path: String
  /// Whether it has the tables of the house; the next change adds them.
  private let hasHouse: Bool

  /// Opens a database to read it.
  init(reading path: String) throws(StoreProblem) {
    self.path = path
    var configuration = Configuration()
    configuration.readonly = true
    configuration.prepareDatabase { database in
      if try !database.tableExists("alike") { try database.execute(sql: HouseRows.standIns) }
    }
    let queue = try storing(in: path) {
      try DatabaseQueue(path: path, configuration: configuration)
    }
    self.queue = queue
    let version = try storing(in: path) {
      try queue.read { database in
        _ = try Row.fetchOne(database, sql: "SELECT id, publisher, sample, body FROM listing")
        return try Int.fetchOne(database, sql: "PRAGMA user_version") ?? 0
      }
    }
    if version > DirectoryDatabase.version { throw .newer(path) }
    if version < 1 { throw .damaged(path) }
    hasHouse = version > 1
  }

  /// Opens a database in a generation's folder that nobody sees yet, and makes its table.
  ///
  /// It has no journal: the folder is renamed into place when it is whole, or thrown away.
  ///
  /// - Parameter day: `YYYY-MM-DD`, how listings stand on it is what is indexed and counted; empty = as published.
  init(building path: String, on day: String = "") throws(StoreProblem) {
    self.path = path
    hasHouse = true
    try Folders.makeFile(path)
    var configuration = Configuration()
    configuration.prepareDatabase { database in
      // A listing is some 2 kB long: on pages of 4 kB half of the file would be air.
      try database.execute(
        sql: """
          PRAGMA page_size = 16384; PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF;
          PRAGMA locking_mode = EXCLUSIVE; PRAGMA cache_size = -16000; PRAGMA temp_store = MEMORY;
          CREATE TEMP TABLE building (day TEXT NOT NULL)
          """)
      try database.execute(sql: "INSERT INTO building VALUES (?)", arguments: [day])
    }
    queue = try storing(in: path) { try DatabaseQueue(path: path, configuration: configuration) }
    try storing(in: path) {
      try queue.write { database in
        let before = try Int.fetchOne(database, sql: "PRAGMA user_version") ?? 0
        if before > 0, before < DirectoryDatabase.version { try ListingRows.convert(in: database) }
        try database.execute(
          sql: """
            CREATE TABLE IF NOT EXISTS listing (
              id TEXT PRIMARY KEY NOT NULL, publisher TEXT NOT NULL, sample INTEGER NOT NULL,
              body BLOB NOT NULL);
            \(HouseRows.tables)
            PRAGMA user_version = \(DirectoryDatabase.version)
            """)
      }
    }
  }

  /// One listing as everybody sees it, nil when there is none.
  func service(_ id: String) throws(StoreProblem) -> Service? {
    try read { database in
      hasHouse
        ? try HouseRows.service(id, in: database) : try ListingRows.service(id, in: database)
    }
  }

  /// Calls `each` with every listing as everybody sees it, without holding them.
  func forEach(_ each: (Service) throws -> Void) throws(StoreProblem) {
    try read { database in
      guard hasHouse else { return try ListingRows.forEach(in: database, each) }
      try HouseRows(in: database).forEach(in: database, each)
    }
  }

  /// Whether it has just these listings and calls of the house already.
  func has(_ house: HouseReplacement) throws(StoreProblem) -> Bool {
    try read { hasHouse ? try house.isThere(in: $0) : house.isEmpty }
  }

  /// How many listings there are of each shape.
  func shapes() throws(StoreProblem) -> NeedShapes {
    if hasHouse { return try read { try NeedShapes(in: $0) } }
    var shapes = NeedShapes()
    try forEach { shapes.add($0) }
    return shapes
  }

  /// Whether a pause that ended before a day lasted when this was built, or that is not known.
  func pauseEnded(before day: String) throws(StoreProblem) -> Bool {
    try read { database in
      guard try database.tableExists("pause") else { return true }
      return try Bool.fetchOne(
        database, sql: "SELECT EXISTS (SELECT 1 FROM pause WHERE last_day < ?)", arguments: [day])
        ?? false
    }
  }

  /// Reads and checks all of the file.
  func isWhole() throws(StoreProblem) -> Bool {
    try read { try String.fetchOne($0, sql: "PRAGMA quick_check(1)") == "ok" }
  }

  /// Reads what several questions ask.
  func read<Value>(_ work: (Database) throws -> Value) throws(StoreProblem) -> Value {
    try storing(in: path) { try queue.read(work) }
  }

  /// Changes rows in one transaction.
  func write<Value>(_ change: (Database) throws -> Value) throws(StoreProblem) -> Value {
    try storing(in: path) { try queue.write(change) }
  }

  /// Closes the database, so that nothing is left to write.
  func close() throws(StoreProblem) { try storing(in: path) { try queue.close() } }
}
