/// Whose time limit it is.
public enum DeadlineOwner: String, CaseIterable, Sendable {
  case yours, police, prosecution, court
}

/// A time limit; whose it is, and who decides on late claims.
public struct Deadline: Equatable, Sendable, Identifiable {
  /// Stable id.
  public var id: String
  /// What it is for.
  public var what: String
  /// The limit in words, with its standing.
  public var limit: Statement
  /// Whose it is; nil where that is not known.
  public var whose: DeadlineOwner?
  /// The stage it belongs to.
  public var stage: String?
  /// Crime types it is for; empty means all.
  public var crimes: [String]
  /// Crime types it is not applied to.
  public var exceptCrimes: [String] = []
  /// Whether it is for people who were children when it happened.
  public var forChildren = false
  /// Rights (ids) that it limits.
  public var rights: [String] = []
  /// Who decides on late claims.
  public var late: String?
  /// How its last day is found; empty where no day can be counted. Several are several starting points.
  public var clocks: [ClockRule] = []
  /// While what the clock stands still, in words.
  public var pauses: String?

  /// A time limit.
  public init(
    id: String, what: String, limit: Statement, whose: DeadlineOwner?, stage: String? = nil,
    crimes: [String] = [], late: String? = nil
  ) {
    self.id = id
    self.what = what
    self.limit = limit
    self.whose = whose
    self.stage = stage
    self.crimes = crimes
    self.late = late
  }
}
