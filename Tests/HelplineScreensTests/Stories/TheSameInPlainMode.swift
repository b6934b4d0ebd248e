import HelplineModel
@testable import HelplineScreens
import TerminalUI
import Testing

/// The same two calls as lines: only numbers, words and the few letters of the prompt.
@Suite("The same in plain mode")
struct TheSameInPlainMode {
  /// A volunteer who hears lines; the page is high, so nothing scrolls.
  private func listener(in country: String = "IE", house: [String: String] = [:]) throws -> TestDesk
  {
    let desk = try TestDesk(in: country, house: house)
    desk.resize(80, 200)
    return desk
  }

  private func tell(_ desk: TestDesk, town: String) {
    desk.number("START A CALL")
    for (words, offer) in [
      ("stalking", "crime: stalking"), ("ex", "former partner"), ("last week", "in the last week"),
      ("not reported", "reported: not reported"), ("polish", "language: Polish"),
      ("afraid to go home", "no safe place"), ("woman", "for a woman"),
      (town, "is now in: \(town)"),
    ] {
      desk.send(.line(words))
      desk.number(offer)
    }
  }

  @Test func `Testland, heard and answered by numbers`() throws {
    let desk = try listener(in: Testland.code)
    tell(desk, town: "Testville")
    desk.hears("speaks Polish", "Is now in: Testville")
    desk.press("Ctrl-E").hears("CALLER RINGS", "WE RING", "Silent 112: press 5 in Testland")
    desk.send(.choose((desk.desk.cardsByFit.firstIndex { $0.id == "partner_family" } ?? -2) + 1))
    desk.isAt("danger.card").number("Is the person you're afraid of there")
    desk.press("Esc", "Esc").isAt("call")
    desk.press("F10").number("Safe now").number("not safe")
    desk.send(.line("/"))
    desk.isAt("find").number("Night Door").number("Read aloud").hears("was not rung")
    desk.number("repeated back").press("Esc")
    desk.press("F4")
    for right in ["interpreter and translation", "protection, and how", "how to report"] {
      desk.number(right).number("told")
    }
    desk.press("Esc", "F5").number("Telling the test police").number("you are here")
    desk.press("Esc").isAt("call").press("F2").number("End: support call").number("Save the record")
    let record = try #require(desk.records.first)
    #expect(record.told.count == 3 && record.safe == .notSafe && record.stage == "report")
    #expect(record.given == [Referral(service: "testland:night-door", repeatedBack: true)])
    #expect(record.dangerUsed == ["partner_family"])
  }

  @Test func `Ireland: the hole is heard, and the gap is logged`() throws {
    let desk = try listener()
    tell(desk, town: "Dublin")
    desk.send(.line("/"))
    desk.number("No service fits all of this together").isAt("services")
    desk.hears("Nothing found for all of this together.", "Without the language:")
    desk.press("F10").number("Nothing fits").number("Log the gap: interpreter, Polish")
    desk.press("Esc", "Esc").isAt("call").hears("Gap: interpreter, Polish")
    desk.press("F2").number("End: support call").number("Could not ask").number("Save the record")
    #expect(desk.records.first?.gaps.map(\.topic) == ["interpreter"])
  }

  @Test(arguments: View.all.filter { $0.screen != "hidden" })
  func `no number is said twice on a screen`(_ view: View) throws {
    let numbers = PlainOutline.lines(try view.desk().content)
      .filter { $0.first?.isNumber == true && !["112 ", "116 "].contains(where: $0.hasPrefix) }
      .map { $0.prefix { $0.isNumber } }
    #expect(Set(numbers).count == numbers.count, "\(numbers)")
  }
}

extension TestDesk {
  /// Types the number that plain mode says before the first thing with these words.
  @discardableResult
  func number(_ words: String, sourceLocation: SourceLocation = #_sourceLocation) -> TestDesk {
    let heard = PlainOutline.lines(content)
    let line = heard.first { $0.first?.isNumber == true && $0.contains(words) }
    guard let line, let number = Int(line.prefix { $0.isNumber }) else {
      fail("No number is said for “\(words)”:\n\(heard.joined(separator: "\n"))", sourceLocation)
      return self
    }
    send(.choose(number))
    return self
  }
}
