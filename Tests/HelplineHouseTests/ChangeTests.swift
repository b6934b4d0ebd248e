import Foundation
import HelplineModel
import Testing

@testable import HelplineHouse

@Suite struct ChangeTests {
  @Test func `a change has its author, its day and its number`() throws {
    let house = try TestHouse()
    try house.change(Sample.change("n1"), by: " KO ")
    let book = try house.change(.rule(id: "call_back_rule", value: "never"))
    #expect(book == house.folder.read().book)
    #expect(book.journal.map(\.number) == [1, 2])
    #expect(book.journal.allSatisfy { $0.code == "KO" && $0.day == TestHouse.today })
  }

  @Test(arguments: ["", "  ", "\n"]) func `nobody changes nothing`(code: String) throws {
    let house = try TestHouse()
    let sentence = house.refusal { try house.change(Sample.change("n1"), by: code) }
    #expect(sentence?.contains("Type your code first") == true)
    #expect(house.meaning.notices.isEmpty)
  }

  static let senseless: [HouseChange] = [
    .rule(id: "record_retention_months", value: "two years"),
    .rule(id: "record_retention_months", value: "-3"),
    .rule(id: "call_back_rule", value: "perhaps"),
    .rule(id: "no_such_rule", value: "x"),
    .notice(id: "a", Notice(id: "a", text: " ", from: "2026-03-01")),
    .notice(id: "a", Notice(id: "b", text: "x", from: "2026-03-01")),
    .notice(id: "a", Notice(id: "a", text: "x", from: "2026-03-02", until: "2026-03-01")),
    .notice(id: "a", Notice(id: "a", text: "x", from: "2026-03-02", until: "next week")),
    .notice(id: "a", Notice(id: "a", text: "x", from: "2026-02-30")),
    .plan(id: "p", HousePlan(id: "p", label: "Plan Elm", lines: [" "], reviewOn: "2026-05-01")),
    .plan(id: "p", HousePlan(id: "p", label: "", lines: ["x"], reviewOn: "2026-05-01")),
    .plan(id: "p", HousePlan(id: "p", label: "Plan Elm", lines: ["x"], reviewOn: "May")),
    .word(HouseWord(phrase: " ", value: "crime.stalking"), isThere: true),
    .word(HouseWord(phrase: "x", value: "crime.nothing_such"), isThere: true),
    .listing(id: "house:x", Service(id: "house:x", publisher: "house", name: "No way to it")),
    .listing(id: "house:x", Sample.service("y")),
    .rung(listing: "a:1", Rung(day: "2026-03-11", code: "KO", outcome: .right)),
    .rung(listing: "a:1", Rung(day: "2026-03-01", code: "", outcome: .right)),
    .rung(listing: "a\t1", Rung(day: "2026-03-01", code: "KO", outcome: .right)),
    .removed(listing: "a:1", gone(.twice)), .removed(listing: "a:1", gone(.twice, stays: "a:1")),
    .removed(listing: "a:1", gone(.notForUs, stays: "a:2")),
    .removed(listing: "a:1", gone(.notForUs, on: "2026-03-11")),
    .remark(listing: "a:1", "x\ny"), .distinct(ListingPair("a:1", "a:1"), isThere: true),
    .notice(id: "a", Notice(id: "a", text: "x", from: "2026-03-01", listing: "x\ty")),
    .flags(listing: "a:1", ["x\ty"]),
    .gap(Gap(topic: "shelter"), settledUntil: "soon"),
    .telephone(day: "2026-03-01", TelephoneDay(rings: 3, lost: 4)),
    .telephone(day: "2026-03-01", TelephoneDay(rings: -1, lost: -1)),
    .telephone(day: "yesterday", TelephoneDay(rings: 3, lost: 1)),
    .signature(
      what: "go_live",
      Signature(what: "go_live", wording: "", role: "", code: "KO", day: "2026-03-01")),
  ]

  static func gone(
    _ reason: Removed.Reason, stays: String? = nil, on day: String = "2026-03-01"
  ) -> Removed {
    Removed(day: day, code: "KO", reason: reason, stays: stays, name: "Test refuge")
  }

  @Test(arguments: senseless) func `a change without sense is refused in words`(
    change: HouseChange
  ) throws {
    let house = try TestHouse()
    let sentence = try #require(house.refusal { try house.change(change) })
    #expect(sentence.hasSuffix(".") && sentence.count > 10)
    #expect(try house.meaning == TestHouse().folder.read().book)
    #expect(!house.names.contains("journal.jsonl"))
  }

  @Test func `a nameless listing and a secret address are refused`() throws {
    let house = try TestHouse()
    var service = Sample.service("x")
    service.name = " "
    #expect(house.refusal { try house.change(.listing(id: service.id, service)) } != nil)
    service = Sample.service("x")
    (service.addressIsSecret, service.address) = (true, "Planted Street 1")
    #expect(house.refusal { try house.change(.listing(id: service.id, service)) } != nil)
    #expect(!house.holds("Planted"))
  }

  @Test func `saving what stands there already writes nothing into the journal`() throws {
    let house = try TestHouse()
    try house.change(Sample.change("n1"))
    let book = try house.change(Sample.change("n1"))
    #expect(book.journal.count == 1)
  }

  @Test func `a change keeps what somebody wrote by hand meanwhile`() throws {
    let house = try TestHouse()
    try house.change(Sample.change("n1"))
    try house.edit(
      "notices.yaml", house.text("notices.yaml") + "  - {id: hand, text: By hand}\n")
    try house.change(Sample.change("n2"))
    #expect(Set(house.meaning.notices.map(\.id)) == ["n1", "n2", "hand"])
  }

  @Test func `an entry is taken back once`() throws {
    let house = try TestHouse()
    try house.change(Sample.change("n1"))
    let book = try house.undo(1)
    #expect(book.notices.isEmpty && book.undoable.isEmpty && book.journal.last?.undoes == 1)
    #expect(house.refusal { try house.undo(1) }?.contains("already") == true)
    #expect(house.refusal { try house.undo(2) }?.contains("anew") == true)
    #expect(house.refusal { try house.undo(9) }?.contains("no change number 9") == true)
  }

  @Test func `an older entry is taken back while nothing else touched the same thing`() throws {
    let house = try TestHouse()
    try house.change(Sample.change("n1"))
    try house.change(Sample.change("n2"))
    #expect(try house.undo(1).notices.map(\.id) == ["n2"])
  }

  @Test func `what to take back first is said`() throws {
    let house = try TestHouse()
    try house.change(Sample.change("n1", "One"))
    try house.change(Sample.change("n1", "Two"))
    #expect(house.refusal { try house.undo(1) }?.contains("Take back change 2 first") == true)
    try house.undo(2)
    #expect(try house.undo(1).notices.isEmpty)
  }

  @Test func `what was changed by hand since is not taken back blindly`() throws {
    let house = try TestHouse()
    try house.change(.rule(id: "call_back_rule", value: "slip"))
    try house.edit("rules.yaml", "call_back_rule: never\n")
    #expect(house.refusal { try house.undo(1) }?.contains("as it is now") == true)
    #expect(house.meaning.rules.values["call_back_rule"] == "never")
  }

  @Test func `a change of somebody without a form is refused`() throws {
    let house = try TestHouse()
    let bare = HouseFolder(dataFolder: house.path)
    try house.edit("rules.yaml", "call_back_rule: never\n")
    #expect(bare.read().book.rules.values == ["call_back_rule": "never"])
    let sentence = house.refusal {
      try bare.change(.rule(id: "call_back_rule", value: "slip"), by: "KO", on: TestHouse.today)
    }
    #expect(sentence?.contains("form") == true)
  }
}
