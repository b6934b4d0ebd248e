import Foundation
import HelplineModel
import Testing

@testable import HelplineImport

private struct Nothing: FieldSource {
  func has(_ name: String) -> Bool { false }
  func text(_ names: [String]) -> String? { nil }
}

/// Schedules as published, and what a caller is told at a moment.
struct HoursMeaningTests {
  /// `open`, `closed`, `holiday` or `unknown` in Dublin.
  private func state(_ schedules: String, _ moment: String) throws -> String {
    let text = #"{"id": "a", "name": "Testland Line (invented)", "schedules": [\#(schedules)]}"#
    let result = try imported(text, name: "a.json")
    let hours = try #require(result.services.first?.hours)
    let formatter = ISO8601DateFormatter()
    formatter.timeZone = try #require(TimeZone(identifier: "Europe/Dublin"))
    formatter.formatOptions = [
      .withFullDate, .withTime, .withColonSeparatorInTime, .withDashSeparatorInDate,
    ]
    let date = try #require(formatter.date(from: moment + ":00"))
    let at = Int(date.timeIntervalSince1970)
    switch OpeningHours.state(hours, zone: "Europe/Dublin", at: at) {
    case .open: return "open"
    case .closed: return "closed"
    case .holiday: return "holiday"
    case .unknown: return "unknown"
    }
  }

  private static let day = #""opens_at": "09:00", "closes_at": "17:00""#
  private static func monday(_ more: String) -> String {
    #"{"freq": "WEEKLY", "byday": "MO", \#(more)}"#
  }

  /// RFC 5545's own example: the first day of the week makes the difference.
  private static func fortnight(_ first: String) -> String {
    #"{"freq": "WEEKLY", "interval": 2, "byday": "TU,SU", "wkst": "\#(first)", "count": 4, "#
      + #""dtstart": "1997-08-05", \#(day)}"#
  }

  private static let friday13 =
    #"{"freq": "MONTHLY", "byday": "FR", "bymonthday": "13", \#(day)}"#
  private static let short =
    #"{"valid_from": "2026-12-24", "valid_to": "2026-12-24", "byday": "TH", "#
    + #""opens_at": "10:00", "closes_at": "12:00"}"#
  private static let weekly = #"{"freq": "WEEKLY", "byday": "MO,TU,WE,TH,FR", \#(day)}"#

  @Test(
    "rules of HSDS 3",
    arguments: [
      (weekly, "2026-03-04T10:00", "open"), (weekly, "2026-03-07T10:00", "closed"),
      (#"{"freq": "MONTHLY", "bymonthday": "15,-1", \#(day)}"#, "2026-02-28T10:00", "open"),
      (#"{"freq": "MONTHLY", "bymonthday": "15,-1", \#(day)}"#, "2026-02-27T10:00", "closed"),
      (#"{"freq": "MONTHLY", "byday": "1SA,3SA,-1FR", \#(day)}"#, "2026-03-21T10:00", "open"),
      (#"{"freq": "MONTHLY", "byday": "1SA,3SA,-1FR", \#(day)}"#, "2026-03-27T10:00", "open"),
      (#"{"freq": "MONTHLY", "byday": "1SA,3SA,-1FR", \#(day)}"#, "2026-03-20T10:00", "closed"),
      (friday13, "2026-03-13T10:00", "open"),
      (
        #"{"freq": "MONTHLY", "interval": 2, "dtstart": "2026-01-10", \#(day)}"#,
        "2026-03-10T10:00", "open"
      ),
      (
        #"{"freq": "MONTHLY", "interval": 2, "dtstart": "2026-01-10", \#(day)}"#,
        "2026-02-10T10:00", "closed"
      ),
      (
        #"{"freq": "WEEKLY", "interval": 2, "byday": "TU", "dtstart": "2026-03-03", \#(day)}"#,
        "2026-03-10T10:00", "closed"
      ),
      (
        #"{"freq": "WEEKLY", "interval": 2, "byday": "TU", "dtstart": "2026-03-03", \#(day)}"#,
        "2026-03-17T10:00", "open"
      ),
      (fortnight("MO"), "1997-08-10T10:00", "open"),
      (fortnight("SU"), "1997-08-17T10:00", "open"),
      (fortnight("SU"), "1997-09-02T10:00", "closed"),
      (monday(#""until": "2026-03-02", \#(day)"#), "2026-03-09T10:00", "closed"),
      (monday(#""valid_to": "2026-03-02", \#(day)"#), "2026-03-09T10:00", "unknown"),
      (monday(#""opens_at": "00:00", "closes_at": "23:59""#), "2026-03-02T23:59", "open"),
      (monday(#""opens_at": "22:00", "closes_at": "02:00""#), "2026-03-03T01:59", "open"),
      (monday(#""opens_at": "09:00", "closes_at": "09:00""#), "2026-03-02T10:00", "unknown"),
      (monday(#""byweekno": "12", \#(day)"#), "2026-03-02T10:00", "unknown"),
    ])
  func rules(_ schedules: String, _ moment: String, _ expected: String) throws {
    #expect(try state(schedules, moment) == expected)
  }

  @Test(
    "exceptions",
    arguments: [
      (
        #"\#(weekly), {"valid_from": "2026-12-24", "valid_to": "2026-12-26", "freq": "WEEKLY"}"#,
        "2026-12-24T10:00", "closed"
      ),
      (
        #"\#(weekly), {"valid_from": "2026-12-24", "valid_to": "2026-12-26", "freq": "WEEKLY"}"#,
        "2026-12-28T10:00", "open"
      ),
      ("\(weekly), \(short)", "2026-12-24T13:00", "closed"),
      ("\(weekly), \(short)", "2026-12-24T11:00", "open"),
      ("\(weekly), \(short)", "2026-12-31T13:00", "open"),
    ])
  func exceptions(_ schedules: String, _ moment: String, _ expected: String) throws {
    #expect(try state(schedules, moment) == expected)
  }

  @Test func `holidays of HSDS 1 close or give times of their own`() throws {
    let schedules = Schedules(zone: TimeZone(identifier: "Europe/Dublin"), monthFirst: false)
    var usual = ScheduleRecord(Nothing())
    (usual.weekday, usual.opens, usual.closes) = ("Thursday", "09:00", "17:00")
    var closed = ScheduleRecord(Nothing())
    (closed.isHoliday, closed.isClosed) = (true, true)
    (closed.start, closed.until) = ("2026-12-24", "2026-12-26")
    var other = ScheduleRecord(Nothing())
    (other.isHoliday, other.start, other.until) = (true, "2026-12-31", "2026-12-31")
    (other.opens, other.closes) = ("10:00", "12:00")
    let (hours, doubts) = schedules.hours([usual, closed, other], zoneName: nil)
    #expect(doubts.isEmpty)
    #expect(hours.rows.map(\.role) == [.usual, .closed, .closed, .extra])
    #expect(hours.text?.contains("Holiday 2026-12-24–2026-12-26") == true)
  }
}
