/// Everything the coordinator keeps for this desk: one value, read as a whole and changed only by
/// `HouseChange`s, so that every change has its author, its day and its way back.
public struct HouseBook: Equatable, Sendable {
  /// The form of the house rules with its values.
  public var rules = HouseRules()
  /// Notices, by first day, then id.
  public var notices: [Notice] = []
  /// Plans for frequent callers, by label.
  public var plans: [HousePlan] = []
  /// Words that callers use here, besides the shipped ones; by value, then phrase.
  public var words: [HouseWord] = []
  /// What handlers reported about listings, not yet dealt with; by listing, never in the order they came.
  public var flags: [ListingFlag] = []
  /// People who asked to be rung after a heavy call; gone when done.
  public var rings: [RingRequest] = []
  /// Listings written or changed here, by id; each stands in the place of the one with its id. New ones
  /// have the publisher `house`, changed ones keep theirs.
  public var listings: [Service] = []
  /// The last time each listing's number was rung, by listing id.
  public var rung: [String: Rung] = [:]
  /// Listings taken out of the directory, by listing id; no import brings one back.
  public var removed: [String: Removed] = [:]
  /// What this desk wrote beside listings, by listing id: for handlers only, one line each.
  public var remarks: [String: String] = [:]
  /// Listings that look alike and were found to be different.
  public var distinct: Set<ListingPair> = []
  /// What a named role signed.
  public var signatures: [Signature] = []
  /// Rings and lost calls from the telephone system, by day (`YYYY-MM-DD`).
  public var telephone: [String: TelephoneDay] = [:]
  /// Needs that no listing met and that were dealt with; others stand in the records.
  public var settledGaps: [SettledGap] = []
  /// What was changed, newest last.
  public var journal: [HouseEntry] = []

  /// The publisher of listings that were first written here.
  public static let publisher = "house"

  /// An empty book.
  public init() {}
}

extension HouseBook {
  /// Brings every list into its own order: then what was taken away and put back stands where it stood,
  /// and no order tells what came first.
  public mutating func sort() {
    notices.sort { ($0.from, $0.id) < ($1.from, $1.id) }
    plans.sort { ($0.label, $0.id) < ($1.label, $1.id) }
    words.sort {
      ($0.value, $0.phrase, $0.language ?? "") < ($1.value, $1.phrase, $1.language ?? "")
    }
    flags.sort { ($0.listing, $0.reason) < ($1.listing, $1.reason) }
    rings.sort { ($0.day, $0.code) < ($1.day, $1.code) }
    listings.sort { $0.id < $1.id }
    signatures.sort { $0.what < $1.what }
    settledGaps.sort { $0.gap.sortKey.lexicographicallyPrecedes($1.gap.sortKey) }
  }
}

extension Gap {
  fileprivate var sortKey: [String] { [topic, place ?? "", language ?? ""] }
}

/// Something the coordinator tells the desk, from a day until a day.
public struct Notice: Codable, Equatable, Sendable, Identifiable {
  /// Stable id.
  public var id: String
  /// One or two sentences.
  public var text: String
  /// First day it is shown, `YYYY-MM-DD`; empty for one that was written before days were kept.
  public var from: String
  /// Last day it is shown, nil until it is taken away.
  public var until: String?
  /// Good news: shown apart, so that it is not lost among warnings.
  public var isGoodNews = false
  /// Id of the listing it stands on; nil for a notice to the whole desk.
  public var listing: String?

  /// A notice.
  public init(
    id: String, text: String, from: String, until: String? = nil, isGoodNews: Bool = false,
    listing: String? = nil
  ) {
    self.id = id
    self.text = text
    self.from = from
    self.until = until
    self.isGoodNews = isGoodNews
    self.listing = listing
  }

  /// Whether it is shown on a day.
  public func isShown(on day: String) -> Bool { from <= day && until.map { day <= $0 } ?? true }
}

/// How this line meets a frequent caller: a short frame under a neutral label, never a name.
public struct HousePlan: Codable, Equatable, Sendable, Identifiable {
  /// Stable id.
  public var id: String
  /// Neutral label ("Plan Birch").
  public var label: String
  /// What is offered and what is not, one thought a line.
  public var lines: [String]
  /// The day it has to be looked at again, `YYYY-MM-DD`.
  public var reviewOn: String

  /// A plan.
  public init(id: String, label: String, lines: [String], reviewOn: String) {
    self.id = id
    self.label = label
    self.lines = lines
    self.reviewOn = reviewOn
  }
}

/// A word or phrase that callers use here for a value (`crime.stalking`, `topic.shelter`).
public struct HouseWord: Codable, Equatable, Hashable, Sendable {
  /// What people say.
  public var phrase: String
  /// Id of the value it means.
  public var value: String
  /// The language it is said in, ISO 639; nil where nobody said.
  public var language: String?

  /// A word for a value.
  public init(phrase: String, value: String, language: String? = nil) {
    self.phrase = phrase
    self.value = value
    self.language = language
  }
}

/// What handlers reported about one listing, how often; never when or by whom.
public struct ListingFlag: Codable, Equatable, Hashable, Sendable {
  /// Id of the listing.
  public var listing: String
  /// Id of the reason (`wrong_number`, `no_answer` …).
  public var reason: String

  /// A report about a listing.
  public init(listing: String, reason: String) {
    self.listing = listing
    self.reason = reason
  }
}

/// Somebody asks to be rung after a heavy call: code and day only.
public struct RingRequest: Codable, Equatable, Hashable, Sendable {
  /// Code of the person.
  public var code: String
  /// `YYYY-MM-DD`.
  public var day: String

  /// A request.
  public init(code: String, day: String) {
    self.code = code
    self.day = day
  }
}

/// Somebody here rang a listing's number.
public struct Rung: Codable, Equatable, Sendable {
  /// What they heard.
  public enum Outcome: String, Codable, CaseIterable, Sendable {
    case right, wrong
    case noAnswer = "no_answer"
  }
  /// `YYYY-MM-DD`.
  public var day: String
  /// Code of the person who rang.
  public var code: String
  /// What they heard; only `right` makes a number count as rung.
  public var outcome: Outcome

  /// A call to a listing's number.
  public init(day: String, code: String, outcome: Outcome) {
    self.day = day
    self.code = code
    self.outcome = outcome
  }
}

/// A named role signed something as it stood that day; another wording needs another signature.
public struct Signature: Codable, Equatable, Sendable {
  /// What is signed so that this desk may take live calls.
  public static let goLive = "go_live"

  /// `danger.suicide`, `danger.child_at_risk` … for a card, `goLive` for taking live calls.
  public var what: String
  /// Hash of what was signed (`DangerCard.wordingHash`), empty for `goLive`.
  public var wording: String
  /// The role that signed, never a person's name.
  public var role: String
  /// Code of the person who entered it.
  public var code: String
  /// `YYYY-MM-DD`.
  public var day: String

  /// A signature.
  public init(what: String, wording: String, role: String, code: String, day: String) {
    self.what = what
    self.wording = wording
    self.role = role
    self.code = code
    self.day = day
  }
}

/// What the telephone system counted on one day.
public struct TelephoneDay: Codable, Equatable, Sendable {
  /// How often it rang.
  public var rings: Int
  /// How many gave up before anybody answered.
  public var lost: Int

  /// A day's counts.
  public init(rings: Int, lost: Int) {
    self.rings = rings
    self.lost = lost
  }
}

/// A need no listing met that the coordinator has dealt with, up to a day.
public struct SettledGap: Codable, Equatable, Hashable, Sendable {
  /// The need.
  public var gap: Gap
  /// `YYYY-MM-DD`; later ones stand in the queue again.
  public var until: String

  /// A settled need.
  public init(gap: Gap, until: String) {
    self.gap = gap
    self.until = until
  }
}
