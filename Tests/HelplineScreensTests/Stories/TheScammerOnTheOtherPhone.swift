import HelplineModel
import HelplineScreens
import TerminalUI
import Testing

/// An elderly man is sending money while he rings: each minute with us is a minute the bank does not know.
@Suite("The scammer on the other phone")
struct TheScammerOnTheOtherPhone {
  @Test func `happening now can be said, and brings the right card first`() throws {
    let desk = try TestDesk()
    desk.press("F2").put("fake bank call", as: "crime:").put("right now", as: "happening now")
    #expect(desk.facts.when == .happeningNow)
    let before = desk.keys
    desk.press("Ctrl-E").sees("1 money going now")
    desk.press("1")
    #expect(desk.keys - before == 2)
    desk.sees("“It is right to end THIS call now.”")
    let first = desk.lines(of: "lines").first
    #expect(first?.text == "“It is right to end THIS call now.”")
    #expect(first?.selected == true)
  }

  @Test func `what he says finds the card without a crime being named first`() throws {
    let desk = try TestDesk()
    desk.press("F2").put("on the other line", as: "danger card: money going now")
    desk.sees("“It is right to end THIS call now.”", "the number on the card")
  }

  @Test func `unsigned advice is shown whole, with its standing in words`() throws {
    let desk = try TestDesk()
    desk.press("F2").put("scam now", as: "danger card")
    let card = try #require(World.shared.dangerCards.first { $0.id == "money_going" })
    for line in card.lines { desk.sees(line.text) }
    desk.sees("not yet reviewed")
  }

  @Test func `a word that finds nothing is no dead end`() throws {
    let desk = try TestDesk()
    desk.press("F2", "F3").type("bank")
    let rows = desk.lines(of: "rows")
    if rows.contains(where: \.isItem) { return }
    desk.sees("Without the words:")
    desk.press("Enter").sees("Let go of the words", "Log the gap")
  }

  @Test func `the marks of the card are kept and the call counts as danger`() throws {
    let desk = try TestDesk()
    desk.press("F2").put("scam now", as: "danger card").press("Enter")
    desk.sees("✓ “It is right to end THIS call now.”")
    #expect(desk.drafts.values.first?.dangerUsed == ["money_going"])
    #expect(desk.drafts.values.first?.dangerLines == ["money_going.end_call"])
  }
}
