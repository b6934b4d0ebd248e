/// The words callers use, and the names values have on the screen.
public struct EverydayWords: Equatable, Sendable {
  /// Value id (`crime.stalking`, `relation.former_partner`) → what people say.
  public var words: [String: [String]]
  /// Value id → its name among the facts.
  public var names: [String: String]

  /// Words and names.
  public init(words: [String: [String]] = [:], names: [String: String] = [:]) {
    self.words = words
    self.names = names
  }
}
