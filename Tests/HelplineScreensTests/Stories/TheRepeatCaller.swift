import HelplineModel
import HelplineScreens
import TerminalUI
import Testing

/// The fourth call this week about the same matter.
@Suite("The repeat caller")
struct TheRepeatCaller {
  @Test func `the house's plan stands in the cue, and its absence is said`() throws {
    let desk = try TestDesk(house: ["repeat_caller_rule": "fifteen minutes, once a day"])
    desk.press("F2", "9").choose("Someone who rings often")
    desk.sees("House plan: fifteen minutes, once a day")
    let neutral = try TestDesk()
    neutral.press("F2", "9").choose("Someone who rings often")
    neutral.sees("Rule not set: look for a house plan.")
  }

  @Test func `repeat of the same matter goes into the record, and can be undone`() throws {
    let desk = try TestDesk()
    desk.press("F2").put("stalk", as: "crime: stalking")
    desk.press("F10").choose("Repeat of the same matter")
    #expect(desk.live?.repeatOfSameMatter == true)
    desk.press("Ctrl-Z")
    #expect(desk.live?.repeatOfSameMatter == false)
    desk.press("F10").choose("Repeat of the same matter")
    desk.end("support call").choose("Could not ask").isAt("wrap_up")
    desk.press("PgDn").sees("Repeat repeat of the same matter")
    desk.press("PgUp", "Enter")
    #expect(desk.records.first?.repeatOfSameMatter == true)
  }

  @Test func `the call shows that it counts as a repeat`() throws {
    let desk = try TestDesk()
    desk.press("F2", "F10").choose("Repeat of the same matter")
    desk.isAt("call").sees("epeat of the same matter")
  }
}
