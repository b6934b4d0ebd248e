import HelplineModel
import HelplineScreens
import TerminalUI
import Testing

/// She speaks Polish, is stalked by her former partner since last week, has not reported it and is
/// afraid to go home tonight.
@Suite("The woman who speaks Polish")
struct TheWomanWhoSpeaksPolish {
  private func tell(_ desk: TestDesk, town: String, offer: String) {
    desk.press("F2").put("stalk", as: "crime: stalking").put("ex", as: "former partner")
    desk.put("last week", as: "in the last week").put("not reported", as: "reported: not reported")
    desk.put("polish", as: "language: Polish").put("afraid to go home", as: "no safe place")
    desk.put("woman", as: "for a woman").put(town, as: offer)
  }

  @Test func `Testland: safety, a place for tonight, three rights, a service, the next step`()
    throws
  {
    let desk = try TestDesk(in: Testland.code)
    tell(desk, town: "testv", offer: "is now in: Testville")
    desk.sees("stalking · former partner · in the last week · not reported", "speaks Polish")

    // Danger now opens on the action; the questions of partner violence are asked.
    desk.press("Ctrl-E").sees("112 CALLER RINGS", "112 WE RING", "Testville, Testland")
    desk.sees("Silent 112: press 5 in Testland")
    desk.press(desk.number(of: "partner_family")).sees("Is the person you're afraid of there")
    desk.press("Enter", "Enter").sees("✓")
    desk.wait(seconds: 2)
    desk.press("Ctrl-E").isAt("call")

    // Safe now is an answer that somebody sets.
    desk.press("Tab", "Enter").choose("not safe").sees("Safe now: not safe")

    // A place for tonight comes first.
    desk.press("F3").sees("Night Door (invented)", "open day and night", "women only")
    desk.seesNot("Testland 116 006")
    desk.press("↓", "Enter").choose("Read aloud").isAt("read_aloud")
    desk.sees("was not rung", "“Is it safe to write this down or keep it?”", "“It costs nothing.”")
    desk.press("1").press("Esc")
    #expect(desk.live?.given == [Referral(service: "testland:night-door", repeatedBack: true)])
    desk.press("Esc")

    // A service with an interpreter for her language.
    desk.press("F3").type("stalking line").sees("Polish by interpreter")
    desk.press("↓", "Enter").choose("Read aloud").sees("A woman asks what happened").press("1")
    #expect(desk.live?.given.count == 2)
    desk.press("Esc", "Esc").isAt("call").sees("Stalking Line (invented) (repeated back)")

    // Three rights.
    desk.press("F4")
    for _ in 0..<3 { desk.press("Enter", "Enter", "↓") }
    #expect(desk.live?.told.count == 3)
    desk.press("Esc")

    // The stage of reporting.
    desk.press("F5").choose("Telling the test police").sees("Any test station takes a report.")
    desk.press("Enter").sees("You are here: report").press("Esc").isAt("call")
    #expect(desk.live?.explained == ["report"])

    // The record, without name or number.
    desk.end("support call").isAt("wrap_up")
    desk.sees("Crime stalking", "Reported not reported", "Danger card partner or family")
    desk.sees("Language Polish, interpreter wanted", "Region Test County")
    desk.press("Enter").isAt("care").press("Enter").isAt("shift")
    let record = try #require(desk.records.first)
    #expect(record.crimes == ["stalking"] && record.relation == .formerPartner)
    #expect(record.told.count == 3 && record.given.count == 2)
    #expect(record.dangerUsed == ["partner_family"] && record.safe == .notSafe)
    #expect(desk.drafts.isEmpty)
    print("Story of Testland: \(desk.keys) keys")
  }

  @Test func `Ireland: no listing is known to speak Polish, and the gap is logged`() throws {
    let desk = try TestDesk(house: ["interpreter_service": "Test Tongues, +999 2"])
    tell(desk, town: "dublin", offer: "is now in: Dublin")
    desk.press("F3").sees("Language: Polish", "Nothing found for all of this together.")
    desk.sees("Without the language:")
    #expect(desk.lines(of: "rows").filter(\.isItem) == [])
    desk.press("Enter").choose("Log the gap: interpreter, Polish")
    #expect(desk.live?.gaps.first?.topic == "interpreter")
    #expect(desk.live?.gaps.first?.language == "pl")
    desk.press("Enter").choose("Let go of the language").sees("NOT RUNG")
    desk.seesNot("Polish by interpreter", "Crime Victims Helpline")
    desk.press("Esc").isAt("call").press("4")
    desk.sees("Ring Test Tongues, +999 2, keeping the caller on.", "Gap: interpreter, Polish")
    desk.end("support call").choose("Could not ask").press("Enter")
    #expect(desk.records.first?.gaps.map(\.topic) == ["interpreter"])
    #expect(desk.records.first?.given == [])
    print("Story of Ireland: \(desk.keys) keys")
  }

  @Test func `the read-aloud card is at most 12 keys from an empty call`() throws {
    let desk = try TestDesk()
    desk.press("F2")
    let before = desk.keys
    desk.press("/").type("wom").press("Enter", "1").isAt("read_aloud")
    #expect(desk.keys - before <= 12)
  }

  @Test func `a danger card is one key from danger now`() throws {
    let desk = try TestDesk()
    desk.press("F2", "Ctrl-E", "2").isAt("danger.card")
  }
}
