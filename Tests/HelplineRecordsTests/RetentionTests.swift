import Foundation
import HelplineModel
import Testing

@testable import HelplineRecords

@Suite struct RetentionTests {
  @Test func `records older than the house keeps them become counts by month`() throws {
    try RecordFixture.withFolder { folder in
      var seed = RecordSeed(state: 41)
      let store = try RecordStore.open(dataFolder: folder)
      var old: [CallRecord] = []
      for day in ["2024-10-05", "2024-10-31"] {
        for _ in 0..<4 { old.append(RecordFixture.call(&seed, day: day) { $0.crimes = ["fraud"] }) }
      }
      let kept = (0..<6).map { _ in RecordFixture.call(&seed, day: "2024-11-01") }
      for record in old + kept { try store.save(record) }
      try store.closeShift(code: "14")
      #expect(try store.tidy(keepMonths: 24, today: "2026-11-18") == TidiedRecords(folded: 8))
      #expect(try store.tidy(keepMonths: 24, today: "2026-11-18") == TidiedRecords())
      let month = try store.month("2024-10")
      let crimes = try #require(month.first { $0.name == "crime" })
      #expect(crimes.rows == [CountRow(value: "fraud", counts: ["8"])])
      let bytes = try RecordFixture.bytes(folder)
      for record in old { #expect(bytes.range(of: Data(record.id.utf8)) == nil) }
      for record in kept { #expect(bytes.range(of: Data(record.id.utf8)) != nil) }
    }
  }

  @Test func `a shift that nobody closed is closed after a day`() throws {
    try RecordFixture.withFolder { folder in
      var seed = RecordSeed(state: 42)
      let store = try RecordStore.open(dataFolder: folder)
      for day in ["2026-11-16", "2026-11-17", "2026-11-18"] {
        try store.save(RecordFixture.call(&seed, day: day))
      }
      try store.tidy(keepMonths: 24, today: "2026-11-18")
      #expect(try Set(store.own(code: "14").map(\.day)) == ["2026-11-17", "2026-11-18"])
    }
  }

  @Test func `a past call entered into a month already folded is added to its counts`() throws {
    try RecordFixture.withFolder { folder in
      var seed = RecordSeed(state: 43)
      let store = try RecordStore.open(dataFolder: folder)
      for _ in 0..<2 {
        for _ in 0..<5 { try store.save(RecordFixture.call(&seed, day: "2024-01-31")) }
        #expect(try store.tidy(keepMonths: 24, today: "2026-11-18").folded == 5)
      }
      let kinds = try #require(try store.month("2024-01").first { $0.name == "kind" })
      #expect(kinds.rows.first { $0.value == "support" }?.counts == ["10"])
    }
  }

  @Test func `days and weeks are counted as the calendar has them`() throws {
    var calendar = Calendar(identifier: .iso8601)
    calendar.timeZone = .gmt
    var seed = RecordSeed(state: 44)
    for _ in 0..<300 {
      let number = Int.random(in: -20_000...60_000, using: &seed)
      let date = Date(timeIntervalSince1970: Double(number) * 86_400)
      let parts = calendar.dateComponents([.year, .month, .day, .weekday], from: date)
      let day = Day(number: number)
      #expect(day.parts.year == parts.year)
      #expect(day.parts.month == parts.month)
      #expect(day.parts.day == parts.day)
      #expect((day.weekday + 1) % 7 + 1 == parts.weekday)
      #expect(Day(day.text) == day)
    }
    let day = try #require(Day("2026-01-31"))
    #expect(day.firstOfMonth(monthsBefore: 2).text == "2025-11-01")
    #expect(day.firstOfMonth(monthsBefore: 24).text == "2024-01-01")
    #expect(day.firstOfMonth(monthsBefore: 0).text == "2026-01-01")
  }
}
