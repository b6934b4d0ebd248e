extension Cell {
  /// The cell as it may go to a terminal whoever put it into the grid: the last gate of a driver.
  public var safe: Cell {
    if base >= 0x20 && base < 0x7F && marks.isEmpty { return self }
    if base == 0 { return self }
    guard let width = TextWidth.of(base), width > 0, !Scalars.isInvisible(base) else {
      return Cell(base: SafeText.Glyph.standIn.base, role: role)
    }
    let allowed = marks.filter { TextWidth.of($0) == 0 && !Scalars.isInvisible($0) }
    return Cell(base: base, marks: Array(allowed.prefix(SafetyGate.mostMarks)), role: role)
  }
}
