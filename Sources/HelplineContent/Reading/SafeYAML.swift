import Foundation
import Yams

/// Reads YAML that anybody may have written: bounded, without anchors, aliases and tags.
///
/// Only Yams' parser is used: `load` traps on `[[]:]` and `?⏎-` (engineering, finding 10).
public enum SafeYAML {
  /// Bytes a file may have.
  public static let largestFile = 2 * 1024 * 1024
  /// How deep lists and maps may stand inside one another.
  static let deepest = 32

  /// The tree of one file; throws a `ContentProblem` with file and line.
  public static func tree(_ bytes: Data, file: String) throws -> ContentNode {
    guard bytes.count <= largestFile else {
      throw refusal(
        file, nil, "The file has \(bytes.count / 1024) KB; 2,048 KB is the most.",
        "Split it into smaller files.")
    }
    guard let text = String(data: bytes, encoding: .utf8) else {
      throw refusal(
        file, nil, "The file is not UTF-8 text.", "Save it again as UTF-8 from a text editor.")
    }
    if let fault = YAMLScan.fault(bytes) {
      throw refusal(file, fault.line, fault.text, fault.advice)
    }
    return try compose(text, file: file)
  }

  private static func compose(_ text: String, file: String) throws -> ContentNode {
    do {
      // The encoding is named because Yams' default one looks at the environment and prints.
      // The basic resolver has no patterns: all scalars stay texts.
      let parser = try Parser(yaml: text, resolver: .basic, encoding: .utf8)
      // Anchors are weak references into the parser: it has to live while the nodes are looked at.
      return try withExtendedLifetime(parser) {
        guard let root = try parser.singleRoot() else { return .nothing() }
        return try convert(root, depth: 0, file: file)
      }
    } catch let error as YamlError {
      throw problem(error, file: file)
    }
  }

  private static func convert(_ node: Node, depth: Int, file: String) throws -> ContentNode {
    let line = node.mark?.line ?? 1
    guard depth < deepest else {
      throw refusal(
        file, line, "Lists and fields stand more than \(deepest) deep inside one another.",
        "Check the indentation; the forms in Resources/README.md are at most eight deep.")
    }
    guard node.anchor == nil else {
      throw refusal(
        file, line, "There is an anchor (&name) here.", "Write the text out in each place.")
    }
    switch node {
    case .scalar(let scalar):
      try refuseTag(scalar.tag, .str, line: line, file: file)
      let nothing = scalar.style == .plain && ["", "~", "null"].contains(scalar.string)
      return ContentNode(value: nothing ? .empty : .text(scalar.string), line: line)
    case .sequence(let sequence):
      try refuseTag(sequence.tag, .seq, line: line, file: file)
      let elements = try sequence.map { try convert($0, depth: depth + 1, file: file) }
      return ContentNode(value: .list(elements), line: line)
    case .mapping(let mapping):
      try refuseTag(mapping.tag, .map, line: line, file: file)
      let pairs = try mapping.map { pair in
        ContentNode.Pair(
          key: try key(pair.key, file: file),
          value: try convert(pair.value, depth: depth + 1, file: file))
      }
      return ContentNode(value: .map(pairs), line: line)
    case .alias:
      throw refusal(
        file, line, "There is an alias (*name) here.", "Write the text out in each place.")
    }
  }

  private static func key(_ node: Node, file: String) throws -> String {
    let line = node.mark?.line ?? 1
    guard case .scalar(let scalar) = node, scalar.anchor == nil else {
      throw refusal(
        file, line, "The name of a field is a list or has fields of its own.",
        "Write a plain name before the colon.")
    }
    try refuseTag(scalar.tag, .str, line: line, file: file)
    return scalar.string
  }

  private static func refuseTag(
    _ tag: Tag, _ own: Tag.Name, line: Int, file: String
  ) throws {
    let name = tag.description
    // Quoted texts and compared keys carry the tag of a text by themselves; others were typed in.
    if name.isEmpty || name == "!" || name == own.rawValue { return }
    throw refusal(file, line, "There is a tag (\(name)) here.", "Take the word with the ! away.")
  }

  private static func refusal(
    _ file: String, _ line: Int?, _ text: String, _ advice: String
  ) -> ContentProblem {
    ContentProblem(file: file, line: line, text: text, advice: advice, leftOut: true)
  }

  private static func problem(_ error: YamlError, file: String) -> ContentProblem {
    let advice = "Correct that line; a missing quote or a wrong indent is the usual cause."
    switch error {
    case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _),
      .composer(_, let problem, let mark, _):
      return refusal(file, mark.line, "The file cannot be read: \(problem).", advice)
    case .duplicatedKeysInMapping(let names, let context):
      let list = names.joined(separator: ", ")
      return refusal(
        file, context.mark.line, "A field stands twice in one entry: \(list).",
        "Keep one of the two.")
    case .reader(let problem, let offset, _, let text):
      let line = offset.map { text.prefix($0).count { $0.isNewline } + 1 }
      return refusal(
        file, line, "The file has a character that may not stand there: \(problem).",
        "Delete it; control characters cannot be shown.")
    default:
      return refusal(file, nil, "The file cannot be read.", advice)
    }
  }
}
