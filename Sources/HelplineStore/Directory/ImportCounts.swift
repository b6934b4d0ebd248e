/// What an import changed.
public struct ImportCounts: Equatable, Sendable {
  /// Listings that are new.
  public var added = 0
  /// Listings that are different now.
  public var changed = 0
  /// Listings that are as they were.
  public var unchanged = 0
  /// Listings the publisher no longer has.
  public var gone = 0
  /// Listings that changed or went at their publisher while the house's own version stands in their
  /// place: the directory shows that version as before, and nothing of it is lost.
  public var kept = 0

  /// Nothing changed.
  public init() {}

  /// Whether the directory is different now.
  public var isChange: Bool { added + changed + gone + kept > 0 }
}

/// How far a long import is.
public enum ImportStage: Equatable, Sendable {
  /// So many listings were read.
  case reading(Int)
  /// All are read; the index over so many is being made.
  case indexing(Int)
}
