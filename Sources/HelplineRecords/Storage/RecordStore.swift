import Foundation
import GRDB
import HelplineModel

/// Saved contacts in `records.sqlite`; any number of programs may write to one folder at a time.
///
/// Practice is never saved here. Nothing in the file orders the calls of a closed shift.
public final class RecordStore: Sendable {
  /// The records file.
  public let file: URL
  /// What is not as it should be and yet no reason to stop, to be said at start.
  public let warnings: [RecordProblem]
  let database: DatabaseQueue
  /// Locks this seat's own copies of sealed records; gone with the program, and then only counts remain.
  let seatKey: SecretBytes?

  private init(file: URL, warnings: [RecordProblem], database: DatabaseQueue) {
    self.file = file
    self.warnings = warnings
    self.database = database
    seatKey = try? SecretBytes.random(32)
  }

  /// Opens the file in the data folder, makes both when they are not there (0700, 0600).
  ///
  /// A damaged file is a problem and is left as it is; only `setAside` moves it.
  public static func open(dataFolder: URL) throws(RecordProblem) -> RecordStore {
    let folder = RecordFolder(dataFolder)
    let warnings = try folder.prepare()
    let lock = folder.lock()
    defer { lock.release() }
    do {
      let database = try DatabaseQueue(path: folder.file.path, configuration: configuration)
      try database.read { db in
        if try RecordSchema.migrator.hasBeenSuperseded(db) {
          throw RecordProblem.newer(path: folder.file.path)
        }
      }
      // Only where it is not so already: a file that is refused above is not written to.
      try database.writeWithoutTransaction { db in
        if try String.fetchOne(db, sql: "PRAGMA journal_mode") != "wal" {
          try db.execute(sql: "PRAGMA journal_mode = WAL")
        }
      }
      try RecordSchema.migrator.migrate(database)
      let store = RecordStore(file: folder.file, warnings: [], database: database)
      let aboutKey = try store.rememberKey()
      return RecordStore(file: folder.file, warnings: warnings + aboutKey, database: database)
    } catch {
      throw RecordProblem(error, path: folder.file.path)
    }
  }

  /// Kilobytes of pages a seat keeps, as SQLite writes it.
  static let cacheSize = -512

  /// FULL so that a saved record outlives a power cut.
  private static var configuration: Configuration {
    var configuration = Configuration()
    configuration.busyMode = .timeout(5)
    configuration.prepareDatabase { db in
      try db.execute(sql: "PRAGMA synchronous = FULL; PRAGMA secure_delete = ON")
      // Rewriting the file would otherwise leave a copy of it in the folder for temporary files.
      try db.execute(sql: "PRAGMA temp_store = MEMORY")
      // Small: records are written one by one, and private memory is dear.
      try db.execute(sql: "PRAGMA cache_size = \(RecordStore.cacheSize)")
    }
    return configuration
  }

  /// Moves a damaged file out of the way, beside its place, under a name not used yet; gives that.
  ///
  /// Nothing is deleted or overwritten. To be called only when a person has asked for it.
  public static func setAside(dataFolder: URL) throws(RecordProblem) -> URL {
    try RecordFolder(dataFolder).setAside()
  }

  /// Reads every page; throws `damaged` when one is not as it should be.
  public func check() throws(RecordProblem) {
    let answer = try read { db in try String.fetchOne(db, sql: "PRAGMA quick_check(1)") }
    if answer != "ok" { throw .damaged(path: file.path) }
  }

  func write<Value>(_ body: (Database) throws -> Value) throws(RecordProblem) -> Value {
    do {
      return try database.write(body)
    } catch {
      throw RecordProblem(error, path: file.path)
    }
  }

  func read<Value>(_ body: (Database) throws -> Value) throws(RecordProblem) -> Value {
    do {
      return try database.read(body)
    } catch {
      throw RecordProblem(error, path: file.path)
    }
  }
}
