import HelplineModel
import TerminalUI

/// The lines of one part of a sheet.
enum PaperLines {
  /// Lines in groups that stay together; the heading stays with what comes first.
  static func groups(_ part: PaperPart, _ columns: Int) -> [[String]] {
    var groups = part.blocks.map { lines($0, columns, label: labelWidth(part, columns)) }
    if let heading = part.heading {
      let note = part.note.map { " (\($0))" } ?? ""
      let title = wrap(heading.uppercased() + note, columns, first: "", rest: "  ")
      groups = groups.isEmpty ? [title] : [title + groups[0]] + groups.dropFirst()
    }
    return groups
  }

  /// A text broken at its spaces, with something in front of the first line and of the others.
  static func wrap(_ text: String, _ columns: Int, first: String, rest: String) -> [String] {
    let room = max(8, columns - max(SafeText(first).width, SafeText(rest).width))
    return SafeText(text).wrap(width: room).enumerated().map { index, line in
      PaperText.trimmed((index == 0 ? first : rest) + line.string)
    }
  }

  private static func lines(_ block: PaperBlock, _ columns: Int, label: Int) -> [String] {
    switch block {
    case .text(let text): wrap(text, columns, first: "", rest: "")
    case .item("", let text): wrap(text, columns, first: "- ", rest: "  ")
    case .item(let name, let text): item(name, text, columns, label)
    case .tick(let text): wrap(text, columns, first: "[ ] ", rest: "    ")
    case .choose(let text, let choices):
      wrap(
        ([asked(text)] + choices.map(box)).joined(separator: "  "), columns, first: "", rest: "  ")
    case .write(let text, let lines): write(text, lines, columns)
    case .table(let names, let rows, let height): PaperTable(names, rows, height, columns).lines
    }
  }

  /// A question ends with its own mark, anything else with a colon.
  static func asked(_ text: String) -> String { text.hasSuffix("?") ? text : text + ":" }

  /// A box and its words, which a line's end never parts.
  private static func box(_ choice: String) -> String {
    "[\u{A0}]\u{A0}" + choice.replacing(" ", with: "\u{A0}")
  }

  // MARK: labels

  /// The widest label of a part, but never more than two fifths of the line.
  private static func labelWidth(_ part: PaperPart, _ columns: Int) -> Int {
    let widths = part.blocks.compactMap { block -> Int? in
      if case .item(let name, _) = block { return SafeText(name).width }
      return nil
    }
    return min(widths.max() ?? 0, columns * 2 / 5)
  }

  /// A name that is too long for its column stands on a line of its own.
  private static func item(_ name: String, _ text: String, _ columns: Int, _ label: Int) -> [String]
  {
    let width = SafeText(name).width
    let rest = String(repeating: " ", count: label + 2)
    guard width <= label else {
      return wrap(name, columns, first: "", rest: "") + wrap(text, columns, first: rest, rest: rest)
    }
    let first = name + String(repeating: " ", count: label + 2 - width)
    return wrap(text, columns, first: first, rest: rest)
  }

  // MARK: writing

  /// One line behind the question where there is room for it, else lines under it.
  private static func write(_ text: String, _ lines: Int, _ columns: Int) -> [String] {
    let question = wrap(asked(text), columns, first: "", rest: "  ")
    let left = columns - SafeText(question.last ?? "").width - 1
    if lines == 1, question.count == 1, left >= columns / 2 {
      return ["", question[0] + " " + String(repeating: "_", count: left)]
    }
    let line = String(repeating: "_", count: columns)
    return question + (0..<lines).flatMap { _ in ["", line] }
  }
}
