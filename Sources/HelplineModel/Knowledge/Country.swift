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
  /// How days are counted for them.
  public var counting = DayCounting()
  /// Turns a case can take: for a child, after a minor offence, when it was closed.
  public var paths: [JusticePath] = []
  /// Legal aid.
  public var legalAid: [Statement] = []
  /// Restorative justice.
  public var restorative: [Statement] = []
  /// Where to complain when rights are ignored.
  public var complaints: [Statement] = []
  /// What holds for people from elsewhere, and for those harmed elsewhere; `about` as in `Resources/README.md`.
  public var crossBorder: [Statement] = []
  /// What the country adds to a right: right id → statements.
  public var adds: [String: [Statement]] = [:]
  /// Native terms in plain words.
  public var glossary: [GlossaryTerm] = []

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

extension Country {
  /// Every sentence of the folder but its listings, in the order of its files.
  public var statements: [Statement] {
    var all = numbers + helpline.statements
    all += emergency.keys.sorted().flatMap { emergency[$0] ?? [] }
    all += duties.keys.sorted().flatMap { duties[$0] ?? [] }
    all += stages.flatMap(\.statements) + paths.flatMap(\.statements)
    all += deadlines.map(\.limit) + counting.statements
    all += protection + compensation + support + legalAid + restorative + complaints + crossBorder
    all += adds.keys.sorted().flatMap { adds[$0] ?? [] }
    return all + glossary.map(\.meaning)
  }
}
