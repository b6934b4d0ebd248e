import Foundation
import GRDB
import HelplineModel

extension RecordStore {
  /// Saves a record, or a correction of one of a shift that is still open; with a coordinator's key
  /// set it is sealed.
  ///
  /// Throws `notAnId` when a field holds anything but ids; regions are made coarse.
  public func save(_ record: CallRecord) throws(RecordProblem) {
    var record = try RecordRules.checked(record)
    record.id = record.id.lowercased()
    try write { db in
      if let publicKey = try sealingKey(db) {
        try saveSealed(record, to: publicKey, db)
      } else {
        try Self.savePlain(record, db)
      }
    }
  }

  private static func savePlain(_ record: CallRecord, _ db: Database) throws {
    let columns = RecordSchema.columns + ["code"]
    let marks = columns.map { _ in "?" }.joined(separator: ", ")
    try db.execute(
      sql:
        "INSERT OR REPLACE INTO open_shift (\(columns.joined(separator: ", "))) VALUES (\(marks))",
      arguments: StatementArguments(RecordSchema.values(record) + [record.code]))
  }

  private func saveSealed(_ record: CallRecord, to publicKey: [UInt8], _ db: Database) throws {
    guard let seatKey else { throw RecordProblem.cannotSeal }
    try db.execute(
      sql: """
        INSERT OR REPLACE INTO open_sealed (id, day, code, key_id, sealed, seat)
          VALUES (?, ?, ?, ?, ?, ?)
        """,
      arguments: [
        record.id, record.day, record.code, CoordinatorKey.id(publicKey),
        RecordSeal.seal(record, to: publicKey), RecordSeal.lock(record, with: seatKey),
      ])
    // Saved open before the key was set, and corrected now.
    try db.execute(sql: "DELETE FROM open_shift WHERE id = ?", arguments: [record.id])
  }

  /// Takes a record of an open shift back; false when there is none of that id.
  @discardableResult
  public func remove(_ id: String) throws(RecordProblem) -> Bool {
    try write { db in
      var removed = 0
      for table in ["open_shift", "open_sealed"] {
        try db.execute(sql: "DELETE FROM \(table) WHERE id = ?", arguments: [id.lowercased()])
        removed += db.changesCount
      }
      return removed > 0
    }
  }

  /// How many contacts this code saved in its open shift on a day (`YYYY-MM-DD`).
  public func count(code: String, day: String) throws(RecordProblem) -> Int {
    try read { db in
      try ["open_shift", "open_sealed"].reduce(0) { count, table in
        let more = try Int.fetchOne(
          db, sql: "SELECT count(*) FROM \(table) WHERE code = ? AND day = ?",
          arguments: [code, day])
        return count + (more ?? 0)
      }
    }
  }

  /// The records of this code's open shift, by id, for correction; nothing older can be read back,
  /// and of sealed ones only those that this program has saved.
  public func own(code: String) throws(RecordProblem) -> [CallRecord] {
    try read { db in
      let plain = try Row.fetchAll(
        db, sql: "SELECT * FROM open_shift WHERE code = ?", arguments: [code]
      ).map(RecordSchema.record)
      let sealed = try Row.fetchAll(
        db, sql: "SELECT id, seat FROM open_sealed WHERE code = ?", arguments: [code]
      ).compactMap { row -> CallRecord? in
        guard let seatKey, let id = row.text("id"), let seat = row.bytes("seat") else { return nil }
        return RecordSeal.unlock(seat, id: id, with: seatKey)
      }
      // The code is never packed: it would be sealed for good.
      .map { record in
        var record = record
        record.code = code
        return record
      }
      return (plain + sealed).sorted { $0.id < $1.id }
    }
  }
}
