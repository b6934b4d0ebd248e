import Foundation
import HelplineModel
import HelplineStore
import Testing

@Suite("What one shift tells the next")
struct ShiftBoardTests {
  private let folder: TemporaryFolder
  private let noon = 1_770_033_600
  private let hour = 3600

  init() throws { folder = try TemporaryFolder() }

  private func board() throws -> ShiftBoard { try DraftStore(dataFolder: folder.path).board }

  private func card(_ id: String, word: String = "kettle") -> HandoverCard {
    HandoverCard(
      id: id, topic: "partner", agreed: ["rings_back"], ifTheyRing: "listen", codeWord: word,
      madeHour: noon / hour)
  }

  @Test func `a card is there for the next shift and gone after 72 hours, in every byte`() throws {
    try board().put(card("aa"))
    #expect(try board().cards(now: noon + 71 * hour) == [card("aa")])
    #expect(try board().cards(now: noon + 72 * hour).isEmpty)
    #expect(try !folder.holds("kettle"))
  }

  @Test func `a card that was taken away is gone from the file and its journal`() throws {
    let board = try board()
    try board.put(card("aa"))
    try board.put(card("bb", word: "lantern"))
    try board.remove(card: "aa")
    #expect(try board.cards(now: noon) == [card("bb", word: "lantern")])
    #expect(try !folder.holds("kettle"))
  }

  @Test func `silent calls are counted by the hour for a day, and a close undone counts no more`()
    throws
  {
    let board = try board()
    let utc = try #require(TimeZone(identifier: "UTC"))
    for minute in [0, 10, 50] { try board.count(.silent, now: noon + minute * 60) }
    try board.count(.hangUp, now: noon + hour)
    #expect(
      try board.quiet(now: noon + hour, zone: utc) == [
        QuietCount(kind: .hangUp, hour: 13, count: 1),
        QuietCount(kind: .silent, hour: 12, count: 3),
      ])
    try board.uncount(.hangUp, now: noon + hour)
    try board.uncount(.silent, now: noon + hour)
    #expect(
      try board.quiet(now: noon + hour, zone: utc) == [
        QuietCount(kind: .silent, hour: 12, count: 2)
      ])
    #expect(try board.quiet(now: noon + 24 * hour, zone: utc).isEmpty)
  }

  @Test func `a code has its seat until it leaves, and at most 16 hours`() throws {
    let board = try board()
    try board.sit("14", now: noon)
    try board.sit("03-A", now: noon + hour)
    #expect(try self.board().seats(now: noon + hour) == ["03-A", "14"])
    try board.leave("14")
    #expect(try board.seats(now: noon + hour) == ["03-A"])
    #expect(try board.seats(now: noon + 17 * hour).isEmpty)
  }

  @Test func `a draft that nobody's code wrote opens for nobody`() throws {
    let store = try DraftStore(dataFolder: folder.path)
    try store.save(
      CallDraft(id: "aa", code: "", startedMinute: noon / 60, phase: "safe"), now: noon)
    store.release("aa")
    #expect(try store.unfinished(for: "", now: noon).map(\.isOwn) == [false])
    #expect(try store.load("aa", code: "", now: noon) == nil)
    #expect(try store.loadUnseen("aa", now: noon) != nil)
  }
}
