import Foundation
import HelplineModel

@testable import HelplineRecords

/// Records and reports for the tests of counts.
enum ReportFixture {
  /// A report over records that need no file.
  static func report(
    _ records: [CallRecord], _ query: ReportQuery, telephone: [String: TelephoneDay] = [:]
  ) throws -> Report {
    let period = try ReportPeriod(query)
    var count = ReportCount(period, countsRepeats: query.countsRepeats)
    let ranges = count.ranges
    for record in records {
      guard let day = Day(record.day), ranges.contains(where: { $0.from <= day && day <= $0.to })
      else { continue }
      count.add(record)
    }
    let notes = ReportNotes(
      period: period, columns: count.columns.map(\.name), countsRepeats: query.countsRepeats,
      isFolded: false, sealed: SealedRecords(), openShifts: 0)
    return count.report(telephone: telephone, notes: notes)
  }

  /// The week of 16 November 2026.
  static let week = ReportQuery(from: "2026-11-16", to: "2026-11-22")
  /// November 2026.
  static let month = ReportQuery(from: "2026-11-01", to: "2026-11-30")

  /// Group → value → counts.
  static func table(_ report: Report) -> [String: [String: [String]]] {
    report.groups.reduce(into: [:]) { result, group in
      result[group.name] = group.rows.reduce(into: [:]) { $0[$1.value] = $1.counts }
    }
  }

  static func calls(
    _ count: Int, _ seed: inout RecordSeed, day: String = "2026-11-18",
    _ change: (inout CallRecord) -> Void = { _ in }
  ) -> [CallRecord] {
    (0..<count).map { _ in RecordFixture.call(&seed, day: day, change) }
  }

  /// A call as a line of this kind gets them: uneven, with rare values, on some day of a range.
  static func random(_ days: Range<Int>, _ seed: inout RecordSeed) -> CallRecord {
    let from = days.lowerBound
    let day = Day(number: Int.random(in: from..<days.upperBound, using: &seed)).text
    var record = RecordFixture.call(&seed, day: day, code: "14")
    record.hourBand = pick(RecordRules.hourBands, &seed)
    record.kind = pick(ContactKind.allCases, &seed)
    guard !record.kind.keepsNothing else { return record }
    record.channel = pick(Channel.allCases, &seed)
    record.lengthBand = pick(RecordRules.lengthBands, &seed)
    record.role = pick(CallerRole.allCases, &seed)
    record.age = Bool.random(using: &seed) ? pick(AgeBand.allCases, &seed) : nil
    record.gender = pick(ForWhom.allCases, &seed)
    record.crimes = Bool.random(using: &seed) ? [pick(crimes, &seed)] : [crimes[0], crimes[1]]
    record.region = pick(["IE06", "IE06", "IE05", "IE04", "PL91", "PL92", "PL21", "IE"], &seed)
    record.language = pick(["en", "en", "en", "pl", "uk", "pt"], &seed)
    record.reported = pick(Reported.allCases, &seed)
    record.repeatOfSameMatter = UInt8.random(in: 0..<6, using: &seed) == 0
    let repeated: Bool? = pick([true, true, false, nil], &seed)
    record.given = [Referral(service: pick(services, &seed), repeatedBack: repeated)]
    if Bool.random(using: &seed) { record.gaps = [Gap(topic: pick(["shelter", "legal"], &seed))] }
    return record
  }

  private static let crimes = ["stalking", "fraud", "burglary", "hate_crime", "trafficking"]
  private static let services = ["a", "b", "c", "d"]

  /// The first values of a list much more often than the last.
  static func pick<Value>(_ values: [Value], _ seed: inout RecordSeed) -> Value {
    let one = Int.random(in: 0..<values.count, using: &seed)
    let two = Int.random(in: 0..<values.count, using: &seed)
    return values[min(one, two, Int.random(in: 0..<values.count, using: &seed))]
  }

  static let names = ReportNames(
    group: { "Group \($0)" }, value: { "\($0) \($1)" }, column: { "\($0.name) \($0.from)" })
}
