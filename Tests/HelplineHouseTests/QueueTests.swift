import Foundation
import HelplineModel
import Testing

@testable import HelplineHouse

@Suite struct QueueTests {
  @Test func `reports and requests of volunteers reach the coordinator`() throws {
    let house = try TestHouse()
    try house.folder.flag(listing: "a:1", reason: "wrong_number")
    try house.folder.flag(listing: "a:1", reason: "wrong_number")
    try house.folder.askForRing(code: "JM", day: "2026-03-09")
    #expect(house.text("flags.tsv") == "listing\treason\na:1\twrong_number\na:1\twrong_number\n")
    let book = house.meaning
    #expect(book.flags.count == 2 && book.rings == [RingRequest(code: "JM", day: "2026-03-09")])
  }

  @Test func `a report lands on a line of its own behind one without an end`() throws {
    let house = try TestHouse()
    try house.edit("flags.tsv", "listing\treason\na:1\tno_answer")
    try house.folder.flag(listing: "b:1", reason: "wrong_number")
    #expect(house.meaning.flags.map(\.listing) == ["a:1", "b:1"])
  }

  @Test func `a dealt-with report goes, comes back by undo, and no order is kept`() throws {
    let house = try TestHouse()
    for listing in ["c:1", "a:1", "b:1"] {
      try house.folder.flag(listing: listing, reason: "wrong_number")
    }
    let before = house.meaning
    #expect(try house.change(.flags(listing: "c:1", [])).flags.count == 2)
    #expect(try house.undo(1).meaning == before)
    #expect(house.meaning == before)
    #expect(
      house.text("flags.tsv")
        == "listing\treason\na:1\twrong_number\nb:1\twrong_number\nc:1\twrong_number\n")
  }

  @Test func `a request that was met leaves no trace`() throws {
    let house = try TestHouse()
    try house.folder.askForRing(code: "PLANTED", day: "2026-03-09")
    try house.folder.askForRing(code: "JM", day: "2026-03-09")
    _ = house.folder.read()
    try house.change(Sample.change("n1"))
    let request = RingRequest(code: "PLANTED", day: "2026-03-09")
    #expect(try house.folder.settleRing(request).rings.map(\.code) == ["JM"])
    #expect(!house.holds("PLANTED"))
    #expect(house.meaning.rings.map(\.code) == ["JM"])
  }

  @Test(arguments: ["a\tb", "a\nb", "", "\u{1B}[2J", "a\rb"])
  func `hostile reports are refused`(field: String) throws {
    let house = try TestHouse()
    #expect(house.refusal { try house.folder.flag(listing: field, reason: "x") } != nil)
    #expect(house.refusal { try house.folder.flag(listing: "x", reason: field) } != nil)
    #expect(house.refusal { try house.folder.askForRing(code: field, day: "2026-03-09") } != nil)
    #expect(house.meaning.flags.isEmpty && house.meaning.rings.isEmpty)
  }
}
