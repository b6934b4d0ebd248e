/// A saved contact: categories, without name, number or a time that could tell who it was.
public struct CallRecord: Codable, Equatable, Sendable, Identifiable {
  /// Random, 32 hexadecimal digits.
  public var id: String
  /// Day, `YYYY-MM-DD`.
  public var day: String
  /// Band of the day: `00-06`, `06-12`, `12-18`, `18-24`.
  public var hourBand: String
  /// Band of the length: `under-5`, `5-15`, `15-30`, `30-60`, `over-60` minutes; nil for calls entered later.
  public var lengthBand: String?
  /// Code of the handler; leaves the record when the shift closes.
  public var code: String?
  /// Kind of contact.
  public var kind: ContactKind
  /// How it came in.
  public var channel: Channel = .phone
  /// Caller's role.
  public var role: CallerRole?
  /// Crime type ids.
  public var crimes: [String] = []
  /// Coarse region: NUTS 2 code or country.
  public var region: String?
  /// Caller's language.
  public var language: String?
  /// Interpreter wanted, got, not got.
  public var interpreter: InterpreterNeed?
  /// Reported to the police.
  public var reported: Reported?
  /// Justice stage.
  public var stage: String?
  /// When it happened.
  public var when: WhenItHappened?
  /// Relation.
  public var relation: Relation?
  /// Age band, only if said.
  public var age: AgeBand?
  /// Gender, only if said.
  public var gender: ForWhom?
  /// Safe now, as answered.
  public var safe: SafeNow?
  /// Danger cards marked as used.
  public var dangerUsed: [String] = []
  /// Who rang 112.
  public var emergencyCall: EmergencyCall?
  /// Services given.
  public var given: [Referral] = []
  /// What no listing could give.
  public var gaps: [Gap] = []
  /// Rights told.
  public var told: [String] = []
  /// Repeat of the same matter.
  public var repeatOfSameMatter = false
  /// Call-back promised.
  public var callBackPromised = false
  /// Version of the knowledge that was used, as an id.
  public var contentVersion: String = ""

  /// A record with what is mandatory: the kind.
  public init(id: String, day: String, hourBand: String, kind: ContactKind) {
    self.id = id
    self.day = day
    self.hourBand = hourBand
    self.kind = kind
  }
}

/// A group of counts, small numbers folded.
public struct CountGroup: Codable, Equatable, Sendable {
  /// Name (`kind`, `crime` …).
  public var name: String
  /// Value → count as shown (`7`, `<5`).
  public var rows: [CountRow]

  /// A group.
  public init(name: String, rows: [CountRow]) {
    self.name = name
    self.rows = rows
  }
}

/// One row of a group.
public struct CountRow: Codable, Equatable, Sendable {
  /// The value.
  public var value: String
  /// The count of this week, last week and the same week last year as shown; folded ones are `<5`.
  public var counts: [String]

  /// A row.
  public init(value: String, counts: [String]) {
    self.value = value
    self.counts = counts
  }
}
