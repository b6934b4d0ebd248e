import HelplineModel
import TerminalUI
import Testing

@testable import HelplineScreens

/// What the desk knows of listings beside their publishers.
@Suite("A coordinator looks after the listings")
struct CoordinatorTrust {
  private func night(_ office: Office) -> Office {
    office.back().choose("Listings: add").type("night").choose("Night Door")
  }

  @Test func `writing a listing is no call to its number, and a call writes nothing`() throws {
    let office = night(try Office.morning().enter())
    office.choose("Change it").fill("What it is", "A place for tonight.").save()
    let written = try #require(office.book.listings.first)
    #expect(written.truth.editedOn == "2026-11-17" && written.truth.editedBy == "14")
    #expect(written.truth.rungOn == nil)
    #expect(office.book.rung["testland:night-door"]?.day == "2026-06-02")
    night(office).desk
      .sees("number rung on 2026-06-02, 5 months ago", "written here on 2026-11-17, today")
    office.choose("I rang it: right")
    #expect(office.book.listings == [written])
  }

  @Test func `a remark stands beside the listing and makes no version of it`() throws {
    let office = night(try Office.morning().enter())
    office.choose("Change it").fill("Remark", "Ask for the night room.").save()
    #expect(office.book.remarks == ["testland:night-door": "Ask for the night room."])
    #expect(office.book.listings.isEmpty)
    night(office).desk.sees("Remark Ask for the night room.")
    office.takeBack("remark on “Night Door")
    #expect(office.book.remarks.isEmpty)
  }

  @Test func `leaving a form as it was changes nothing`() throws {
    let office = night(try Office.morning().enter()).choose("Change it").save()
    #expect(office.book.journal.isEmpty)
  }

  @Test func `of two that look alike one is taken out, and comes back`() throws {
    let office = try Office.morning().enter()
    office.choose("Perhaps twice").desk.sees("Men's Room (invented)", "Night Door (invented)")
    office.press("Enter").desk.sees("One service or two?", "they disagree in nothing")
    office.choose("All about “Night Door").desk.sees("women only")
    office.press("Esc")
    office.choose("The same: “Night Door")
    let note = try #require(office.book.removed["testland:mens-room"])
    #expect(note.reason == .twice && note.stays == "testland:night-door")
    #expect(note.name == "Men's Room (invented)" && note.code == "14")
    office.desk.sees("No two listings look alike.")
    office.back().choose("Listings: add").type("men's")
    #expect(office.desk.items.map(\.text) == ["Add a listing"])
    #expect(office.desk.desk.listingName("testland:mens-room") == "Men's Room (invented)")
    office.press("Esc").back().choose("Taken out").desk
      .sees("Men's Room (invented)", "stands there twice", "“Night Door (invented)” stays")
    office.press("Enter").choose("Bring it back")
    #expect(office.book.removed.isEmpty)
    office.back().choose("Perhaps twice").desk.sees("Men's Room (invented)")
  }

  @Test func `two that are different are remembered as that, until somebody thinks again`() throws {
    let office = try Office.morning().enter()
    office.choose("Perhaps twice").press("Enter").choose("They are different")
    #expect(office.book.distinct == [Testland.perhapsTwice])
    office.desk.sees("Found to be different")
    office.press("Enter").choose("Perhaps they are one")
    #expect(office.book.distinct.isEmpty)
  }

  @Test func `a listing that is not for this desk is taken out with its reason`() throws {
    let office = night(try Office.morning().enter())
    office.choose("Take it out").choose("not for this desk")
    #expect(office.book.removed["testland:night-door"]?.reason == .notForUs)
    office.takeBack("“Night Door (invented)” taken out")
    #expect(office.book.removed.isEmpty)
  }

  @Test func `a listing closed for a time opens again by itself after its last day`() throws {
    let office = night(try Office.morning().enter())
    office.choose("Closed for a time").choose("in 7 days")
    let paused = try #require(office.book.listings.first)
    #expect(paused.status == "temporarily closed" && paused.statusUntil == "2026-11-24")
    #expect(paused.isPaused(on: "2026-11-24") && !paused.isPaused(on: "2026-11-25"))
    #expect(paused.standing(on: "2026-11-25").status == "active")
    night(office).desk.sees("closed for a time, until 2026-11-24")
  }

  @Test func `a notice may stand on one listing, and not on everybody's shift sheet`() throws {
    let office = night(try Office.morning().enter())
    office.choose("Write a notice").fill("What", "Moved for the summer.").save()
    let notice = try #require(office.book.notices.first { $0.listing != nil })
    #expect(notice.listing == "testland:night-door" && notice.until == "2026-11-24")
    night(office).desk.sees("Moved for the summer.")
    office.back().choose("Notices").desk.sees("on Night Door (invented)")
    office.press("F8").desk.seesNot("Moved for the summer.")
  }

  @Test func `a number that cannot exist is asked about once more`() throws {
    let office = night(try Office.morning().enter())
    office.choose("Change it").fill("Number", "+999 999 1").desk.hears("this number cannot exist")
    office.save().desk.sees("This number cannot exist", "+999 999 1")
    office.choose("Back to the form").desk.sees("+999 999 1")
    #expect(office.book.listings.isEmpty)
    office.save().choose("Save it as published")
    #expect(office.book.listings.first?.phones.map(\.number) == ["+999 999 1"])
  }

  @Test func `what it asks for, whose a number is and what it speaks stand in the form`() throws {
    let office = night(try Office.morning().enter()).choose("Change it")
    office.pick("Whose it is", "for handlers only").choose("Its languages").type("ukr")
      .choose("Ukrainian").press("Esc")
    office.pick("By referral only", "yes").pick("Police report", "no").pick("Sells its help", "yes")
    office.save()
    let written = try #require(office.book.listings.first)
    #expect(written.phones.first?.handlerOnly == true)
    #expect(written.phones.first?.languages == [SpokenLanguage(code: "uk", mode: .spoken)])
    #expect(written.byReferralOnly == true && written.policeReportNeeded == false)
    #expect(written.papersAsked == nil && written.isCommercial)
  }

  @Test func `a word may say in which language it is said`() throws {
    let office = try Office.morning().enter()
    office.choose("Everyday words").choose("Add what callers say")
    office.fill("They say", "chodzi za mną").choose("It means").type("stalk")
      .choose("crime: stalking").choose("In which language").type("pol").choose("Polish").save()
    #expect(office.book.words.contains { $0.language == "pl" && $0.phrase == "chodzi za mną" })
    office.desk.sees("Polish")
  }
}

/// How long ago something was.
@Suite("Ages in words")
struct AgesInWords {
  @Test(arguments: [
    ("2026-11-17", "today"), ("2026-11-16", "yesterday"), ("2026-11-04", "13 days ago"),
    ("2026-11-03", "2 weeks ago"), ("2026-09-18", "8 weeks ago"), ("2026-08-17", "3 months ago"),
    ("2026-08-18", "2 months ago"), ("2024-11-18", "23 months ago"), ("2024-11-17", "in 2024"),
    ("2016-03-01", "in 2016"), ("2026-11", "this month"), ("2026-08", "3 months ago"),
    ("2016-09", "in 2016"), ("2016", "in 2016"), ("2026", "this year"),
    ("2026-11-18", "2026-11-18"), ("soon", "soon"),
    ("2026-02-30", "2026-02-30"), ("", ""), ("2027", "2027"), ("20é6", "20é6"),
  ])
  func `an age is said as people say it`(dated: String, words: String) throws {
    #expect(Ages.words(dated, try TestDesk(in: Testland.code).desk) == words)
  }
}
