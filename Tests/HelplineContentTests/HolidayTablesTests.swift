import Foundation
import HelplineContent
import HelplineModel
import Testing

/// The shipped public holidays, and what a service is open on them.
struct HolidayTablesTests {
  private let tables = HolidayTables(
    folder: URL(fileURLWithPath: #filePath).resolvingSymlinksInPath().deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent()
      .appendingPathComponent("Resources/reference"))

  private func kind(_ country: String, _ region: String?, _ day: String) throws -> HolidayKind {
    let number = try #require(Day(day)?.number)
    let area = HolidayArea(country: country, regions: region.map { [$0] } ?? [])
    return tables.holidays.kind(of: number, in: area)
  }

  @Test func `every line of the shipped tables is read`() {
    #expect(tables.problems.isEmpty)
    #expect(!tables.holidays.isEmpty)
  }

  @Test(
    "whole countries",
    arguments: [
      ("IE", "2026-03-17"), ("PL", "2026-11-11"), ("DE", "2026-10-03"), ("FR", "2026-07-14"),
      ("EE", "2026-02-24"), ("PT", "2026-04-25"), ("GR", "2026-03-25"), ("IS", "2026-06-17"),
    ])
  func country(_ country: String, _ day: String) throws {
    #expect(try kind(country, nil, day) == .holiday)
    let next = try #require(Day(day)).adding(1).text
    #expect(try kind(country, nil, next) == .none)
  }

  @Test func `a regional holiday counts in its region, elsewhere it may be one`() throws {
    // All Saints: Bavaria has it, Berlin has not.
    #expect(try kind("DE", "DE212", "2026-11-01") == .holiday)
    #expect(try kind("DE", "DE300", "2026-11-01") == .none)
    #expect(try kind("DE", nil, "2026-11-01") == .partly)
    #expect(try kind("GB", "UKM", "2026-11-30") == .holiday)
    #expect(try kind("GB", nil, "2026-11-30") == .partly)
    #expect(try kind("ES", "ES511", "2026-09-11") == .holiday)
    #expect(try kind("ES", "ES300", "2026-09-11") == .none)
    // The day of one Italian province says nothing about a line somewhere in Italy.
    #expect(try kind("IT", "ITC4C", "2026-12-07") == .holiday)
    #expect(try kind("IT", nil, "2026-12-07") == .none)
    // A code for a larger part than the holiday's.
    #expect(try kind("IT", "ITC4", "2026-12-07") == .partly)
  }

  @Test func `nothing is claimed outside the years of the table`() throws {
    #expect(try kind("IE", nil, "2024-12-25") == .none)
    #expect(try kind("IE", nil, "2031-12-25") == .none)
    #expect(try kind("XT", nil, "2026-12-25") == .none)
  }

  @Test(
    "five countries on their own day: not known, closed, as usual, and day and night",
    arguments: [
      ("IE", "Europe/Dublin", "2026-03-17"), ("PL", "Europe/Warsaw", "2026-11-11"),
      ("FR", "Europe/Paris", "2026-07-14"), ("EE", "Europe/Tallinn", "2026-02-24"),
      ("PT", "Europe/Lisbon", "2026-12-01"),
    ])
  func services(_ country: String, _ zone: String, _ day: String) throws {
    let number = try #require(Day(day)?.number)
    let noon = number * 86_400 + 11 * 3600
    let weekdays = HoursRow(days: 0x1F, from: 540, to: 1020)
    let area = HolidayArea(country: country)
    let isOpen = { (rows: [HoursRow], rule: HolidayRule, moment: Int) -> String in
      let hours = Hours(rows: rows, holidays: rule)
      switch OpeningHours.state(
        hours, zone: zone, area: area, holidays: tables.holidays, at: moment)
      {
      case .open: return "open"
      case .closed: return "closed"
      case .holiday: return "holiday"
      case .unknown: return "unknown"
      }
    }
    #expect(isOpen([weekdays], .unknown, noon) == "holiday")
    #expect(isOpen([weekdays], .closed, noon) == "closed")
    #expect(isOpen([weekdays], .asUsual, noon) == "open")
    #expect(isOpen([HoursRow(days: 0x7F, from: 0, to: 1440)], .unknown, noon) == "open")
    #expect(isOpen([weekdays], .unknown, noon + 86_400) == "open")
  }
}
