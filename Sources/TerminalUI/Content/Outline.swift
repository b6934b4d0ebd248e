/// The one generic reading of a screen as lines: plain mode, screen readers, tests.
public enum Outline {
  /// Every word of the screen in reading order, one thought a line, without borders.
  public static func lines(_ content: ScreenContent) -> [String] {
    var result = header(content)
    for part in content.parts { result += lines(part) }
    if let message = content.message { result.append(message) }
    if let box = content.box { result.append(line(box)) }
    let keys = content.keys.map { "\($0.key) \($0.does)" }.joined(separator: " · ")
    if !keys.isEmpty { result.append(keys) }
    return result.map { $0.replacing("\u{A0}", with: " ") }
  }

  /// Title, badges and answers.
  public static func header(_ content: ScreenContent) -> [String] {
    var result = [content.title]
    let badges = (content.badges.map(\.text) + [content.clock].compactMap { $0 })
    if !badges.isEmpty { result.append(badges.joined(separator: " · ")) }
    result += content.answers.map {
      "\($0.label): \($0.value)" + ($0.selected ? " (selected)" : "")
    }
    if let band = content.band { result.append(band) }
    return result
  }

  /// A part: its heading, then its lines; a selected one says where in the list it stands.
  public static func lines(_ part: Part) -> [String] {
    var result = part.heading.map { [$0] } ?? []
    let items = part.lines.filter(\.isItem).count
    var item = 0
    for line in part.lines {
      if line.isItem { item += 1 }
      let text = words(line)
      guard !text.isEmpty else { continue }
      result.append(line.selected && items > 1 ? "\(text) (selected, \(item) of \(items))" : text)
    }
    return result
  }

  private static func words(_ line: Line) -> String {
    var text = line.text
    switch line.kind {
    case .flow(let things): text = things.joined(separator: " · ")
    case .choices(let things, _):
      text = things.enumerated().map { "\($0 + 1) \($1)" }.joined(separator: " · ")
    case .scratch(let scratch): text = "\(scratch.source.count) characters, not read out"
    case .stations(let stations):
      text = [line.text, stations.words].filter { !$0.isEmpty }.joined(separator: " · ")
    // Numbers in it are another screen's, not to be chosen here.
    case .row: text = "| " + line.text.split(separator: " ").joined(separator: " ")
    case .text, .item, .bar: break
    }
    text = [label(line), text].filter { !$0.isEmpty }.joined(separator: " ")
    if case .item(let number?) = line.kind { text = "\(number) \(text)" }
    return line.trailing.isEmpty ? text : "\(text) · \(line.trailing)"
  }

  /// The name in front with a colon; a tick stays a tick, a mere mark is shape and is not spoken.
  private static func label(_ line: Line) -> String {
    switch line.label {
    case "", "·", "→": ""
    case "✓": "✓"
    default: line.text.isEmpty && line.kind == .text ? line.label : "\(line.label):"
    }
  }

  private static func line(_ box: Box) -> String {
    if let scratch = box.scratch {
      return "\(box.label): \(scratch.source.count) characters, not read out"
    }
    return "\(box.label): \(box.text)"
  }
}

extension Line {
  /// Whether it is drawn as a bar.
  var isBar: Bool {
    if case .bar = kind { return true }
    return false
  }

  /// Whether the keys can choose it.
  public var isItem: Bool {
    if case .item = kind { return true }
    return false
  }
}
