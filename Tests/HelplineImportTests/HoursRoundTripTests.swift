import Foundation
import HelplineModel
import Testing

@testable import HelplineImport

/// Rows written as HSDS and read again.
struct HoursRoundTripTests {
  private func read(_ service: Service, zone: String = "Europe/Dublin") throws -> Hours {
    let records = try HSDSSchedule.list(
      service.hours, of: service.id, HSDSNames(areUUIDs: false)
    ).map { schedule in
      let bytes = Array(try JSONEncoder().encode(schedule))
      return ScheduleRecord(try #require(JSONFields(bytes)))
    }
    let schedules = Schedules(zone: TimeZone(identifier: zone), monthFirst: nil)
    let (hours, doubts) = schedules.hours(records, zoneName: zone)
    #expect(doubts.isEmpty)
    return hours
  }

  @Test(arguments: 0..<200 as Range<UInt64>)
  func `rows that HSDS can hold are read as they were written`(seed: UInt64) throws {
    var random = Seeded(state: seed)
    var service = Service(id: "t:1", publisher: "t", name: "Testland Line (invented)")
    service.hours.rows = (0..<Int.random(in: 1...3, using: &random)).map { _ in usual(&random) }
    service.hours.rows += exceptions(&random)
    #expect(try read(service).rows == service.hours.rows, "seed \(seed)")
  }

  @Test(arguments: 0..<200 as Range<UInt64>)
  func `every row is the same after JSON, and a plain one takes few letters`(seed: UInt64) throws {
    var random = Seeded(state: seed)
    var row = usual(&random)
    let roles: [HoursRole] = [.usual, .closed, .extra, .holiday]
    row.role = roles.randomElement(using: &random) ?? HoursRole.usual
    if Bool.random(using: &random) { row.season = Season(from: 1101, to: 331) }
    if Bool.random(using: &random) { row.weeks = WeekRange(from: 1, to: 53, step: 2) }
    let hours = Hours(
      rows: [row], text: "as said", zone: "Europe/Dublin",
      holidays: [HolidayRule.unknown, .asUsual, .closed].randomElement(using: &random) ?? .unknown)
    let copy = try JSONDecoder().decode(Hours.self, from: JSONEncoder().encode(hours))
    #expect(copy == hours)
  }

  @Test func `what the written form does not say is as usual`() throws {
    let text = #"{"rows": [{"days": 31, "from": 540, "to": 1020}]}"#
    let hours = try JSONDecoder().decode(Hours.self, from: Data(text.utf8))
    #expect(hours == Hours(rows: [HoursRow(days: 31, from: 540, to: 1020)]))
    let empty = try JSONDecoder().decode(Hours.self, from: Data("{}".utf8))
    #expect(empty == Hours())
    let encoder = JSONEncoder()
    encoder.outputFormatting = .sortedKeys
    let written = String(decoding: try encoder.encode(hours), as: UTF8.self)
    #expect(written == #"{"rows":[{"days":31,"from":540,"to":1020}]}"#)
    let wild = #"{"rows": [{"days": 31, "from": 540, "to": 9223372036854775807}]}"#
    #expect(try JSONDecoder().decode(Hours.self, from: Data(wild.utf8)).rows.isEmpty)
  }

  private func usual(_ random: inout Seeded) -> HoursRow {
    let from = Int.random(in: 0..<1439, using: &random)
    var to = Int.random(in: from + 1..<from + 1440, using: &random)
    if to % 1440 == 1439 { to -= 1 }
    if to == from { to += 2 }
    var row = HoursRow(days: UInt8.random(in: 1...127, using: &random), from: from, to: to)
    if from == 0, Bool.random(using: &random) { row.to = 1440 }
    let day = Int.random(in: 19_000...21_000, using: &random)
    switch Int.random(in: 0..<6, using: &random) {
    case 0: row.nth = [1, 2, 3, 4, 5, -1, -2].randomElement(using: &random) ?? 1
    case 1: row.monthDay = [1, 15, 31, -1].randomElement(using: &random) ?? 1
    case 2: (row.every, row.starts, row.anchor) = (2, day, day)
    case 3: (row.months, row.starts, row.anchor) = (3, day, day)
    case 4: row.starts = day
    default: break
    }
    if Bool.random(using: &random) { row.ends = day + 400 }
    if Int.random(in: 0..<3, using: &random) == 0 { row.validTo = day + 500 }
    return row
  }

  /// A closed span and one with other times, inside what the usual rows are vouched for.
  private func exceptions(_ random: inout Seeded) -> [HoursRow] {
    let first = Int.random(in: 18_000...18_500, using: &random)
    var closed = HoursRow(days: 0x7F, from: 0, to: 1440)
    (closed.role, closed.validFrom, closed.validTo) = (.closed, first, first + 3)
    var instead = HoursRow(days: 0x7F, from: 0, to: 1440)
    (instead.role, instead.validFrom, instead.validTo) = (.closed, first + 10, first + 10)
    var open = HoursRow(days: 0x7F, from: 600, to: 720)
    (open.role, open.validFrom, open.validTo) = (.extra, first + 10, first + 10)
    let all = [[closed], [instead, open], [closed, instead, open], []]
    return all.randomElement(using: &random) ?? []
  }
}
