extension SafeText {
  /// Lines of at most `width` cells, broken at spaces, and within a word only where the word alone
  /// is too long; always at least one line. Nothing but spaces at the breaks is left out.
  public func wrap(width limit: Int) -> [SafeText] {
    var lines = LineBreaker(limit: max(1, limit))
    for word in glyphs.split(separator: .space, omittingEmptySubsequences: false) {
      lines.add(Array(word))
    }
    return lines.finish()
  }

  /// The text cut to `width` cells, with `…` in the last cell where something is missing.
  public func cut(width limit: Int) -> SafeText {
    guard width > limit else { return self }
    guard limit > 0 else { return .empty }
    var kept: [Glyph] = []
    var used = 0
    for glyph in glyphs {
      guard used + glyph.width <= limit - 1 else { break }
      kept.append(glyph)
      used += glyph.width
    }
    return SafeText(glyphs: kept + [Glyph(base: 0x2026)])
  }
}

/// Fills lines with words.
private struct LineBreaker {
  let limit: Int
  private var lines: [SafeText] = []
  private var line: [SafeText.Glyph] = []
  private var used = 0
  private var spaces = 0

  init(limit: Int) { self.limit = limit }

  mutating func add(_ word: [SafeText.Glyph]) {
    defer { spaces += 1 }
    guard !word.isEmpty else { return }
    let width = word.reduce(0) { $0 + $1.width }
    let gap = line.isEmpty ? 0 : spaces
    spaces = 0
    if used + gap + width <= limit {
      line += Array(repeating: .space, count: gap) + word
      used += gap + width
    } else {
      if !line.isEmpty { close() }
      place(word)
    }
  }

  mutating func finish() -> [SafeText] {
    if !line.isEmpty || lines.isEmpty { close() }
    return lines
  }

  private mutating func place(_ word: [SafeText.Glyph]) {
    for glyph in word {
      let fitting = glyph.width <= limit ? glyph : .standIn
      if used + fitting.width > limit { close() }
      line.append(fitting)
      used += fitting.width
    }
  }

  private mutating func close() {
    lines.append(SafeText(glyphs: line))
    line = []
    used = 0
  }
}
