import HelplineModel
import TerminalUI
import Testing

@testable import HelplineScreens

/// Keys are for what was seen, whatever other programs have changed since it was drawn.
@Suite("What was seen")
struct SeenScreenTests {
  private let one = UnfinishedCall(id: "one", hour: 1, isOwn: false)
  private let two = UnfinishedCall(id: "two", hour: 2, isOwn: false)

  /// Which of some keys are still meant after the calls on the sheet have changed.
  private func meant(
    _ events: [InputEvent], from: [UnfinishedCall], to: [UnfinishedCall], down: Int = 0
  ) throws -> [InputEvent] {
    let desk = try TestDesk()
    desk.receive(.unfinished(from))
    for _ in 0..<down { desk.press("↓") }
    let before = desk.content
    desk.receive(.unfinished(to))
    var seen = SeenScreen(before, now: desk.content)
    return events.filter { seen.means($0) }
  }

  @Test func `Enter is for the marked line, also where others have gone around it`() throws {
    let enter = [InputEvent.key(.enter)]
    #expect(try meant(enter, from: [one, two], to: [two]) == enter)
    #expect(try meant(enter, from: [one, two], to: [two], down: 3) == enter)
    #expect(try meant(enter, from: [one, two], to: [two], down: 2) == [])
  }

  @Test func `a number is for what bore it`() throws {
    for event in [InputEvent.choose(3), .text("3")] {
      #expect(try meant([event], from: [one, two], to: [two]) == [])
      #expect(try meant([event], from: [one, two], to: [one]) == [event])
    }
    #expect(try meant([.choose(2)], from: [one, two], to: []) == [.choose(2)])
  }

  @Test func `behind other keys Enter is for a list that has not changed`() throws {
    let events = [InputEvent.key(.down), .key(.down), .key(.enter)]
    #expect(try meant(events, from: [one], to: [one]) == events)
    #expect(try meant(events, from: [one], to: [two]) == [.key(.down), .key(.down)])
  }

  @Test func `after a key that is lost only danger, hide, function keys and Esc are taken`() throws
  {
    let events = [
      InputEvent.choose(3), .text("x"), .key(.control("e")), .key(.down), .key(.function(2)),
      .key(.escape),
    ]
    #expect(
      try meant(events, from: [one, two], to: [two])
        == [.key(.control("e")), .key(.function(2)), .key(.escape)])
  }

  @Test func `what is typed goes on, and on another screen nothing is typed`() throws {
    let desk = try TestDesk()
    var same = SeenScreen(desk.content, now: desk.content)
    var other = SeenScreen(desk.content, now: desk.content, isAnother: true)
    let typed = [InputEvent.text("a"), .line("a")]
    #expect(typed.filter { same.means($0) } == typed)
    #expect(typed.filter { other.means($0) } == [])
    let hides = other.means(.key(.control("x")))
    #expect(hides)
  }

  /// Two coordinators at one queue: the answer to one call must not be put down for the next.
  @Test func `the same act at the next thing is another one`() {
    func queue(_ title: String) -> ScreenContent {
      ScreenContent(
        title: title,
        parts: [Part("acts", lines: [Line("I rang it: right", kind: .item(number: 1))])])
    }
    var seen = SeenScreen(queue("What waits: 1 of 2"), now: queue("What waits: 2 of 2"))
    let isMeant = seen.means(.text("1"))
    #expect(!isMeant)
  }

  @Test func `a number that changes while it is read aloud is read again before it is given`()
    throws
  {
    let desk = try TestDesk(in: Testland.code)
    desk.press("F2", "F3").type("night door").press("↓", "Enter").choose("Read aloud")
    let before = desk.isAt("read_aloud").content
    var now = before
    for part in now.parts.indices {
      for line in now.parts[part].lines.indices where now.parts[part].lines[line].label == "Number"
      {
        now.parts[part].lines[line].text += " 7"
      }
    }
    #expect(now != before)
    var seen = SeenScreen(before, now: now)
    let isMeant = seen.means(.text("1"))
    #expect(!isMeant)
  }

  @Test func `a card of danger now that a digit opens is compared by its name`() {
    func danger(_ first: String) -> ScreenContent {
      ScreenContent(
        title: "DANGER NOW",
        parts: [Part("cards", lines: [Line("", kind: .choices([first, "b"], beyond: "↓"))])])
    }
    for (digit, isMeant) in [("1", false), ("2", true)] {
      var seen = SeenScreen(danger("a"), now: danger("c"))
      let means = seen.means(.text(digit))
      #expect(means == isMeant)
    }
  }
}
