import GRDB
import HelplineModel

extension RecordStore {
  /// Folds records older than so many whole months before the month of `today` into monthly counts
  /// and closes shifts left open since before yesterday; gives how many records were folded.
  ///
  /// The house rule is 24 months when nothing is set (practitioner, finding 26).
  @discardableResult
  public func tidy(keepMonths: Int, today: String) throws(RecordProblem) -> Int {
    guard let today = Day(today), keepMonths >= 0 else { throw .notAnId(field: "today") }
    let cut = today.firstOfMonth(monthsBefore: keepMonths).text
    let yesterday = Day(number: today.number - 1).text
    let folded = try write { db in
      let isDue = try Bool.fetchOne(
        db,
        sql: """
          SELECT EXISTS (SELECT 1 FROM archive WHERE day < ?)
            OR EXISTS (SELECT 1 FROM open_shift WHERE day < ?)
          """, arguments: [cut, yesterday])
      guard isDue == true else { return 0 }
      _ = try Self.archive(db, where: "day < ?", [yesterday])
      return try Self.foldMonths(db, before: cut)
    }
    _ = scrub()
    return folded
  }

  private static func foldMonths(_ db: Database, before cut: String) throws -> Int {
    let months = try String.fetchAll(
      db, sql: "SELECT DISTINCT substr(day, 1, 7) FROM archive WHERE day < ? ORDER BY 1",
      arguments: [cut])
    for month in months {
      let tally = try tally(db, from: month + "-01", to: month + "-31")
      for (topic, values) in tally.counts {
        for (value, count) in values {
          try db.execute(
            sql: """
              INSERT INTO monthly VALUES (?, ?, ?, ?)
                ON CONFLICT DO UPDATE SET count = count + excluded.count
              """, arguments: [month, topic.rawValue, value, count])
        }
      }
    }
    try db.execute(sql: "DELETE FROM archive WHERE day < ?", arguments: [cut])
    return db.changesCount
  }

  /// The counts of a month (`YYYY-MM`) that retention has folded, small ones folded as in a week.
  public func month(_ month: String) throws(RecordProblem) -> [CountGroup] {
    try read { db in
      var tally = Tally()
      let rows = try Row.fetchCursor(
        db, sql: "SELECT topic, value, count FROM monthly WHERE month = ?", arguments: [month])
      while let row = try rows.next() {
        guard let name = String.fromDatabaseValue(row["topic"]),
          let topic = Tally.Topic(rawValue: name),
          let value = String.fromDatabaseValue(row["value"])
        else { continue }
        tally.add(topic, value, Int.fromDatabaseValue(row["count"]) ?? 0)
      }
      return Tally.groups([tally])
    }
  }
}
