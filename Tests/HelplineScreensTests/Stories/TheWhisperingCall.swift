import HelplineModel
import HelplineScreens
import TerminalUI
import Testing

/// "He's downstairs": she whispers, the line goes dead, she rings again.
@Suite("The whispering call")
struct TheWhisperingCall {
  private func whispering() throws -> TestDesk {
    let desk = try TestDesk()
    desk.press("F2", "1")
    return desk
  }

  @Test func `one key says that she cannot talk, and everything asked is answered by yes or no`()
    throws
  {
    let desk = try whispering()
    #expect(desk.keys == 2)
    desk.sees("Can talk: yes or no only", "Yes or no is enough. I'll ask.")
    expectClosed(desk.questions)
    desk.press("←")
    for phase in World.shared.phases {
      desk.hears("\(phase.title.uppercased()):")
      expectClosed(desk.questions, "phase \(phase.id)")
      desk.press("→")
    }
  }

  @Test func `wiping the call from her phone is said at once, with its guard`() throws {
    let desk = try whispering()
    desk.sees("You may want to clear this call afterwards.", "not if the person feared checks")
  }

  @Test func `the danger card of partner violence stands first and asks closed questions`() throws {
    let desk = try whispering()
    desk.put("my partner", as: "the other person: partner").press("Ctrl-E")
    desk.sees("1 partner or family")
    desk.press("1")
    desk.sees("DANGER: partner or family", "Is the person you're afraid of in the room?")
    let lines = desk.lines(of: "lines")
    expectClosed(lines.map(\.text).filter { $0.contains("?") })
  }

  @Test func `where she is takes few keys and stands in the header and in danger now`() throws {
    let desk = try whispering()
    let before = desk.keys
    desk.put("dubl", as: "is now in: Dublin")
    #expect(desk.keys - before <= 7)
    desk.sees("Is now in: Dublin")
    desk.press("Ctrl-E").sees("Dublin, Ireland")
  }

  @Test func `she cannot ring: both columns, the house's phone and silent 112 are said`() throws {
    let desk = try TestDesk(house: [
      "may_ring_112": "yes", "phone_for_112": "the grey phone", "backup_name": "12-B",
      "backup_number": "+999 1", "backup_hours": "until six",
    ])
    desk.press("F2", "1", "Ctrl-E")
    desk.sees("112 CALLER RINGS", "112 WE RING", "Ring on: the grey phone", "We may ring.")
    desk.sees("Silent 112: NOT KNOWN here", "12-B, +999 1, until six")
  }

  @Test func `nothing is claimed as agreed before it was agreed`() throws {
    let desk = try whispering()
    desk.sees("Agreed nothing yet").seesNot("wrong number”")
    desk.press("F10").choose("Agree with the caller").choose("someone comes in")
    desk.choose("wrong number")
    desk.sees("someone comes in: caller says “wrong number”")
    #expect(desk.live?.agreements.map(\.choice) == ["says_wrong_number"])
  }

  @Test func `a dead line is parked without its facts on the screen, and the caller gets it back`()
    throws
  {
    let desk = try whispering()
    desk.put("stalk", as: "crime: stalking").press("F2").choose("New call")
    desk.sees("1 parked").seesNot("stalking")
    #expect(desk.facts.talk == nil)
    desk.wait(seconds: 240)
    desk.press("F2").choose("Same caller back")
    desk.sees("Said stalking", "Can talk: yes or no only")
  }
}
