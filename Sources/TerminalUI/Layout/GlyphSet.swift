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

  /// A text as this terminal can show it; nothing is lost, letters are transliterated.
  public func plain(_ text: String) -> String { ascii ? AsciiFallback.text(text) : text }
}
