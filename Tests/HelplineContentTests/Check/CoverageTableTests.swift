import Foundation
import Testing

@testable import HelplineContent

struct CoverageTableTests {
  private static let readme = """
    # Everything

    \(CoverageTable.begin)
    old
    \(CoverageTable.end)

    The end.
    """

  private func content(readme: String?) throws -> ContentFixture {
    let content = try ContentFixture(ContentFixture.sound)
    if let readme { try content.write("README.md", readme) }
    return content
  }

  private func text(_ content: ContentFixture) throws -> String {
    try String(contentsOfFile: content.root + "/README.md", encoding: .utf8)
  }

  private func problems(_ content: ContentFixture, over: [String] = []) -> [ContentProblem] {
    ContentCheck.run(roots: [content.root] + over).problems
  }

  @Test func `the table says of each part how many facts and holes there are, and how old`()
    throws
  {
    let content = try content(readme: Self.readme)
    let library = ContentLibrary(roots: [content.root])
    #expect(try library.writeCoverage() == content.root + "/README.md")
    let lines = try text(content).split(separator: "\n").map(String.init)
    let head = try #require(lines.first { $0.hasPrefix("| |") }).split(separator: "|")
    let row = try #require(lines.first { $0.hasPrefix("| IE") }).split(separator: "|")
    let cells = Dictionary(
      zip(head.map { $0.trimmingCharacters(in: .whitespaces) }, row)
        .map { ($0, $1.trimmingCharacters(in: .whitespaces)) }, uniquingKeysWith: { $1 })
    #expect(cells["emergency"] == "1 1? 2019")
    #expect(cells["compensation"] == "1 2021")
    #expect(cells["glossary"] == "1 1*")
    #expect(cells["restorative"] == "1?")
    #expect(cells["stages"] == "0/7")
    #expect(lines.first == "# Everything" && lines.last == "The end.")
  }

  @Test func `a table that is not what the content says is a problem until it is written`() throws {
    let content = try content(readme: Self.readme)
    let found = try #require(problems(content).first)
    #expect(found.file == "README.md" && found.line == 3 && found.advice.contains("--write"))
    let library = ContentLibrary(roots: [content.root])
    _ = try library.writeCoverage()
    #expect(problems(content).map(\.description) == [])
    try content.write(
      "countries/IE/support.yaml",
      "statements: [{id: ie.s, class: fact, text: A unit., source: \"https://example.org/s\"}]\n")
    #expect(problems(content).map(\.file) == ["README.md"])
  }

  @Test func `a country that a coordinator adds belongs to no table of the shipped content`() throws
  {
    let content = try content(readme: Self.readme)
    _ = try ContentLibrary(roots: [content.root]).writeCoverage()
    let added = ContentFixture.sound.filter { $0.key.hasPrefix("countries/IE/") }
    let over = try ContentFixture(
      Dictionary(
        uniqueKeysWithValues: added.map { name, text in
          (
            name.replacing("/IE/", with: "/XT/"),
            text.replacing("ie.", with: "xt.").replacing("ie-", with: "xt-")
              .replacing("code: IE", with: "code: XT")
          )
        }))
    #expect(problems(content, over: [over.root]).map(\.description) == [])
    let library = ContentLibrary(roots: [content.root, over.root])
    #expect(try library.writeCoverage() == nil)
  }

  @Test func `a second writing changes nothing`() throws {
    let content = try content(readme: Self.readme)
    let library = ContentLibrary(roots: [content.root])
    _ = try library.writeCoverage()
    let first = try text(content)
    #expect(try library.writeCoverage() == nil)
    #expect(try text(content) == first)
  }

  @Test func `content without a readme or without the marks has no table to keep`() throws {
    for readme in [nil, "# No table here\n", CoverageTable.begin + "\n"] {
      let content = try content(readme: readme)
      #expect(problems(content).map(\.description) == [])
      #expect(try ContentLibrary(roots: [content.root]).writeCoverage() == nil)
    }
  }

  @Test func `stages count as known when they have a fact`() throws {
    let content = try content(readme: nil)
    try content.write(
      "countries/IE/justice.yaml",
      """
      stages:
        - id: report
          title: Reporting
          statements: [{id: ie.a, class: fact, text: "Anywhere.", source: "https://example.org/a"}]
        - id: trial
          title: Trial
          statements: [{id: ie.b, class: unknown, text: "Not known here."}]
      """)
    let country = try #require(ContentCheck.run(roots: [content.root]).coverage.countries.first)
    #expect(country.stagesWithFacts == 1)
    #expect(country.stages["trial"]?.holes == 1)
    #expect(country.stages.count == 7)
  }
}
