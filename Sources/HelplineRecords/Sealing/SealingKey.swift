import Foundation
import GRDB

extension RecordStore {
  /// Whether what is saved now is sealed to the coordinator's key; asked anew each time, since the
  /// key may be set while this program runs.
  ///
  /// Also true when the file of the key is damaged and nothing can be sealed: then nothing is saved
  /// open either, and saving says why.
  public var isSealing: Bool {
    do {
      return try read { db in try sealingKey(db) } != nil
    } catch {
      return true
    }
  }

  var dataFolder: URL { file.deletingLastPathComponent() }

  /// What is sealed to now: the key of the file, else the one sealed to before; nil when none was
  /// ever set. Throws `keyDamaged` when the file is damaged and no other is known.
  func sealingKey(_ db: Database) throws -> [UInt8]? {
    let known = try Self.knownKey(db)
    do {
      return try RecordKeyFile.publicKey(dataFolder: dataFolder) ?? known
    } catch {
      guard let known else { throw error }
      return known
    }
  }

  private static func knownKey(_ db: Database) throws -> [UInt8]? {
    try Data.fetchOne(db, sql: "SELECT public_key FROM seal_to").map { Array($0) }
  }

  /// Keeps the public key in the records too; gives what is wrong with its file.
  func rememberKey() throws(RecordProblem) -> [RecordProblem] {
    let known = try read { db in try Self.knownKey(db) }
    let found: [UInt8]?
    do {
      found = try RecordKeyFile.publicKey(dataFolder: dataFolder)
    } catch {
      return [error]
    }
    guard let found else {
      return known == nil
        ? [] : [.keyMissing(path: RecordKeyFile.url(dataFolder: dataFolder).path)]
    }
    if found != known {
      try write { db in
        try db.execute(sql: "DELETE FROM seal_to")
        try db.execute(sql: "INSERT INTO seal_to VALUES (?)", arguments: [Data(found)])
      }
    }
    return []
  }
}
