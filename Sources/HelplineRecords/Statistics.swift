import GRDB
import HelplineModel

extension RecordStore {
  /// The coordinator's page: the week of a day (`YYYY-MM-DD`), the week before, the same week last year.
  ///
  /// Small counts are folded (`SmallCounts`), small regions counted under their country. A repeat of
  /// the same matter is left out of roles, crimes and regions unless it is asked for; the row
  /// `repeat_of_same_matter` among the roles says how many. No count is by person, and nothing is sorted by size.
  public func week(of day: String, countingRepeats: Bool = false) throws(RecordProblem)
    -> [CountGroup]
  {
    guard let monday = Day(day)?.monday else { throw .notAnId(field: "day") }
    // Last year's week is 52 weeks back, so that the same weekdays are compared.
    let starts = [0, -7, -364].map { Day(number: monday.number + $0) }
    return try read { db in
      let columns = try starts.map { start in
        try Self.tally(
          db, from: start.text, to: Day(number: start.number + 6).text,
          countingRepeats: countingRepeats)
      }
      return Tally.groups(columns)
    }
  }

  /// Counts the records of some days, both included.
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
