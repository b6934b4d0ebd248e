import GRDB
import HelplineModel

/// What closing a shift did.
public struct ClosedShift: Equatable, Sendable {
  /// How many records went into the archive.
  public var records: Int
  /// Whether the file was rewritten, so that nothing in it orders the calls; otherwise the next
  /// closing does it.
  public var isScrubbed: Bool
}

extension RecordStore {
  /// Closes the shift of a code: its records lose the code and go into the archive in order of id;
  /// of sealed ones the month alone stays in the clear.
  ///
  /// SQLite lays rows down in order of entry (engineering, finding 6), so the file is rewritten and
  /// its log cut to nothing. When another program is busy with the file that is done next time.
  @discardableResult
  public func closeShift(code: String) throws(RecordProblem) -> ClosedShift {
    let moved = try write { db in try Self.archive(db, where: "code = ? OR code IS NULL", [code]) }
    return ClosedShift(records: moved, isScrubbed: scrub())
  }

  /// Moves records of open shifts into the archive; gives how many.
  static func archive(_ db: Database, where condition: String, _ arguments: StatementArguments)
    throws -> Int
  {
    let columns = RecordSchema.columns.joined(separator: ", ")
    let moves = [
      ("open_shift", "archive", columns, columns),
      (
        "open_sealed", "sealed", "month, id, key_id, sealed",
        "substr(day, 1, 7), id, key_id, sealed"
      ),
    ]
    var moved = 0
    for (open, closed, columns, values) in moves {
      try db.execute(
        sql: """
          INSERT OR REPLACE INTO \(closed) (\(columns))
            SELECT \(values) FROM \(open) WHERE \(condition) ORDER BY id
          """, arguments: arguments)
      try db.execute(sql: "DELETE FROM \(open) WHERE \(condition)", arguments: arguments)
      moved += db.changesCount
    }
    try scrubLater(db)
    return moved
  }

  /// Has the file rewritten at the next `scrub`, also when that is by another program.
  static func scrubLater(_ db: Database) throws {
    try db.execute(sql: "INSERT OR IGNORE INTO due VALUES (1)")
  }

  /// Rewrites the file in order of id where that is due; false when other programs were in the way.
  func scrub() -> Bool {
    do {
      try database.writeWithoutTransaction { db in
        guard try Int.fetchOne(db, sql: "SELECT scrub FROM due") != nil else { return }
        try db.execute(sql: "VACUUM")
        try db.checkpoint(.truncate)
        try db.execute(sql: "DELETE FROM due")
        try db.checkpoint(.truncate)
      }
      return true
    } catch {
      return false
    }
  }
}
