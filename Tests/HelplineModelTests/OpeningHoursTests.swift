import Foundation
import Testing

@testable import HelplineModel

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

  private func state(_ rows: [HoursRow], _ zone: String?, _ text: String) throws -> String {
    said(OpeningHours.state(Hours(rows: rows), zone: zone, at: try seconds(text)))
  }

  @Test func `hours without rows or without a time zone are not known`() throws {
    #expect(try state([], "Europe/Dublin", "2026-03-04T12:00:00Z") == "unknown")
    let daily = row([0, 1, 2, 3, 4, 5, 6], 0, 1440)
    #expect(try state([daily], nil, "2026-03-04T12:00:00Z") == "unknown")
    #expect(try state([daily], "Europe/Nowhere", "2026-03-04T12:00:00Z") == "unknown")
  }

  @Test func `a service that never closes has no closing time`() throws {
    let always = row([0, 1, 2, 3, 4, 5, 6], 0, 1440)
    #expect(try state([always], "Europe/Dublin", "2026-03-04T12:00:00Z") == "open")
    let noons = [row([0, 1, 2, 3, 4, 5, 6], 720, 1440), row([0, 1, 2, 3, 4, 5, 6], 0, 720)]
    #expect(try state(noons, "Europe/Dublin", "2026-03-04T12:00:00Z") == "open")
  }

  @Test func `open until the minute it closes, then closed until the next day it opens`() throws {
    let weekdays = row([0, 1, 2, 3, 4], 540, 1020)
    let zone = "Europe/Dublin"
    #expect(try state([weekdays], zone, "2026-03-04T16:59:00Z") == "open until 2 17:00")
    #expect(try state([weekdays], zone, "2026-03-06T17:00:00Z") == "opens 0 09:00")
  }

  @Test func `closing after midnight belongs to the day it opened`() throws {
    let friday = row([4], 1320, 1560)
    let zone = "Europe/Dublin"
    #expect(try state([friday], zone, "2026-03-07T01:30:00Z") == "open until 5 02:00")
    #expect(try state([friday], zone, "2026-03-06T01:30:00Z") == "opens 4 22:00")
    #expect(try state([row([4], 1320, 120)], zone, "2026-03-07T01:30:00Z") == "open until 5 02:00")
  }

  @Test func `times that touch are one opening`() throws {
    let rows = [row([2], 540, 720), row([2], 720, 1440), row([3], 0, 60)]
    #expect(try state(rows, "Europe/Dublin", "2026-03-04T10:00:00Z") == "open until 3 01:00")
  }

  @Test func `closing at midnight is said as the end of that day`() throws {
    #expect(
      try state([row([2], 540, 1440)], "Europe/Dublin", "2026-03-04T10:00:00Z")
        == "open until 2 24:00")
  }

  @Test func `the local clock counts, in summer and in winter`() throws {
    let daily = row([0, 1, 2, 3, 4, 5, 6], 540, 1020)
    let zone = "Europe/Berlin"
    #expect(try state([daily], zone, "2026-03-28T07:30:00Z") == "opens 5 09:00")
    #expect(try state([daily], zone, "2026-03-29T07:30:00Z") == "open until 6 17:00")
    #expect(try state([daily], zone, "2026-10-25T07:30:00Z") == "opens 6 09:00")
  }

  @Test func `the minutes to go are those that pass, also when the clocks change`() throws {
    let daily = row([0, 1, 2, 3, 4, 5, 6], 540, 1020)
    let hours = Hours(rows: [daily], zone: "Europe/Berlin")
    // Half past one on the night in which two o'clock becomes three.
    let spring = OpeningHours.state(hours, zone: nil, at: try seconds("2026-03-29T00:30:00Z"))
    guard case .closed(let opens?) = spring else {
      Issue.record("It should be closed.")
      return
    }
    #expect(opens.minutesAway == 390 && opens.daysAhead == 0 && opens.minute == 540)
    let autumn = OpeningHours.state(hours, zone: nil, at: try seconds("2026-10-24T23:30:00Z"))
    guard case .closed(let later?) = autumn else {
      Issue.record("It should be closed.")
      return
    }
    #expect(later.minutesAway == 510)
  }

  @Test func `the zone of the service comes before that of its country`() throws {
    let daily = row([0, 1, 2, 3, 4, 5, 6], 540, 1020)
    let hours = Hours(rows: [daily], zone: "Atlantic/Azores")
    let moment = try seconds("2026-01-10T09:30:00Z")
    #expect(
      said(OpeningHours.state(hours, zone: "Europe/Lisbon", at: moment)) == "opens 5 09:00")
  }

  @Test func `an opening weeks away is known by its day`() throws {
    let last = row([4], 540, 600) { $0.nth = -1 }
    let state = OpeningHours.state(
      Hours(rows: [last]), zone: "Europe/Dublin", at: try seconds("2026-03-04T12:00:00Z"))
    guard case .closed(let opens?) = state else {
      Issue.record("It should be closed.")
      return
    }
    #expect(Day(number: opens.day).text == "2026-03-27" && opens.daysAhead == 23)
  }

  @Test func `what has ended is closed, what is no longer vouched for is not known`() throws {
    let last = try #require(Day("2026-03-04")?.number)
    let zone = "Europe/Dublin"
    let ended = row([0, 1, 2, 3, 4], 540, 1020) { $0.ends = last }
    #expect(try state([ended], zone, "2026-03-04T12:00:00Z") == "open until 2 17:00")
    #expect(try state([ended], zone, "2026-03-05T12:00:00Z") == "closed")
    let lapsed = row([0, 1, 2, 3, 4], 540, 1020) { $0.validTo = last }
    #expect(try state([lapsed], zone, "2026-03-04T12:00:00Z") == "open until 2 17:00")
    #expect(try state([lapsed], zone, "2026-03-04T18:00:00Z") == "closed")
    #expect(try state([lapsed], zone, "2026-03-05T12:00:00Z") == "unknown")
    let next = row([0, 1], 600, 960) { $0.validFrom = last + 1 }
    #expect(try state([lapsed, next], zone, "2026-03-05T12:00:00Z") == "opens 0 10:00")
    #expect(try state([next], zone, "2026-03-04T12:00:00Z") == "unknown")
  }

  @Test func `a day or a range of days is closed or has other times`() throws {
    let first = try #require(Day("2026-12-24")?.number)
    let daily = row([0, 1, 2, 3, 4, 5, 6], 540, 1020)
    let closed = row([0, 1, 2, 3, 4, 5, 6], 0, 1440) {
      ($0.role, $0.validFrom, $0.validTo) = (.closed, first, first + 8)
    }
    let short = row([0, 1, 2, 3, 4, 5, 6], 600, 720) {
      ($0.role, $0.validFrom, $0.validTo) = (.extra, first, first)
    }
    let rows = [daily, closed, short]
    let zone = "Europe/Dublin"
    #expect(try state(rows, zone, "2026-12-23T11:00:00Z") == "open until 2 17:00")
    #expect(try state(rows, zone, "2026-12-24T11:00:00Z") == "open until 3 12:00")
    #expect(try state(rows, zone, "2026-12-24T12:30:00Z") == "opens again 2027-01-02 09:00")
    #expect(try state(rows, zone, "2027-01-02T11:00:00Z") == "open until 5 17:00")
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
      let reading = HoursReading(
        hours: Hours(rows: rows), area: nil, holidays: Holidays())
      let state = reading.state(at: now) { day, minute in
        (day - now.day) * 1440 + minute - now.minute
      }
      guard let expected = oracle.said(1440 + now.minute) else { continue }
      #expect(said(state) == expected, "seed \(seed)")
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
    case 2: row.starts = day + Int.random(in: -3...6, using: &random)
    default: row.ends = day + Int.random(in: -3...6, using: &random)
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
    if day < row.starts ?? day || day > row.ends ?? day { return false }
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

  /// As `said` puts it; what lies beyond the days counted here is left out.
  func said(_ index: Int) -> String? {
    if minutes[index] {
      guard let end = (index + 1...index + 7 * 1440).first(where: { !minutes[$0] }) else {
        return "open"
      }
      return "open until \(weekday((end - 1) / 1440)) \(clock((end - 1) % 1440 + 1))"
    }
    guard let start = (index + 1..<index + 7 * 1440).first(where: { minutes[$0] }) else {
      return nil
    }
    let ahead = start / 1440 - index / 1440
    if ahead >= 7 { return nil }
    return "opens \(weekday(start / 1440)) \(clock(start % 1440))"
  }

  private func weekday(_ offset: Int) -> Int { (firstDay + offset + 3) % 7 }
}
