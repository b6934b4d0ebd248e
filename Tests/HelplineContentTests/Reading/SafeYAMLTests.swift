import Foundation
import Testing

@testable import HelplineContent

private func tree(_ text: String) throws -> ContentNode {
  try SafeYAML.tree(Data(text.utf8), file: "f.yaml")
}

private func refusal(_ text: String) -> ContentProblem? {
  do {
    _ = try tree(text)
    return nil
  } catch {
    return error as? ContentProblem
  }
}

struct SafeYAMLTests {
  @Test func `scalars stay as written: Norway is not false and a nought in front stays`() throws {
    let node = try tree("language: no\nnumber: 0800\nyes: 1_000\nnothing: ~\nword: \"~\"\n")
    #expect(node["language"]?.text == "no")
    #expect(node["number"]?.text == "0800")
    #expect(node["yes"]?.text == "1_000")
    #expect(node["nothing"]?.isEmpty == true)
    #expect(node["word"]?.text == "~")
  }

  @Test func `each piece knows its line`() throws {
    let node = try tree("a: 1\nb:\n  - x\n  - y\n")
    #expect(node["b"]?.elements.map(\.line) == [3, 4])
  }

  @Test func `an empty file is nothing`() throws {
    #expect(try tree("").isEmpty)
    #expect(try tree("# only a word on it\n").isEmpty)
  }

  @Test(
    "anchors, aliases and tags are refused with their line",
    arguments: [
      ("a: 1\nb: &x 2\n", "anchor", 2), ("a: &x [1]\nb: *x\n", "alias", 2),
      ("a: 1\n&x b: 2\n", "name of a field", 2), ("a: 1\nb: *x\n", "alias", 2),
      ("a: !!binary aGk=\n", "tag", 1), ("a: 1\nb: !thing {c: d}\n", "tag", 2),
      ("a: !!set {b, c}\n", "tag", 1), ("a:\n  - !!int 3\n", "tag", 2),
    ])
  func refused(_ text: String, _ word: String, _ line: Int) throws {
    let problem = try #require(refusal(text))
    #expect(problem.text.contains(word), "\(problem)")
    #expect(problem.line == line)
    #expect(!problem.advice.isEmpty && problem.leftOut)
  }

  @Test func `codes with stars and ampersands in texts are no aliases`() throws {
    let node = try tree("a: \"dial *123# or R&D\"\nb: \"& more *\"\n")
    #expect(node["a"]?.text == "dial *123# or R&D")
  }

  @Test func `nested aliases cannot keep it busy`() {
    var text = "a: &a0 [x, x]\n"
    for level in 1...40 { text += "? &a\(level) [*a\(level - 1), *a\(level - 1)]\n: x\n" }
    #expect(refusal(text)?.text.contains("alias") == true)
  }

  @Test func `keys inside keys cannot keep it busy`() {
    let text = String(repeating: "? ", count: 900) + String(repeating: "[x],", count: 100_000)
    #expect(refusal(text)?.text.contains("question marks") == true)
  }

  @Test(
    "what made other readers trap is a problem here",
    arguments: ["[[]:]", "?\n-", "[[]: x]", "{[]: x}", "? - a\n: b", "? {a: b}\n: c"])
  func traps(_ text: String) {
    #expect(refusal(text) != nil)
  }

  @Test func `depth has an end`() {
    let deep = String(repeating: "[", count: 33) + String(repeating: "]", count: 33)
    #expect(refusal(deep)?.text.contains("deep") == true)
    let allowed = String(repeating: "[", count: 32) + String(repeating: "]", count: 32)
    #expect(refusal(allowed) == nil)
    #expect(refusal(String(repeating: "[", count: 100_000)) != nil)
    #expect(refusal(String(repeating: "- ", count: 100_000)) != nil)
  }

  @Test func `size has an end`() {
    let text = "a: " + String(repeating: "x", count: SafeYAML.largestFile)
    #expect(refusal(text)?.text.contains("KB") == true)
  }

  @Test(
    "what is no text is a problem",
    arguments: [[0xFF, 0xFE, 0x00], [0x61, 0x3A, 0x20, 0xC3], [0x61, 0x00, 0x62], [0x07]])
  func noText(_ bytes: [UInt8]) {
    #expect(throws: ContentProblem.self) { try SafeYAML.tree(Data(bytes), file: "f.yaml") }
  }

  @Test func `a field that stands twice is named with its line`() throws {
    let problem = try #require(refusal("a: 1\nb: 2\na: 3\n"))
    #expect(problem.text.contains("twice") && problem.text.contains("a"))
    #expect(problem.line != nil)
  }

  @Test func `a missing quote is a problem with a line`() {
    #expect(refusal("a: 1\nb: \"open\nc: 2\n")?.line != nil)
  }

  @Test func `two documents in one file are a problem`() {
    #expect(refusal("a: 1\n---\nb: 2\n") != nil)
  }
}
