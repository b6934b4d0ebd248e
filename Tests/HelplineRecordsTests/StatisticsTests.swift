import Foundation
import HelplineModel
import Testing

@testable import HelplineRecords

@Suite struct StatisticsTests {
  /// A store with these records, half of them in a shift that is closed.
  private func week(
    _ records: [CallRecord], of day: String = "2026-11-18", countingRepeats: Bool = false
  ) throws -> [String: [String: [String]]] {
    try RecordFixture.withFolder { folder in
      let store = try RecordStore.open(dataFolder: folder)
      for (number, record) in records.enumerated() {
        try store.save(record)
        if number == records.count / 2 { try store.closeShift(code: "14") }
      }
      return try table(store.week(of: day, countingRepeats: countingRepeats))
    }
  }

  private func table(_ groups: [CountGroup]) -> [String: [String: [String]]] {
    groups.reduce(into: [:]) { result, group in
      result[group.name] = group.rows.reduce(into: [:]) { $0[$1.value] = $1.counts }
    }
  }

  private func calls(
    _ count: Int, _ seed: inout RecordSeed, day: String = "2026-11-18",
    _ change: (inout CallRecord) -> Void = { _ in }
  ) -> [CallRecord] {
    (0..<count).map { _ in RecordFixture.call(&seed, day: day, change) }
  }

  @Test func `the page shows this week, last week and the same week last year`() throws {
    var seed = RecordSeed(state: 31)
    // Monday to Sunday of the week of 18 November 2026, and the days around it.
    let days = [
      "2026-11-16": 6, "2026-11-22": 7, "2026-11-15": 8, "2026-11-09": 5, "2026-11-23": 9,
      "2025-11-17": 5, "2025-11-23": 6, "2025-11-16": 9,
    ]
    let records = days.flatMap { day, count in calls(count, &seed, day: day) }
    let page = try week(records)
    #expect(page["kind"]?["support"] == ["13", "13", "11"])
    #expect(page["day"]?["mon"] == ["6", "5", "5"])
    #expect(page["day"]?["sun"] == ["7", "8", "6"])
    #expect(page["hour_band"]?["18-24"] == ["13", "13", "11"])
    #expect(page["kind"]?["silent"] == ["0", "0", "0"])
  }

  @Test func `everything the coordinator needs is counted`() throws {
    var seed = RecordSeed(state: 32)
    let records = (0..<6).map { _ in
      var record = RecordFixture.full(&seed)
      record.repeatOfSameMatter = false
      return record
    }
    let page = try week(records)
    let wanted: [(String, String)] = [
      ("role", "victim"), ("crime", "stalking"), ("crime", "domestic_violence"),
      ("region", "IE06"), ("language", "pl"), ("interpreter", "not_got"),
      ("referral", "facts:a-line"), ("referral", "hsds:1"), ("not_repeated", "facts:a-line"),
      ("gap", "interpreter IE06 pl"), ("gap", "shelter"), ("gap", "legal uk"),
      ("danger", "partner_family"), ("emergency_call", "caller_rang"),
    ]
    for (group, value) in wanted {
      #expect(page[group]?[value] == ["6", "0", "0"], "\(group) \(value)")
    }
    #expect(page["not_repeated"]?.count == 1)
    let codes = page.values.flatMap(\.keys).filter { $0 == "14" }
    #expect(codes.isEmpty)
  }

  @Test func `repeats of the same matter are no further victims, and that is said`() throws {
    var seed = RecordSeed(state: 33)
    var records = calls(20, &seed) {
      $0.role = .victim
      $0.crimes = ["stalking"]
    }
    records += calls(9, &seed) {
      $0.role = .victim
      $0.crimes = ["stalking"]
      $0.repeatOfSameMatter = true
    }
    let page = try week(records)
    #expect(page["kind"]?["support"]?.first == "29")
    #expect(page["crime"]?["stalking"]?.first == "20")
    #expect(page["role"]?["victim"]?.first == "20")
    #expect(page["role"]?["repeat_of_same_matter"]?.first == "9")
    let all = try week(records, countingRepeats: true)
    #expect(all["crime"]?["stalking"]?.first == "29")
    #expect(all["role"]?["repeat_of_same_matter"]?.first == "0")
  }

  @Test func `a small region is counted under its country in all columns`() throws {
    var seed = RecordSeed(state: 34)
    var records = calls(12, &seed) { $0.region = "IE06" }
    records += calls(3, &seed) { $0.region = "IE04" }
    records += calls(7, &seed, day: "2026-11-11") { $0.region = "IE04" }
    records += calls(4, &seed) { $0.region = "IE" }
    records += calls(2, &seed) { $0.region = "EL30" }
    let page = try week(records)
    let regions = try #require(page["region"])
    #expect(Set(regions.keys) == ["IE06", "IE", "GR"])
    #expect(regions["GR"]?.first == "<5")
    #expect(regions["IE"] == ["folded", "7", "0"])
    #expect(regions["IE06"]?.first == "12")
  }

  @Test func `no small count can be read off a page of any week`() throws {
    var seed = RecordSeed(state: 35)
    for _ in 0..<6 {
      var records = calls(Int.random(in: 1...25, using: &seed), &seed)
      for place in records.indices {
        records[place].kind = ContactKind.allCases.randomElement(using: &seed) ?? .support
        records[place].role = CallerRole.allCases.randomElement(using: &seed)
        let crimes = [["stalking"], ["burglary"], ["stalking", "fraud"], []]
        records[place].crimes = crimes.randomElement(using: &seed) ?? []
        records[place].region = ["IE06", "IE05", "IE04"].randomElement(using: &seed)
      }
      for (name, rows) in try week(records) {
        for counts in rows.values {
          #expect(!counts.contains { ["1", "2", "3", "4"].contains($0) }, "\(name)")
        }
      }
    }
  }

  @Test func `a day that is none is refused`() throws {
    try RecordFixture.withFolder { folder in
      let store = try RecordStore.open(dataFolder: folder)
      for day in ["2026-02-29", "2026-13-01", "26-01-01", "", "today", "2026-11-1 "] {
        #expect(throws: RecordProblem.notAnId(field: "day")) { try store.week(of: day) }
      }
    }
  }
}
