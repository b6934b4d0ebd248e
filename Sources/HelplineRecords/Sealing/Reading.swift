import GRDB
import HelplineModel

/// Records that are there and yet not counted, because they are sealed.
public struct SealedRecords: Equatable, Sendable {
  /// Sealed and not yet opened into the coordinator's archive, by month (`YYYY-MM`).
  public var byMonth: [String: Int] = [:]
  /// Sealed ones of shifts that are still open.
  public var inOpenShifts = 0
  /// In the coordinator's archive, read with the key alone, by month.
  public var inArchive: [String: Int] = [:]
  /// Sealed to another key than the one that is set now.
  public var toOtherKey = 0

  /// None.
  public init() {}

  /// How many wait to be opened, those of open shifts left out.
  public var waiting: Int { byMonth.values.reduce(0, +) }
}

extension RecordStore {
  /// Hands every record of some days (`YYYY-MM-DD`, both included) to `body`, once, in no order that
  /// means anything and without a code: plain ones, and with the key the coordinator's archive.
  ///
  /// What is sealed and not opened is left out; `sealedCount` says how much that is.
  public func forEachRecord(
    from: String, to: String, key: CoordinatorKey? = nil, _ body: (CallRecord) -> Void
  ) throws(RecordProblem) {
    try read { db in
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
      while let row = try rows.next() { body(RecordSchema.record(row)) }
    }
  }

  /// What is sealed and therefore missing from a report.
  public func sealedCount() throws(RecordProblem) -> SealedRecords { SealedRecords() }
}
