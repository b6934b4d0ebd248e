import Foundation
import GRDB
import HelplineModel

/// All closed records of one month that can be read, each once, and where they lie.
///
/// Where a record lies in several places (corrected after its shift was closed) the newest counts:
/// the block is older than the plain archive, and that older than what is sealed.
struct MonthOfRecords {
  let month: String
  private(set) var records: [String: CallRecord] = [:]
  /// Sealed rows that were opened; those that are damaged stay where they are.
  private var opened: [String] = []
  private(set) var hasBlock = false

  /// How many were not yet in the coordinator's archive.
  private(set) var new = 0

  init(_ month: String) { self.month = month }

  /// Throws `damaged` when the block does not open.
  mutating func readBlock(_ db: Database, with key: CoordinatorKey, path: String) throws {
    guard
      let block = try Data.fetchOne(
        db, sql: "SELECT block FROM blocks WHERE month = ? AND key_id = ?",
        arguments: [month, key.id])
    else { return }
    var found: [String: CallRecord] = [:]
    guard ArchiveBlock.open(block, month: month, with: key, { found[$0.id] = $0 }) else {
      throw RecordProblem.damaged(path: path)
    }
    records = found
    hasBlock = true
  }

  mutating func readPlain(_ db: Database) throws {
    let rows = try Row.fetchCursor(
      db, sql: "SELECT * FROM archive WHERE day BETWEEN ? AND ?", arguments: Self.days(month))
    while let row = try rows.next() { put(RecordSchema.record(row)) }
  }

  mutating func readSealed(_ db: Database, with key: CoordinatorKey) throws {
    let rows = try Row.fetchCursor(
      db, sql: "SELECT id, sealed FROM sealed WHERE month = ? AND key_id = ?",
      arguments: [month, key.id])
    while let row = try rows.next() {
      guard let id = row.text("id"), let sealed = row.bytes("sealed"),
        let record = RecordSeal.open(sealed, id: id, with: key)
      else { continue }
      put(record)
      opened.append(id)
    }
  }

  private mutating func put(_ record: CallRecord) {
    if records.updateValue(record, forKey: record.id) == nil { new += 1 }
  }

  func removePlain(_ db: Database) throws {
    try db.execute(
      sql: "DELETE FROM archive WHERE day BETWEEN ? AND ?", arguments: Self.days(month))
  }

  func removeSealed(_ db: Database) throws {
    let delete = try db.makeStatement(sql: "DELETE FROM sealed WHERE month = ? AND id = ?")
    for id in opened { try delete.execute(arguments: [month, id]) }
  }

  func removeBlock(_ db: Database, of key: CoordinatorKey) throws {
    try db.execute(
      sql: "DELETE FROM blocks WHERE month = ? AND key_id = ?", arguments: [month, key.id])
  }

  func writeBlock(_ db: Database, with key: CoordinatorKey) throws {
    let block = ArchiveBlock.seal(records.values, month: month, with: key)
    try db.execute(
      sql: "INSERT OR REPLACE INTO blocks (month, key_id, records, block) VALUES (?, ?, ?, ?)",
      arguments: [month, key.id, records.count, block])
  }

  private static func days(_ month: String) -> StatementArguments {
    [month + "-01", month + "-31"]
  }
}
