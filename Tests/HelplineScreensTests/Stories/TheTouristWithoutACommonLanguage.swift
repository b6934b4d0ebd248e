import HelplineModel
import HelplineScreens
import TerminalUI
import Testing

/// Robbed in Tallinn, she speaks Spanish only.
@Suite("The tourist without a common language")
struct TheTouristWithoutACommonLanguage {
  @Test func `the language is found by its own name and by ours`() throws {
    for letters in ["span", "españ", "espan"] {
      let desk = try TestDesk()
      desk.press("F2").put(letters, as: "language: Spanish")
      #expect(desk.facts.language == "es", "typed \(letters)")
      #expect(desk.facts.interpreter == .wanted)
    }
  }

  @Test(arguments: [
    ("pol", "Polish"), ("ara", "Arabic"), ("ukr", "Ukrainian"), ("rom", "Romanian"),
    ("fre", "French"), ("por", "Portuguese"), ("rus", "Russian"), ("ger", "German"),
  ])
  func `three letters are enough for a language, whatever else they mean`(
    _ letters: String, _ name: String
  ) throws {
    let desk = try TestDesk()
    desk.press("F2").put(letters, as: "language: \(name)")
    #expect(desk.facts.language != nil)
  }

  @Test func `F9 sets the caller's language and leaves the program's own as it is`() throws {
    let desk = try TestDesk()
    desk.press("F2", "F9").sees("Caller's language")
    desk.put("span", as: "Spanish").isAt("call")
    #expect(desk.facts.language == "es")
    desk.sees("Safe now: NOT ASKED", "Fact or question:", "speaks Spanish")
    #expect(desk.effects.allSatisfy { if case .remember = $0 { false } else { true } })
  }

  @Test func `the cues bring in an interpreter, and say whom to ask where none is set`() throws {
    let desk = try TestDesk()
    desk.press("F2", "4")
    desk.sees("IF: No common language", "Interpreter service not set: ask back-up.")
    desk.sees("Don't use family, friends or a child instead.")
  }

  @Test func `the house's interpreter stands in the cue`() throws {
    let desk = try TestDesk(house: ["interpreter_service": "Test Tongues, +999 2"])
    desk.press("F2", "4").sees("Ring Test Tongues, +999 2, keeping the caller on.")
  }

  @Test func `our 112 does not reach Tallinn, and that is said`() throws {
    let desk = try TestDesk()
    desk.press("F2").put("tallinn", as: "is now in: Tallinn")
    desk.sees("Is now in: Tallinn, Estonia")
    desk.press("Ctrl-E").sees("Tallinn, Estonia", "Our 112 does not reach Estonia")
  }

  @Test func `no number is guessed for a country nothing is known of`() throws {
    let desk = try TestDesk()
    desk.press("F2").put("turkiye", as: "is now in: Türkiye").press("Ctrl-E")
    desk.sees("NUMBER THERE NOT KNOWN HERE").seesNot("112   CALLER RINGS")
  }

  @Test func `while the house has not said its country, none is called abroad`() throws {
    let desk = try TestDesk(house: ["country": ""])
    desk.press("F2").put("tallinn", as: "is now in: Tallinn").press("Ctrl-E")
    desk.sees("Tallinn, Estonia").seesNot("does not reach Estonia")
  }

  @Test func `the cross-border card is there: embassy, reporting at home`() throws {
    let desk = try TestDesk()
    desk.press("F2", "9").choose("More than one country")
    desk.sees("look for the embassy", "Reporting at home may be possible")
    desk.sees("Don't count on emergency numbers across borders.")
  }

  @Test func `in services letters type, and what is missing is logged behind Enter or the menu`()
    throws
  {
    let desk = try TestDesk()
    desk.press("F2").put("tallinn", as: "is now in: Tallinn").put("span", as: "language: Spanish")
    desk.press("F3").type("g nothing fits").sees("Find: g nothing fits").isAt("services")
    desk.press("F10").choose("Nothing fits").choose("Log the gap: interpreter")
    #expect(desk.live?.gaps.map(\.topic) == ["interpreter"])
    #expect(desk.live?.gaps.first?.language == "es")
    #expect(try !desk.written().contains("nothing fits"))
  }
}
