/// What a time limit counts from. Its day is asked for and never stored.
public enum ClockEvent: String, CaseIterable, Sendable {
  /// The crime.
  case crime
  /// The death it caused.
  case death
  /// It became known what was done, by whom, or which harm came of it.
  case known
  /// It became possible to report or to claim.
  case able
  /// The first report.
  case report
  /// The letter with the decision arrived.
  case letter
  /// The reasons that were asked for arrived.
  case reasons
  /// The police ban.
  case ban
  /// The file was read.
  case file
  /// The notice of the charge arrived.
  case charge
  /// The judgment, or the decision that ended the case, became final.
  case judgment
  /// The case was dropped or closed.
  case closed
  /// One was recognised as a victim.
  case recognised
  /// The time for paying what was awarded ran out.
  case payment
  /// News that enforcement failed, or the last step of it.
  case enforcement
  /// A birthday; the rule says which.
  case birthday
}

/// A length of time as the law writes it.
public struct TimeLength: Equatable, Sendable {
  /// In what it is counted.
  public enum Unit: String, CaseIterable, Sendable {
    case hours, days, workingDays = "working days", weeks, months, years
  }

  /// How many.
  public var count: Int
  /// Of what.
  public var unit: Unit

  /// A length.
  public init(_ count: Int, _ unit: Unit) {
    self.count = count
    self.unit = unit
  }

  /// `72 hours`, `1 month`, `3 working days`; nil when it is none of these.
  public init?(_ text: String) {
    let words = text.split(separator: " ").map(String.init)
    guard words.count >= 2, let count = Int(words[0]), (0...1_000).contains(count) else {
      return nil
    }
    let name = words.dropFirst().joined(separator: " ")
    guard
      let unit = Unit.allCases.first(where: { $0.rawValue == name || $0.rawValue == name + "s" })
    else { return nil }
    self.init(count, unit)
  }
}

/// How the last day of a time limit is found.
public struct ClockRule: Equatable, Sendable {
  /// What it counts from.
  public var from: ClockEvent
  /// How long it runs; nil where the day itself is the last one ("until the 25th birthday").
  public var within: TimeLength?
  /// Where two lengths are possible (by offence, by source), the other one.
  public var orWithin: TimeLength?
  /// How long it takes until the way is open.
  public var opensAfter: TimeLength?
  /// Which birthday, for `birthday`.
  public var age: Int?
  /// The outer limit, counted from something else.
  public var atMost: OuterLimit?
  /// When this line holds, in words.
  public var condition: String?

  /// A limit that lies around another one.
  public struct OuterLimit: Equatable, Sendable {
    /// What it counts from.
    public var from: ClockEvent
    /// How long it runs.
    public var within: TimeLength

    /// An outer limit.
    public init(from: ClockEvent, within: TimeLength) {
      self.from = from
      self.within = within
    }
  }

  /// A rule.
  public init(
    from: ClockEvent, within: TimeLength? = nil, orWithin: TimeLength? = nil,
    opensAfter: TimeLength? = nil, age: Int? = nil, atMost: OuterLimit? = nil,
    condition: String? = nil
  ) {
    self.from = from
    self.within = within
    self.orWithin = orWithin
    self.opensAfter = opensAfter
    self.age = age
    self.atMost = atMost
    self.condition = condition
  }
}

/// How a country counts days.
public struct DayCounting: Equatable, Sendable {
  /// What becomes of a limit whose last day is a Saturday, a Sunday or a public holiday.
  public enum HolidayEnd: String, CaseIterable, Sendable {
    /// It ends there all the same.
    case stays
    /// It ends on the next working day.
    case nextWorkingDay = "next_working_day"
  }

  /// Whether the day of the event is itself the first day counted; nil where that is not known.
  public var countsFirstDay: Bool?
  /// What becomes of an end on a day off; nil where that is not known: the day is then not moved.
  public var holidayEnd: HolidayEnd?
  /// The rule in words, with its standing.
  public var statements: [Statement]

  /// What is known; by itself nothing.
  public init(
    countsFirstDay: Bool? = nil, holidayEnd: HolidayEnd? = nil, statements: [Statement] = []
  ) {
    self.countsFirstDay = countsFirstDay
    self.holidayEnd = holidayEnd
    self.statements = statements
  }
}
