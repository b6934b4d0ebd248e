/// What a report is asked for.
public struct ReportQuery: Codable, Equatable, Sendable {
  /// First day, `YYYY-MM-DD`.
  public var from: String
  /// Last day, `YYYY-MM-DD`.
  public var to: String
  /// Repeats of the same matter count as further victims and crimes too.
  public var countsRepeats = false

  /// A report over some days, both included.
  public init(from: String, to: String, countsRepeats: Bool = false) {
    self.from = from
    self.to = to
    self.countsRepeats = countsRepeats
  }
}

/// Counts over some days with small numbers folded; nothing in it is about one person or by one.
public struct Report: Codable, Equatable, Sendable {
  /// One column: some days.
  public struct Column: Codable, Equatable, Sendable {
    /// `this`, `before` (as many days just before) or `last_year` (the same weekdays a year ago).
    public var name: String
    /// First day, `YYYY-MM-DD`.
    public var from: String
    /// Last day, `YYYY-MM-DD`.
    public var to: String

    /// Some days.
    public init(name: String, from: String, to: String) {
      self.name = name
      self.from = from
      self.to = to
    }
  }
  /// What the counts of every row stand for, in order.
  public var columns: [Column]
  /// The groups in the order of the page; each row has one count for each column.
  public var groups: [CountGroup]
  /// Contacts by week: Monday → count as shown; at most 53, oldest first.
  public var weeks: [CountRow]
  /// What could not be counted, in words: records still sealed, shifts still open …
  public var notes: [String]

  /// A report.
  public init(
    columns: [Column] = [], groups: [CountGroup] = [], weeks: [CountRow] = [], notes: [String] = []
  ) {
    self.columns = columns
    self.groups = groups
    self.weeks = weeks
    self.notes = notes
  }
}
