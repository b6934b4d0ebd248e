/// What is known of a country; every list may be a hole said in words.
public struct Country: Equatable, Sendable, Identifiable {
  /// ISO 3166-1 alpha-2 (`GR`, `GB`).
  public var id: String
  /// English name.
  public var name: String
  /// The country's own name for itself.
  public var native: String
  /// ISO 639-1 codes of its official languages.
  public var languages: [String]
  /// Olson name of its time zone.
  public var timeZone: String
  /// NUTS prefix (`EL` for GR, `UK` for GB).
  public var nuts: String
  /// Whether it is a member state.
  public var inEU: Bool
  /// Whether Directive 2012/29/EU binds it.
  public var boundByVictimsDirective: Bool
  /// Emergency and other numbers.
  public var numbers: [Statement]
  /// The state of 116 006 there.
  public var helpline: HelplineState
  /// Emergency practice by part: `silent_112`, `without_voice`, `who_answers`, `from_abroad`.
  public var emergency: [String: [Statement]]
  /// Duties to report by subject: `child`, `adult_at_risk`, `planned_crime`.
  public var duties: [String: [Statement]]
  /// The path of a case.
  public var stages: [JusticeStage]
  /// Protection orders.
  public var protection: [Statement]
  /// State and offender compensation.
  public var compensation: [Statement]
  /// Support that is not a listing (forensic units and the like).
  public var support: [Statement]
  /// Time limits, with whose they are.
  public var deadlines: [Deadline]

  /// A country.
  public init(
    id: String, name: String, native: String = "", languages: [String] = [],
    timeZone: String = "UTC", nuts: String? = nil, inEU: Bool = false,
    boundByVictimsDirective: Bool = false, numbers: [Statement] = [],
    helpline: HelplineState = HelplineState(), emergency: [String: [Statement]] = [:],
    duties: [String: [Statement]] = [:], stages: [JusticeStage] = [],
    protection: [Statement] = [], compensation: [Statement] = [], support: [Statement] = [],
    deadlines: [Deadline] = []
  ) {
    self.id = id
    self.name = name
    self.native = native
    self.languages = languages
    self.timeZone = timeZone
    self.nuts = nuts ?? id
    self.inEU = inEU
    self.boundByVictimsDirective = boundByVictimsDirective
    self.numbers = numbers
    self.helpline = helpline
    self.emergency = emergency
    self.duties = duties
    self.stages = stages
    self.protection = protection
    self.compensation = compensation
    self.support = support
    self.deadlines = deadlines
  }
}

/// The state of 116 006 in a country, with the date it is known for.
public struct HelplineState: Equatable, Sendable {
  /// `in_service`, `listed`, `narrower`, `not_in_service` or `not_known`.
  public var state: String
  /// For when that is known (`2023`), nil where no date is known.
  public var asOf: String?
  /// Who runs it.
  public var operatorName: String?
  /// What else is known.
  public var statements: [Statement]

  /// The state of the line.
  public init(
    state: String = "not_known", asOf: String? = nil, operatorName: String? = nil,
    statements: [Statement] = []
  ) {
    self.state = state
    self.asOf = asOf
    self.operatorName = operatorName
    self.statements = statements
  }
}

/// A stage on the road of a case.
public struct JusticeStage: Equatable, Sendable, Identifiable {
  /// `report`, `investigation`, `decision`, `trial`, `verdict`, `after` or `compensation`.
  public var id: String
  /// Its name there.
  public var title: String
  /// What is known of it; `about` says of what (`happens`, `who`, `role`, `ask_for`, `who_knows` …).
  public var statements: [Statement]

  /// A stage.
  public init(id: String, title: String, statements: [Statement]) {
    self.id = id
    self.title = title
    self.statements = statements
  }

  /// The ids of all stages in the order of the road.
  public static let order = [
    "report", "investigation", "decision", "trial", "verdict", "after", "compensation",
  ]
}

/// A time limit; whose it is, and who decides on late claims.
public struct Deadline: Equatable, Sendable, Identifiable {
  /// Stable id.
  public var id: String
  /// What it is for.
  public var what: String
  /// The limit in words, with its standing.
  public var limit: Statement
  /// `yours`, `police`, `prosecution` or `court`.
  public var whose: String
  /// The stage it belongs to.
  public var stage: String?
  /// Crime types it is for; empty means all.
  public var crimes: [String]
  /// Who decides on late claims.
  public var late: String?

  /// A time limit.
  public init(
    id: String, what: String, limit: Statement, whose: String, stage: String? = nil,
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
