import HelplineContent
import HelplineModel
import TerminalUI
import Testing

@testable import HelplineScreens

/// The drill "danger card in five seconds", through the real danger screen.
@Suite("The drill")
struct TheDrill {
  private func drill() throws -> TestDesk {
    try TestDesk().atDrill()
  }

  /// Opens a card by its digit, or from the list where it has none.
  private func open(_ card: String, _ desk: TestDesk) throws {
    let title = try #require(World.shared.dangerCards.first { $0.id == card }?.title)
    desk.press("Ctrl-E").isAt("danger")
    let number = desk.number(of: card)
    if number.count == 1 {
      desk.press(number)
    } else {
      desk.press("↓").choose(title)
    }
    desk.isAt("danger.card")
  }

  @Test func `before the first sentence somebody reads what comes, and that nothing is kept`()
    throws
  {
    try drill().isAt("drill").sees("About", "Nothing is kept", "Nobody has to play it", "PRACTICE")
  }

  @Test func `the right card through the real keys: seconds to one decimal`() throws {
    let desk = try drill().press("Enter")
    let asked = try #require(desk.desk.drill?.sentence)
    desk.sees("“").wait(seconds: 2)
    try open(asked.card, desk)
    desk.sees("s: the right card")
    let after = try #require(desk.desk.drill?.found?.after)
    #expect(after >= 2000 + 2 * TestDesk.quickHand)
    #expect(
      desk.screen.joined().contains(desk.desk.drill.flatMap(\.found).map(desk.desk.time) ?? "?"))
    desk.wait(seconds: 60)
    desk.press("Ctrl-E").isAt("drill").sees("the right card")
    #expect(desk.desk.drill?.found?.after == after)
  }

  @Test func `another card says so, and the clock goes on`() throws {
    let desk = try drill().press("Enter")
    let asked = try #require(desk.desk.drill?.sentence)
    let other = try #require(World.shared.dangerCards.first { $0.id != asked.card })
    try open(other.id, desk)
    desk.sees("another card")
    desk.press("Esc", "Esc").isAt("drill").sees("another card")
    try open(asked.card, desk)
    desk.sees("the right card")
    let opened = try #require(desk.desk.drill?.opened)
    #expect(opened.map(\.card) == [other.id, asked.card] && opened[0].after < opened[1].after)
  }

  @Test func `each sentence comes once before the first comes again, in the same order`() throws {
    func order() throws -> [String] {
      let desk = try drill()
      return try (0..<World.library.dangerDrill.count).map { _ in
        desk.press("Enter")
        let asked = try #require(desk.desk.drill?.sentence)
        try open(asked.card, desk)
        // A second Ctrl-E at once is taken for a slip.
        desk.wait(seconds: 2)
        desk.press("Ctrl-E")
        return asked.id
      }
    }
    let one = try order()
    #expect(Set(one).count == World.library.dangerDrill.count)
    #expect(try order() == one && one != World.library.dangerDrill.map(\.id))
  }

  @Test func `Enter does not pass over a sentence that waits`() throws {
    let desk = try drill().press("Enter")
    let asked = desk.desk.drill?.sentence
    desk.press("Enter").sees("Ctrl-E, then the card")
    #expect(desk.desk.drill?.sentence == asked)
  }

  @Test func `nothing of the drill reaches a disk, and it is gone with Esc`() throws {
    let desk = try drill().press("Enter")
    try open(try #require(desk.desk.drill?.sentence).card, desk)
    // A tick on the card begins no call here, least of all one that F2 would end.
    desk.press("Enter").sees("PRACTICE: no call is under way")
    #expect(desk.live == nil)
    desk.wait(seconds: 2)
    desk.press("Ctrl-E", "Enter", "Esc").isAt("practice")
    #expect(desk.live == nil)
    #expect(desk.effects.allSatisfy { $0 == .clearScreen }, "\(desk.effects)")
    #expect(desk.desk.drill == nil)
  }

  @Test func `outside the drill a danger card says nothing of seconds`() throws {
    let desk = try TestDesk().press("F2")
    try open("stalking", desk)
    #expect(desk.desk.message == nil)
  }
}

extension TestDesk {
  /// The drill from the list of practice calls.
  func atDrill() -> TestDesk {
    open { $0.openPractice { desk in DrillScreen.opened(&desk) } }
    return self
  }
}
