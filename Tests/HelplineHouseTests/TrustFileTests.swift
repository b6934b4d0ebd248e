import Foundation
import HelplineModel
import Testing

@testable import HelplineHouse

@Suite("What the desk knows of listings beside their publishers")
struct TrustFileTests {
  private let note = Removed(
    day: "2026-03-01", code: "KO", reason: .twice, stays: "b:2", name: "Test refuge (invented)")

  @Test func `a listing taken out, a remark and two that differ are kept and taken back`() throws {
    let house = try TestHouse()
    try house.change(.removed(listing: "a:1", note))
    try house.change(.remark(listing: "b:2", " Ask for the night room. "))
    try house.change(.distinct(ListingPair("c:3", "b:2"), isThere: true))
    #expect(house.meaning.removed == ["a:1": note])
    #expect(house.meaning.remarks == ["b:2": "Ask for the night room."])
    #expect(house.meaning.distinct == [ListingPair("b:2", "c:3")])
    #expect(house.text("removed.tsv").contains("a:1\t2026-03-01\tKO\ttwice\tb:2\tTest refuge"))
    for number in 1...3 { try house.undo(number) }
    #expect(try house.meaning == TestHouse().meaning)
  }

  @Test func `of two alike the one that stays cannot have been taken out itself`() throws {
    let house = try TestHouse()
    try house.change(.removed(listing: "a:1", note))
    let back = Removed(day: "2026-03-01", code: "KO", reason: .twice, stays: "a:1", name: "Other")
    #expect(house.refusal { try house.change(.removed(listing: "b:2", back)) } != nil)
  }

  @Test func `a line that cannot be read is named, kept, and takes nothing away`() throws {
    let house = try TestHouse()
    try house.edit(
      "removed.tsv", "listing\tday\tcode\treason\tstays\tname\na:1\t2026-03-01\tKO\tbored\t\tX\n")
    let (book, problems) = house.folder.read()
    #expect(book.removed.isEmpty)
    #expect(problems.count == 1 && problems[0].contains("bored"))
    try house.change(.removed(listing: "a:2", note))
    #expect(house.text("removed.tsv").contains("bored"))
  }

  @Test func `a notice may stand on one listing`() throws {
    let house = try TestHouse()
    var notice = Sample.notice("n1", "Moved for the summer.")
    notice.listing = "a:1"
    let book = try house.change(.notice(id: "n1", notice))
    #expect(book.notices(on: "a:1", day: "2026-03-31") == [notice])
    #expect(book.notices(on: "a:1", day: "2026-04-01").isEmpty)
    #expect(book.notices(on: "a:2", day: "2026-03-31").isEmpty)
  }

  @Test func `a word may say its language, and files without one are read as before`() throws {
    let house = try TestHouse()
    try house.edit(
      "words.yaml", "words:\n  crime.stalking: [\"at my gate\", {say: \"za mną\", language: pl}]\n")
    let words = house.meaning.words
    #expect(words.map(\.language) == [nil, "pl"])
    try house.change(.word(words[1], isThere: false))
    #expect(house.meaning.words.map(\.phrase) == ["at my gate"])
    try house.undo(1)
    #expect(house.meaning.words == words)
  }
}
