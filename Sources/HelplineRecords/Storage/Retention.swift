import Foundation
import GRDB
import HelplineModel

/// What retention did.
public struct TidiedRecords: Equatable, Sendable {
  /// How many records were folded into monthly counts.
  public var folded = 0
  /// How many are older than the house keeps them and still there, because folding sealed ones needs
  /// the coordinator's key: to be said, never kept in silence.
  public var overdue = 0

  /// Nothing was done.
  public init(folded: Int = 0, overdue: Int = 0) {
    self.folded = folded
    self.overdue = overdue
  }

  /// What the coordinator has to be told, for the shift sheet and the command; nil when nothing is
  /// overdue.
  public func sentence(keepMonths: Int) -> String? {
    guard overdue > 0 else { return nil }
    return "\(overdue) sealed records are older than \(keepMonths) months and still there. "
      + "Folding them needs the key: the coordinator's screens do it when their door opens."
  }
}

extension RecordStore {
  /// Folds records older than so many whole months before the month of `today` into monthly counts
  /// and closes shifts left open since before yesterday. Sealed ones need the key; without it they
  /// are counted as overdue.
  ///
  /// The house rule is 24 months when nothing is set (practitioner, finding 26).
  @discardableResult
  public func tidy(keepMonths: Int, today: String, key: CoordinatorKey? = nil)
    throws(RecordProblem) -> TidiedRecords
  {
    guard let today = Day(today), keepMonths >= 0 else { throw .notAnId(field: "today") }
    let cut = String(today.firstOfMonth(monthsBefore: keepMonths).text.prefix(7))
    try closeShifts(before: Day(number: today.number - 1).text)
    let months = try read { db in try Self.months(db, before: cut, key: key) }
    var result = TidiedRecords()
    for month in months {
      result.folded += try write { db in try fold(month, with: key, db) }
    }
    _ = scrub()
    result.overdue = try read { db in try Self.sealed(db, before: cut) }
    return result
  }

  /// What retention would have to leave without the key, with nothing changed; for the shift sheet.
  public func overdue(keepMonths: Int, today: String) throws(RecordProblem) -> TidiedRecords {
    guard let today = Day(today), keepMonths >= 0 else { throw .notAnId(field: "today") }
    let cut = String(today.firstOfMonth(monthsBefore: keepMonths).text.prefix(7))
    return TidiedRecords(overdue: try read { db in try Self.sealed(db, before: cut) })
  }

  private func closeShifts(before day: String) throws(RecordProblem) {
    let isDue = try read { db in
      try Bool.fetchOne(
        db,
        sql: """
          SELECT EXISTS (SELECT 1 FROM open_shift WHERE day < ?)
            OR EXISTS (SELECT 1 FROM open_sealed WHERE day < ?)
          """, arguments: [day, day])
    }
    if isDue == true { try write { db in _ = try Self.archive(db, where: "day < ?", [day]) } }
  }

  private static func months(_ db: Database, before cut: String, key: CoordinatorKey?) throws
    -> [String]
  {
    try String.fetchAll(
      db,
      sql: """
        SELECT substr(day, 1, 7) AS month FROM archive WHERE month < ?
          UNION SELECT month FROM sealed WHERE month < ? AND key_id = ?
          UNION SELECT month FROM blocks WHERE month < ? AND key_id = ? ORDER BY 1
        """, arguments: [cut, cut, key?.id, cut, key?.id])
  }

  private static func sealed(_ db: Database, before cut: String) throws -> Int {
    let count = try Int.fetchOne(
      db,
      sql: """
        SELECT (SELECT count(*) FROM sealed WHERE month < ?)
          + (SELECT coalesce(sum(records), 0) FROM blocks WHERE month < ?)
        """, arguments: [cut, cut])
    return count ?? 0
  }

  /// Puts the counts of a month in the place of its records; gives how many those were.
  private func fold(_ name: String, with key: CoordinatorKey?, _ db: Database) throws -> Int {
    var month = MonthOfRecords(name)
    if let key { try month.readBlock(db, with: key, path: file.path) }
    try month.readPlain(db)
    if let key { try month.readSealed(db, with: key) }
    var tally = Tally()
    for record in month.records.values { tally.add(record) }
    for (topic, values) in tally.counts {
      for (value, count) in values {
        try db.execute(
          sql: """
            INSERT INTO monthly VALUES (?, ?, ?, ?)
              ON CONFLICT DO UPDATE SET count = count + excluded.count
            """, arguments: [name, topic.rawValue, value, count])
      }
    }
    try month.removePlain(db)
    try month.removeSealed(db)
    if let key { try month.removeBlock(db, of: key) }
    try Self.scrubLater(db)
    return month.records.count
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
