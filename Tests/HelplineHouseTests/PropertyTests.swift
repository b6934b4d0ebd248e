import Foundation
import HelplineModel
import Testing

@testable import HelplineHouse

@Suite struct PropertyTests {
  @Test(arguments: 1...6 as ClosedRange<UInt64>)
  func `whatever is changed and taken back in reverse leaves the book as it was`(
    seed: UInt64
  ) throws {
    let house = try TestHouse()
    var maker = ChangeMaker(seed: seed)
    for _ in 0..<10 { _ = try? house.change(maker.next()) }
    let before = house.meaning
    let start = house.folder.read().book.journal.count
    for _ in 0..<25 {
      let change = maker.next()
      if let refusal = house.refusal({ try house.change(change) }) {
        #expect(refusal.hasSuffix("."), "seed \(seed): \(refusal)")
      }
    }
    let made = house.folder.read().book.journal.dropFirst(start).map(\.number)
    #expect(made.count > 5)
    for number in made.reversed() { try house.undo(number) }
    #expect(house.meaning == before, "seed \(seed)")
    #expect(house.folder.read().problems == [], "seed \(seed)")
  }

  @Test(arguments: Hostile.texts)
  func `hostile text comes back letter by letter or is refused in words`(text: String) throws {
    let house = try TestHouse()
    for (number, change) in Hostile.changes(text).enumerated() {
      if let refusal = house.refusal({ try house.change(change) }) {
        #expect(refusal.hasSuffix(".") && refusal.count < 400, "change \(number): \(refusal)")
      } else {
        let book = house.folder.read().book
        #expect(book.undoable.first.map { book.inverse(of: $0.change) == $0.change } == true)
      }
    }
    #expect(house.folder.read().problems == [])
  }

  @Test func `eight writers at once lose nothing`() async throws {
    let house = try TestHouse()
    let folder = house.folder
    try await withThrowingTaskGroup(of: Void.self) { group in
      for writer in 1...8 {
        group.addTask {
          for turn in 1...4 {
            try folder.change(
              Sample.change("n\(writer)-\(turn)"), by: "W\(writer)", on: TestHouse.today)
            try folder.flag(listing: "a:\(writer)", reason: "wrong_number")
            _ = folder.read()
          }
        }
      }
      try await group.waitForAll()
    }
    let (book, problems) = folder.read()
    #expect(book.notices.count == 32 && book.flags.count == 32 && problems == [])
    #expect(book.journal.map(\.number) == Array(1...32))
  }

  @Test func `two coordinators in turn see and keep each other's work`() throws {
    let house = try TestHouse()
    let other = HouseFolder(dataFolder: house.path, form: TestHouse.form)
    for turn in 1...5 {
      try house.change(Sample.change("a\(turn)"))
      let book = try other.change(Sample.change("b\(turn)"), by: "MB", on: TestHouse.today)
      #expect(book.notices.count == turn * 2)
    }
  }
}

/// Texts that somebody or something may hand over.
enum Hostile {
  static let texts = [
    "[[]:]", "*alias &alias", "&a *a", "? - ? - ? - ? - ? - ? - ? - ? - ? - ? -", "null", "~",
    "- a: b", "\"quoted\" 'too' \\", "%YAML 1.1", "---", "...", "# no comment", "a: b: c", "!!tag",
    "tab\there", "line\nbreak", "line\r\nbreak", "\u{1B}[2J", "\u{0}", "\u{7F}\u{85}\u{2028}",
    "\u{FEFF}mark", "\u{202E}turned", "\u{FFFE}\u{10FFFF}", "e\u{301} é", "😀👩‍👩‍👧", "{a: b}",
    String(repeating: "long ", count: 2000), String(repeating: "*", count: 300), "  spaces  ",
    "yes", String(repeating: "e\u{301}\u{302}", count: 100),
  ]

  static func changes(_ text: String) -> [HouseChange] {
    var service = Sample.service("x")
    service.name = text
    var other = Service(id: "\(text):\(text)", publisher: text, name: "Test")
    (other.about, other.description, other.address) = (text, text, text)
    (other.topics, other.keywords, other.truth.sources) = ([text], [text, ""], [text])
    other.hours = Hours(rows: [HoursRow(days: 3, from: 60, to: 120)], text: text, zone: text)
    other.phones = [Phone(number: "1" + text, kind: text, note: text, extensionNumber: text)]
    other.languages = [SpokenLanguage(code: text, mode: .sign)]
    return [
      .rule(id: "greeting", value: text), .rule(id: text, value: "x"),
      .notice(id: text, Notice(id: text, text: text, from: TestHouse.today)),
      .notice(id: "n", Notice(id: "n", text: text, from: TestHouse.today, isGoodNews: true)),
      .notice(id: "n2", Notice(id: "n2", text: "x", from: text, until: text)),
      .plan(
        id: text, HousePlan(id: text, label: text, lines: [text, text], reviewOn: "2026-05-01")),
      .word(HouseWord(phrase: text, value: "crime.stalking"), isThere: true),
      .listing(id: service.id, service), .listing(id: other.id, other),
      .rung(listing: text, Rung(day: TestHouse.today, code: text, outcome: .right)),
      .removed(
        listing: text,
        Removed(
          day: TestHouse.today, code: text, reason: .twice, stays: "a:" + text, name: text)),
      .remark(listing: text, text), .distinct(ListingPair(text, "a:1"), isThere: true),
      .word(HouseWord(phrase: text, value: "crime.stalking", language: text), isThere: true),
      .flags(listing: text, [text]),
      .gap(Gap(topic: text, place: text), settledUntil: "2026-01-01"),
      .signature(
        what: text,
        Signature(what: text, wording: text, role: text, code: text, day: TestHouse.today)),
      .telephone(day: text, TelephoneDay(rings: 1, lost: 0)),
    ]
  }
}

/// Changes at random, over few things, so that they meet.
struct ChangeMaker {
  private var random: Seeded

  init(seed: UInt64) { random = Seeded(seed: seed) }

  private mutating func pick<Value>(_ values: [Value]) -> Value {
    values[Int(random.next() % UInt64(values.count))]
  }

  private mutating func chance() -> Bool { pick([true, true, false]) }

  mutating func next() -> HouseChange {
    let id = pick(["a", "b", "c"])
    let text = pick(["One", "Two: three", "*x", "a\tb", "[[]:]", "ça va ? oui"])
    let day = pick(["2026-01-01", "2026-02-01", "2026-03-01"])
    switch random.next() % 14 {
    case 0:
      return .rule(id: pick(["greeting", "our_number"]), value: chance() ? text : nil)
    case 1: return .notice(id: id, chance() ? Notice(id: id, text: text, from: day) : nil)
    case 2:
      let plan = HousePlan(id: id, label: text, lines: [text], reviewOn: day)
      return .plan(id: id, chance() ? plan : nil)
    case 3: return .word(HouseWord(phrase: text, value: "crime.stalking"), isThere: chance())
    case 4: return .listing(id: "house:\(id)", chance() ? service(id, text) : nil)
    case 5:
      let call = Rung(day: day, code: "JM", outcome: pick(Rung.Outcome.allCases))
      return .rung(listing: id, chance() ? call : nil)
    case 6: return .flags(listing: id, chance() ? [pick(["x", "y"]), "x"] : [])
    case 7: return .gap(Gap(topic: "shelter", place: id), settledUntil: chance() ? day : nil)
    case 8:
      let signed = Signature(what: id, wording: "ab12", role: text, code: "KO", day: day)
      return .signature(what: id, chance() ? signed : nil)
    case 9:
      let note = Removed(day: day, code: "KO", reason: .twice, stays: pick(["x", "y"]), name: text)
      return .removed(listing: id, chance() ? note : nil)
    case 10: return .remark(listing: id, chance() ? text : nil)
    case 11: return .distinct(ListingPair(id, pick(["b", "d"])), isThere: chance())
    case 12:
      let word = HouseWord(phrase: text, value: "topic.shelter", language: "pl")
      return .word(word, isThere: chance())
    default:
      return .telephone(day: day, chance() ? TelephoneDay(rings: pick([3, 4]), lost: 1) : nil)
    }
  }

  private mutating func service(_ id: String, _ text: String) -> Service {
    var service = Sample.service(id, number: pick(["000 111", "000 222"]))
    (service.about, service.minimumAge) = (text, chance() ? 18 : nil)
    service.hours.rows = [HoursRow(days: 0x1F, from: 540, to: pick([1020, 1560]))]
    if chance() { service.hours.text = text }
    if chance() { service.hours.rows[0].nth = -1 }
    return service
  }
}
