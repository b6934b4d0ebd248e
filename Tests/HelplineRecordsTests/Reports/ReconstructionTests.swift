import Foundation
import HelplineModel
import Testing

@testable import HelplineRecords

/// Somebody with the page, pencil and patience: knows every total, published or not, and narrows what
/// each cell can be until nothing moves.
struct Solver {
  private(set) var ranges: [String: ClosedRange<Int>] = [:]
  private var sums: [(parts: [String], whole: ClosedRange<Int>)] = []

  mutating func cell(_ name: String, _ shown: String, atLeast: Int, atMost: Int) {
    if let count = Int(shown) {
      ranges[name] = count...count
    } else {
      ranges[name] = shown == SmallCounts.few ? 1...4 : min(atLeast, atMost)...atMost
    }
  }

  /// These cells add up to something in this range.
  mutating func sum(_ parts: [String], _ whole: ClosedRange<Int>) {
    if !parts.isEmpty { sums.append((parts, whole)) }
  }

  mutating func solve() {
    var moves = true
    while moves {
      moves = false
      for (parts, whole) in sums {
        let known = parts.compactMap { ranges[$0] }
        let low = known.map(\.lowerBound).reduce(0, +)
        let high = known.map(\.upperBound).reduce(0, +)
        for part in parts {
          guard let range = ranges[part] else { continue }
          let least = max(range.lowerBound, whole.lowerBound - (high - range.upperBound))
          let most = min(range.upperBound, whole.upperBound - (low - range.lowerBound))
          guard least <= most else { continue }
          if least...most != range {
            ranges[part] = least...most
            moves = true
          }
        }
      }
    }
  }
}

@Suite struct ReconstructionTests {
  private static let largest = 100_000

  /// Every cell of a column as the page shows it, tied to the others by every total there is.
  private func solver(_ report: Report, _ column: Int, truth: Tally) -> Solver {
    var solver = Solver()
    for group in report.groups where group.name != "contacts" {
      let shown = group.rows.map { $0.counts[column] }
      let isAllFolded = shown.allSatisfy { $0 == SmallCounts.hidden }
      let names = group.rows.map { "\(group.name)/\($0.value)" }
      for (name, count) in zip(names, shown) {
        solver.cell(
          name, count, atLeast: isAllFolded ? 0 : SmallCounts.threshold, atMost: Self.largest)
      }
      let total = group.rows.map { count(group.name, $0.value, report, truth) }.reduce(0, +)
      let isTiny = (1..<SmallCounts.threshold).contains(truth.contacts)
      // A total under five stands nowhere on the page; it is no more than the contacts.
      let isSecret = total < SmallCounts.threshold
      solver.sum(names, isTiny ? 0...4 : isSecret ? 0...truth.contacts : total...total)
    }
    tieCrossTable(report, column, &solver)
    if column == 0, report.weeks.count > 1, !report.columns.isEmpty {
      tieWeeks(report, truth, &solver)
    }
    solver.solve()
    return solver
  }

  private func tieCrossTable(_ report: Report, _ column: Int, _ solver: inout Solver) {
    let cross = report.groups.first { $0.name == "day_and_hour_band" }?.rows.map(\.value) ?? []
    let days = ["weekday": Tally.weekdays.prefix(5), "weekend": Tally.weekdays.suffix(2)]
    for day in Set(cross.map { String($0.prefix { $0 != " " }) }) {
      let cells = cross.filter { $0.hasPrefix(day + " ") }.map { "day_and_hour_band/\($0)" }
      tie(cells, to: (days[day].map(Array.init) ?? [day]).map { "day/\($0)" }, &solver)
    }
    for band in RecordRules.hourBands {
      let cells = cross.filter { $0.hasSuffix(" " + band) }.map { "day_and_hour_band/\($0)" }
      tie(cells, to: ["hour_band/\(band)"], &solver)
    }
  }

  private func tie(_ cells: [String], to margins: [String], _ solver: inout Solver) {
    let known = margins.compactMap { solver.ranges[$0] }
    solver.sum(
      cells, known.map(\.lowerBound).reduce(0, +)...known.map(\.upperBound).reduce(0, +))
  }

  /// Weeks, and the days outside them as one more cell.
  private func tieWeeks(_ report: Report, _ truth: Tally, _ solver: inout Solver) {
    let isSeries = report.weeks.last.map { $0.value >= report.columns[0].from } == true
    guard isSeries, report.weeks.first.map({ $0.value >= report.columns[0].from }) == true else {
      return
    }
    for week in report.weeks {
      solver.cell("week/\(week.value)", week.counts[0], atLeast: 0, atMost: Self.largest)
    }
    solver.cell("week/rest", "not shown", atLeast: 0, atMost: Self.largest)
    guard !(1..<SmallCounts.threshold).contains(truth.contacts) else { return }
    solver.sum(
      report.weeks.map { "week/\($0.value)" } + ["week/rest"], truth.contacts...truth.contacts)
  }

  /// What a cell of the page truly is.
  private func count(_ group: String, _ value: String, _ report: Report, _ truth: Tally) -> Int {
    guard let topic = Tally.Topic(rawValue: group) else { return 0 }
    let counts = truth.counts[topic] ?? [:]
    switch topic {
    case .region:
      let shown = report.groups.first { $0.name == group }?.rows.map(\.value) ?? []
      return counts.filter { region, _ in
        shown.filter(region.hasPrefix).max { $0.count < $1.count } == value
      }.values.reduce(0, +)
    case .dayAndBand:
      let days = ["weekday": Tally.weekdays.prefix(5), "weekend": Tally.weekdays.suffix(2)]
      let parts = value.split(separator: " ").map(String.init)
      return (days[parts[0]].map(Array.init) ?? [parts[0]])
        .map { counts["\($0) \(parts[1])"] ?? 0 }.reduce(0, +)
    default: return counts[value] ?? 0
    }
  }

  private func truths(_ records: [CallRecord], _ query: ReportQuery) throws -> [Tally] {
    try ReportPeriod(query).columns.map { column in
      records.filter { record in
        record.day >= column.period.from.text && record.day <= column.period.to.text
      }.reduce(into: Tally()) { $0.add($1, countingRepeats: query.countsRepeats) }
    }
  }

  /// Gives how many small cells were looked at.
  private func attack(_ records: [CallRecord], _ query: ReportQuery, _ name: Comment) throws -> Int
  {
    let report = try ReportFixture.report(records, query)
    var small = 0
    for (column, truth) in try truths(records, query).enumerated() {
      let solver = solver(report, column, truth: truth)
      for group in report.groups where group.name != "contacts" {
        for row in group.rows {
          let count = count(group.name, row.value, report, truth)
          #expect(
            Int(row.counts[column]) ?? count == count, "\(name) \(group.name) \(row.value)")
          guard (1..<SmallCounts.threshold).contains(count) else { continue }
          small += 1
          let range = try #require(solver.ranges["\(group.name)/\(row.value)"])
          #expect(range.contains(count), "\(name) \(group.name) \(row.value)")
          #expect(range.count >= 3, "\(name) \(group.name) \(row.value) is in \(range)")
        }
      }
      if let rest = solver.ranges["week/rest"] {
        let inside = report.weeks.map { week in
          records.filter { Day($0.day)?.monday.text == week.value }.count
        }
        let days = truth.contacts - inside.reduce(0, +)
        for (week, count) in zip(report.weeks, inside) where (1...4).contains(count) {
          #expect((solver.ranges["week/\(week.value)"]?.count ?? 0) >= 3, "\(name) \(week.value)")
        }
        if (1...4).contains(days) { #expect(rest.count >= 3, "\(name) days outside weeks") }
      }
    }
    return small
  }

  @Test func `nobody who knows every total narrows a small cell to fewer than three values`() throws
  {
    var small = 0
    for round in 0..<120 {
      var seed = RecordSeed(state: UInt64(1_000 + round))
      let query = [
        ReportFixture.week, ReportFixture.month,
        ReportQuery(from: "2026-10-05", to: "2026-11-22"),
      ][round % 3]
      let size = [6, 20, 60, 200][round % 4]
      let first = try #require(Day("2026-11-16")).number
      let spans = [first - 14..<first + 7, first - 80..<first + 14, first - 380..<first + 14]
      let records = (0..<Int.random(in: 1...size * 3, using: &seed)).map { _ in
        ReportFixture.random(spans[round % 3], &seed)
      }
      small += try attack(records, query, "seed \(1_000 + round)")
    }
    #expect(small > 2_000, "the records have too few small cells to try anything")
  }

  @Test func `the solver finds a cell that a table gives away`() {
    var solver = Solver()
    solver.cell("a", "<5", atLeast: 5, atMost: 100)
    solver.cell("b", "20", atLeast: 5, atMost: 100)
    solver.sum(["a", "b"], 23...23)
    solver.solve()
    #expect(solver.ranges["a"] == 3...3)
  }

  @Test
  func `every other table with the same margins and looks is counted out, and three values stay`() {
    var seed = RecordSeed(state: 77)
    var shownTables = 0
    for _ in 0..<1_200 {
      let rows = Int.random(in: 2...3, using: &seed)
      let columns = Int.random(in: 2...3, using: &seed)
      let counts = (0..<rows).map { _ in
        (0..<columns).map { _ in Int.random(in: 0...9, using: &seed) }
      }
      var table = CrossTable(counts)
      guard let shown = table.shown() else { continue }
      let isSmall = counts.joined().contains { (1...4).contains($0) }
      guard isSmall else { continue }
      shownTables += 1
      let possible = alternatives(counts, shown)
      for row in counts.indices {
        for column in counts[row].indices where (1...4).contains(counts[row][column]) {
          let values = Set(possible.map { $0[row][column] })
          #expect(values.count >= 3, "\(counts) as \(shown)")
        }
      }
    }
    #expect(shownTables > 40)
  }

  /// All tables with these margins that would look so.
  private func alternatives(_ counts: [[Int]], _ shown: [[String]]) -> [[[Int]]] {
    var tables: [[[Int]]] = [[]]
    let bottom = counts[0].indices.map { column in counts.map { $0[column] }.reduce(0, +) }
    for (row, looks) in zip(counts, shown) {
      let rows = fill(looks, total: row.reduce(0, +))
      tables = tables.flatMap { table in rows.map { table + [$0] } }.filter { table in
        bottom.indices.allSatisfy { column in
          table.map { $0[column] }.reduce(0, +) <= bottom[column]
        }
      }
    }
    return tables.filter { table in
      bottom.indices.allSatisfy { column in
        table.map { $0[column] }.reduce(0, +) == bottom[column]
      }
    }
  }

  private func fill(_ looks: [String], total: Int) -> [[Int]] {
    guard let first = looks.first else { return total == 0 ? [[]] : [] }
    let values: [Int]
    if let count = Int(first) {
      values = [count]
    } else {
      values = first == SmallCounts.few ? Array(1...4) : total >= 5 ? Array(5...total) : []
    }
    return values.filter { $0 <= total }.flatMap { value in
      fill(Array(looks.dropFirst()), total: total - value).map { [value] + $0 }
    }
  }
}
