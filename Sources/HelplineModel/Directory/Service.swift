/// A listing of the directory.
public struct Service: Codable, Equatable, Sendable, Identifiable {
  /// Stable id: `publisher:id`.
  public var id: String
  /// Publisher the listing came from; an import replaces that publisher's listings.
  public var publisher: String
  /// Name as published.
  public var name: String
  /// Organisation as published.
  public var organisation: String?
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
  /// Codes of the area it serves (ISO country or NUTS 2024); empty = not known.
  public var serves: [String] = []
  /// Area as published.
  public var servesText: String?
  /// Codes of where its offices stand.
  public var located: [String] = []
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
  /// How one gets help, as published.
  public var howToGetHelp: String?
  /// `active`, `inactive`, `defunct`, `temporarily closed` or nil.
  public var status: String?
  /// Note of the moment, as published.
  public var alert: String?
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

  /// A listing with a name; the rest is filled in.
  public init(id: String, publisher: String, name: String) {
    self.id = id
    self.publisher = publisher
    self.name = name
  }
}

/// A telephone line as published.
public struct Phone: Codable, Equatable, Sendable {
  /// The number as published, grouped as published.
  public var number: String
  /// `helpline`, `office`, `text`, `fax`, `textphone`, `video` or nil.
  public var kind: String?
  /// What the publisher says about it.
  public var note: String?
  /// Extension.
  public var extensionNumber: String?
  /// It is the number to dial from abroad.
  public var fromAbroad = false
  /// Only the handler may see it; never read aloud.
  public var handlerOnly = false

  /// A line.
  public init(
    number: String, kind: String? = nil, note: String? = nil, extensionNumber: String? = nil,
    fromAbroad: Bool = false, handlerOnly: Bool = false
  ) {
    self.number = number
    self.kind = kind
    self.note = note
    self.extensionNumber = extensionNumber
    self.fromAbroad = fromAbroad
    self.handlerOnly = handlerOnly
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

/// Where a listing comes from and how sure one can be of it.
public struct Truth: Codable, Equatable, Sendable {
  /// Addresses of the pages it was taken from.
  public var sources: [String] = []
  /// Date of the source (`2016`, `2016-09` …); nil = undated.
  public var dated: String?
  /// Day on which a person rang the number (`YYYY-MM-DD`); only a person's act sets it.
  public var rungOn: String?
  /// Code of that person.
  public var rungBy: String?
  /// Sources that disagree, in words.
  public var conflict: String?
  /// A caution.
  public var note: String?

  /// Nothing known.
  public init() {}
}
