import Foundation
import HelplineContent
import HelplineModel
import Testing

/// The clocks of the shipped countries against the limits as their sources state them.
@Suite struct ShippedClockTests {
  private static let library = ContentLibrary(roots: [ShippedContentTests.resources])
  private static let today = Day(year: 2026, month: 11, day: 22)

  /// A limit, the day that was said, and the last day by its source.
  struct Case: Sendable, CustomTestStringConvertible {
    var id: String
    var said: [(ClockEvent, String)]
    var end: String
    var testDescription: String { "\(id) \(said.map(\.1)) → \(end)" }

    init(_ id: String, _ event: ClockEvent, _ day: String, _ end: String) {
      (self.id, said, self.end) = (id, [(event, day)], end)
    }

    init(_ id: String, _ said: [(ClockEvent, String)], _ end: String) {
      (self.id, self.said, self.end) = (id, said, end)
    }
  }

  static let cases: [Case] = [
    // Austria: 14 days for reasons, 14 for the motion; 6 months, 2 years; 2 weeks after a ban.
    Case("at.deadline.reasons", .letter, "2026-11-10", "2026-11-24"),
    Case("at.deadline.reasons", .letter, "2027-02-20", "2027-03-06"),
    Case("at.deadline.motion", .reasons, "2028-02-20", "2028-03-05"),
    Case("at.deadline.money", .crime, "2026-08-31", "2027-02-28"),
    Case("at.deadline.money", .crime, "2027-08-31", "2028-02-29"),
    Case("at.deadline.other", .crime, "2024-02-29", "2026-02-28"),
    Case("at.deadline.injunction", .ban, "2026-12-24", "2027-01-07"),
    // Belgium: 5 years, older pages 3.
    Case("be.deadline.main-aid", .judgment, "2024-02-29", "2027-02-28…2029-02-28"),
    Case("be.deadline.main-aid-minors", .birthday, "2008-02-29", "2029-02-28…2031-02-28"),
    Case("bg.deadline.compensation", .judgment, "2026-02-28", "2027-02-28"),
    Case("ch.deadline.compensation", .crime, "2024-02-29", "2029-02-28"),
    Case("ch.deadline.compensation-children", .birthday, "2004-02-29", "2029-02-28"),
    Case("cy.deadline.report", .crime, "2026-12-29", "2027-01-03"),
    Case("cy.deadline.compensation", .crime, "2026-01-31", "2028-01-31"),
    // Czechia: 2 years from knowing, at most 5 from the crime.
    Case(
      "cz.deadline.compensation", [(.known, "2025-03-31"), (.crime, "2021-06-01")], "2026-06-01"),
    Case(
      "cz.deadline.compensation", [(.known, "2025-03-31"), (.crime, "2024-06-01")], "2027-03-31"),
    Case("de.deadline.strafantrag", .known, "2026-11-30", "2027-02-28"),
    // Denmark: 72 hours; 2 years.
    Case("dk.deadline.report", .crime, "2026-11-20", "2026-11-23"),
    Case("dk.deadline.report", .crime, "2024-02-27", "2024-03-01"),
    Case("dk.deadline.compensation", .crime, "2024-11-22", "2026-11-22"),
    // Estonia: 10 days, 15 days, 3 years.
    Case("ee.deadline.file", .letter, "2026-11-22", "2026-12-02"),
    Case("ee.deadline.report", .crime, "2026-02-20", "2026-03-07"),
    Case("ee.deadline.report", .crime, "2028-02-20", "2028-03-06"),
    Case("ee.deadline.compensation", .crime, "2024-02-29", "2027-02-28"),
    // Spain: 1 year, 3 years.
    Case("es.deadline.aid", .crime, "2024-02-29", "2025-02-28"),
    Case("es.deadline.aid-gender", .crime, "2025-02-28", "2028-02-28"),
    Case("fi.deadline.compensation", .known, "2026-05-05", "2029-05-05"),
    Case("fr.deadline.civi", .crime, "2026-10-31", "2029-10-31"),
    Case("fr.deadline.sarvi", .judgment, "2026-12-31", "2027-12-31"),
    Case("gb.deadline.compensation", .crime, "2026-11-22", "2028-11-22"),
    Case("gb.deadline.compensation-minors", .birthday, "2012-02-29", "2032-02-29"),
    Case("gb.deadline.compensation-child-abuse", .report, "2026-01-15", "2028-01-15"),
    Case("hr.deadline.report", .crime, "2026-08-30", "2027-02-28"),
    Case("hu.deadline.motion", .known, "2026-01-31", "2026-03-02"),
    Case("hu.deadline.immediate-aid", .crime, "2026-12-28", "2027-01-02"),
    // Ireland: 3 months for the caller; 6 months bind the prosecution.
    Case("ie.deadline.tribunal", .crime, "2026-11-30", "2027-02-28"),
    Case("ie.deadline.summary", .crime, "2026-08-31", "2027-02-28"),
    Case("it.deadline.opposition", .letter, "2026-11-10", "2026-11-30…2026-12-10"),
    Case("it.deadline.querela", .crime, "2026-11-30", "2027-02-28"),
    Case("it.deadline.compensation", .judgment, "2026-01-01", "2026-03-02"),
    Case("lu.deadline.news", .report, "2025-08-31", "2027-02-28"),
    Case("lv.deadline.appeal", .letter, "2026-12-25", "2027-01-04"),
    // The Netherlands: 10 years; minors 10 years from 18.
    Case("nl.deadline.compensation", .crime, "2024-02-29", "2034-02-28"),
    Case("nl.deadline.compensation-minors", .birthday, "2010-05-17", "2038-05-17"),
    Case(
      "nl.deadline.compensation-minors", .birthday, "2010-11-23…2011-11-22",
      "2038-11-23…2039-11-22"),
    Case("no.deadline.judgment", .judgment, "2026-08-31", "2027-02-28"),
    Case("no.deadline.appeal", .letter, "2026-11-10", "2026-12-01"),
    Case("pl.deadline.complaint", .letter, "2026-12-28", "2027-01-04"),
    // Portugal: 20 days from the charge.
    Case("pt.deadline.file", .charge, "2026-11-10", "2026-11-30"),
    Case("pt.deadline.file", .charge, "2028-02-10", "2028-03-01"),
    Case("ro.deadline.report", .crime, "2026-11-01", "2026-12-31"),
    Case("ro.deadline.complaint", .crime, "2026-11-30", "2027-02-28"),
    Case("se.deadline.compensation", .crime, "2024-02-29", "2027-02-28"),
    Case("se.deadline.compensation-children", .birthday, "2010-03-01", "2031-03-01"),
    Case("si.deadline.act", .crime, "2026-08-31", "2027-02-28"),
    // Slovakia: 3 working days over a weekend.
    Case("sk.deadline.complaint", .letter, "2026-11-20", "2026-11-25"),
    Case("sk.deadline.objection", .letter, "2026-11-20", "2026-11-28"),
    Case("sk.deadline.compensation", .judgment, "2027-02-28", "2028-02-28"),
  ]

  @Test(arguments: cases)
  func `a shipped limit ends on the day its source says`(_ one: Case) throws {
    let code = String(one.id.prefix(2)).uppercased()
    let country = try #require(Self.library.country(code))
    let deadline = try #require(country.deadlines.first { $0.id == one.id })
    var said = SaidDays()
    for (event, day) in one.said { said[event] = Self.range(day) }
    let clocks = ClockReader(counting: country.counting, today: Self.today)
      .clocks([deadline], said)
    let clock = try #require(clocks.first { $0.rule?.from == one.said[0].0 })
    #expect(clock.end == Self.range(one.end))
    #expect(clock.deadline.late?.isEmpty == false)
  }

  @Test func `Poland: after six weeks without news the complaint is open`() throws {
    let country = try #require(Self.library.country("PL"))
    let deadline = try #require(country.deadlines.first { $0.id == "pl.deadline.no-news" })
    var said = SaidDays()
    said[.report] = Self.range("2026-11-01")
    let clock = ClockReader(today: Self.today).clocks([deadline], said).first
    #expect(clock?.opens == Self.range("2026-12-13") && clock?.standing == .opens)
  }

  @Test func `Slovakia counts working days without its public holidays`() throws {
    let country = try #require(Self.library.country("SK"))
    let deadline = try #require(country.deadlines.first { $0.id == "sk.deadline.complaint" })
    let tables = ReferenceTables(
      folder: ReferenceFixture.shippedFolder, cache: nil)
    let reader = ClockReader(counting: country.counting, today: Self.today) {
      tables.isPublicHoliday($0, in: "SK")
    }
    var said = SaidDays()
    // Wednesday; 24 to 26 December are holidays there.
    said[.letter] = Self.range("2026-12-23")
    #expect(reader.clocks([deadline], said).first?.end == Self.range("2026-12-30"))
  }

  @Test func `every limit that is the caller's and a fact names who decides on late claims`() {
    for code in Self.library.countries.map(\.code) {
      for limit in Self.library.country(code)?.deadlines ?? [] {
        guard case .fact = limit.limit.standing else {
          #expect(limit.clocks.isEmpty, "\(limit.id): no day is counted for what is not known")
          continue
        }
        #expect(limit.late?.isEmpty == false, "\(limit.id)")
        #expect(limit.whose != nil, "\(limit.id)")
      }
    }
  }

  private static func range(_ text: String) -> DayRange? {
    let days = text.split(separator: "…").compactMap { Day(String($0)) }
    guard let first = days.first, let last = days.last else { return nil }
    return DayRange(first, last)
  }
}
