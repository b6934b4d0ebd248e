/// What the screens need to know of a telephone number that was typed.
public protocol NumberPort: Sendable {
  /// A line with what can be said of its number: E.164, how its country writes it, doubt.
  ///
  /// - Parameter country: ISO 3166-1, for numbers that do not begin with a plus; nil = not known.
  func read(_ phone: Phone, country: String?) -> Phone
  /// Whether a number that was read costs its caller nothing by its country's plan: such a number often
  /// does not work from another country, though the plan may say it does.
  func isFreephone(_ phone: Phone) -> Bool
}

extension NumberPort {
  /// Not known.
  public func isFreephone(_ phone: Phone) -> Bool { false }
}

/// Where numbering plans are not at hand: nothing is said of a number.
public struct NoNumbers: NumberPort {
  /// Says nothing.
  public init() {}

  /// The line as it is.
  public func read(_ phone: Phone, country: String?) -> Phone { phone }
}
