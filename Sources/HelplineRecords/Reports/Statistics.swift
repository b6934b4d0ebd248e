import GRDB
import HelplineModel

extension RecordStore {
  /// The groups of the week a day (`YYYY-MM-DD`) lies in, beside the week before and last year's.
  public func week(of day: String, key: CoordinatorKey? = nil) throws(RecordProblem) -> [CountGroup]
  {
    try report(ReportQuery(from: day, to: day), key: key).groups
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
