import Foundation
import GRDB
import HelplineModel

extension RecordStore {
  /// Hands every record of some days (`YYYY-MM-DD`, both included) to `body`, once, in no order that
  /// means anything and without a code: plain ones, and with the key the coordinator's archive.
  ///
  /// What is sealed and not opened is left out; `sealedCount` says how much that is. Throws
  /// `damaged` when a part of the archive does not open.
  public func forEachRecord(
    from: String, to: String, key: CoordinatorKey? = nil, _ body: (CallRecord) -> Void
  ) throws(RecordProblem) {
    try read { db in
      // A seat saves records one by one and keeps few pages; a report reads all of them.
      try db.execute(sql: "PRAGMA cache_size = -16384")
      defer { try? db.execute(sql: "PRAGMA cache_size = \(RecordStore.cacheSize)") }
      // Sixty thousand ids would be a long way round: plain rows are few once a key is set.
      var plain: Set<String> = []
      try Self.forEachPlain(db, from: from, to: to) { record in
        if key != nil { plain.insert(record.id) }
        body(record)
      }
      guard let key else { return }
      try forEachInBlocks(db, from: from, to: to, key: key) { record in
        if plain.isEmpty || !plain.contains(record.id) { body(record) }
      }
    }
  }

  private static func forEachPlain(
    _ db: Database, from: String, to: String, _ body: (CallRecord) -> Void
  ) throws {
    let columns = RecordSchema.columns.joined(separator: ", ")
    // A correction after the shift was closed stands in both tables until the next closing.
    let rows = try Row.fetchCursor(
      db,
      sql: """
        SELECT \(columns) FROM open_shift WHERE day BETWEEN ? AND ?
          UNION ALL
        SELECT \(columns) FROM archive WHERE day BETWEEN ? AND ?
          AND id NOT IN (SELECT id FROM open_shift)
        """, arguments: [from, to, from, to])
    var reader: RecordReader?
    while let row = try rows.next() {
      let known = reader ?? RecordReader(row)
      reader = known
      body(known.record(row))
    }
  }

  /// The records of the coordinator's archive; throws `damaged` when a block does not open.
  func forEachInBlocks(
    _ db: Database, from: String, to: String, key: CoordinatorKey, _ body: (CallRecord) -> Void
  ) throws {
    let rows = try Row.fetchCursor(
      db, sql: "SELECT month, block FROM blocks WHERE key_id = ? AND month BETWEEN ? AND ?",
      arguments: [key.id, String(from.prefix(7)), String(to.prefix(7))])
    while let row = try rows.next() {
      guard let block = row.bytes("block"), let month = row.text("month"),
        ArchiveBlock.open(block, month: month, with: key, from: from, to: to, body)
      else { throw RecordProblem.damaged(path: file.path) }
    }
  }
}
