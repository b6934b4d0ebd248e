/// A piece of text on a row.
struct Span: Equatable {
  var column: Int
  var text: SafeText
  var role: Role
}

/// One row of the body, ready to be put into a frame.
struct BodyRow: Equatable {
  var spans: [Span] = []
  var rule = false
  /// It belongs to the selected thing.
  var selected = false
  /// The column of the selected thing on this row, nil where there is none.
  var cursor: Int?
  var scratch: (column: Int, text: ScratchText)?

  /// The column after its last text.
  var end: Int { spans.map { $0.column + $0.text.width }.max() ?? 0 }

  static func == (one: BodyRow, other: BodyRow) -> Bool {
    one.spans == other.spans && one.rule == other.rule && one.cursor == other.cursor
      && one.selected == other.selected
      && one.scratch?.text == other.scratch?.text
  }
}

/// Sets parts into rows of a width: label column, text column, right edge.
struct BodySetter {
  let width: Int
  let glyphs: GlyphSet

  /// Reading text is never wider than this, also on a wide screen.
  static let measure = 76

  func rows(_ parts: [Part]) -> [BodyRow] {
    var result: [BodyRow] = []
    var index = 0
    while index < parts.count {
      let part = parts[index]
      let next = index + 1 < parts.count ? parts[index + 1] : nil
      if part.ruled && !result.isEmpty { result.append(BodyRow(rule: true)) }
      if let next, next.joinsPrevious, canHalve {
        result += sideBySide(part, next)
        index += 2
      } else {
        result += rows(part)
        index += 1
      }
    }
    return result
  }

  /// Whether two halves of readable width fit.
  private var canHalve: Bool { width >= 70 }

  private func rows(_ part: Part) -> [BodyRow] {
    var result: [BodyRow] = []
    if let heading = part.heading {
      for line in wrapped(heading, width - 1) {
        result.append(BodyRow(spans: [Span(column: 1, text: line, role: part.headingRole)]))
      }
    }
    return result + (part.paired ? paired(part) : stacked(part))
  }

  /// Line under line; what continues a selected line is selected with it.
  private func stacked(_ part: Part) -> [BodyRow] {
    var result: [BodyRow] = []
    var selected = false
    let columns = columns(of: part)
    for line in part.lines {
      selected = line.selected || (line.continues && selected)
      var rows = rows(line, columns)
      if selected { for row in rows.indices { rows[row].selected = true } }
      result += rows
    }
    return result
  }

  private func sideBySide(_ one: Part, _ two: Part) -> [BodyRow] {
    let half = BodySetter(width: width / 2, glyphs: glyphs)
    let left = half.rows(one)
    let right = half.rows(two)
    return (0..<max(left.count, right.count)).map { index in
      joined(
        index < left.count ? left[index] : BodyRow(),
        index < right.count ? right[index] : BodyRow(), at: width / 2)
    }
  }

  /// What all lines of a part share.
  private struct Columns {
    /// The width of the label column.
    var labels: Int
    /// What the right edge takes beside bars: the most that any takes, so that all have one measure.
    var besideBars: Int
  }

  private func columns(of part: Part) -> Columns {
    let besideBars = part.lines.contains(where: \.isBar)
    return Columns(
      labels: labelWidth(part),
      besideBars: besideBars ? part.lines.map { safe($0.trailing).width }.max() ?? 0 : 0)
  }

  /// The width of the label column: the longest label, within reason.
  private func labelWidth(_ part: Part) -> Int {
    let longest = part.lines.map { $0.label.isEmpty ? 0 : safe($0.label).width }.max() ?? 0
    if longest == 0 { return 0 }
    // Ticks and marks stand close to their line.
    if longest == 1 { return 2 }
    return min(max(longest + 2, width >= 60 ? 9 : 7), max(8, width * 2 / 5))
  }

  private func rows(_ line: Line, _ columns: Columns) -> [BodyRow] {
    let labels = columns.labels
    let left = 1 + labels + (line.continues ? 2 : 0)
    let trailing = safe(line.trailing)
    let edge = line.isBar ? columns.besideBars : trailing.width
    let whole = min(Self.measure, (line.isBar ? min(width, Self.measure + 4) : width) - left)
    // What is measured at the right edge shares the row only where it leaves the larger half to the text.
    let shares = edge > 0 && edge * 2 <= whole
    let room = max(4, whole - (shares ? edge + 2 : 0))
    var result = textRows(line, left: left, room: room)
    if result.isEmpty { result = [BodyRow()] }
    if !line.label.isEmpty { addLabel(line, to: &result, column: 1, room: labels) }
    if trailing.width > 0 { addTrailing(trailing, line: line, to: &result) }
    if line.selected {
      for row in result.indices { result[row].selected = true }
      result[0].cursor = max(0, left - (labels > 0 ? labels : 1))
      result[0].spans.insert(
        Span(column: 0, text: SafeText(glyphs.pointer), role: .selected), at: 0)
    }
    return result
  }

  /// Room behind a bar for its number or word.
  private static let barText = 7

  /// A bar in a row of its own with its number behind it.
  private func barRow(_ line: Line, _ share: Share, left: Int, room: Int, role: Role) -> BodyRow {
    let text = safe(line.text)
    let cells = share.cells(of: max(1, room - max(Self.barText, text.width + 1)))
    let bar = SafeText(String(repeating: glyphs.bar, count: cells))
    let number = Span(column: left + (cells > 0 ? cells + 1 : 0), text: text, role: role)
    let accent: Role = role == .text ? .accent : role
    return BodyRow(
      spans: cells > 0 ? [Span(column: left, text: bar, role: accent), number] : [number])
  }

  private func textRows(_ line: Line, left: Int, room: Int) -> [BodyRow] {
    let role = line.selected && line.role != .danger ? Role.selected : line.role
    switch line.kind {
    case .scratch(let scratch):
      return [BodyRow(scratch: (left, scratch))]
    case .bar(let share):
      return [barRow(line, share, left: left, room: room, role: role)]
    case .stations(let stations):
      return stationRows(line, stations, left: left, room: room)
    case .flow(let things):
      return flow(things, room).map { BodyRow(spans: [Span(column: left, text: $0, role: role)]) }
    case .choices(let things, let beyond):
      let named = things.enumerated().map { "\(Self.key($0 + 1) ?? beyond) \($1)" }
      return flow(named, room).map { BodyRow(spans: [Span(column: left, text: $0, role: role)]) }
    case .item(nil):
      return hanging(line.text, indent: 0, left: left, room: room, role: role)
    case .item(let number?):
      guard let key = Self.key(number) else {
        return hanging(line.text, indent: 0, left: left + 2, room: max(4, room - 2), role: role)
      }
      return hanging("\(key) \(line.text)", indent: 2, left: left, room: room, role: role)
    case .row:
      let text = safe(line.text)
      if text.width <= width { return [BodyRow(spans: [Span(column: 0, text: text, role: role)])] }
      let words = line.text.split(separator: " ").joined(separator: " ")
      return hanging(words, indent: 0, left: left, room: room, role: role)
    case .text:
      return hanging(line.text, indent: 0, left: left, room: room, role: role)
    }
  }

  /// The key that types a number; nil from ten on, where the first digit would choose something else.
  private static func key(_ number: Int) -> String? { number < 10 ? String(number) : nil }

  private func hanging(_ text: String, indent: Int, left: Int, room: Int, role: Role) -> [BodyRow] {
    let whole = wrapped(text, room)
    guard indent > 0, whole.count > 1 else {
      return whole.map { BodyRow(spans: [Span(column: left, text: $0, role: role)]) }
    }
    let rest = wrapped(text, room - indent)
    return rest.enumerated().map { index, line in
      BodyRow(spans: [Span(column: left + (index == 0 ? 0 : indent), text: line, role: role)])
    }
  }

  private func addLabel(_ line: Line, to rows: inout [BodyRow], column: Int, room: Int) {
    let role: Role = line.selected ? .selected : line.role == .danger ? .danger : .label
    for (index, piece) in wrapped(line.label, max(1, room - 1)).enumerated() {
      if index >= rows.count { rows.append(BodyRow()) }
      rows[index].spans.insert(Span(column: column, text: piece, role: role), at: 0)
    }
  }

  private func addTrailing(_ trailing: SafeText, line: Line, to rows: inout [BodyRow]) {
    let column = max(1, min(width, Self.measure + 4) - trailing.width)
    let used = rows[0].spans.map { $0.column + $0.text.width }.max() ?? 0
    let role: Role = line.role == .caution ? .caution : .muted
    if used + 1 > column { rows.append(BodyRow()) }
    let target = used + 1 > column ? rows.count - 1 : 0
    rows[target].spans.append(Span(column: column, text: trailing, role: role))
  }

  /// Two fields side by side where both fit.
  private func paired(_ part: Part) -> [BodyRow] {
    let half = width / 2
    let columns = columns(of: part)
    guard canHalve else { return part.lines.flatMap { rows($0, columns) } }
    var result: [BodyRow] = []
    var index = 0
    let setter = BodySetter(width: half, glyphs: glyphs)
    let halves = setter.columns(of: part)
    while index < part.lines.count {
      let one = setter.rows(part.lines[index], halves)
      if index + 1 < part.lines.count {
        let two = setter.rows(part.lines[index + 1], halves)
        if one.count == 1, two.count == 1, one[0].end <= half - 2 {
          result.append(joined(one[0], two[0], at: half))
          index += 2
          continue
        }
      }
      result += rows(part.lines[index], columns)
      index += 1
    }
    return result
  }

  private func joined(_ one: BodyRow, _ two: BodyRow, at column: Int) -> BodyRow {
    var row = one
    row.spans += two.spans.map { Span(column: $0.column + column, text: $0.text, role: $0.role) }
    if let cursor = two.cursor { row.cursor = cursor + column }
    row.selected = one.selected || two.selected
    return row
  }

  private func flow(_ things: [String], _ room: Int) -> [SafeText] {
    var lines: [String] = []
    for thing in things {
      if let last = lines.last, safe(last + "  " + thing).width <= room {
        lines[lines.count - 1] = last + "  " + thing
      } else {
        lines.append(thing)
      }
    }
    return lines.flatMap { wrapped($0, room) }
  }

  func safe(_ text: String) -> SafeText { SafeText(glyphs.plain(text)) }

  func wrapped(_ text: String, _ room: Int) -> [SafeText] { safe(text).wrap(width: max(1, room)) }
}
