import HelplineModel
import Testing

@testable import HelplineContent

/// The sentences of the drill "danger card in five seconds".
struct DrillTests {
  private static let library = ContentLibrary(roots: [ShippedContentTests.resources])

  /// What the reader says of a file, for two cards.
  private func read(_ text: String) throws -> Reading<[DrillSentence]> {
    let content = try ContentFixture([:])
    try content.write("danger.yaml", text)
    let file = ContentFile(path: "\(content.root)/danger.yaml", name: "danger.yaml")
    return DrillReader.read(file, cards: ["suicide", "stalking"])
  }

  private static let good = """
    sentences:
      - {id: drill.one, card: suicide, text: "I can't go on."}
      - {id: drill.two, card: stalking, text: "He stands there again."}

    """

  @Test func `every shipped danger card has a sentence in the drill`() {
    let cards = Set(Self.library.shared.dangerCards.map(\.id))
    #expect(cards.count >= 10)
    #expect(Set(Self.library.dangerDrill.map(\.card)) == cards)
  }

  @Test func `sound sentences have no problem`() throws {
    let reading = try read(Self.good)
    #expect(reading.problems == [] && reading.value.map(\.card) == ["suicide", "stalking"])
  }

  @Test(arguments: [
    ("card: stalking", "card: stalkin", "There is no danger card stalkin: stalking?", 2),
    ("He stands there again.", "He rang 20 times.", "A digit stands in it.", 1),
    (
      "  - {id: drill.two, card: stalking, text: \"He stands there again.\"}\n", "",
      "The danger card stalking has no sentence.", 1
    ),
    (
      "I can't go on.",
      "I can't go on. I have said it to everybody, again and again, and nobody has ever "
        + "listened to one single word of it.", "110 is the most.", 1
    ),
  ])
  func `what is wrong is said with file, line and what to do`(
    _ from: String, _ to: String, _ expected: String, _ count: Int
  ) throws {
    let problems = try read(Self.good.replacing(from, with: to)).problems.map(\.description)
    #expect(problems.count == count && problems[0].contains(expected), "\(problems)")
    #expect(problems.allSatisfy { $0.hasPrefix("danger.yaml:") })
  }
}
