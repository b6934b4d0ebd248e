import Foundation
import Testing

@testable import HelplineModel

/// What an OpenStreetMap text says at moments of 2026 and 2027, in Dublin.
struct HoursTextRulesTests {
  private func said(_ text: String, _ moment: String, holidays: [String] = []) throws -> String {
    let read = try #require(OpeningHoursText.hours(text), "not understood: \(text)")
    let hours = Hours(rows: read.rows, holidays: read.holidays)
    let formatter = ISO8601DateFormatter()
    formatter.timeZone = try #require(TimeZone(identifier: "Europe/Dublin"))
    formatter.formatOptions = [
      .withFullDate, .withTime, .withColonSeparatorInTime, .withDashSeparatorInDate,
    ]
    let date = try #require(formatter.date(from: moment + ":00"))
    let table = try holidays.map {
      Holidays.Entry(country: "IE", day: try #require(Day($0)?.number), name: "Test Day")
    }
    let state = OpeningHours.state(
      hours, zone: "Europe/Dublin", area: HolidayArea(country: "IE"), holidays: Holidays(table),
      at: Int(date.timeIntervalSince1970))
    return HelplineModelTests.said(state)
  }

  @Test(
    "months, dates, years, weeks and places in the month",
    arguments: [
      ("Apr-Oct Mo-Fr 09:00-17:00", "2026-04-01T10:00", "open until 2 17:00"),
      ("Apr-Oct Mo-Fr 09:00-17:00", "2026-03-31T10:00", "opens 2 09:00"),
      (
        "Apr-Oct: Mo-Fr 09:00-17:00; Nov-Mar: Mo-Fr 10:00-16:00", "2026-11-02T16:30",
        "opens 1 10:00"
      ),
      ("Nov-Mar 10:00-16:00", "2027-01-02T11:00", "open until 5 16:00"),
      ("Mo-Fr 09:00-17:00; Jul-Aug Mo-Fr 10:00-14:00", "2026-07-01T15:00", "opens 3 10:00"),
      ("Mo-Fr 09:00-17:00; Jul-Aug Mo-Fr 10:00-14:00", "2026-09-01T15:00", "open until 1 17:00"),
      ("Mo-Su 09:00-17:00; Dec 24-26 off", "2026-12-25T10:00", "opens 6 09:00"),
      ("Mo-Su 09:00-17:00; Dec 24-Jan 02 off", "2026-12-30T10:00", "opens 6 09:00"),
      ("Mo-Su 09:00-17:00; Dec 24,31 10:00-12:00", "2026-12-31T12:30", "opens 4 09:00"),
      ("Mo-Su 09:00-17:00; 2026 Dec 24 off", "2027-12-24T10:00", "open until 4 17:00"),
      ("Mo-Su 09:00-17:00; 2026 Dec 30-2027 Jan 02 off", "2027-01-01T10:00", "opens 6 09:00"),
      ("2026 Mo-Fr 09:00-17:00", "2027-01-04T10:00", "unknown"),
      ("Mo[1] 10:00-12:00", "2026-03-02T10:00", "open until 0 12:00"),
      ("Mo[1] 10:00-12:00", "2026-03-09T10:00", "opens again 2026-04-06 10:00"),
      ("Mo[1,3],Fr[-1] 10:00-12:00", "2026-03-27T11:00", "open until 4 12:00"),
      ("Mo[1,3],Fr[-1] 10:00-12:00", "2026-03-16T11:00", "open until 0 12:00"),
      ("Mo-Fr 09:00-17:00; We[2] off", "2026-03-11T11:00", "opens 3 09:00"),
      ("week 1-53/2 Mo 10:00-12:00", "2026-01-05T11:00", "opens again 2026-01-12 10:00"),
      ("week 2-52/2 Mo 10:00-12:00", "2026-01-05T11:00", "open until 0 12:00"),
      ("week 53 10:00-12:00", "2027-01-03T11:00", "open until 6 12:00"),
      ("24/7; Dec 25 off", "2026-12-25T11:00", "opens 5 00:00"),
      ("24/7", "2026-12-25T11:00", "open"),
    ])
  func dates(_ text: String, _ moment: String, _ expected: String) throws {
    #expect(try said(text, moment) == expected)
  }

  @Test(
    "public holidays",
    arguments: [
      ("Mo-Fr 09:00-17:00", "2026-03-17T10:00", "holiday"),
      ("Mo-Fr 09:00-17:00", "2026-03-16T18:00", "opens 2 09:00 or earlier"),
      ("Mo-Fr 09:00-17:00; PH off", "2026-03-17T10:00", "opens 2 09:00"),
      ("Mo-Fr 09:00-17:00; PH 11:00-13:00", "2026-03-17T10:00", "opens 1 11:00"),
      ("Mo-Fr,PH 09:00-17:00", "2026-03-17T10:00", "open until 1 17:00"),
      ("PH off; Mo-Fr 09:00-17:00", "2026-03-17T10:00", "holiday"),
      ("Mo-Fr 09:00-17:00; Mar 17 10:00-12:00", "2026-03-17T13:00", "opens 2 09:00"),
      ("24/7", "2026-03-17T10:00", "open"),
      ("24/7; PH off", "2026-03-17T10:00", "opens 2 00:00"),
      ("Sa 10:00-12:00", "2026-03-17T10:00", "opens 5 10:00"),
      ("Mo 22:00-02:00", "2026-03-17T01:00", "open until 1 02:00"),
      ("Mo-Su 00:00-24:00; We off", "2026-03-17T10:00", "holiday"),
    ])
  func holidays(_ text: String, _ moment: String, _ expected: String) throws {
    #expect(try said(text, moment, holidays: ["2026-03-17"]) == expected)
  }
}
