import Foundation
import HelplineModel
import Testing

@testable import HelplineRecords

/// No report by person exists.
@Suite struct NobodyInAReportTests {
  private static let codes = ["QZX-7", "VOLUNTEER99", "k4tj4"]

  @Test func `no code of a person stands in any group or any form of a report`() throws {
    try RecordFixture.withFolder { folder in
      let store = try RecordStore.open(dataFolder: folder)
      var seed = RecordSeed(state: 41)
      for number in 0..<30 {
        var record = RecordFixture.full(&seed)
        record.code = Self.codes[number % 3]
        try store.save(record)
        if number == 14 { try store.closeShift(code: Self.codes[0]) }
      }
      let report = try store.report(ReportFixture.week)
      #expect(ReportFixture.table(report)["contacts"]?["all"]?.first == "30")
      var pages = [String(describing: report)]
      for isOneTable in [false, true] {
        let writer = ReportWriter(names: ReportFixture.names, isOneTable: isOneTable)
        pages += try ReportForm.allCases.map { try writer.write(report, as: $0) }
      }
      for page in pages {
        for code in Self.codes {
          #expect(!page.lowercased().contains(code.lowercased()), "\(code) stands in a form")
        }
      }
    }
  }

  @Test func `neither a report nor its question has a place for a person`() {
    func fields(_ value: Any) -> Set<String> {
      Set(Mirror(reflecting: value).children.compactMap(\.label))
    }
    #expect(fields(ReportQuery(from: "", to: "")) == ["from", "to", "countsRepeats"])
    #expect(fields(Report()) == ["columns", "groups", "weeks", "notes"])
    #expect(fields(Report.Column(name: "", from: "", to: "")) == ["name", "from", "to"])
    #expect(fields(CountGroup(name: "", rows: [])) == ["name", "rows"])
    #expect(fields(CountRow(value: "", counts: [])) == ["value", "counts"])
  }

  @Test func `no group counts by a person`() {
    let topics = Tally.Topic.allCases.map(\.rawValue)
    let allowed: Set<String> = [
      "kind", "channel", "repeat", "day", "hour_band", "day_and_hour_band", "length_band", "role",
      "age", "gender", "crime", "relation", "reported", "region", "language", "interpreter",
      "referral", "not_repeated", "gap", "told", "danger", "emergency_call",
    ]
    #expect(Set(topics) == allowed, "a new group has to be looked at here")
  }
}
