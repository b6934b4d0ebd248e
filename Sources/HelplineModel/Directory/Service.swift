/// A listing of the directory.
public struct Service: Equatable, Sendable, Identifiable {
  /// Stable id: `publisher:id`.
  public var id: String
  /// Publisher the listing came from; an import replaces that publisher's listings.
  public var publisher: String
  /// Name as published.
  public var name: String
  /// Organisation as published.
  public var organisation: String?
  /// The publisher's own id of the organisation; branches of one organisation share it.
  public var organisationID: String?
  /// Further names.
  public var otherNames: [String] = []
  /// One sentence on what it is.
  public var about: String?
  /// Longer text as published.
  public var description: String?
  /// Topics (`Resources/README.md` lists them).
  public var topics: [String] = []
  /// Words the publisher attached (taxonomy terms and the like), for finding only.
  public var keywords: [String] = []
  /// Telephone lines.
  public var phones: [Phone] = []
  /// Web address.
  public var web: String?
  /// E-mail address.
  public var email: String?
  /// `phone`, `chat`, `email`, `in_person`, `video`, `text`.
  public var channels: [String] = []
  /// Opening hours.
  public var hours: Hours = Hours()
  /// What the contact costs.
  public var cost: Cost = .unknown
  /// Cost in words.
  public var costNote: String?
  /// Languages spoken or interpreted.
  public var languages: [SpokenLanguage] = []
  /// Language cell as published.
  public var languagesText: String?
  /// Language its texts are written in, ISO 639; nil = not known.
  public var textLanguage: String?
  /// Codes of the area it serves (ISO country or NUTS 2024); empty = not known, or each site has its own.
  public var serves: [String] = []
  /// Area as published.
  public var servesText: String?
  /// Codes of where its offices stand.
  public var located: [String] = []
  /// Its offices, where the source tells them apart; an office may serve another area than the next one.
  public var sites: [Site] = []
  /// Address as published, nil where secret or none.
  public var address: String?
  /// The address is secret: text, coordinates and postcode are never stored.
  public var addressIsSecret = false
  /// For whom.
  public var audience: Audience = .unknown
  /// Youngest age, years.
  public var minimumAge: Int?
  /// Oldest age, years.
  public var maximumAge: Int?
  /// Who may come, as published.
  public var eligibility: String?
  /// It takes people only when somebody refers them; nil = not known.
  public var byReferralOnly: Bool?
  /// It asks for a report to the police first; nil = not known.
  public var policeReportNeeded: Bool?
  /// It asks for papers (identity, insurance, residence); nil = not known.
  public var papersAsked: Bool?
  /// How one gets help, as published.
  public var howToGetHelp: String?
  /// `active`, `inactive`, `defunct`, `temporarily closed` or nil.
  public var status: String?
  /// Last day it is `temporarily closed`, `YYYY-MM-DD`; from the next day on it is open again.
  public var statusUntil: String?
  /// Note of the moment, as published: cut to length, without links.
  public var alert: String?
  /// Last day the note of the moment is shown, `YYYY-MM-DD`; sources mostly give none.
  public var alertUntil: String?
  /// What this desk wrote beside it, for handlers only: never read aloud, never in plain exports.
  public var remark: String?
  /// Country, ISO 3166-1.
  public var country: String?
  /// Where it comes from and how old that is.
  public var truth = Truth()
  /// Only practice and tests may see it.
  public var isSample = false
  /// The country's own 116 006: never a referral at home.
  public var isHelplineItself = false
  /// Charges money for its service.
  public var isCommercial = false

  /// Closed for good (status `defunct`): never to be given to a caller.
  public var isClosed: Bool { status?.lowercased() == "defunct" }

  /// Closed for a time or not in service on a day, `YYYY-MM-DD`; it comes back by itself where the day is
  /// known.
  public func isPaused(on day: String) -> Bool {
    switch status?.lowercased() {
    case "inactive": true
    case "temporarily closed": statusUntil.map { day <= $0 } ?? true
    default: false
    }
  }

  /// The note of the moment, nil where its last day is over.
  public func alert(on day: String) -> String? {
    guard let last = alertUntil, last < day else { return alert }
    return nil
  }

  /// As it stands on a day, `YYYY-MM-DD`: open again, and without a note whose last day is over.
  public func standing(on day: String) -> Service {
    var service = self
    service.alert = alert(on: day)
    if service.alert == nil { service.alertUntil = nil }
    guard status?.lowercased() == "temporarily closed", !isPaused(on: day) else { return service }
    (service.status, service.statusUntil) = ("active", nil)
    return service
  }

  /// The codes of all areas that it or one of its sites serves; empty = not known.
  public var allServes: [String] {
    sites.isEmpty ? serves : Array(Set(serves + sites.flatMap(\.serves))).sorted()
  }

  /// A listing with a name; the rest is filled in.
  public init(id: String, publisher: String, name: String) {
    self.id = id
    self.publisher = publisher
    self.name = name
  }
}

/// What a contact costs, said before the digits.
public enum Cost: String, Codable, Sendable {
  case free, paid
  case freeAtHome = "free_at_home"
  case unknown
}

/// For whom a service is.
public enum Audience: String, Codable, Sendable {
  case any, women, men, unknown
}

/// How a language is served.
public enum LanguageMode: String, Codable, Sendable {
  case spoken, interpreter
  case onRequest = "on_request"
  case sign
}

/// A language a service can be used in.
public struct SpokenLanguage: Codable, Equatable, Hashable, Sendable {
  /// ISO 639-1, or 639-3 where there is none; `any` for "interpreter, all languages".
  public var code: String
  /// How.
  public var mode: LanguageMode

  /// A language.
  public init(code: String, mode: LanguageMode) {
    self.code = code
    self.mode = mode
  }
}
