/// Lays a screen's description out as a frame; adds shape, never words of its own but "more".
public struct FrameSetter: Sendable {
  /// The terminal's size.
  public let size: Size
  /// The marks it can show.
  public let glyphs: GlyphSet

  /// The smallest screen on which commands act.
  public static let smallest = Size(columns: 40, rows: 12)
  /// Below this many rows the answers stand among the parts and the keys on one row.
  public static let roomyFrom = 18
  /// From here on what belongs beside a list stands beside it.
  public static let wideFrom = 120
  /// Says that there is more below or above.
  public static let moreMark = "more: PgUp PgDn"

  /// A setter for a size.
  public init(size: Size, glyphs: GlyphSet = GlyphSet()) {
    self.size = size
    self.glyphs = glyphs
  }

  /// Whether the screen is too small for commands to act.
  public var isTooSmall: Bool {
    size.columns < Self.smallest.columns || size.rows < Self.smallest.rows
  }

  /// The frame.
  public func frame(_ content: ScreenContent) -> Grid {
    var grid = Grid(size: size)
    if isTooSmall {
      putSmall(content.whenTooSmall, into: &grid)
      return grid
    }
    let head = header(content)
    let foot = footer(content)
    putRows(head, at: 0, into: &grid)
    let room = room(content)
    putBody(content, top: head.count, height: room, into: &grid)
    putRows(foot, at: size.rows - foot.count, into: &grid)
    putCaret(content, footTop: size.rows - foot.count, into: &grid)
    return grid
  }

  /// How far the parts can be scrolled by hand.
  public func maximumScroll(_ content: ScreenContent) -> Int {
    max(0, body(content).count - room(content))
  }

  /// The rows of one page, for PgUp and PgDn.
  public func page(_ content: ScreenContent) -> Int { max(1, room(content) - 1) }

  /// The rows for the parts; where they do not all fit, one row says that there is more.
  private func room(_ content: ScreenContent) -> Int {
    let room = size.rows - header(content).count - footer(content).count
    return max(1, body(content).count > room ? room - 1 : room)
  }

  private var isRoomy: Bool { size.rows >= Self.roomyFrom }

  private var setter: BodySetter { BodySetter(width: size.columns, glyphs: glyphs) }

  // MARK: head and foot

  private func header(_ content: ScreenContent) -> [BodyRow] {
    let title = setter.safe(content.title)
    var badges = content.badges
    if let clock = content.clock { badges.append(Badge(clock)) }
    var rows: [BodyRow] = []
    let badgeWidth = badges.map { setter.safe($0.text).width + 2 }.reduce(0, +)
    let sameRow = 1 + title.width + 2 + badgeWidth <= size.columns
    for line in title.wrap(width: size.columns - 1) {
      rows.append(BodyRow(spans: [Span(column: 1, text: line, role: content.titleRole)]))
    }
    if !badges.isEmpty {
      if sameRow {
        rows[0].spans += badgeSpans(badges, from: size.columns - badgeWidth)
      } else {
        rows.append(BodyRow(spans: badgeSpans(badges, from: 1)))
      }
    }
    if isRoomy { rows += answerRows(content.answers) }
    if !content.parts.isEmpty { rows.append(BodyRow(rule: true)) }
    return rows
  }

  private func badgeSpans(_ badges: [Badge], from start: Int) -> [Span] {
    var column = start
    var spans: [Span] = []
    for badge in badges {
      let text = setter.safe(badge.text)
      guard column + text.width <= size.columns else { break }
      spans.append(Span(column: column, text: text, role: badge.role))
      column += text.width + 2
    }
    return spans
  }

  private func answerRows(_ answers: [Field]) -> [BodyRow] {
    var rows: [BodyRow] = []
    var column = 1
    for field in answers {
      let label = setter.safe(field.label + ": ")
      let value = setter.safe(field.value)
      if rows.isEmpty || column + label.width + value.width > size.columns {
        rows.append(BodyRow())
        column = 1
      }
      let last = rows.count - 1
      let role: Role = field.selected ? .selected : .label
      if field.selected { rows[last].cursor = column }
      rows[last].spans.append(Span(column: column, text: label, role: role))
      rows[last].spans.append(
        Span(
          column: column + label.width, text: value, role: field.selected ? .selected : field.role))
      if field.selected {
        rows[last].spans.append(
          Span(column: column - 1, text: SafeText(glyphs.pointer), role: .selected))
      }
      column += label.width + value.width + 3
    }
    return rows
  }

  private func footer(_ content: ScreenContent) -> [BodyRow] {
    var rows: [BodyRow] = []
    if let message = content.message {
      for line in setter.wrapped(message, size.columns - 2) {
        rows.append(BodyRow(spans: [Span(column: 1, text: line, role: .caution)]))
      }
    }
    if let box = content.box { rows += boxRows(box) }
    rows += keyRows(fitting(content.keys))
    return rows
  }

  /// The box; a label that would leave too little room to type stands above it.
  private func boxRows(_ box: Box) -> [BodyRow] {
    let label = setter.safe(box.label + ": ")
    let role: Role = box.focused ? .accent : .label
    guard 1 + label.width > size.columns * 2 / 3 else {
      return [boxRow(box, at: 1 + label.width, spans: [Span(column: 1, text: label, role: role)])]
    }
    let above = label.wrap(width: size.columns - 1)
      .map { BodyRow(spans: [Span(column: 1, text: $0, role: role)]) }
    return above + [boxRow(box, at: 1, spans: [])]
  }

  private func boxRow(_ box: Box, at column: Int, spans: [Span]) -> BodyRow {
    var row = BodyRow(spans: spans)
    let room = max(4, size.columns - column - 1)
    if let scratch = box.scratch {
      row.scratch = (column, scratch)
      if box.focused { row.cursor = min(column + scratch.source.count, size.columns - 1) }
      return row
    }
    let before = setter.safe(String(box.text.prefix(box.caret))).width
    let shown = setter.safe(Self.tail(box.text, caretWidth: before, room: room))
    row.spans.append(Span(column: column, text: shown, role: .text))
    if box.focused { row.cursor = min(column + min(before, room - 1), size.columns - 1) }
    return row
  }

  /// The end of a long text, so that the caret stays in sight.
  private static func tail(_ text: String, caretWidth: Int, room: Int) -> String {
    caretWidth < room ? text : String(text.suffix(room - 1))
  }

  private func keyRows(_ keys: [KeyHint]) -> [BodyRow] {
    let separator = glyphs.plain(" · ")
    var rows: [[Span]] = []
    var column = 1
    for hint in keys {
      let key = setter.safe(hint.key)
      let does = setter.safe(" " + hint.does)
      let gap = rows.isEmpty ? 0 : separator.count
      if rows.isEmpty || column + gap + key.width + does.width > size.columns {
        rows.append([])
        column = 1
      } else {
        rows[rows.count - 1].append(Span(column: column, text: SafeText(separator), role: .muted))
        column += gap
      }
      rows[rows.count - 1].append(Span(column: column, text: key, role: .key))
      rows[rows.count - 1].append(Span(column: column + key.width, text: does, role: .muted))
      column += key.width + does.width
    }
    return rows.map { BodyRow(spans: $0) }
  }

  /// On a low screen only the keys that fit on one row; the first and the last, the menu, always.
  private func fitting(_ keys: [KeyHint]) -> [KeyHint] {
    guard !isRoomy, let first = keys.first, let last = keys.last, keys.count > 1 else {
      return keys
    }
    var kept = [first]
    for key in keys.dropFirst().dropLast() where keyRows(kept + [key, last]).count == 1 {
      kept.append(key)
    }
    return kept + [last]
  }

  // MARK: body

  private func body(_ content: ScreenContent) -> [BodyRow] {
    guard size.columns >= Self.wideFrom, content.parts.contains(where: \.beside) else {
      return isRoomy ? setter.rows(content.parts) : lowBody(content)
    }
    return BodySetter(width: Self.leftWidth, glyphs: glyphs)
      .rows(content.parts.filter { !$0.beside })
  }

  /// On a low screen: the first part, then the answers, then the rest, all of it scrolling.
  private func lowBody(_ content: ScreenContent) -> [BodyRow] {
    let first = setter.rows(Array(content.parts.prefix(1)))
    let rest = setter.rows(Array(content.parts.dropFirst()))
    let selected = content.answers.contains(where: \.selected)
    let answers = answerRows(content.answers)
    return selected ? answers + first + rest : first + answers + rest
  }

  private static let leftWidth = 78

  private func putBody(
    _ content: ScreenContent, top: Int, height: Int, into grid: inout Grid
  ) {
    let rows = body(content)
    let offset = self.offset(rows, scroll: content.scroll, height: height)
    let side = size.columns >= Self.wideFrom ? content.parts.filter(\.beside) : []
    putRows(
      Array(rows.dropFirst(offset).prefix(height)), at: top,
      right: side.isEmpty ? nil : Self.leftWidth, into: &grid)
    if rows.count > height {
      let mark = setter.safe(Self.moreMark)
      grid.put(mark, role: .muted, column: size.columns - mark.width - 1, row: top + height)
    }
    guard !side.isEmpty else { return }
    let left = Self.leftWidth + 2
    let beside = BodySetter(width: size.columns - left, glyphs: glyphs).rows(side)
    putRows(Array(beside.prefix(height)), at: top, left: left, into: &grid)
  }

  /// Scrolled by hand, then moved as little as possible so that the selected thing is in sight, whole
  /// where it fits.
  private func offset(_ rows: [BodyRow], scroll: Int, height: Int) -> Int {
    var offset = max(0, min(scroll, rows.count - height))
    guard let first = rows.firstIndex(where: \.selected),
      let last = rows.lastIndex(where: \.selected)
    else { return offset }
    if last >= offset + height { offset = last - height + 1 }
    return min(offset, first)
  }

  private func putRows(
    _ rows: [BodyRow], at top: Int, left: Int = 0, right: Int? = nil, into grid: inout Grid
  ) {
    for (index, row) in rows.enumerated() {
      let y = top + index
      if row.rule {
        for x in left..<(right ?? size.columns) {
          grid.put(SafeText(glyphs.rule), role: .muted, column: x, row: y)
        }
      }
      for span in row.spans {
        grid.put(span.text, role: span.role, column: left + span.column, row: y)
      }
      if let scratch = row.scratch {
        putScratch(scratch.text, column: left + scratch.column, row: y, into: &grid)
      }
      if let cursor = row.cursor, left == 0 { grid.cursor = Point(column: cursor, row: y) }
    }
  }

  /// Scalar by scalar from locked memory into cells; no string is ever made of it.
  private func putScratch(_ scratch: ScratchText, column: Int, row: Int, into grid: inout Grid) {
    let room = max(1, size.columns - column - 1)
    let start = max(0, scratch.source.count - room)
    for index in start..<max(start, scratch.source.count) {
      let value = scratch.source.scalar(at: index)
      let shown = value < 32 || value == 127 ? 32 : value
      grid[column + index - start, row] = Cell(base: shown, role: .text)
    }
  }

  private func putCaret(_ content: ScreenContent, footTop: Int, into grid: inout Grid) {
    guard let box = content.box, box.focused else { return }
    let row = footer(content).firstIndex { $0.cursor != nil }
    if let row, let column = footer(content)[row].cursor {
      grid.cursor = Point(column: column, row: footTop + row)
    }
  }

  private func putSmall(_ sentence: String, into grid: inout Grid) {
    for (row, line) in setter.wrapped(sentence, size.columns).enumerated() where row < size.rows {
      grid.put(line, role: .text, column: 0, row: row)
    }
  }
}
