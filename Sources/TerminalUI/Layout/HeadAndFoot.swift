/// What stands above and below the parts on every screen: title, badges, answers; message, box, keys.
extension FrameSetter {
  func header(_ content: ScreenContent) -> [BodyRow] {
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
    if !content.parts.isEmpty || content.band != nil { rows.append(rule(content.band)) }
    return rows
  }

  /// The rule below the header; a band stands in it, so that it costs no row.
  private func rule(_ band: String?) -> BodyRow {
    var row = BodyRow(rule: true)
    let text = band.map { setter.safe(" \($0) ") }
    if let text, text.width + 2 <= size.columns {
      row.spans.append(Span(column: 1, text: text, role: .caution))
    }
    return row
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

  func answerRows(_ answers: [Field]) -> [BodyRow] {
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

  func footer(_ content: ScreenContent) -> [BodyRow] {
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
}
