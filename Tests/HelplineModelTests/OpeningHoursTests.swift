import Foundation
import HelplineModel
import Testing

@Suite("Opening hours on whole numbers")
struct OpeningHoursTests {
  private func row(
    _ days: [Int], _ from: Int, _ to: Int, change: (inout HoursRow) -> Void = { _ in }
  ) -> HoursRow {
    var row = HoursRow(days: days.reduce(0) { $0 | 1 << UInt8($1) }, from: from, to: to)
    change(&row)
    return row
  }

  private func seconds(_ text: String) throws -> Int {
    let date = try #require(ISO8601DateFormatter().date(from: text))
    return Int(date.timeIntervalSince1970)
  }

  private func state(_ rows: [HoursRow], _ zone: String?, _ text: String) throws -> OpenState {
    OpeningHours.state(Hours(rows: rows), zone: zone, at: try seconds(text))
  }

  @Test func `hours without rows or without a time zone are not known`() throws {
    #expect(try state([], "Europe/Dublin", "2026-03-04T12:00:00Z") == .unknown)
    let daily = row([0, 1, 2, 3, 4, 5, 6], 0, 1440)
    #expect(try state([daily], nil, "2026-03-04T12:00:00Z") == .unknown)
    #expect(try state([daily], "Europe/Nowhere", "2026-03-04T12:00:00Z") == .unknown)
  }

  @Test func `a service that never closes has no closing time`() throws {
    let always = row([0, 1, 2, 3, 4, 5, 6], 0, 1440)
    let answer = try state([always], "Europe/Dublin", "2026-03-04T12:00:00Z")
    #expect(answer == .open(untilDay: nil, untilMinute: nil))
  }

  @Test func `open until the minute it closes, then closed until the next day it opens`() throws {
    let weekdays = row([0, 1, 2, 3, 4], 540, 1020)
    let zone = "Europe/Dublin"
    #expect(
      try state([weekdays], zone, "2026-03-04T16:59:00Z") == .open(untilDay: 2, untilMinute: 1020))
    #expect(
      try state([weekdays], zone, "2026-03-06T17:00:00Z") == .closed(opensDay: 0, opensMinute: 540))
  }

  @Test func `closing after midnight belongs to the day it opened`() throws {
    let friday = row([4], 1320, 1560)
    let zone = "Europe/Dublin"
    #expect(
      try state([friday], zone, "2026-03-07T01:30:00Z") == .open(untilDay: 5, untilMinute: 120))
    #expect(
      try state([friday], zone, "2026-03-06T01:30:00Z") == .closed(opensDay: 4, opensMinute: 1320))
  }

  @Test func `times that touch are one opening`() throws {
    let rows = [row([2], 540, 720), row([2], 720, 1440), row([3], 0, 60)]
    let answer = try state(rows, "Europe/Dublin", "2026-03-04T10:00:00Z")
    #expect(answer == .open(untilDay: 3, untilMinute: 60))
  }

  @Test func `closing at midnight is said as the end of that day`() throws {
    let answer = try state([row([2], 540, 1440)], "Europe/Dublin", "2026-03-04T10:00:00Z")
    #expect(answer == .open(untilDay: 2, untilMinute: 1440))
  }

  @Test func `the local clock counts, in summer and in winter`() throws {
    let daily = row([0, 1, 2, 3, 4, 5, 6], 540, 1020)
    let zone = "Europe/Berlin"
    #expect(
      try state([daily], zone, "2026-03-28T07:30:00Z") == .closed(opensDay: 5, opensMinute: 540))
    #expect(
      try state([daily], zone, "2026-03-29T07:30:00Z") == .open(untilDay: 6, untilMinute: 1020))
    #expect(
      try state([daily], zone, "2026-10-25T07:30:00Z") == .closed(opensDay: 6, opensMinute: 540))
  }

  @Test func `the zone of the service comes before that of its country`() throws {
    let daily = row([0, 1, 2, 3, 4, 5, 6], 540, 1020)
    let hours = Hours(rows: [daily], zone: "Atlantic/Azores")
    let moment = try seconds("2026-01-10T09:30:00Z")
    #expect(
      OpeningHours.state(hours, zone: "Europe/Lisbon", at: moment)
        == .closed(opensDay: 5, opensMinute: 540))
  }

  @Test func `an opening more than a week away names no weekday`() throws {
    let last = row([4], 540, 600) { $0.nth = -1 }
    #expect(
      try state([last], "Europe/Dublin", "2026-03-04T12:00:00Z")
        == .closed(opensDay: nil, opensMinute: nil))
    #expect(
      try state([last], "Europe/Dublin", "2026-03-26T12:00:00Z")
        == .closed(opensDay: 4, opensMinute: 540))
  }

  @Test(arguments: 0..<60 as Range<UInt64>)
  func `every rule agrees with a calendar counted minute by minute`(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let today = Int.random(in: 15_000..<24_000, using: &random)
    let rows = (0..<Int.random(in: 1...4, using: &random)).map { _ in
      randomRow(near: today, &random)
    }
    let oracle = try MinuteOracle(rows: rows, from: today - 1)
    for _ in 0..<40 {
      let now = LocalMoment(day: today, minute: Int.random(in: 0..<1440, using: &random))
      #expect(OpeningHours.isOpen(rows, at: now) == oracle.isOpen(1440 + now.minute))
      #expect(
        OpeningHours.state(rows, at: now) == oracle.state(1440 + now.minute), "seed \(seed)")
    }
  }

  private func randomRow(near day: Int, _ random: inout SeededGenerator) -> HoursRow {
    let from = Int.random(in: 0..<1440, using: &random)
    let to = Int.random(in: (from + 1)...(from + 1440), using: &random)
    var row = HoursRow(days: UInt8.random(in: 1...127, using: &random), from: from, to: to)
    switch Int.random(in: 0..<4, using: &random) {
    case 0: row.nth = [1, 2, 3, 4, 5, -1].randomElement(using: &random) ?? 1
    case 1:
      row.every = Int.random(in: 2...4, using: &random)
      row.anchor = day + Int.random(in: -60...60, using: &random)
    case 2: row.validFrom = day + Int.random(in: -3...6, using: &random)
    default: row.validTo = day + Int.random(in: -3...6, using: &random)
    }
    return row
  }
}

/// Open or closed for each minute of twelve days, after Foundation's calendar.
private struct MinuteOracle {
  private var minutes = [Bool](repeating: false, count: 13 * 1440)
  private let firstDay: Int

  init(rows: [HoursRow], from day: Int) throws {
    firstDay = day
    var calendar = Calendar(identifier: .iso8601)
    calendar.timeZone = try #require(TimeZone(identifier: "UTC"))
    for offset in -3..<12 {
      for row in rows where holds(row, day + offset, calendar) {
        for minute in row.from..<row.to {
          let index = offset * 1440 + minute
          if minutes.indices.contains(index) { minutes[index] = true }
        }
      }
    }
  }

  private func holds(_ row: HoursRow, _ day: Int, _ calendar: Calendar) -> Bool {
    let date = Date(timeIntervalSince1970: Double(day) * 86_400)
    let weekday = (calendar.component(.weekday, from: date) + 5) % 7
    if row.days & (1 << UInt8(weekday)) == 0 { return false }
    if day < row.validFrom ?? day || day > row.validTo ?? day { return false }
    if row.nth > 0, calendar.component(.weekdayOrdinal, from: date) != row.nth { return false }
    if row.nth == -1 {
      let later = date.addingTimeInterval(7 * 86_400)
      if calendar.component(.month, from: later) == calendar.component(.month, from: date) {
        return false
      }
    }
    guard row.every > 1 else { return true }
    let anchor = Date(timeIntervalSince1970: Double(row.anchor) * 86_400)
    guard let first = calendar.dateInterval(of: .weekOfYear, for: anchor)?.start,
      let week = calendar.dateInterval(of: .weekOfYear, for: date)?.start
    else { return false }
    return Int((week.timeIntervalSince(first) / (7 * 86_400)).rounded()) % row.every == 0
  }

  func isOpen(_ index: Int) -> Bool { minutes[index] }

  func state(_ index: Int) -> OpenState {
    if minutes[index] {
      guard let end = (index + 1...index + 7 * 1440).first(where: { !minutes[$0] }) else {
        return .open(untilDay: nil, untilMinute: nil)
      }
      return .open(untilDay: weekday((end - 1) / 1440), untilMinute: (end - 1) % 1440 + 1)
    }
    guard let start = (index + 1..<index + 7 * 1440).first(where: { minutes[$0] }) else {
      return .closed(opensDay: nil, opensMinute: nil)
    }
    return .closed(opensDay: weekday(start / 1440), opensMinute: start % 1440)
  }

  private func weekday(_ offset: Int) -> Int { (firstDay + offset + 3) % 7 }
}

/// SplitMix64 (Steele, Lea, Flood 2014): the same numbers for the same seed everywhere.
private struct SeededGenerator: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
