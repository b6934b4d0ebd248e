import TerminalUI

/// A handout as plain text that fits a letter or a terminal of 80 columns.
enum HandoutText {
  private static let columns = 78

  static func make(_ handout: Handout) -> String {
    joined([safe(handout.title), ""] + handout.blocks.flatMap(lines))
  }

  /// Lines with never more than one empty one between two others.
  static func joined(_ lines: [String]) -> String {
    var result: [String] = []
    for line in lines where !line.isEmpty || result.last?.isEmpty == false { result.append(line) }
    while result.last?.isEmpty == true { result.removeLast() }
    return result.joined(separator: "\n")
  }

  private static func lines(_ block: HandoutBlock) -> [String] {
    switch block {
    case .heading(let text): ["", safe(text).uppercased()]
    case .text(let text): [""] + wrap(text, first: "", rest: "") + [""]
    case .item(let item): lines(item)
    case .table(_, let rows): rows.flatMap { $0.flatMap(lines) + [""] }
    }
  }

  /// The sentence, its standing in brackets under it, then addresses whole: a broken one leads nowhere.
  private static func lines(_ item: HandoutItem) -> [String] {
    let label = item.label.map { "\($0): " } ?? ""
    let asides = item.asides.isEmpty ? [] : ["(\(item.aside))"]
    return wrap(label + item.text, first: "- ", rest: "  ")
      + asides.flatMap { wrap($0, first: "  ", rest: "  ") } + item.sources.map { "  " + safe($0) }
  }

  private static func wrap(_ text: String, first: String, rest: String) -> [String] {
    PaperLines.wrap(safe(text), columns, first: first, rest: rest)
  }

  /// What no terminal takes for a command.
  static func safe(_ text: String) -> String { SafeText(text).string }
}

/// A handout as Markdown.
enum HandoutMarkdown {
  static func make(_ handout: Handout) -> String {
    HandoutText.joined(["# \(escape(handout.title))", ""] + handout.blocks.flatMap(lines))
  }

  private static func lines(_ block: HandoutBlock) -> [String] {
    switch block {
    case .heading(let text): ["", "## \(escape(text))", ""]
    case .text(let text): ["", escape(text), ""]
    case .item(let item):
      ["- " + (item.label.map { "**\(escape($0)):** " } ?? "") + cell(item)]
    case .table(let columns, let rows):
      [row(columns.map(escape)), String(repeating: "|---", count: columns.count) + "|"]
        + rows.map { row($0.map(cell)) }
    }
  }

  private static func cell(_ item: HandoutItem) -> String {
    let aside = item.asides.isEmpty ? "" : " *(\(escape(item.aside)))*"
    return escape(item.text) + aside + item.sources.map { " <\(HandoutText.safe($0))>" }.joined()
  }

  private static func row(_ cells: [String]) -> String { "| \(cells.joined(separator: " | ")) |" }

  /// Text in which nothing is markup.
  private static func escape(_ text: String) -> String {
    HandoutText.safe(text).reduce(into: "") { result, letter in
      if "\\`*_[]<>|#".contains(letter) { result.append("\\") }
      result.append(letter)
    }
  }
}
