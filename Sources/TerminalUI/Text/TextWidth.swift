/// How many cells a scalar takes: the one width function of the program.
public enum TextWidth {
  /// The cells of a scalar: 0 for a mark on the character before it, 1 or 2; nil for what no
  /// terminal can be trusted to show (controls, unassigned, private use, disputed widths).
  public static func of(_ scalar: UInt32) -> Int? {
    if scalar >= 0x20 && scalar < 0x7F { return 1 }
    if isDisputed(scalar) { return nil }
    return table(scalar)
  }

  /// The cells of a scalar.
  public static func of(_ scalar: Unicode.Scalar) -> Int? { of(scalar.value) }

  /// Private characters, and those that Unicode 16 made wide: a newer C library counts 2 where an
  /// older counts 1, and the terminal may have either opinion.
  static func isDisputed(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x2630...0x2637, 0x268A...0x268F, 0x4DC0...0x4DFF, 0x1D300...0x1D356,
      0x1D360...0x1D376, 0xE000...0xF8FF, 0xF0000...0x10FFFF:
      true
    default: false
    }
  }

  /// What the table says, disputed or not.
  static func table(_ scalar: UInt32) -> Int? {
    var low = 0
    var high = WidthTable.runs.count - 1
    while low < high {
      let middle = (low + high + 1) / 2
      if WidthTable.runs[middle] >> 2 <= scalar { low = middle } else { high = middle - 1 }
    }
    let kind = Int(WidthTable.runs[low] & 3)
    return kind == 3 ? nil : kind
  }
}
