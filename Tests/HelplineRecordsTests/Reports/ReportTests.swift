import Foundation
import HelplineModel
import Testing

@testable import HelplineRecords

@Suite struct ReportTests {
  private typealias Fixture = ReportFixture

  @Test func `a week stands beside the week before and the same weekdays last year`() throws {
    var seed = RecordSeed(state: 31)
    // Monday to Sunday of the week of 18 November 2026, and the days around it.
    let days = [
      "2026-11-16": 6, "2026-11-22": 7, "2026-11-15": 8, "2026-11-09": 5, "2026-11-23": 9,
      "2025-11-17": 5, "2025-11-23": 6, "2025-11-16": 9,
    ]
    let records = days.sorted { $0.key < $1.key }
      .flatMap { Fixture.calls($0.value, &seed, day: $0.key) }
    let report = try Fixture.report(records, ReportQuery(from: "2026-11-18", to: "2026-11-18"))
    #expect(report.columns.map(\.name) == ["this", "before", "last_year"])
    #expect(report.columns.map(\.from) == ["2026-11-16", "2026-11-09", "2025-11-17"])
    let page = Fixture.table(report)
    #expect(page["contacts"]?["all"] == ["13", "13", "11"])
    #expect(page["day"]?["mon"] == ["6", "5", "5"])
    #expect(page["hour_band"]?["18-24"] == ["13", "13", "11"])
    #expect(page["day_and_hour_band"]?["sun 18-24"] == ["7", "8", "6"])
    #expect(page["kind"]?["silent"] == ["0", "0", "0"])
    #expect(report.weeks.suffix(2).map(\.counts) == [["13"], ["13"]])
    #expect(report.weeks.count == 13)
  }

  @Test func `everything the coordinator needs is counted`() throws {
    var seed = RecordSeed(state: 32)
    let records = (0..<6).map { _ in
      var record = RecordFixture.full(&seed)
      record.repeatOfSameMatter = false
      return record
    }
    let page = Fixture.table(try Fixture.report(records, Fixture.week))
    let wanted: [(String, String)] = [
      ("role", "victim"), ("crime", "stalking"), ("crime", "domestic_violence"),
      ("region", "IE06"), ("language", "pl"), ("interpreter", "not_got"), ("channel", "relay"),
      ("length_band", "15-30"), ("age", "adult"), ("gender", "woman"),
      ("relation", "former_partner"), ("reported", "does_not_want"), ("told", "right.support"),
      ("referral", "facts:a-line"), ("referral", "hsds:1"), ("not_repeated", "facts:a-line"),
      ("gap", "interpreter"), ("gap", "shelter"), ("gap", "legal"),
      ("danger", "partner_family"), ("emergency_call", "caller_rang"),
    ]
    for (group, value) in wanted {
      #expect(page[group]?[value] == ["6", "0", "0"], "\(group) \(value)")
    }
    #expect(page["not_repeated"]?["hsds:1"] == nil)
  }

  @Test func `repeats of the same matter are no further victims, and that is said`() throws {
    var seed = RecordSeed(state: 33)
    var records = Fixture.calls(20, &seed) {
      $0.role = .victim
      $0.crimes = ["stalking"]
    }
    records += Fixture.calls(9, &seed) {
      $0.role = .victim
      $0.crimes = ["stalking"]
      $0.repeatOfSameMatter = true
    }
    let report = try Fixture.report(records, Fixture.week)
    let page = Fixture.table(report)
    #expect(page["kind"]?["support"]?.first == "29")
    #expect(page["crime"]?["stalking"]?.first == "20")
    #expect(page["role"]?["victim"]?.first == "20")
    #expect(page["repeat"]?["repeat_of_same_matter"]?.first == "9")
    #expect(report.notes.contains { $0.contains("left out of roles") })
    var query = Fixture.week
    query.countsRepeats = true
    let all = try Fixture.report(records, query)
    #expect(Fixture.table(all)["crime"]?["stalking"]?.first == "29")
    #expect(all.notes.contains { $0.contains("count as further people") })
  }

  @Test func `a week with fewer than five calls says that and nothing else`() throws {
    var seed = RecordSeed(state: 37)
    let records = Fixture.calls(3, &seed) { $0.role = .victim }
    let page = Fixture.table(try Fixture.report(records, Fixture.week))
    #expect(page["contacts"]?["all"]?.first == "<5")
    for (name, rows) in page where name != "contacts" {
      #expect(rows.values.allSatisfy { $0.first == "folded" }, "\(name)")
    }
  }

  @Test func `rings and lost calls stand beside the records, with the share answered`() throws {
    let days = [
      "2026-11-16": TelephoneDay(rings: 40, lost: 10),
      "2026-11-17": TelephoneDay(rings: 10, lost: 0),
      "2026-11-09": TelephoneDay(rings: 30, lost: 2),
    ]
    let report = try Fixture.report([], Fixture.week, telephone: days)
    let page = try #require(Fixture.table(report)["telephone"])
    #expect(page["rings"] == ["50", "30", ""])
    #expect(page["answered_share"] == ["80 %", "folded", ""])
    #expect(page["lost"] == ["10", "<5", ""])
    #expect(report.notes.contains { $0.contains("2 of 7 days") })
    #expect(Fixture.table(try Fixture.report([], Fixture.week))["telephone"] == nil)
  }

  @Test func `the file, open shifts and closed ones give one report`() throws {
    try RecordFixture.withFolder { folder in
      let store = try RecordStore.open(dataFolder: folder)
      var seed = RecordSeed(state: 36)
      let records = Fixture.calls(12, &seed) { $0.role = .victim }
      for record in records.prefix(7) { try store.save(record) }
      try store.closeShift(code: "14")
      for record in records.suffix(5) { try store.save(record) }
      let report = try store.report(Fixture.week)
      #expect(Fixture.table(report)["role"]?["victim"]?.first == "12")
      #expect(report.notes.contains { $0.contains("shift is still open") })
      try store.closeShift(code: "14")
      #expect(try store.report(Fixture.week).notes.contains { $0.contains("No shift is open") })
    }
  }

  @Test func `a month that retention has folded still has its counts`() throws {
    try RecordFixture.withFolder { folder in
      let store = try RecordStore.open(dataFolder: folder)
      var seed = RecordSeed(state: 38)
      for record in Fixture.calls(8, &seed, day: "2024-02-10", { $0.crimes = ["fraud"] }) {
        try store.save(record)
      }
      try store.closeShift(code: "14")
      try store.tidy(keepMonths: 24, today: "2026-11-21")
      let report = try store.report(ReportQuery(from: "2024-02-01", to: "2024-02-29"))
      #expect(Fixture.table(report)["crime"]?["fraud"]?.first == "8")
      #expect(Fixture.table(report)["contacts"]?["all"]?.first == "8")
      #expect(report.notes.contains { $0.contains("Older months are counts only") })
    }
  }

  @Test func `a day that is none is refused`() throws {
    for day in ["2026-02-29", "2026-13-01", "26-01-01", "", "today", "2026-11-1 "] {
      #expect(throws: RecordProblem.notAnId(field: "from, to")) {
        try ReportPeriod(ReportQuery(from: day, to: "2026-11-18"))
      }
    }
    #expect(throws: RecordProblem.notAnId(field: "from, to")) {
      try ReportPeriod(ReportQuery(from: "2026-11-19", to: "2026-11-18"))
    }
  }
}

/// Reports run over whole weeks or whole months.
@Suite struct ReportPeriodTests {
  private func period(_ from: String, _ to: String) throws -> ReportPeriod {
    try ReportPeriod(ReportQuery(from: from, to: to))
  }

  @Test func `six days of a week are the whole week, and the page says so`() throws {
    let days = try period("2026-11-16", "2026-11-21")
    #expect(days.from.text == "2026-11-16" && days.to.text == "2026-11-22" && days.isRounded)
    let six = try ReportFixture.report([], ReportQuery(from: "2026-11-16", to: "2026-11-21"))
    let seven = try ReportFixture.report([], ReportFixture.week)
    #expect(six.groups == seven.groups && six.columns == seven.columns)
    #expect(six.notes.first?.contains("More days than were asked for") == true)
    #expect(seven.notes.first?.contains("More days") == false)
  }

  @Test func `whole months stay months, beside the month before and the same month last year`()
    throws
  {
    let columns = try period("2026-03-01", "2026-03-31").columns
    #expect(columns.map(\.period.from.text) == ["2026-03-01", "2026-02-01", "2025-03-01"])
    #expect(columns.map(\.period.to.text) == ["2026-03-31", "2026-02-28", "2025-03-31"])
    #expect(try period("2026-02-01", "2026-02-28").isMonths)
    #expect(try period("2026-02-01", "2026-02-27").isMonths == false)
  }

  @Test func `columns never share a day`() throws {
    var seed = RecordSeed(state: 39)
    for _ in 0..<300 {
      let start = Int.random(in: 20_000..<21_000, using: &seed)
      let length = Int.random(in: 0..<800, using: &seed)
      var from = Day(number: start)
      var to = Day(number: start + length)
      if Bool.random(using: &seed) {
        from = from.firstOfMonth(monthsBefore: 0)
        to = Day(number: to.firstOfMonth(monthsBefore: -1).number - 1)
      }
      let periods = try period(from.text, to.text).columns.map(\.period)
      #expect(periods.first.map { $0.from <= from && to <= $0.to } == true)
      for (one, other) in zip(periods, periods.dropFirst()) { #expect(!one.shares(other)) }
      if periods.count == 3 { #expect(!periods[0].shares(periods[2])) }
    }
  }

  @Test func `the series has whole weeks inside the period only, at most 53`() throws {
    let month = try period("2026-11-01", "2026-11-30")
    #expect(
      month.mondays.map(\.text) == ["2026-11-02", "2026-11-09", "2026-11-16", "2026-11-23"])
    #expect(try period("2024-01-01", "2026-12-31").mondays.count == 53)
  }
}

/// NUTS 2 → NUTS 1 → country where calls are few.
@Suite struct RegionsTests {
  private func coarse(_ columns: [[String: Int]], isFineGrained: Bool = false) -> [[String: Int]] {
    Regions.coarse(columns, isFineGrained: isFineGrained)
  }

  @Test func `a small region takes its sisters with it, in every column`() {
    let shown = coarse([["PL91": 12, "PL92": 3, "PL21": 9], ["PL91": 7, "PL92": 8, "PL21": 6]])
    #expect(shown == [["PL9": 15, "PL21": 9], ["PL9": 15, "PL21": 6]])
  }

  @Test func `where the larger region is small as well the country stands`() {
    #expect(coarse([["PL92": 3, "PL21": 9]]) == [["PL": 12]])
    #expect(coarse([["EL30": 2], ["UKI3": 20]]) == [["GR": 2], ["UKI3": 20]])
  }

  @Test func `beside a rare crime no region is finer than NUTS 1`() throws {
    #expect(coarse([["PL91": 12, "PL21": 9]], isFineGrained: true) == [["PL9": 12, "PL2": 9]])
    var seed = RecordSeed(state: 34)
    var records = ReportFixture.calls(12, &seed) { $0.region = "PL91" }
    records += ReportFixture.calls(8, &seed) {
      $0.region = "PL21"
      $0.crimes = ["fraud"]
    }
    func regions() throws -> Set<String> {
      let report = try ReportFixture.report(records, ReportFixture.week)
      return Set((ReportFixture.table(report)["region"] ?? [:]).keys)
    }
    #expect(try regions() == ["PL91", "PL21"])
    records[0].crimes = ["trafficking"]
    #expect(try regions() == ["PL9", "PL2"])
  }
}
