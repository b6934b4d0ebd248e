/// What a piece of text is for; a theme turns it into weight and colour. Never colour alone.
public enum Role: String, CaseIterable, Sendable {
  /// Ordinary text.
  case text
  /// The name in front of a line.
  case label
  /// To be read aloud.
  case aloud
  /// Where I am.
  case accent
  /// Take care.
  case caution
  /// Danger.
  case danger
  /// The thing the keys act on.
  case selected
  /// Less important.
  case muted
  /// The name of a key.
  case key
}
