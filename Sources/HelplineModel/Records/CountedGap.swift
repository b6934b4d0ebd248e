/// A need that no listing met, and how often.
public struct CountedGap: Equatable, Sendable {
  /// The need.
  public var gap: Gap
  /// How often as shown: `7`, `<5`.
  public var count: String

  /// A counted need.
  public init(gap: Gap, count: String) {
    self.gap = gap
    self.count = count
  }
}
