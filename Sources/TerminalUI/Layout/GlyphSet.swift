/// The few marks of our own, of width one, with an ASCII stand-in each.
public struct GlyphSet: Equatable, Sendable {
  /// Only ASCII may reach the terminal.
  public var ascii: Bool

  /// The marks for a terminal.
  public init(ascii: Bool = false) { self.ascii = ascii }

  /// Stands in front of the selected thing.
  public var pointer: String { ascii ? ">" : "▶" }
  /// A rule between parts.
  public var rule: String { ascii ? "-" : "─" }

  /// One cell of a bar.
  public var bar: String { ascii ? "#" : "█" }

  /// A text as this terminal can show it; nothing is lost, letters are transliterated.
  ///
  /// Spaces that hold words together are kept until the text is broken into lines; drawing makes them blanks.
  public func plain(_ text: String) -> String {
    let held = Self.holding(text)
    guard ascii else { return held }
    return held.split(separator: "\u{A0}", omittingEmptySubsequences: false)
      .map { AsciiFallback.text(String($0)) }.joined(separator: "\u{A0}")
  }

  /// With one kind of space that holds words together, whichever was written.
  ///
  /// By hand: the general replacing of the standard library took four tenths of each key's time.
  private static func holding(_ text: String) -> String {
    let isOther = { (scalar: Unicode.Scalar) in scalar == "\u{202F}" || scalar == "\u{2007}" }
    // Both begin with this byte, which most texts have nowhere.
    guard text.utf8.contains(0xE2), text.unicodeScalars.contains(where: isOther) else {
      return text
    }
    var held = String.UnicodeScalarView()
    for scalar in text.unicodeScalars { held.append(isOther(scalar) ? "\u{A0}" : scalar) }
    return String(held)
  }
}
