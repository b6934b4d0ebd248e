import Foundation

/// What is read of a story in Twee 3 (the Interactive Fiction Technology Foundation's specification): passages
/// with tags, plain text and links. Macros, variables and styles are another program and are refused.
///
/// Written here: the libraries that read Twee are compilers for the browser, in JavaScript.
struct TweeStory {
  /// One passage.
  struct Passage {
    var name: String
    var tags: [String]
    /// Its text without the links.
    var text: String
    var links: [Link]
    /// The line of its heading, from 1.
    var line: Int
  }

  /// A link: what it says, and the passage it leads to.
  struct Link: Equatable {
    var words: String
    var target: String
    var line: Int
  }

  var title = ""
  var start = ""
  var passages: [Passage] = []
  var problems: [ContentProblem] = []

  /// Passages that hold something else than the story.
  private static let apart: Set = ["StoryTitle", "StoryData", "StoryMetadata", "UserScript"]
  private static let apartTags: Set = ["script", "stylesheet"]
  /// Beginnings of what only a story format understands.
  private static let foreign = ["<<", "(set:", "(if:", "(link", "<script", "{{"]

  /// Reads a file; `name` is how problems call it.
  init(_ text: String, name: String) {
    var heading: (name: String, tags: [String], line: Int)?
    var body: [(text: String, line: Int)] = []
    for (index, row) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
      let row = row.last == "\r" ? String(row.dropLast()) : String(row)
      if row.hasPrefix("::") {
        if let heading { take(heading, body, name) }
        (heading, body) = (Self.heading(row, index + 1), [])
      } else if heading != nil {
        body.append((row, index + 1))
      }
    }
    if let heading { take(heading, body, name) }
    if start.isEmpty { start = passages.first { $0.name == "Start" }?.name ?? "" }
    if start.isEmpty { start = passages.first?.name ?? "" }
  }

  /// `:: Name [tag tag] {"position":"…"}`; a backslash keeps a bracket of the name.
  private static func heading(_ row: String, _ line: Int) -> (String, [String], Int) {
    var rest = row.dropFirst(2).replacingOccurrences(of: "\\[", with: "\u{1}")
    if let brace = rest.range(of: "{") { rest = String(rest[..<brace.lowerBound]) }
    var tags: [String] = []
    if let open = rest.firstIndex(of: "["), let close = rest[open...].firstIndex(of: "]") {
      tags = rest[rest.index(after: open)..<close].split(separator: " ").map(String.init)
      rest = String(rest[..<open])
    }
    let name = rest.replacingOccurrences(of: "\u{1}", with: "[")
    return (name.trimmingCharacters(in: .whitespaces), tags, line)
  }

  private mutating func take(
    _ heading: (name: String, tags: [String], line: Int), _ body: [(text: String, line: Int)],
    _ file: String
  ) {
    let words = body.map(\.text).joined(separator: "\n")
    if heading.name == "StoryTitle" {
      title = words.trimmingCharacters(in: .whitespacesAndNewlines)
    } else if heading.name == "StoryData" {
      let data = try? JSONSerialization.jsonObject(with: Data(words.utf8)) as? [String: Any]
      start = data?["start"] as? String ?? ""
    }
    guard !Self.apart.contains(heading.name), Self.apartTags.isDisjoint(with: heading.tags) else {
      return
    }
    var passage = Passage(
      name: heading.name, tags: heading.tags, text: "", links: [], line: heading.line)
    var kept: [String] = []
    for row in body {
      if let found = Self.foreign.first(where: row.text.contains) {
        problems.append(
          ContentProblem(
            file: file, line: row.line, entry: heading.name,
            text: "“\(found)” belongs to a story format; only passages, text and links are read.",
            advice: "Take it out, and write what it does as passages."))
      }
      let (text, links) = Self.links(row.text, row.line)
      passage.links += links
      if !text.isEmpty { kept.append(text) }
    }
    passage.text = kept.joined(separator: " ")
    passages.append(passage)
  }

  /// `[[words->target]]`, `[[target<-words]]`, `[[words|target]]`, `[[target]]`.
  private static func links(_ row: String, _ line: Int) -> (text: String, links: [Link]) {
    var (rest, text, links) = (row[...], "", [Link]())
    while let open = rest.range(of: "[["), let close = rest[open.upperBound...].range(of: "]]") {
      text += rest[..<open.lowerBound]
      links.append(link(String(rest[open.upperBound..<close.lowerBound]), line))
      rest = rest[close.upperBound...]
    }
    return ((text + rest).trimmingCharacters(in: .whitespaces), links)
  }

  private static func link(_ inside: String, _ line: Int) -> Link {
    for (mark, isBackwards) in [("->", false), ("<-", true), ("|", false)] {
      guard let at = inside.range(of: mark) else { continue }
      let parts = [inside[..<at.lowerBound], inside[at.upperBound...]].map {
        $0.trimmingCharacters(in: .whitespaces)
      }
      return Link(words: parts[isBackwards ? 1 : 0], target: parts[isBackwards ? 0 : 1], line: line)
    }
    let name = inside.trimmingCharacters(in: .whitespaces)
    return Link(words: name, target: name, line: line)
  }
}
