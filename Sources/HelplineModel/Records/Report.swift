/// What a report is asked for.
public struct ReportQuery: Codable, Equatable, Sendable {
  /// First day, `YYYY-MM-DD`.
  public var from: String
  /// Last day, `YYYY-MM-DD`.
  public var to: String
  /// Repeats of the same matter count as further victims and crimes too.
  public var countsRepeats = false

  /// A report over some days, both included; it runs over the whole weeks or months they lie in.
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
    /// `this`, `before` (as many days or months just before) or `last_year` (the same weekdays, or
    /// the same months, a year ago).
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
  /// What every page has to say beside the counts: the days, what `<5` means, records still sealed,
  /// shifts still open, and what folding cannot do.
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

extension Report {
  /// The groups with something in them: a row that is not nothing in every column.
  public var filled: [CountGroup] {
    groups.compactMap { group in
      let rows = group.rows.filter { $0.counts.contains { $0 != "0" && !$0.isEmpty } }
      return rows.isEmpty ? nil : CountGroup(name: group.name, rows: rows)
    }
  }

  /// The same with the groups that lines of this kind publish, for one table (research, 4.4).
  public var forFunder: Report {
    let published = [
      "contacts", "telephone", "kind", "channel", "repeat", "length_band", "role", "gender", "age",
      "crime", "region", "language", "reported", "referral", "gap",
    ]
    var report = self
    report.groups = published.compactMap { name in groups.first { $0.name == name } }
    return report
  }
}

/// What ids are called on a page; made where the everyday names are known.
public struct ReportNames: Sendable {
  /// A group by its name.
  public var group: @Sendable (_ name: String) -> String
  /// A value of a group.
  public var value: @Sendable (_ group: String, _ value: String) -> String
  /// A column, with its days.
  public var column: @Sendable (_ column: Report.Column) -> String

  /// Names.
  public init(
    group: @escaping @Sendable (_ name: String) -> String,
    value: @escaping @Sendable (_ group: String, _ value: String) -> String,
    column: @escaping @Sendable (_ column: Report.Column) -> String
  ) {
    self.group = group
    self.value = value
    self.column = column
  }
}
