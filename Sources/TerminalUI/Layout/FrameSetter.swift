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
    let rows = Rows(content, self)
    let footTop = size.rows - rows.foot.count
    putRows(rows.head, at: 0, into: &grid)
    putBody(content, rows.body, top: rows.head.count, height: rows.room, into: &grid)
    putRows(rows.foot, at: footTop, into: &grid)
    putCaret(content, rows.foot, at: footTop, into: &grid)
    return grid
  }

  /// How far the parts can be scrolled by hand.
  public func maximumScroll(_ content: ScreenContent) -> Int {
    let rows = Rows(content, self)
    return max(0, rows.body.count - rows.room)
  }

  /// The rows of one page, for PgUp and PgDn.
  public func page(_ content: ScreenContent) -> Int { max(1, Rows(content, self).room - 1) }

  /// All rows there are, set once a frame.
  private struct Rows {
    var head: [BodyRow]
    var body: [BodyRow]
    var foot: [BodyRow]
    /// The rows for the parts; where they do not all fit, one row says that there is more.
    var room: Int

    init(_ content: ScreenContent, _ setter: FrameSetter) {
      head = setter.header(content)
      body = setter.body(content)
      foot = setter.footer(content)
      let room = setter.size.rows - head.count - foot.count
      self.room = max(1, body.count > room ? room - 1 : room)
    }
  }

  var isRoomy: Bool { size.rows >= Self.roomyFrom }

  var setter: BodySetter { BodySetter(width: size.columns, glyphs: glyphs) }

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
  /// Where what stands beside begins.
  public static let besideFrom = leftWidth + 2

  private func putBody(
    _ content: ScreenContent, _ rows: [BodyRow], top: Int, height: Int, into grid: inout Grid
  ) {
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
    let left = Self.besideFrom
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

  private func putCaret(
    _ content: ScreenContent, _ foot: [BodyRow], at top: Int, into grid: inout Grid
  ) {
    guard let box = content.box, box.focused else { return }
    for (row, line) in foot.enumerated() {
      guard let column = line.cursor else { continue }
      grid.cursor = Point(column: column, row: top + row)
      return
    }
  }

  private func putSmall(_ sentence: String, into grid: inout Grid) {
    for (row, line) in setter.wrapped(sentence, size.columns).enumerated() where row < size.rows {
      grid.put(line, role: .text, column: 0, row: row)
    }
  }
}
