import HelplineContent
import HelplineModel
import TerminalUI
import Testing

@testable import HelplineScreens

/// "They closed my case, the letter came twelve days ago." Austria, 17 November 2026.
@Suite("The closed case")
struct TheClosedCase {
  private func asked() throws -> TestDesk {
    let desk = try TestDesk(in: "AT")
    return desk.press("F2").type("clos").press("Enter")
  }

  @Test func `in twelve keys or fewer the right to a review and its clock are read`() throws {
    let desk = try asked()
    desk.sees("When the case was closed").hears("reasoned statement")
    desk.press("Enter").type("12").press("Enter")
    desk.sees("by Thu 19 Nov 2026", "in 2 days")
    desk.hears("Whose: the victim's limit", "The office named on the decision: ask it anyway.")
    #expect(desk.keys <= 12, "\(desk.keys) keys")
  }

  @Test func `the clock stands in the call, with where the case is`() throws {
    let desk = try asked()
    desk.press("Enter").type("12").press("Enter", "Esc", "Esc").isAt("call")
    desk.hears("Clock: by Thu 19 Nov 2026: asking for a reasoned statement")
    #expect(desk.facts.stage == "decision")
  }

  @Test func `a day nobody remembers exactly gives the days between`() throws {
    let desk = try asked()
    desk.press("Enter").type("last week").press("Enter")
    desk.sees("by Mon 23 Nov 2026 to Sun 29 Nov 2026", "in 6 to 12 days")
  }

  @Test func `a day long behind names whom to ask, and never says that it is over`() throws {
    let desk = try asked()
    desk.press("Enter").type("March 2024").press("Enter")
    desk.sees("the rule named", "ask anyway").seesNot("too late", "expired")
  }

  @Test func `the second step waits for its own day`() throws {
    let desk = try asked()
    desk.press("Enter").type("12").press("Enter", "↓")
    desk.sees("Day of the reasons that came")
    desk.type("today").press("Enter").sees("by Tue 1 Dec 2026")
  }

  @Test func `what names no day is said, and nothing is counted`() throws {
    let desk = try asked()
    desk.press("Enter").type("his name").press("Enter")
    desk.sees("No day by these words.").seesNot("by Thu")
    desk.press("Esc").type("12").press("Enter").type("?").press("Enter")
    desk.sees("Taken back").seesNot("by Thu 19 Nov 2026")
  }

  @Test func `no day is written to disk, and the next caller finds none`() throws {
    let desk = try asked()
    desk.press("Enter").type("12").press("Enter", "Esc", "Esc").end("support call").press("Enter")
    #expect(!(try desk.written()).contains("2026-11-05"))
    desk.press("F2").type("clos").press("Enter", "1").seesNot("by Thu 19 Nov 2026")
  }

  @Test func `a close that is taken back brings the days with it`() throws {
    let desk = try asked()
    desk.press("Enter").type("12").press("Enter", "Esc", "Esc").end("hang-up")
    if desk.live != nil { desk.choose("keep only the kind") }
    desk.press("Ctrl-Z").hears("Clock: by Thu 19 Nov 2026")
  }

  @Test func `the next person at the desk finds no day of a call that waits`() throws {
    let desk = try asked()
    desk.press("1").type("12").press("Enter", "Esc", "Esc", "F2").choose("New call")
    desk.end("hang-up")
    if desk.live != nil { desk.choose("keep only the kind") }
    desk.arrange { _ = $0.change(to: "15") }
    #expect(desk.desk.callDays.isEmpty)
  }

  @Test func `each parked call has its own days`() throws {
    let desk = try asked()
    desk.press("Enter").type("12").press("Enter", "Esc", "Esc", "F2").choose("New call")
    desk.seesNot("by Thu 19 Nov 2026").press("F2").choose("Same caller back").hears(
      "Clock: by Thu 19 Nov 2026")
  }

  @Test func `without a call the days are gone with the screen`() throws {
    let desk = try TestDesk(in: "AT")
    desk.press("F5").choose("Time limits").type("12").press("Enter").sees("by ")
    #expect(desk.live == nil)
    desk.press("Esc").choose("Time limits").seesNot("by Thu")
  }

  @Test func `what became known is asked for after the crime, which gives the days between`()
    throws
  {
    let desk = try TestDesk(in: "CZ")
    desk.press("F5").choose("Time limits").sees("Day of the crime")
    desk.type("2024-05-01").press("Enter").sees("ask at once", "Day it became known")
    desk.type("2025-03-31").press("Enter").sees("by Wed 31 Mar 2027")
  }

  @Test func `Denmark: what happened today, or last night, has its 72 hours in the call by itself`()
    throws
  {
    let desk = try TestDesk(in: "DK")
    desk.press("F2").put("assault", as: "crime").put("last night", as: "when: today")
    desk.hears("Clock: by Thu 19 Nov 2026 to Fri 20 Nov 2026, at the hour it happened")
  }
}

/// Where the case is, and what is asked there.
@Suite("The road of a case")
struct TheRoadOfACase {
  @Test(arguments: World.library.countries.map(\.code))
  func `every country opens with words in each place, and no hole looks like an error`(
    _ code: String
  ) throws {
    let desk = try TestDesk(in: code)
    desk.press("F5").isAt("justice")
    let count = desk.items.count
    #expect(count >= 19)
    for index in 0..<(count - 1) {
      let title = desk.items[index].text
      desk.send(.choose(index + 1))
      let read = desk.outline.joined(separator: "\n")
      #expect(desk.place != "justice", "\(code): \(title)")
      #expect(desk.content.parts.contains { !$0.lines.isEmpty }, "\(code): \(title) is empty")
      for word in ["too late", "expired", "nil)", "Optional(", "{"] {
        #expect(!read.contains(word), "\(code): \(title) says \(word)")
      }
      desk.press("Esc")
      if desk.place != "justice" { desk.press("Esc") }
      desk.isAt("justice")
    }
  }

  @Test func `a part that is missing says so, and what does hold there`() throws {
    let desk = try TestDesk(in: "BG")
    desk.press("F5").choose("Verdict")
    desk.sees("Not covered yet for Bulgaria: Verdict.", "rights of EU law hold in Bulgaria")
    desk.sees("European e-Justice Portal", "116 006: not in service, as of 2023", "112 ·")
  }

  @Test func `outside the Union nothing of it is promised`() throws {
    let desk = try TestDesk(in: "NO")
    desk.press("F4").sees("Norway is not in the EU").press("Enter")
    desk.sees("Norway is not bound by this act.")
    let danish = try TestDesk(in: "DK")
    danish.press("F4").sees("directive does not bind Denmark")
  }

  @Test func `a native term pops up from the page it stands on`() throws {
    let desk = try TestDesk(in: "AT")
    desk.press("F5").choose("Trial").pick("words:").sees("Privatbeteiligter", "private party")
    desk.press("Esc").sees("Trial · Austria")
  }

  @Test func `two Swedish terms are told apart`() throws {
    let desk = try TestDesk(in: "SE")
    desk.press("F5").choose("Words of its letters").type("brottsofferjouren").press("Enter")
    desk.sees("association", "Brottsoffermyndigheten")
    desk.press("Esc").press("F5").choose("Words of its letters").type("brottsoffermyndigheten")
    desk.press("Enter").sees("authority", "Brottsofferjouren")
  }

  @Test func `making a report: a list to read aloud, and a blank sheet`() throws {
    let desk = try TestDesk(in: "IE")
    desk.press("F5").choose("Making a report").hears("Garda").hears("What happened")
    desk.pick("blank sheet")
    #expect(desk.effects.last == .writePaper(.reportSheet))
  }

  @Test func `the review of a right says what the country adds and which limit runs`() throws {
    let desk = try TestDesk(in: "AT")
    desk.press("F4").type("review of no").press("Enter")
    desk.hears("In Austria", "Time limits that run").pick("time limits").isAt("clocks")
  }
}
