/// What was agreed with the caller; blank until made.
public struct Agreement: Codable, Equatable, Sendable {
  /// `line_drops`, `comes_in`, `code_word` or `call_back`.
  public var id: String
  /// The choice made, as a value id of the agreements' list.
  public var choice: String

  /// An agreement.
  public init(id: String, choice: String) {
    self.id = id
    self.choice = choice
  }
}

/// A service that was given to the caller.
public struct Referral: Codable, Equatable, Sendable {
  /// Id of the listing.
  public var service: String
  /// Whether the caller repeated the number back; nil while not settled.
  public var repeatedBack: Bool?

  /// A referral.
  public init(service: String, repeatedBack: Bool? = nil) {
    self.service = service
    self.repeatedBack = repeatedBack
  }
}

/// Something no listing could give: ids only, never words typed.
public struct Gap: Codable, Equatable, Hashable, Sendable {
  /// Topic of service (`shelter`, `interpreter` …).
  public var topic: String
  /// Region or country code where it was looked for.
  public var place: String?
  /// Language wanted, ISO 639.
  public var language: String?

  /// A gap.
  public init(topic: String, place: String? = nil, language: String? = nil) {
    self.topic = topic
    self.place = place
    self.language = language
  }
}

/// Who rang 112.
public enum EmergencyCall: String, Codable, CaseIterable, Sendable {
  case callerRang = "caller_rang"
  case weRang = "we_rang"
  case notRung = "not_rung"
}

/// The kind of contact.
public enum ContactKind: String, Codable, CaseIterable, Sendable {
  case support
  case shortQuestion = "short_question"
  case lineDropped = "line_dropped"
  case silent
  case hangUp = "hang_up"
  case wrongNumber = "wrong_number"
  case abuse
  case test

  /// Kinds that close in two keys and keep nothing typed.
  public var keepsNothing: Bool {
    switch self {
    case .support, .shortQuestion, .lineDropped: false
    case .silent, .hangUp, .wrongNumber, .abuse, .test: true
    }
  }
}

/// How the contact came in.
public enum Channel: String, Codable, CaseIterable, Sendable {
  case phone, relay, email, chat
  case walkIn = "walk_in"
}

/// A running call as it lies on disk: facts, ticks and referrals, nothing typed.
public struct CallDraft: Codable, Equatable, Sendable, Identifiable {
  /// Random id, 32 hexadecimal digits; orders nothing.
  public var id: String
  /// Code of the person who took it.
  public var code: String
  /// When it began, in whole minutes since 1970; on disk only while the draft lives.
  public var startedMinute: Int
  /// What was said.
  public var facts = CallFacts()
  /// Current phase id.
  public var phase: String
  /// Phases that have been looked at (a `·`, nothing more).
  public var visited: [String] = []
  /// Branch that stands in place of the phase.
  public var branch: String?
  /// Rights told.
  public var told: [String] = []
  /// Services given.
  public var given: [Referral] = []
  /// Services set aside for later in this call.
  public var shortlist: [String] = []
  /// What was agreed.
  public var agreements: [Agreement] = []
  /// What no listing could give.
  public var gaps: [Gap] = []
  /// Danger cards marked as used.
  public var dangerUsed: [String] = []
  /// Lines of danger cards marked as asked or done.
  public var dangerLines: [String] = []
  /// Who rang 112.
  public var emergencyCall: EmergencyCall?
  /// Justice stages explained.
  public var explained: [String] = []
  /// The kind of contact, support until said otherwise.
  public var kind: ContactKind = .support
  /// How it came in.
  public var channel: Channel = .phone
  /// Repeat of the same matter: left out of victim counts by default.
  public var repeatOfSameMatter = false
  /// Fields the handler changed by hand in the wrap-up.
  public var gender: ForWhom?
  /// Call-back promised (the slip itself is never stored).
  public var callBackPromised = false

  /// A new call.
  public init(id: String, code: String, startedMinute: Int, phase: String) {
    self.id = id
    self.code = code
    self.startedMinute = startedMinute
    self.phase = phase
  }
}

/// What another person, or the same one after 12 hours, may see of an unfinished call.
public struct UnfinishedCall: Equatable, Sendable, Identifiable {
  /// Id of the draft.
  public var id: String
  /// The hour it began, 0 to 23, local.
  public var hour: Int
  /// Whether the present code wrote it.
  public var isOwn: Bool

  /// An unfinished call.
  public init(id: String, hour: Int, isOwn: Bool) {
    self.id = id
    self.hour = hour
    self.isOwn = isOwn
  }
}
