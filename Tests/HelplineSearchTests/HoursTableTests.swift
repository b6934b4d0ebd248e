import HelplineModel
import Testing

@testable import HelplineSearch

/// The packed hours of the index against the evaluator that the screens use.
struct HoursTableTests {
  private static let zones = ["IE": "Europe/Dublin", "DE": "Europe/Berlin", "EE": "Europe/Tallinn"]

  @Test(arguments: 0..<12 as Range<UInt64>)
  func `the sets say of every listing what its row says`(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    // 25 October 2026: the night of a clock change.
    let day = 20_751
    let services = (0..<150).map { number in service(number, near: day, &random) }
    let holidays = Holidays([
      Holidays.Entry(country: "IE", day: day + 1, name: "Test Day"),
      Holidays.Entry(country: "DE", regions: ["DE2"], day: day, name: "Test Day"),
      Holidays.Entry(country: "DE", day: day - 1, name: "Test Day"),
    ])
    let index = try TemporaryIndex.of(services, zones: Self.zones)
    index.use { holidays }
    for _ in 0..<25 {
      let moment = day * 86_400 + Int.random(in: -200_000...200_000, using: &random)
      let clock = index.clock(at: moment)
      for service in services {
        let number = try #require(index.number(of: service.id))
        let state = OpeningHours.state(
          service.hours, zone: service.country.flatMap { Self.zones[$0] },
          area: service.holidayArea, holidays: holidays, at: moment)
        let (isOpen, isClosed) = (clock.open.contains(number), clock.closed.contains(number))
        switch state {
        case .open: #expect(isOpen && !isClosed, "seed \(seed), \(moment), \(service.hours)")
        case .closed: #expect(!isOpen && isClosed, "seed \(seed), \(moment), \(service.hours)")
        default: #expect(!isOpen && !isClosed, "seed \(seed), \(moment), \(service.hours)")
        }
      }
    }
  }

  private func service(
    _ number: Int, near day: Int, _ random: inout SeededGenerator
  ) -> Service {
    var service = Service(id: "t:\(number)", publisher: "t", name: "Line \(number) (invented)")
    service.country = ["IE", "DE", "DE", "EE"].randomElement(using: &random)
    let regions = ["DE212", "DE300", "DE2", "IE061"]
    service.located = Bool.random(using: &random) ? [] : [regions[number % 4]]
    let rules: [HolidayRule] = [.unknown, .asUsual, .closed]
    service.hours.holidays = rules.randomElement(using: &random) ?? .unknown
    let count = Int.random(in: 0...3, using: &random)
    service.hours.rows = (0..<count).map { _ in row(near: day, number % 3, &random) }
    if number % 10 == 0 {
      var always = HoursRow(days: 0x7F, from: 0, to: 1440)
      if number % 20 == 0 { always.ends = day + number % 3 - 1 }
      service.hours.rows.append(always)
    }
    return service
  }

  /// - Parameter kind: 0 plain rows, 1 with limits, 2 of any kind.
  private func row(near day: Int, _ kind: Int, _ random: inout SeededGenerator) -> HoursRow {
    let from = Int.random(in: 0..<1440, using: &random)
    var row = HoursRow(
      days: UInt8.random(in: 1...127, using: &random), from: from,
      to: Int.random(in: from + 1...from + 1440, using: &random))
    guard kind > 0 else { return row }
    switch Int.random(in: 0..<6, using: &random) {
    case 0: row.nth = [1, 3, 4, 5, -1].randomElement(using: &random) ?? 1
    case 1: (row.every, row.anchor) = (2, day + Int.random(in: -9...9, using: &random))
    case 2: (row.months, row.anchor) = (2, day - 30)
    case 3: row.season = Season(from: 1024, to: 331)
    case 4: row.weeks = WeekRange(from: 1, to: 53, step: 2)
    default: row.ends = day + Int.random(in: -2...2, using: &random)
    }
    if Bool.random(using: &random) { row.validTo = day + Int.random(in: -2...2, using: &random) }
    if Bool.random(using: &random) { row.validFrom = day - Int.random(in: -1...4, using: &random) }
    guard kind > 1 else { return row }
    let roles: [HoursRole] = [.usual, .usual, .closed, .extra, .holiday]
    row.role = roles.randomElement(using: &random) ?? .usual
    return row
  }
}
