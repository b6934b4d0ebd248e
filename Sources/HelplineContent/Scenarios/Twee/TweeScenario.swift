import Foundation
import HelplineModel

/// A story in Twee made into the two files of a scenario: passages become nodes, links replies. What a story
/// does not hold (marks, feedback and its reason, the persona, the debrief) stays empty, and
/// `lifeline practice check` asks for each of it.
public struct TweeScenario: Sendable {
  /// `scenario.yaml`.
  public let logic: String
  /// `texts.en.yaml`.
  public let texts: String
  /// What could not be read; with any of it nothing is written.
  public let problems: [ContentProblem]

  /// Reads a story.
  ///
  /// - Parameters:
  ///   - text: the file's text.
  ///   - file: how problems call it.
  ///   - id: id of the scenario, its folder's name.
  public init(_ text: String, file: String, id: String) {
    let story = TweeStory(text, name: file)
    let names = Dictionary(
      story.passages.enumerated().map { ($1.name, Self.node($1.name, $0)) }
    ) { first, _ in first }
    problems = story.problems + Self.problems(story, names, file)
    logic = Self.logic(story, names, id)
    texts = Self.texts(story, names)
  }

  /// Lower case letters, digits and _; a name without any gets its number.
  private static func node(_ name: String, _ number: Int) -> String {
    let letters = folded(name).map { $0.isASCII && ($0.isLetter || $0.isNumber) ? $0 : "_" }
    let slug = String(letters).split(separator: "_").joined(separator: "_")
    return slug.first?.isLetter == true ? String(slug.prefix(32)) : "node_\(number + 1)"
  }

  private static func problems(
    _ story: TweeStory, _ names: [String: String], _ file: String
  ) -> [ContentProblem] {
    guard !story.passages.isEmpty else {
      return [
        ContentProblem(
          file: file, text: "There is no passage in it.",
          advice: "A Twee file has headings that begin with ::, text, and links in [[ ]].")
      ]
    }
    var found: [ContentProblem] = []
    var seen: [String: String] = [:]
    for passage in story.passages {
      let id = names[passage.name] ?? ""
      if let other = seen[id] {
        found.append(
          ContentProblem(
            file: file, line: passage.line, entry: passage.name,
            text: "It is called as “\(other)” is, once both are written as ids.",
            advice: "Give one of the two another name."))
      }
      seen[id] = passage.name
      for link in passage.links where names[link.target] == nil {
        let near = Guess.of(link.target, among: names.keys)
        found.append(
          ContentProblem(
            file: file, line: link.line, entry: passage.name,
            text: "There is no passage \(link.target)\(Guess.ending(near))",
            advice: "Correct the link, or add the passage."))
      }
    }
    return found
  }

  // MARK: the files

  /// A text between quotation marks as YAML reads it: JSON's strings are YAML's.
  private static func quoted(_ text: String) -> String {
    let data = (try? JSONEncoder().encode(text)) ?? Data("\"\"".utf8)
    return String(decoding: data, as: UTF8.self).replacingOccurrences(of: "\\/", with: "/")
  }

  private static func reply(_ node: String, _ number: Int) -> String { "\(node)-\(number + 1)" }

  /// How a passage without links ends the call: by its tag, else poorly, which its author will see.
  private static func ending(_ passage: TweeStory.Passage) -> EndingKind {
    passage.tags.compactMap(EndingKind.init).first ?? .poor
  }

  private static func logic(
    _ story: TweeStory, _ names: [String: String], _ id: String
  ) -> String {
    var lines = [
      "# From a story in Twee. Fill in crime, scored, marks and effects; lifeline practice check asks for them.",
      "id: \(id)", "version: 1", "crime:", "difficulty: 1", "minutes: 8", "scored: []",
      "start: {trust: 5, distress: 5, danger: 0}", "first: \(names[story.start] ?? "")",
      "record: []", "hidden: []", "nodes:",
    ]
    for passage in story.passages {
      let node = names[passage.name] ?? ""
      guard !passage.links.isEmpty else {
        lines.append("  - {id: \(node), ending: \(ending(passage).rawValue)}")
        continue
      }
      lines += ["  - id: \(node)", "    replies:"]
      lines += passage.links.enumerated().map { number, link in
        "      - {id: \(reply(node, number)), to: \(names[link.target] ?? ""), marks: {}}"
      }
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private static func texts(_ story: TweeStory, _ names: [String: String]) -> String {
    var lines = [
      "# Everything in it has to be invented: no real person, service or telephone number.",
      "language: en", "title: \(quoted(story.title))", "notice: \"\"",
      "persona: {who: \"\", where: \"\", mood: \"\", wants: \"\", play: \"\"}", "caller:",
    ]
    lines += story.passages.map { "  \(names[$0.name] ?? ""): \(quoted($0.text))" }
    lines.append("replies:")
    for passage in story.passages {
      for (number, link) in passage.links.enumerated() {
        lines += [
          "  \(reply(names[passage.name] ?? "", number)):", "    say: \(quoted(link.words))",
          "    feedback: \"\"", "    why: \"\"",
        ]
      }
    }
    lines.append("endings:")
    lines += story.passages.filter(\.links.isEmpty).map { "  \(names[$0.name] ?? ""): \"\"" }
    lines.append("debrief: {feel: \"\", well: [], turning: [], next: [], leave: \"\"}")
    return lines.joined(separator: "\n") + "\n"
  }
}
