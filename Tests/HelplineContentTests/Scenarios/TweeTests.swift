import Foundation
import HelplineModel
import Testing

@testable import HelplineContent

@Suite("A story in Twee")
struct TweeTests {
  private static let story = """
    :: StoryTitle
    The bag "again"

    :: StoryData
    {"ifid": "D674C58C-DEFA-4F70-B7A2-27742230C0FC", "start": "Hello there"}

    :: Style [stylesheet]
    body { color: $red }

    :: Hello there {"position":"1,2"}
    Hello? Sorry.
    My bag is gone: "all of it".

    [[I'm listening. Take your time.->Her story]]
    [[Gone]]
    [[Her story<-Are you safe?]] [[Watch your bag!|Gone]]

    :: Her story
    Thank you.
    [[What would help most now?->The end]]

    :: The end [good]
    Yes. Thank you.

    :: Gone [poor]
    [the line is dead]
    """

  private func scenario(_ text: String, _ id: String = "my-call") -> TweeScenario {
    TweeScenario(text, file: "my-call.twee", id: id)
  }

  @Test func `passages become nodes, links replies, and tags say how the call ends`() throws {
    let made = scenario(Self.story)
    #expect(made.problems.isEmpty, "\(made.problems)")
    let read = try #require(try ScenarioFixture(made).read())
    #expect(read.first == "hello_there")
    #expect(read.nodes.map(\.id) == ["hello_there", "her_story", "the_end", "gone"])
    #expect(
      read.node("hello_there")?.replies.map(\.to) == ["her_story", "gone", "her_story", "gone"])
    #expect(read.node("the_end")?.ending == .good && read.node("gone")?.ending == .poor)
    let texts = try #require(read.texts["en"])
    #expect(texts.title == "The bag \"again\"")
    #expect(texts.caller["hello_there"] == "Hello? Sorry. My bag is gone: \"all of it\".")
    #expect(texts.caller["gone"] == "[the line is dead]")
    #expect(
      read.node("hello_there")?.replies.compactMap { texts.replies[$0.id]?.say }
        == ["I'm listening. Take your time.", "Gone", "Are you safe?", "Watch your bag!"])
  }

  @Test func `what a story does not hold the check asks for, each with a line`() throws {
    let made = scenario(Self.story)
    let problems = try ScenarioFixture(made).problems()
    for word in ["feedback", "crime", "not_safe"] {
      #expect(problems.contains { "\($0)".contains(word) }, "\(word): \(problems)")
    }
    #expect(problems.count { $0.line == nil } == 0, "\(problems)")
  }

  @Test(arguments: [
    ("", "There is no passage"),
    (":: A\n[[go->Nowhere]]", "There is no passage Nowhere"),
    (":: Start\n[[go->Kitchn]]\n:: Kitchen\nx", "Kitchen?"),
    (":: A b\nx\n:: a-b\ny", "called as “A b”"),
    (":: A\n<<if $trust>>x<<endif>>", "belongs to a story format"),
    (":: A\n(set: $a to 1)", "belongs to a story format"),
  ])
  func `what cannot be read is said, with the line and what to do`(_ text: String, _ says: String) {
    let problems = scenario(text).problems
    #expect(problems.contains { $0.text.contains(says) && !$0.advice.isEmpty }, "\(problems)")
    if !text.isEmpty { #expect(problems.allSatisfy { $0.line != nil }, "\(problems)") }
  }

  @Test func `no text whatever stops the reader or escapes its quotation marks`() throws {
    var random = Seeded(seed: 6)
    let pieces = [
      "::", " ", "[[", "]]", "->", "|", "<-", "\n", "a", "\"", "\\", "#", ": ", "{", "}", "[", "]",
      "ß",
      "\u{1b}", "'", "- ", "\r\n", "🙂", "good",
    ]
    for _ in 0..<400 {
      let count = Int.random(in: 1...40, using: &random)
      let text =
        ":: A\n" + (0..<count).map { _ in pieces.randomElement(using: &random) ?? "" }.joined()
      let made = scenario(text)
      guard made.problems.isEmpty else { continue }
      #expect(try ScenarioFixture(made).read() != nil, "\(text.debugDescription)")
    }
  }
}

extension ScenarioFixture {
  /// The files that a story became, in the place of the template's.
  convenience init(_ made: TweeScenario) throws {
    try self.init(name: "my-call")
    try write(Self.logic, Data(made.logic.utf8))
    try write(Self.english, Data(made.texts.utf8))
  }

  /// Read as any scenario is, whatever is missing.
  func read() -> Scenario? {
    let place = ScenarioFolder(name: "my-call", country: nil, path: folder, shown: folder)
    return ScenarioReader.read(place) { FileTrees(reading: $0) }.scenario
  }
}
