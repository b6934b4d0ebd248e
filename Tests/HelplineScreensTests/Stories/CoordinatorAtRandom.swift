import HelplineModel
import TerminalUI
import Testing

@testable import HelplineScreens

/// Keys at random behind the door, and the same morning without arrows.
@Suite("A coordinator at random, and in plain mode")
struct CoordinatorAtRandom {
  private static let names = [
    "Enter", "Enter", "Enter", "Enter", "↓", "↓", "↓", "↑", "PgDn", "End", "Home", "Esc", "1", "2",
    "3", "4", "6", "a", "t", "Backspace", "Ctrl-Z",
  ]

  @Test(arguments: 1...6)
  func `whatever was changed can be taken back, until the book is as it was`(_ seed: UInt64) throws
  {
    var random = Seeded(seed: 700 + seed)
    let office = try Office.morning()
    let before = office.book
    var changes = 0
    for _ in 0..<500 {
      if office.desk.place == "shift" || office.desk.desk.coordinator == nil {
        office.desk.receive(.coordinator(nil))
        for _ in 0..<9 where office.desk.place != "shift" { office.press("Esc") }
        office.enter()
      }
      office.press(Self.names[random.below(Self.names.count)])
      changes = max(changes, office.book.journal.count)
    }
    #expect(changes > 0, "seed \(seed) changed nothing")
    for entry in office.book.journal {
      #expect(entry.code == "14" && entry.day == "2026-11-17")
      #expect(!ChangeText.text(entry.change, office.desk.desk).isEmpty)
    }
    office.undoAll()
    var after = office.book
    (after.journal, after.rings) = ([], before.rings)
    var wanted = before
    after.sort()
    wanted.sort()
    #expect(after == wanted, "seed \(seed)")
  }

  @Test func `in plain mode a notice is written with numbers and words alone`() throws {
    let office = try Office.morning()
    office.press("F10").choose("Coordinator")
    office.say("kettle7").number(of: "Notices").number(of: "Write a notice")
    office.number(of: "What").say("The lift is out of order.").number(of: "Put down")
    office.number(of: "Until").say("+3").number(of: "Put down").number(of: "Save")
    let notice = try #require(office.book.notices.first { $0.id != "n1" })
    #expect(notice.text == "The lift is out of order." && notice.until == "2026-11-20")
  }

  @Test func `each screen tells in plain mode what the frame shows`() throws {
    let office = try Office.morning().enter().choose("Listings somebody reported")
    let spoken = PlainOutline.lines(office.desk.content).joined(separator: "\n")
    #expect(spoken.contains("Reported: the number is wrong (2 times)"))
    #expect(spoken.contains("1 I rang it: right"))
  }
}

extension Office {
  /// Plain mode: a line of words.
  @discardableResult
  func say(_ words: String) -> Office {
    send(.line(words))
    return self
  }

  /// Plain mode: the number of the first thing that can be chosen and holds the words.
  @discardableResult
  func number(of words: String, sourceLocation: SourceLocation = #_sourceLocation) -> Office {
    let found = desk.items.firstIndex { "\($0.label) \($0.text)".contains(words) }
    guard let found else {
      desk.fail("There is nothing to choose with the words “\(words)”.", sourceLocation)
      return self
    }
    send(.choose(found + 1))
    return self
  }
}
