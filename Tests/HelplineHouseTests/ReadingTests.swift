import Foundation
import HelplineModel
import Testing

@testable import HelplineHouse

@Suite struct ReadingTests {
  @Test func `a desk without any file has an empty book and nothing to complain of`() throws {
    let house = try TestHouse()
    let (book, problems) = house.folder.read()
    #expect(book.notices.isEmpty && book.rules.values.isEmpty && problems.isEmpty)
    #expect(book.rules.fields.contains { $0.id == "call_back_rule" })
  }

  @Test func `files written by hand in the documented form are read`() throws {
    let house = try TestHouse()
    try house.edit("rules.yaml", "call_back_rule: never\nrecord_retention_months: 12\n")
    try house.edit(
      "notices.yaml",
      "notices:\n  - {id: door, text: \"The door\", from: 2026-03-01, good_news: true}\n")
    try house.edit(
      "plans.yaml",
      "plans:\n  - id: birch\n    label: Plan Birch\n    review_on: 2026-05-01\n    lines:\n"
        + "      - Ten minutes, then we say good night.\n")
    try house.edit("words.yaml", "words:\n  crime.stalking: [turns up, \"at my gate\"]\n")
    try house.edit(
      "signatures.yaml",
      "signatures:\n  - {what: go_live, role: coordinator, code: KO, day: 2026-03-02}\n")
    try house.edit("rung.tsv", "listing\tday\tcode\toutcome\na:1\t2026-03-01\tJM\tno_answer\n")
    try house.edit("telephone.tsv", "day\trings\tlost\r\n2026-03-01\t40\t7\r\n")
    try house.edit("gaps.tsv", "topic\tplace\tlanguage\tuntil\nshelter\tIE06\t\t2026-03-01\n")
    try house.edit("flags.tsv", "listing\treason\na:1\twrong_number\na:1\twrong_number\n")
    try house.edit("ring-me.tsv", "code\tday\nJM\t2026-03-01\n")
    let (book, problems) = house.folder.read()
    #expect(problems == [])
    #expect(book.rules.values == ["call_back_rule": "never", "record_retention_months": "12"])
    #expect(book.notices.map(\.id) == ["door"] && book.notices.first?.isGoodNews == true)
    #expect(book.plans.first?.lines == ["Ten minutes, then we say good night."])
    #expect(book.words.map(\.phrase) == ["at my gate", "turns up"])
    #expect(book.signatures.first?.what == "go_live")
    #expect(book.rung["a:1"]?.outcome == .noAnswer)
    #expect(book.telephone["2026-03-01"] == TelephoneDay(rings: 40, lost: 7))
    #expect(book.settledGaps.first?.gap == Gap(topic: "shelter", place: "IE06"))
    #expect(book.flags.count == 2 && book.rings.count == 1)
  }

  @Test func `a listing written by hand is read as listings are everywhere`() throws {
    let house = try TestHouse()
    try house.edit(
      "listings.yaml",
      """
      publisher: house
      listings:
        - id: refuge
          name: "Test refuge"
          phones: [{number: "000 111", kind: helpline}]
          hours: {text: "weekdays", rules: "Mo-Fr 09:00-17:00"}
        - id: other
          publisher: test-import
          name: "Changed here"
          web: example.org
      """)
    let listings = house.folder.read().book.listings
    #expect(listings.map(\.id) == ["house:refuge", "test-import:other"])
    #expect(listings.map(\.publisher) == ["house", "test-import"])
    #expect(listings.first?.hours.rows.count == 1 && listings.first?.country == nil)
  }

  @Test func `notices of the old form are read until the new file is there`() throws {
    let house = try TestHouse()
    try house.edit("notices.txt", "First notice\n\n  Second notice \n")
    #expect(house.meaning.notices.map(\.text) == ["First notice", "Second notice"])
    #expect(house.meaning.notices.allSatisfy { $0.isShown(on: "2026-01-01") })
    try house.change(Sample.change("n1"))
    #expect(house.meaning.notices.count == 3)
    #expect(!house.names.contains("notices.txt"))
    #expect(house.text("notices.by-hand-1.txt").contains("Second notice"))
    try house.undo(1)
    #expect(house.meaning.notices.map(\.text) == ["First notice", "Second notice"])
  }

  @Test func `an edit by hand is seen by its stamp and by the next reading`() throws {
    let house = try TestHouse()
    try house.change(Sample.change("n1"))
    let before = house.folder.stamp
    #expect(before == house.folder.stamp)
    try house.edit("plans.yaml", "plans: []\n")
    #expect(before != house.folder.stamp)
  }

  @Test func `files are for their owner only`() throws {
    let house = try TestHouse()
    try house.change(Sample.change("n1"))
    try house.folder.flag(listing: "a:1", reason: "wrong_number")
    for name in house.names where name != "last-good" {
      let found = try FileManager.default.attributesOfItem(atPath: "\(house.path)/house/\(name)")
      #expect((found[.posixPermissions] as? NSNumber)?.intValue == 0o600, "\(name)")
    }
    let last = try FileManager.default.attributesOfItem(atPath: "\(house.path)/house/last-good")
    #expect((last[.posixPermissions] as? NSNumber)?.intValue == 0o700)
  }
}
