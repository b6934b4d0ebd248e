import HelplineModel

/// Counts of records by topic and value.
struct Tally {
  /// Topic → value → count.
  private(set) var counts: [Topic: [String: Int]] = [:]

  /// The groups of the coordinator's page, in its order (practitioner, finding 73).
  enum Topic: String, CaseIterable {
    case kind, day
    case hourBand = "hour_band"
    case role, crime, region, language, interpreter
    case referral
    case notRepeated = "not_repeated"
    case gap, danger
    case emergencyCall = "emergency_call"

    /// The values that always stand in the group, also when nobody counted.
    var fixed: [String] {
      switch self {
      case .kind: ContactKind.allCases.map(\.rawValue)
      case .day: Tally.weekdays
      case .hourBand: RecordRules.hourBands
      case .role: CallerRole.allCases.map(\.rawValue) + [Tally.notSaid, Tally.repeats]
      case .interpreter: InterpreterNeed.allCases.map(\.rawValue)
      case .emergencyCall: EmergencyCall.allCases.map(\.rawValue)
      case .crime, .region, .language, .referral, .notRepeated, .gap, .danger: []
      }
    }
  }

  static let weekdays = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"]
  static let notSaid = "not_said"
  static let repeats = "repeat_of_same_matter"

  /// Counts a record; a repeat of the same matter is no further victim and no further crime.
  mutating func add(_ record: CallRecord, countingRepeats: Bool = false) {
    add(.kind, record.kind.rawValue)
    if let day = Day(record.day) { add(.day, Self.weekdays[day.weekday]) }
    add(.hourBand, record.hourBand)
    // Every contact has one role, so that this total says no more than the one by kind.
    if record.repeatOfSameMatter && !countingRepeats {
      add(.role, Self.repeats)
    } else {
      add(.role, record.role?.rawValue ?? Self.notSaid)
      for crime in Set(record.crimes) { add(.crime, crime) }
      if let region = record.region { add(.region, region) }
    }
    if let language = record.language { add(.language, language) }
    if let interpreter = record.interpreter { add(.interpreter, interpreter.rawValue) }
    for one in record.given {
      add(.referral, one.service)
      if one.repeatedBack == false { add(.notRepeated, one.service) }
    }
    for gap in Set(record.gaps) {
      add(.gap, [gap.topic, gap.place, gap.language].compactMap { $0 }.joined(separator: " "))
    }
    for card in Set(record.dangerUsed) { add(.danger, card) }
    if let call = record.emergencyCall { add(.emergencyCall, call.rawValue) }
  }

  /// Adds to one count.
  mutating func add(_ topic: Topic, _ value: String, _ count: Int = 1) {
    counts[topic, default: [:]][value, default: 0] += count
  }

  /// The groups as shown, one column for each tally; rows in a fixed order or by id, never by count,
  /// which would tell the order of the folded ones.
  static func groups(_ columns: [Tally]) -> [CountGroup] {
    Topic.allCases.map { topic in
      let counts = columns.map { $0.counts[topic] ?? [:] }
      return CountGroup(
        name: topic.rawValue,
        rows: rows(topic == .region ? coarse(counts) : counts, fixed: topic.fixed))
    }
  }

  private static func rows(_ columns: [[String: Int]], fixed: [String]) -> [CountRow] {
    let found = Set(columns.flatMap(\.keys)).subtracting(fixed).sorted()
    let values = fixed + found
    let shown = columns.map { column in SmallCounts.fold(values.map { column[$0] ?? 0 }) }
    return values.enumerated().map { place, value in
      CountRow(value: value, counts: shown.map { $0[place] })
    }
  }

  /// A region with a small count in any column is counted under its country in all columns.
  private static func coarse(_ columns: [[String: Int]]) -> [[String: Int]] {
    let small = Set(
      columns.flatMap { column in
        column.filter { $0.value < SmallCounts.threshold && $0.key.utf8.count > 2 }.keys
      })
    return columns.map { column in
      var result: [String: Int] = [:]
      for (region, count) in column {
        result[small.contains(region) ? country(region) : region, default: 0] += count
      }
      return result
    }
  }

  /// NUTS says EL and UK where ISO says GR and GB.
  private static func country(_ region: String) -> String {
    switch region.prefix(2) {
    case "EL": "GR"
    case "UK": "GB"
    case let code: String(code)
    }
  }
}
