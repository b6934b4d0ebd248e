import HelplineModel

/// How far two raters agree about one call.
public struct RaterAgreement: Equatable, Sendable {
  /// Dimensions both have marked.
  public var compared: Int
  /// Of those, marked alike.
  public var alike: Int
  /// Of those, at most one step apart.
  public var near: Int

  /// Compares two raters' marks, 0 to 3 a dimension.
  public init(_ one: [RubricDimension: Int], _ other: [RubricDimension: Int]) {
    let both = one.compactMap { dimension, mark in other[dimension].map { abs($0 - mark) } }
    compared = both.count
    alike = both.count { $0 == 0 }
    near = both.count { $0 <= 1 }
  }

  /// Share marked alike, 0 to 1; nil where nothing can be compared.
  public var share: Double? { compared == 0 ? nil : Double(alike) / Double(compared) }
}
