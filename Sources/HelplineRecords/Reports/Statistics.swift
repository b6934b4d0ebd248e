import GRDB
import HelplineModel

extension RecordStore {
  /// The groups of the week a day (`YYYY-MM-DD`) lies in, beside the week before and last year's.
  public func week(of day: String, key: CoordinatorKey? = nil) throws(RecordProblem) -> [CountGroup]
  {
    try report(ReportQuery(from: day, to: day), key: key).groups
  }

  /// Counts the records of some days in the tables, both days included; what retention folds.
  static func tally(_ db: Database, from: String, to: String, countingRepeats: Bool = false) throws
    -> Tally
  {
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
    var tally = Tally()
    while let row = try rows.next() {
      tally.add(RecordSchema.record(row), countingRepeats: countingRepeats)
    }
    return tally
  }
}

extension RecordStore {
  /// Every table with its columns, as the file has them.
  func columns() throws(RecordProblem) -> [String: [String]] {
    try read { db in
      let tables = try String.fetchAll(
        db, sql: "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'grdb%'")
      return try tables.reduce(into: [:]) { result, table in
        result[table] = try db.columns(in: table).map(\.name)
      }
    }
  }
}
