/// Is the caller safe now? An answer the handler sets, never a tick for having looked.
public enum SafeNow: String, Codable, CaseIterable, Sendable {
  case safe
  case notSafe = "not_safe"
  case couldNotAsk = "could_not_ask"
}

/// Can the caller talk?
public enum CanTalk: String, Codable, CaseIterable, Sendable {
  case freely
  case yesOrNo = "yes_or_no"
  case notNow = "not_now"
}

/// Who is on the line.
public enum CallerRole: String, Codable, CaseIterable, Sendable {
  case victim
  case familyFriend = "family_friend"
  case witness
  case professional
  case harmedSomeone = "harmed_someone"
  case asksAboutSomeone = "asks_about_someone"
  case journalist
  case other
}

/// Age as said, never guessed by voice. A child is under 18 (Directive 2012/29/EU, Article 2).
public enum AgeBand: String, Codable, CaseIterable, Sendable {
  case child
  case youngAdult = "young_adult"
  case adult
  case older
}

/// For whom a service is looked for, as said.
public enum ForWhom: String, Codable, CaseIterable, Sendable {
  case woman, man, other
}

/// When it happened.
public enum WhenItHappened: String, Codable, CaseIterable, Sendable {
  case happeningNow = "happening_now"
  case today
  case thisWeek = "this_week"
  case weeks
  case longer
  case longAgo = "long_ago"
}

/// Who the person feared or accused is to the caller.
public enum Relation: String, Codable, CaseIterable, Sendable {
  case partner
  case formerPartner = "former_partner"
  case family, known, stranger, colleague, carer, unknown
}

/// Reported to the police?
public enum Reported: String, Codable, CaseIterable, Sendable {
  case yes, no
  case doesNotWant = "does_not_want"
  case unsure
}

/// Was an interpreter wanted, and was one there?
public enum InterpreterNeed: String, Codable, CaseIterable, Sendable {
  case wanted, got
  case notGot = "not_got"
}

/// A place in one of the three meanings; kept as a code, never as an address.
public struct Place: Codable, Equatable, Hashable, Sendable {
  /// Country, ISO 3166-1 alpha-2.
  public var country: String
  /// NUTS 2024 code of the region, as fine as known; nil when only the country is known.
  public var region: String?
  /// The name as shown ("Dublin", "Eastern and Midland", "Ireland").
  public var name: String
  /// Whether the region code is probable and not certain (coarse outlines).
  public var probable: Bool

  /// A place.
  public init(country: String, region: String? = nil, name: String, probable: Bool = false) {
    self.country = country
    self.region = region
    self.name = name
    self.probable = probable
  }
}

/// What was said in a call: categories only. No field for a name, number or address exists.
public struct CallFacts: Codable, Equatable, Sendable {
  /// Safe now; nil is NOT ASKED.
  public var safe: SafeNow?
  /// Can talk; nil is not asked.
  public var talk: CanTalk?
  /// Where the caller is now: the one that matters for 112.
  public var isNowIn: Place?
  /// Where it happened; nil means "(same)" until said otherwise.
  public var happenedIn: Place?
  /// Where the caller lives; nil means "(same)" until said otherwise.
  public var livesIn: Place?
  /// Who is on the line.
  public var role: CallerRole?
  /// Age as said.
  public var age: AgeBand?
  /// Age in years as said, for the age limits of services; never saved in a record.
  public var years: Int?
  /// For whom a service is looked for.
  public var forWhom: ForWhom?
  /// Crime type ids, in the order said.
  public var crimes: [String] = []
  /// When it happened.
  public var when: WhenItHappened?
  /// Who the other person is.
  public var relation: Relation?
  /// Reported?
  public var reported: Reported?
  /// Justice stage id.
  public var stage: String?
  /// Caller's language, ISO 639.
  public var language: String?
  /// Interpreter.
  public var interpreter: InterpreterNeed?
  /// Has a safe place for tonight.
  public var safeTonight: Bool?
  /// Further circumstances (`children`, `pregnant`, `weapon`, `injured`).
  public var with: [String] = []

  /// Nothing said yet.
  public init() {}

  /// Whether the caller is known to be a child.
  public var isChild: Bool { age == .child || (years.map { $0 < 18 } ?? false) }

  /// The cue lists that fit, most pressing first.
  public var cueSets: [CueSet] {
    var result: [CueSet] = []
    if talk == .yesOrNo || talk == .notNow { result.append(.yesOrNo) }
    if isChild { result.append(.child) }
    switch role {
    case .familyFriend, .witness: result.append(.thirdParty)
    case .professional, .asksAboutSomeone, .journalist: result.append(.professional)
    case .harmedSomeone: result.append(.harmedSomeone)
    case .victim, .other, nil: break
    }
    return result
  }

  /// Whether the caller lives in another country than where it happened, as said.
  public var livesElsewhere: Bool {
    guard let home = livesIn?.country, let scene = (happenedIn ?? isNowIn)?.country else {
      return false
    }
    return home != scene
  }
}
