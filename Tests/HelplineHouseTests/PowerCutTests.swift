import Foundation
import HelplineModel
import Testing

@testable import HelplineHouse

@Suite struct PowerCutTests {
  /// Makes a change with the power cut before the n-th write; whether it came to the end.
  private func cut(_ house: TestHouse, after steps: Int, _ change: HouseChange) throws -> Bool {
    var folder = house.folder
    folder.disk.limit = HouseStepLimit(steps)
    do {
      try folder.change(change, by: "KO", on: TestHouse.today)
      return true
    } catch is HouseStepLimit.PowerCut {
      return false
    }
  }

  private static let changes: [HouseChange] = [
    Sample.change("n2"), .rule(id: "call_back_rule", value: "slip"),
    .listing(id: "house:x", Sample.service("x")), .flags(listing: "a:1", []),
    .rung(listing: "a:1", Rung(day: "2026-03-01", code: "JM", outcome: .wrong)),
  ]

  @Test(arguments: changes)
  func `a power cut between two writes leaves the old or the new, whole`(
    change: HouseChange
  ) throws {
    var wasOld = false
    var wasNew = false
    for steps in 0...20 {
      let house = try TestHouse()
      try house.edit("notices.txt", "An old notice\n")
      try house.edit("rules.yaml", "# by hand\ncall_back_rule: never\n")
      try house.folder.flag(listing: "a:1", reason: "wrong_number")
      let old = house.folder.read().book
      var new = old
      new.make(change, by: "KO", on: TestHouse.today)
      let finished = try cut(house, after: steps, change)
      let (book, problems) = house.folder.read()
      #expect(book == old || book == new, "after \(steps) writes")
      #expect(problems == [], "after \(steps) writes")
      #expect(!finished || book == new)
      #expect(house.folder.read().book == book)
      #expect(!house.names.contains("pending.json"))
      wasOld = wasOld || book == old
      wasNew = wasNew || (book == new && !finished)
      // Work goes on from there.
      try house.change(Sample.change("n9"))
      #expect(house.meaning.notices.contains { $0.id == "n9" })
    }
    #expect(wasOld && wasNew)
  }

  @Test func `half a line of the journal is taken away when the change is finished`() throws {
    let house = try TestHouse()
    try house.change(Sample.change("n1"))
    _ = try cut(house, after: 4, Sample.change("n2"))
    let line = try #require(house.text("journal.jsonl").split(separator: "\n").first)
    let half = line.replacing("n1", with: "n2").replacing("\"number\":1", with: "\"number\":2")
    try house.edit("journal.jsonl", line + "\n" + half.prefix(9))
    let (book, problems) = house.folder.read()
    #expect(problems == [])
    #expect(book.journal.map(\.number) == [1, 2])
  }

  @Test func `what was written by hand after the power cut stands`() throws {
    let house = try TestHouse()
    try house.change(Sample.change("n1"))
    _ = try cut(house, after: 3, Sample.change("n2"))
    try house.edit("notices.yaml", "notices:\n  - {id: hand, text: By hand}\n")
    let book = house.folder.read().book
    #expect(book.notices.map(\.id) == ["hand"] && book.journal.count == 1)
  }

  @Test func `what fails before the file is touched is not done later behind one's back`() throws {
    let house = try TestHouse()
    try house.change(Sample.change("n1"))
    let blocked = house.path + "/house/notices.yaml.new"
    try FileManager.default.createDirectory(atPath: blocked, withIntermediateDirectories: false)
    #expect(house.refusal { try house.change(Sample.change("n2")) } != nil)
    try FileManager.default.removeItem(atPath: blocked)
    let book = house.folder.read().book
    #expect(book.notices.map(\.id) == ["n1"] && book.journal.count == 1)
  }

  @Test func `a journal that cannot be written is made up for later`() throws {
    let house = try TestHouse()
    let blocked = house.path + "/house/journal.jsonl"
    try FileManager.default.createDirectory(atPath: blocked, withIntermediateDirectories: false)
    #expect(house.refusal { try house.change(Sample.change("n1")) }?.contains("journal") == true)
    try FileManager.default.removeItem(atPath: blocked)
    let book = house.folder.read().book
    #expect(book.notices.map(\.id) == ["n1"] && book.journal.map(\.code) == ["KO"])
  }

  @Test func `a settled request stays or goes, whatever is cut`() throws {
    for steps in 0...2 {
      let house = try TestHouse()
      try house.folder.askForRing(code: "JM", day: "2026-03-09")
      var folder = house.folder
      folder.disk.limit = HouseStepLimit(steps)
      let request = RingRequest(code: "JM", day: "2026-03-09")
      _ = try? folder.settleRing(request)
      #expect(house.meaning.rings == (steps < 2 ? [request] : []))
    }
  }
}
