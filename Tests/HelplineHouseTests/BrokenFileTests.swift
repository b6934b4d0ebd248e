import Foundation
import HelplineModel
import Testing

@testable import HelplineHouse

@Suite struct BrokenFileTests {
  private static let broken = "notices:\n  - id: a\n    text: \"no end\n  - {{{\n"

  @Test func `a broken file is set aside with its line, and the last good one is used`() throws {
    let house = try TestHouse()
    try house.change(Sample.change("n1"))
    try house.edit("notices.yaml", Self.broken)
    let (book, problems) = house.folder.read()
    #expect(book.notices.map(\.id) == ["n1"])
    let sentence = try #require(problems.first)
    #expect(sentence.contains("house/notices.yaml, line "))
    #expect(sentence.contains("set aside as house/notices.broken-1.yaml"))
    #expect(house.text("notices.broken-1.yaml") == Self.broken)
    #expect(house.meaning.notices.map(\.id) == ["n1"])
  }

  @Test func `what was set aside is said until somebody has dealt with it`() throws {
    let house = try TestHouse()
    try house.edit("plans.yaml", "plans: [}")
    #expect(house.folder.read().problems.count == 1)
    let again = house.folder.read().problems
    #expect(again.count == 1 && again[0].contains("house/plans.broken-1.yaml"))
    try FileManager.default.removeItem(atPath: house.path + "/house/plans.broken-1.yaml")
    #expect(house.folder.read().problems == [])
  }

  @Test func `a second broken file gets a name of its own`() throws {
    let house = try TestHouse()
    for number in 1...2 {
      try house.edit("plans.yaml", "plans: [} # \(number)")
      _ = house.folder.read()
    }
    #expect(house.text("plans.broken-1.yaml").hasSuffix("1"))
    #expect(house.text("plans.broken-2.yaml").hasSuffix("2"))
  }

  @Test(arguments: ["", "# nothing\n", "notces:\n  - {id: a, text: b}\n", "- a\n", "a"])
  func `a file that lost its entries is taken for broken`(text: String) throws {
    let house = try TestHouse()
    try house.change(Sample.change("n1"))
    try house.edit("notices.yaml", text)
    #expect(house.meaning.notices.map(\.id) == ["n1"])
    #expect(house.text("notices.broken-1.yaml") == text)
  }

  @Test(arguments: ["[[]:]", "? \n-", "a: &x [*x]", "a: !!binary x", "\u{0}", "notices: [[]:]"])
  func `hostile files are set aside and stop nothing`(text: String) throws {
    let house = try TestHouse()
    for file in HouseFile.allCases { try house.edit(file.rawValue, text) }
    try house.edit("journal.jsonl", text)
    let (book, problems) = house.folder.read()
    #expect(book.meaning.listings.isEmpty && !problems.isEmpty)
    try house.change(Sample.change("n1"))
    #expect(house.meaning.notices.contains { $0.id == "n1" })
  }

  @Test func `one bad entry is left out with its line, and the others are used`() throws {
    let house = try TestHouse()
    let text = """
      notices:
        - {id: a, text: "One", from: 2026-03-01}
        - {id: b, text: "Two", from: soon}
        - {id: c, from: 2026-03-01}
        - {id: a, text: "Twice", from: 2026-03-01}

      """
    try house.edit("notices.yaml", text)
    let (book, problems) = house.folder.read()
    #expect(book.notices.map(\.text) == ["One"])
    #expect(problems.count == 3 && problems[0].hasPrefix("house/notices.yaml:3:"))
    #expect(house.text("notices.yaml") == text)
  }

  @Test func `what was left out is kept when the file is written again, and said`() throws {
    let house = try TestHouse()
    try house.edit("notices.yaml", "notices:\n  - {id: b, text: \"Two\", from: soon}\n")
    try house.change(Sample.change("n1"))
    #expect(house.text("notices.left-out-1.yaml").contains("soon"))
    #expect(house.folder.read().problems.contains { $0.contains("notices.left-out-1.yaml") })
  }

  @Test func `a comment written by hand is kept in a copy`() throws {
    let house = try TestHouse()
    try house.edit("rules.yaml", "# asked the board in March\ncall_back_rule: never\n")
    try house.change(.rule(id: "call_back_rule", value: "slip"))
    #expect(house.text("rules.by-hand-1.yaml").contains("asked the board"))
    #expect(house.meaning.rules.values == ["call_back_rule": "slip"])
    try house.change(.rule(id: "call_back_rule", value: "never"))
    #expect(!house.names.contains("rules.by-hand-2.yaml"))
  }

  @Test func `a slip in the name of a field is said`() throws {
    let house = try TestHouse()
    try house.edit(
      "notices.yaml", "notices:\n  - {id: a, text: One, from: 2026-03-01, untill: 2026-03-02}\n")
    #expect(house.folder.read().problems.contains { $0.contains("untill") })
  }

  @Test func `a bad line of a table costs that line only and stays in the file`() throws {
    let house = try TestHouse()
    try house.edit("rung.tsv", "listing\tday\tcode\toutcome\na:1\tsoon\tJM\tright\n# note\n")
    let problems = house.folder.read().problems
    #expect(problems.count == 1 && problems[0].hasPrefix("house/rung.tsv:2:"))
    try house.change(.rung(listing: "b:1", Rung(day: "2026-03-01", code: "JM", outcome: .right)))
    #expect(house.text("rung.tsv").contains("a:1\tsoon\tJM\tright\n# note\n"))
    #expect(house.meaning.rung.keys.sorted() == ["b:1"])
  }

  @Test(arguments: [String(repeating: "[", count: 50_000), "{}", "\u{FF}", "{\"number\": 1}"])
  func `a line of the journal that cannot be read keeps its number and its place`(
    line: String
  ) throws {
    let house = try TestHouse()
    try house.change(Sample.change("n1"))
    try house.edit("journal.jsonl", house.text("journal.jsonl") + line)
    let book = try house.change(Sample.change("n2"))
    #expect(book.journal.map(\.number) == [1, 3])
    let problems = house.folder.read().problems
    #expect(problems.count == 1 && problems[0].hasPrefix("house/journal.jsonl:2:"))
    #expect(house.text("journal.jsonl").contains(line))
  }

  @Test func `a file that cannot be opened is neither used nor written over`() throws {
    let house = try TestHouse()
    try house.change(Sample.change("n1"))
    let path = house.path + "/house/notices.yaml"
    try FileManager.default.removeItem(atPath: path)
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: false)
    let (book, problems) = house.folder.read()
    #expect(book.notices.map(\.id) == ["n1"] && problems.count == 1)
    #expect(house.refusal { try house.change(Sample.change("n2")) } != nil)
  }
}
