import Foundation
import Testing

@testable import HelplineModel

/// Whole numbers against `Calendar.RecurrenceRule`, over the clock changes of 2026.
@Suite("Opening hours against Foundation's recurrence rules")
struct HoursOracleTests {
  private static let zones = [
    "Europe/Dublin", "Europe/Tallinn", "Atlantic/Reykjavik", "Europe/Lisbon", "Atlantic/Azores",
    "Europe/Berlin", "Europe/Kyiv", "Africa/Casablanca",
  ]

  @Test(arguments: 0..<120 as Range<UInt64>)
  func `a rule is open when the calendar says so`(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let zoneName = Self.zones[Int(seed) % Self.zones.count]
    let zone = try #require(TimeZone(identifier: zoneName))
    var calendar = Calendar(identifier: .gregorian)
    calendar.timeZone = zone
    calendar.firstWeekday = 2
    // 29 March and 25 October 2026 are the nights of the clock changes in most of Europe.
    let change = try #require(Day(seed % 2 == 0 ? "2026-03-29" : "2026-10-25")).number
    let rule = RandomRule(near: change, &random)
    let days = try rule.days(change - 60...change + 60, calendar)
    for _ in 0..<60 {
      let moment = change * 86_400 + Int.random(in: -20 * 86_400...20 * 86_400, using: &random)
      let parts = calendar.dateComponents(
        [.year, .month, .day, .hour, .minute], from: Date(timeIntervalSince1970: Double(moment)))
      let today = Day(year: parts.year ?? 0, month: parts.month ?? 0, day: parts.day ?? 0).number
      let minute = (parts.hour ?? 0) * 60 + (parts.minute ?? 0)
      let isOpen =
        days.contains(today) && rule.from <= minute && minute < rule.to
        || days.contains(today - 1) && minute + 1440 < rule.to && rule.from <= minute + 1440
      let state = OpeningHours.state(Hours(rows: rule.rows), zone: zoneName, at: moment)
      switch state {
      case .open: #expect(isOpen, "seed \(seed), \(zoneName), \(moment), \(rule)")
      case .closed: #expect(!isOpen, "seed \(seed), \(zoneName), \(moment), \(rule)")
      default: Issue.record("seed \(seed): hours that are known are said to be \(state)")
      }
    }
  }
}

/// A rule as HSDS has it, both as rows and as Foundation's.
private struct RandomRule {
  var start: Int
  var from: Int
  var to: Int
  var rows: [HoursRow] = []
  private var frequency = Calendar.RecurrenceRule.Frequency.weekly
  private var interval = 1
  private var weekdays: [Calendar.RecurrenceRule.Weekday] = []
  private var monthDays: [Int] = []
  private var count: Int?
  private var until: Int?

  private static let names: [Locale.Weekday] = [
    .monday, .tuesday, .wednesday, .thursday, .friday, .saturday, .sunday,
  ]

  init(near day: Int, _ random: inout SeededGenerator) {
    start = day - Int.random(in: 20...90, using: &random)
    from = Int.random(in: 0..<1440, using: &random)
    to = Int.random(in: from + 1...from + 1440, using: &random)
    interval = [1, 1, 2, 3].randomElement(using: &random) ?? 1
    switch Int.random(in: 0..<4, using: &random) {
    case 0: weekly(&random)
    case 1: byWeekday([-1, 1, 2, 3, 4, 5, -2], &random)
    default: byMonthDay(&random)
    }
    limit(near: day, &random)
  }

  private mutating func row(_ days: UInt8, _ change: (inout HoursRow) -> Void) {
    var row = HoursRow(days: days, from: from, to: to)
    (row.starts, row.anchor) = (start, start)
    change(&row)
    rows.append(row)
  }

  private mutating func weekly(_ random: inout SeededGenerator) {
    let bits = UInt8.random(in: 1...127, using: &random)
    weekdays = (0..<7).filter { bits & 1 << $0 != 0 }.map { .every(Self.names[$0]) }
    let every = interval
    row(bits) { $0.every = every }
  }

  private mutating func byWeekday(_ places: [Int], _ random: inout SeededGenerator) {
    frequency = .monthly
    let months = interval
    for _ in 0..<Int.random(in: 1...3, using: &random) {
      let day = Int.random(in: 0..<7, using: &random)
      let nth = places.randomElement(using: &random) ?? 1
      weekdays.append(.nth(nth, Self.names[day]))
      row(1 << UInt8(day)) { ($0.nth, $0.months) = (nth, months) }
    }
  }

  private mutating func byMonthDay(_ random: inout SeededGenerator) {
    frequency = .monthly
    let months = interval
    for _ in 0..<Int.random(in: 1...3, using: &random) {
      let day = [1, 5, 13, 15, 28, 30, 31, -1, -2, -7].randomElement(using: &random) ?? 1
      monthDays.append(day)
      row(0x7F) { ($0.monthDay, $0.months) = (day, months) }
    }
    monthDays = Array(Set(monthDays))
  }

  private mutating func limit(near day: Int, _ random: inout SeededGenerator) {
    switch Int.random(in: 0..<3, using: &random) {
    case 0:
      until = day + Int.random(in: -10...10, using: &random)
      for index in rows.indices { rows[index].ends = until }
    case 1:
      // The first day of a counted rule is one of its days.
      start = OpeningHours.lastDay(of: 1, rows, from: start) ?? start
      for index in rows.indices { (rows[index].starts, rows[index].anchor) = (start, start) }
      count = Int.random(in: 1...30, using: &random)
      let last = OpeningHours.lastDay(of: count ?? 1, rows, from: start)
      for index in rows.indices { rows[index].ends = last }
    default: break
    }
  }

  /// The days in a range on which it happens, after Foundation.
  func days(_ range: ClosedRange<Int>, _ calendar: Calendar) throws -> Set<Int> {
    let noon = { (day: Int) throws -> Date in
      let parts = Day(number: day).parts
      return try #require(
        calendar.date(
          from: DateComponents(
            year: parts.year, month: parts.month, day: parts.day, hour: 12)))
    }
    var end = Calendar.RecurrenceRule.End.never
    if let count { end = .afterOccurrences(count) }
    if let until { end = .afterDate(try noon(until)) }
    var calendar = calendar
    // Foundation finds the n-th weekday of a month only where weeks begin on Sunday (Swift 6.3).
    if frequency == .monthly { calendar.firstWeekday = 1 }
    let rule = Calendar.RecurrenceRule(
      calendar: calendar, frequency: frequency, interval: interval, end: end,
      daysOfTheMonth: monthDays, weekdays: weekdays)
    let last = try noon(range.upperBound)
    let dates = rule.recurrences(of: try noon(start), in: try noon(start)..<last)
    return Set(
      dates.map { date in
        let parts = calendar.dateComponents([.year, .month, .day], from: date)
        return Day(year: parts.year ?? 0, month: parts.month ?? 0, day: parts.day ?? 0).number
      })
  }
}
