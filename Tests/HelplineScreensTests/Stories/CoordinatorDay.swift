import HelplineModel
import TerminalUI
import Testing

@testable import HelplineScreens

/// A coordinator's morning, without a file and without a command; each thing is taken back once.
@Suite("A coordinator's day")
struct CoordinatorDay {
  @Test func `a refuge rings: its number changed, and the new one counts as not rung`() throws {
    let office = try Office.morning().enter()
    office.choose("Listings: add").type("night").choose("Night Door")
    office.desk.sees("+999 000 0031", "number rung on 2026-06-02")
    office.choose("Change it").desk.sees("Change: Night Door (invented)")
    office.fill("Number", "+999 000 0077")
    office.desk.sees("+999 000 0077").hears("it counts as not rung")
    office.press("End").desk.sees("As volunteers see it", "+999 000 0077")
    office.press("Enter").desk.sees("Done: listing “Night Door (invented)” written.")
    let written = try #require(office.book.listings.first)
    #expect(written.id == "testland:night-door")
    #expect(written.phones.map(\.number) == ["+999 000 0077"])
    #expect(office.book.rung["testland:night-door"] == nil && written.truth.rungOn == nil)
    #expect(written.addressIsSecret && written.address == nil)
    #expect(written.hours.rows.count == 1)

    office.takeBack("counts as not rung").takeBack("listing “Night Door")
    #expect(office.book.listings.isEmpty)
    #expect(office.book.rung["testland:night-door"]?.day == "2026-06-02")
  }

  @Test func `two flags are worked from top to bottom, and the end is said`() throws {
    let office = try Office.morning().enter()
    office.choose("Listings somebody reported").desk
      .sees("What waits: 1 of 4", "Stalking Line (invented)", "the number is wrong (2 times)")
    office.choose("I rang it: right").desk.sees("What waits: 2 of 4", "Law Desk (invented)")
    office.choose("Close it").desk.sees("What waits: 3 of 4", "legal advice", "Polish", "7")
    #expect(office.book.flags.isEmpty)
    #expect(office.book.rung["testland:stalking-line"]?.outcome == .right)
    #expect(office.book.listings.first?.status == "defunct")
    office.choose("It is dealt with").desk.sees("What waits: 4 of 4", "interpreter")
    office.choose("Leave it for later").desk.sees("That was all. Left for later: 1.")

    office.takeBack("reports on “Law Desk").takeBack("listing “Law Desk").takeBack(
      "number of “Stalk")
    office.takeBack("reports on “Stalking")
    #expect(office.book.flags.count == 3)
    #expect(office.book.listings.isEmpty && office.book.rung["testland:stalking-line"] == nil)
  }

  @Test func `a number that is right says nothing of the hours somebody reported`() throws {
    let office = try Office.morning().enter()
    office.choose("Listings somebody reported").choose("Leave it for later")
    office.choose("I rang it: right").desk.sees("Law Desk (invented)", "the hours are wrong")
    #expect(office.book.flags.contains { $0.reason == "wrong_hours" })
    office.choose("Nothing is wrong").desk.sees("What waits: 3 of 4")
    #expect(
      office.book.flags.map(\.listing) == Array(repeating: "testland:stalking-line", count: 2))
  }

  @Test func `a number that is wrong is changed or closed at once`() throws {
    let office = try Office.morning().enter()
    office.choose("Listings somebody reported").choose("I rang it: wrong").desk
      .sees("volunteers go on seeing it")
    office.choose("Type the right number").fill("Number", "+999 000 0088").save()
    office.desk.sees("What waits: 2 of 4")
    #expect(office.book.listings.first?.phones.first?.number == "+999 000 0088")
    #expect(office.book.rung["testland:stalking-line"] == nil)
  }

  @Test func `a person who asked to be rung comes first, and leaves no trace`() throws {
    let office = try Office.morning().enter()
    office.press("1").desk.sees("What waits: 1 of 5", "Code 22 asked on 2026-11-16 to be rung")
    office.choose("Rung: take it away").desk.sees("What waits: 2 of 5")
    #expect(office.book.rings.isEmpty && office.book.journal.isEmpty)
  }

  @Test func `a notice stands from today for a week, as good news to all`() throws {
    let office = try Office.morning().enter()
    office.choose("Notices").choose("Write a notice")
    office.fill("What", "We have a second refuge for the night.").pick("Kind", "good news").save()
    let notice = try #require(office.book.notices.first { $0.id != "n1" })
    #expect(notice.from == "2026-11-17" && notice.until == "2026-11-24" && notice.isGoodNews)
    office.takeBack("good news written")
    #expect(office.book.notices.map(\.id) == ["n1"])
  }

  @Test func `a house rule is answered from a list, and unset again by taking it back`() throws {
    let office = try Office.morning().enter()
    office.choose("House rules").desk.sees("Who and where we are")
    office.choose("Do we ring callers back?").desk.sees(
      "NOT SET", "please ring again when it's safe")
    office.choose("never: please ring again").desk.sees("house rule “call back” set to never")
    #expect(office.book.rules.values["call_back_rule"] == "never")
    office.takeBack("house rule “call back” set to never")
    #expect(office.book.rules.value("call_back_rule") == nil)
    office.desk.sees("taken back: house rule “call back” set to never")
  }

  @Test func `what was changed twice is taken back in the other order`() throws {
    let office = try Office.morning().enter().choose("House rules")
    office.choose("Do we ring callers back?").choose("never")
    office.choose("Do we ring callers back?").choose("slip")
    office.back().choose("What was changed").choose("set to never").desk
      .sees("Take this back first: house rule “call back” set to slip")
    office.takeBack("set to slip").takeBack("set to never")
    #expect(office.book.rules.value("call_back_rule") == nil)
  }

  @Test func `a plan is written under a neutral label, and no number gets into it`() throws {
    let office = try Office.morning().enter()
    office.choose("House plans").choose("Write a plan").fill("Label", "Plan River")
    office.fill("Line 1", "Ring 01 234 5678 first").desk.sees("No numbers, dates or addresses")
    office.press("Esc").fill("Line 1", "Ten minutes, then the frame.").pick(
      "Look again", "in 7 days")
    office.save()
    let plan = try #require(office.book.plans.first { $0.label == "Plan River" })
    #expect(plan.lines == ["Ten minutes, then the frame."] && plan.reviewOn == "2026-11-24")
    office.takeBack("house plan “Plan River”")
    #expect(office.book.plans.map(\.label) == ["Plan Birch"])
  }

  @Test func `an unmet need becomes a listing with topic, place and language filled in`() throws {
    let office = try Office.morning().enter()
    office.choose("Needs that no listing met").choose("Add a listing for it")
    office.desk.hears("legal", "Test County", "Polish")
    office.fill("Name", "Second Law Desk (invented)").fill("Number", "+999 000 0055").save()
    let listing = try #require(office.book.listings.first)
    #expect(listing.publisher == "house" && listing.serves == ["XT1"])
    #expect(listing.languages == [SpokenLanguage(code: "pl", mode: .spoken)])
    office.desk.sees("What waits: 2 of 2")
    #expect(office.book.settledGaps.map(\.gap.topic) == ["legal"])
  }

  @Test func `a word callers say here shows what it would offer`() throws {
    let office = try Office.morning().enter()
    office.choose("Everyday words").choose("Add what callers say").fill(
      "They say", "he texts nonstop")
    office.choose("It means").type("stalk").choose("crime: stalking")
    office.desk.hears("Then: crime: stalking")
    office.save()
    #expect(
      office.book.words.contains(HouseWord(phrase: "he texts nonstop", value: "crime.stalking")))
    office.takeBack("everyday word “he texts nonstop”")
    #expect(office.book.words.count == 1)
  }

  @Test func `what was reported is rung first, then what is given often, then never rung ones`()
    throws
  {
    let office = try Office.morning().enter()
    office.choose("Which number to ring next").desk.sees("the number is wrong (2 times)")
    let names = { office.desk.items.map { $0.text.prefix { $0 != " " } } }
    #expect(names() == ["Stalking", "Law", "Men's", "Night"])
    office.press("Enter", "3").desk.sees("no answer on 2026-11-17, today")
    office.press("Enter", "1")
    #expect(office.book.rung["testland:stalking-line"]?.outcome == .right)
    #expect(office.book.flags.map(\.listing) == ["testland:law-desk"])
    #expect(names() == ["Law", "Men's", "Night", "Stalking"])
  }

  @Test func `given often and not rung for a year goes before what was never rung`() throws {
    let office = try Office.morning()
    office.desk.arrange { desk in
      desk.book.flags = []
      desk.book.rung["testland:law-desk"] = Rung(day: "2025-10-01", code: "07", outcome: .right)
    }
    office.enter().choose("Which number to ring next").desk.sees(
      "number rung on 2025-10-01, 13 months ago")
    #expect(office.desk.items.first?.text == "Law Desk (invented)")
  }
}
