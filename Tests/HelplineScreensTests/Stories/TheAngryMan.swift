import HelplineModel
import HelplineScreens
import TerminalUI
import Testing

/// Burgled, nobody came, and he shouts: not at us.
@Suite("The angry man")
struct TheAngryMan {
  @Test func `one key: very angry, which is not abuse`() throws {
    let desk = try TestDesk()
    desk.press("F2").sees("5 very angry")
    desk.press("5").sees("I hear how angry you are.", "Do you want to know where to complain?")
    desk.sees("Don't answer with comfort phrases.")
    desk.seesNot("I'll end the call", "won't listen", "fault")
  }

  @Test func `the right to complain is found by its word, not by a letter`() throws {
    let desk = try TestDesk()
    desk.press("F2").put("complain", as: "right: how to complain").isAt("right")
    desk.sees("4(1)(h)")
    desk.press("Enter")
    #expect(desk.live?.told == ["right.complaint"])
  }

  @Test func `our own line is never the first hit for burglary, nor any`() throws {
    let desk = try TestDesk()
    desk.press("F2").put("burgl", as: "crime: burglary")
    for key in ["/", "F3"] {
      desk.press(key).seesNot("Crime Victims Helpline")
      desk.type("burglary").seesNot("Crime Victims Helpline").press("Esc")
      if key == "/" { desk.press("Esc") }
    }
  }

  @Test func `what helps first after a burglary is said where the handler can find it`() throws {
    let desk = try TestDesk()
    desk.press("F2").put("burgl", as: "crime: burglary")
    let burglary = try #require(World.shared.crimeTypes.first { $0.id == "burglary" })
    let fact = try #require(burglary.firstFacts.first)
    desk.type("burgl")
    let offers = desk.lines(of: "offers").map(\.text)
    var found = false
    for offer in offers where !found {
      let fresh = try TestDesk()
      fresh.press("F2").put("burgl", as: offer)
      found = fresh.outline.contains { $0.contains(fact.text) }
    }
    desk.press("Esc")
    found = found || desk.outline.contains { $0.contains(fact.text) }
    if !found {
      desk.fail("“\(fact.text)” is on no screen that burglary leads to.", #_sourceLocation)
    }
  }
}
