import HelplineModel
import TerminalUI
import Testing

@testable import HelplineScreens

/// Facts, cards, places and languages land by themselves when a volunteer types what callers say.
@Suite("What the box offers")
struct WhatTheBoxOffers {
  private func offers(_ typed: String, _ desk: TestDesk) -> [Suggestion] {
    Suggestions.find(typed, desk.desk, World.vocabulary)
  }

  @Test func `every everyday phrase offers what it stands for`() throws {
    let desk = try TestDesk()
    desk.press("F2")
    var lost: [String] = []
    for (value, phrases) in World.shared.words.words.sorted(by: { $0.key < $1.key }) {
      guard let wanted = Suggestions.suggestion(value, desk.desk) else {
        lost.append("\(value) is nothing that can be offered")
        continue
      }
      // Short words crowd each other out most; of the others every sixth is tried.
      for (index, phrase) in phrases.enumerated() where phrase.count <= 5 || index % 6 == 0 {
        let found = offers(phrase, desk).contains {
          $0.kind == wanted.kind && $0.name == wanted.name
        }
        if !found { lost.append("“\(phrase)” does not offer \(wanted.kind): \(wanted.name)") }
      }
    }
    #expect(lost.isEmpty, "\(lost.count): \(lost.prefix(40).joined(separator: "\n"))")
  }

  @Test func `nothing is offered twice, and looking for services is always the last offer`() throws
  {
    let desk = try TestDesk()
    desk.press("F2")
    let typed = [
      "stalk", "dub", "pol", "ex", "child", "report", "court", "s", "a", "rape", "money",
    ]
    for words in typed + World.shared.crimeTypes.map(\.short) {
      let found = offers(words, desk).map { "\($0.kind): \($0.name) \($0.detail)" }
      #expect(Set(found).count == found.count, "\(words): \(found)")
      #expect(found.count <= 9 && found.last?.contains("“\(words)”") == true)
    }
  }

  @Test(arguments: [
    ("dub", "is now in: Dublin"), ("dub", "happened in: Dublin"), ("dub", "lives in: Dublin"),
    ("dub", "services for: Dublin"), ("ex", "the other person: former partner"),
    ("last week", "when: in the last week"), ("yes or no", "can talk: yes or no only"),
    ("stalk", "crime: stalking"), ("stalk", "danger card: stalking"),
    ("how long do i have", "time limits: Ireland"), ("hold a note", "find services: “hold a note”"),
  ])
  func `the examples of the design land`(_ typed: String, _ offer: String) throws {
    let desk = try TestDesk()
    desk.press("F2")
    let found = offers(typed, desk).map { "\($0.kind): \($0.name)" }
    #expect(found.contains(offer), "\(found)")
  }

  @Test(arguments: ["Łódź", "lodz", "ŁÓDŹ", "Αθήνα", "athina", "münchen", "munchen", "Tallinn"])
  func `a town is found in any script and without its accents`(_ typed: String) throws {
    let desk = try TestDesk()
    desk.press("F2")
    #expect(offers(typed, desk).contains { $0.kind == "is now in" })
  }

  @Test func `choosing any offer of any crime changes the call or opens a screen`() throws {
    for crime in World.shared.crimeTypes {
      let desk = try TestDesk()
      desk.press("F2").type(crime.short)
      for index in desk.items.indices {
        let one = TestDesk(copying: desk)
        let before = (one.live, one.place)
        one.send(.choose(index + 1))
        #expect(
          one.live != before.0 || one.place != before.1, "\(crime.short): \(desk.items[index].text)"
        )
      }
    }
  }
}
