import GRDB
import HelplineModel

extension RecordStore {
  /// Counts over whole weeks or whole months, beside the period before and the same a year ago; small
  /// counts folded. Nothing in it is about one person or by one: no argument takes a code.
  ///
  /// - Parameters:
  ///   - query: the days; rounded outwards, which `notes` says.
  ///   - key: the coordinator's key, nil while records are not sealed.
  ///   - telephone: rings and lost calls typed in, by day (`YYYY-MM-DD`).
  /// - Throws: `notAnId` when a day is none or the last lies before the first.
  public func report(
    _ query: ReportQuery, key: CoordinatorKey? = nil, telephone: [String: TelephoneDay] = [:]
  ) throws(RecordProblem) -> Report {
    let period = try ReportPeriod(query)
    var count = ReportCount(period, countsRepeats: query.countsRepeats)
    for (from, to) in count.ranges {
      try forEachRecord(from: from.text, to: to.text, key: key) { count.add($0) }
    }
    let folded = period.isMonths ? try addMonths(to: &count) : false
    let notes = ReportNotes(
      period: period, columns: count.columns.map(\.name), countsRepeats: query.countsRepeats,
      isFolded: folded, sealed: try sealedCount(), openShifts: try openShifts())
    return count.report(telephone: telephone, notes: notes)
  }

  /// Adds the counts of months that retention has folded; false where there are none.
  private func addMonths(to count: inout ReportCount) throws(RecordProblem) -> Bool {
    let columns = count.columns
    let rows = try read { db in
      try columns.map { column in
        try Row.fetchAll(
          db, sql: "SELECT topic, value, count FROM monthly WHERE month BETWEEN ? AND ?",
          arguments: [
            String(column.period.from.text.prefix(7)), String(column.period.to.text.prefix(7)),
          ]
        ).map { row -> (String, String, Int) in
          let topic = String.fromDatabaseValue(row["topic"]) ?? ""
          let value = String.fromDatabaseValue(row["value"]) ?? ""
          return (topic, value, Int.fromDatabaseValue(row["count"]) ?? 0)
        }
      }
    }
    for (place, column) in rows.enumerated() {
      for (topic, value, number) in column { count.add(topic, value, number, to: place) }
    }
    return rows.contains { !$0.isEmpty }
  }

  /// How many shifts are not closed.
  private func openShifts() throws(RecordProblem) -> Int {
    try read { db in
      try Int.fetchOne(
        db,
        sql: """
          SELECT count(*) FROM (SELECT code FROM open_shift UNION SELECT code FROM open_sealed)
            WHERE code IS NOT NULL
          """) ?? 0
    }
  }
}

/// Counts the records of a report, each in the columns its day belongs to.
struct ReportCount {
  let columns: [(name: String, period: ReportPeriod)]
  private let period: ReportPeriod
  private let countsRepeats: Bool
  private let mondays: [Day]
  private var tallies: [Tally]
  private var weeks: [Int: Int] = [:]
  /// Day as written → its columns and its Monday, worked out once a day.
  private var places: [String: (columns: [Int], monday: Int, weekday: Int?)] = [:]

  init(_ period: ReportPeriod, countsRepeats: Bool) {
    self.period = period
    self.countsRepeats = countsRepeats
    columns = period.columns
    mondays = period.mondays
    tallies = columns.map { _ in Tally() }
  }

  /// The days to be read, each once.
  var ranges: [(from: Day, to: Day)] {
    var parts = columns.map { (from: $0.period.from, to: $0.period.to) }
    if let first = mondays.first { parts.append((min(first, period.from), period.to)) }
    var result: [(from: Day, to: Day)] = []
    for part in parts.sorted(by: { $0.from < $1.from }) {
      if let last = result.last, part.from.number <= last.to.number + 1 {
        result[result.count - 1].to = max(last.to, part.to)
      } else {
        result.append(part)
      }
    }
    return result
  }

  mutating func add(_ record: CallRecord) {
    let place = places[record.day] ?? find(record.day)
    weeks[place.monday, default: 0] += 1
    for column in place.columns {
      tallies[column].add(record, countingRepeats: countsRepeats, weekday: place.weekday)
    }
  }

  private mutating func find(_ text: String) -> (
    columns: [Int], monday: Int, weekday: Int?
  ) {
    guard let day = Day(text) else { return ([], 0, nil) }
    let place = (
      columns.indices.filter { columns[$0].period.from <= day && day <= columns[$0].period.to },
      day.monday.number, Optional(day.weekday)
    )
    places[text] = place
    return place
  }

  /// A count of a folded month; values an older version wrote and this one does not show are left out.
  mutating func add(_ topic: String, _ value: String, _ count: Int, to column: Int) {
    guard let topic = Tally.Topic(rawValue: topic) else { return }
    let value = topic == .gap ? String(value.prefix { $0 != " " }) : value
    guard topic.fixed.isEmpty || topic.fixed.contains(value) else { return }
    tallies[column].add(topic, value, count)
  }

  func report(telephone: [String: TelephoneDay], notes: ReportNotes) -> Report {
    let lines = TelephoneRows(columns: columns.map(\.period), days: telephone)
    return Report(
      columns: columns.map { name, period in
        Report.Column(name: name, from: period.from.text, to: period.to.text)
      }, groups: Tally.groups(tallies) + lines.groups, weeks: weekRows,
      notes: notes.sentences + lines.notes)
  }

  /// The series. The days of a month outside its whole weeks are one more count that is never shown,
  /// and folded with the rest: nobody learns it by subtracting the weeks from the month.
  private var weekRows: [CountRow] {
    let counts = mondays.map { weeks[$0.number] ?? 0 }
    let shown: [String]
    if period.isSingleWeek {
      shown = counts.map { (1..<SmallCounts.threshold).contains($0) ? SmallCounts.few : "\($0)" }
    } else {
      let rest = (tallies.first?.contacts ?? 0) - counts.reduce(0, +)
      shown = Array(SmallCounts.fold(counts + [max(0, rest)]).prefix(counts.count))
    }
    let isTiny = (1..<SmallCounts.threshold).contains(tallies.first?.contacts ?? 0)
    return zip(mondays, shown).map { monday, count in
      let hides = isTiny && !period.isSingleWeek
      return CountRow(value: monday.text, counts: [hides ? SmallCounts.hidden : count])
    }
  }
}
