import HelplineModel

/// Counts of records by topic and value.
struct Tally {
  /// Topic → value → count.
  private(set) var counts: [Topic: [String: Int]] = [:]

  /// The groups of the coordinator's page, in its order (practitioner, finding 73; what operators
  /// publish).
  enum Topic: String, CaseIterable {
    case kind, channel
    case repeats = "repeat"
    case day
    case hourBand = "hour_band"
    case dayAndBand = "day_and_hour_band"
    case length = "length_band"
    case role, age, gender, crime, relation, reported, region, language, interpreter
    case referral
    case notRepeated = "not_repeated"
    case gap, told, danger
    case emergencyCall = "emergency_call"

    /// The values that always stand in the group, also when nobody counted.
    var fixed: [String] {
      switch self {
      case .kind: ContactKind.allCases.map(\.rawValue)
      case .channel: Channel.allCases.map(\.rawValue)
      case .repeats: [Tally.first, Tally.again]
      case .day: Tally.weekdays
      case .hourBand: RecordRules.hourBands
      case .length: RecordRules.lengthBands
      case .role: CallerRole.allCases.map(\.rawValue)
      case .age: AgeBand.allCases.map(\.rawValue)
      case .gender: ForWhom.allCases.map(\.rawValue)
      case .relation: Relation.allCases.map(\.rawValue)
      case .reported: Reported.allCases.map(\.rawValue)
      case .interpreter: InterpreterNeed.allCases.map(\.rawValue)
      case .emergencyCall: EmergencyCall.allCases.map(\.rawValue)
      case .dayAndBand, .crime, .region, .language, .referral, .notRepeated, .gap, .told, .danger:
        []
      }
    }
  }

  static let weekdays = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"]
  static let first = "first_time_or_not_said"
  static let again = "repeat_of_same_matter"

  /// How many contacts.
  var contacts: Int { (counts[.kind] ?? [:]).values.reduce(0, +) }

  /// Counts a record; a repeat of the same matter is no further victim and no further crime.
  ///
  /// - Parameter weekday: 0 = Monday, where it was worked out before.
  mutating func add(_ record: CallRecord, countingRepeats: Bool = false, weekday: Int? = nil) {
    addContact(record, weekday ?? Day(record.day)?.weekday)
    if !record.repeatOfSameMatter || countingRepeats { addPerson(record) }
    add(.language, record.language)
    add(.interpreter, record.interpreter?.rawValue)
    for one in record.given {
      add(.referral, one.service)
      if one.repeatedBack == false { add(.notRepeated, one.service) }
    }
    // The topic alone: with place and language a need would be somebody.
    for topic in Set(record.gaps.map(\.topic)) { add(.gap, topic) }
    for right in Set(record.told) { add(.told, right) }
    for card in Set(record.dangerUsed) { add(.danger, card) }
    add(.emergencyCall, record.emergencyCall?.rawValue)
  }

  private mutating func addContact(_ record: CallRecord, _ weekday: Int?) {
    add(.kind, record.kind.rawValue)
    add(.channel, record.channel.rawValue)
    add(.repeats, record.repeatOfSameMatter ? Self.again : Self.first)
    add(.hourBand, record.hourBand)
    add(.length, record.lengthBand)
    guard let weekday else { return }
    add(.day, Self.weekdays[weekday])
    add(.dayAndBand, Self.weekdays[weekday] + " " + record.hourBand)
  }

  /// What was said about the person and the crime.
  private mutating func addPerson(_ record: CallRecord) {
    add(.role, record.role?.rawValue)
    add(.age, record.age?.rawValue)
    add(.gender, record.gender?.rawValue)
    add(.relation, record.relation?.rawValue)
    add(.reported, record.reported?.rawValue)
    add(.region, record.region)
    for crime in Set(record.crimes) { add(.crime, crime) }
  }

  /// Adds to one count; what was not said is not counted.
  mutating func add(_ topic: Topic, _ value: String?, _ count: Int = 1) {
    if let value { counts[topic, default: [:]][value, default: 0] += count }
  }
}
