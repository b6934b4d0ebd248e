import HelplineModel

/// A listing in the names of HSDS 3.1 (`service.json` of the specification); what HSDS has no field for
/// stands under `lifeline` (`Resources/profile`).
struct HSDSService: Encodable, Sendable {
  var id: String
  var name: String
  var alternateName: String?
  var description: String?
  var url: String?
  var email: String?
  var status: String
  var applicationProcess: String?
  var feesDescription: String?
  var eligibilityDescription: String?
  var minimumAge: Int?
  var maximumAge: Int?
  var assuredDate: String?
  var lastModified: String?
  var alert: String?
  var organization: HSDSOrganization?
  var phones: [HSDSPhone]
  var schedules: [HSDSSchedule]
  var languages: [HSDSLanguage]
  var serviceAreas: [HSDSArea]
  var serviceAtLocations: [HSDSServiceAtLocation]
  var attributes: [HSDSAttribute]
  var lifeline: ListingAdditions

  enum CodingKeys: String, CodingKey {
    case id, name, description, url, email, status, alert, organization, phones, schedules
    case languages, attributes, lifeline
    case alternateName = "alternate_name"
    case applicationProcess = "application_process"
    case feesDescription = "fees_description"
    case eligibilityDescription = "eligibility_description"
    case minimumAge = "minimum_age"
    case maximumAge = "maximum_age"
    case assuredDate = "assured_date"
    case lastModified = "last_modified"
    case serviceAreas = "service_areas"
    case serviceAtLocations = "service_at_locations"
  }

  /// - Parameter service: a listing as it may leave (`Service.leaving`): everything in it is written.
  init(_ service: Service, _ names: HSDSNames) {
    id = names.id(service.id)
    name = service.name
    alternateName = service.otherNames.first
    description = service.description ?? service.about
    url = HSDSWords.url(service.web)
    email = HSDSWords.email(service.email)
    status = HSDSWords.status(service.status)
    applicationProcess = service.howToGetHelp
    feesDescription = service.costNote
    eligibilityDescription = service.eligibility
    minimumAge = service.minimumAge
    maximumAge = service.maximumAge
    assuredDate = service.truth.publisherCheckedOn.flatMap(HSDSWords.day)
    lastModified = service.truth.changedOn.flatMap(HSDSWords.day).map { $0 + "T00:00:00Z" }
    alert = service.alert
    organization = service.organisation.map {
      HSDSOrganization(id: names.organization(service), name: $0)
    }
    phones = HSDSPhone.list(service.phones, of: service.id, names)
    schedules = HSDSSchedule.list(service.hours, of: service.id, names)
    languages = HSDSLanguage.list(service.languages, of: service.id, names)
    serviceAreas = HSDSArea.list(service.serves, service.servesText, of: service.id, names)
    serviceAtLocations = HSDSServiceAtLocation.list(service, names)
    attributes = HSDSAttribute.attributes(service, names)
    lifeline = ListingAdditions(service)
  }
}

/// Our values in the words that HSDS knows.
enum HSDSWords {
  /// The four words for a status. A listing without one was never said to be closed; one that has
  /// another word may well be.
  static func status(_ status: String?) -> String {
    guard let status else { return "active" }
    return ["active", "inactive", "defunct", "temporarily closed"].contains(status)
      ? status : "inactive"
  }

  /// A web address with the scheme that browsers put before one that was published without.
  static func url(_ web: String?) -> String? {
    guard let web, web.utf8.allSatisfy({ (0x21...0x7E).contains($0) }) else { return nil }
    let lower = web.lowercased()
    return lower.hasPrefix("http://") || lower.hasPrefix("https://") ? web : "http://" + web
  }

  /// An e-mail address that is one.
  static func email(_ email: String?) -> String? {
    guard let email, email.contains("@"), !email.contains(" ") else { return nil }
    return email
  }

  /// A whole day, `YYYY-MM-DD`; a year alone is no day.
  static func day(_ text: String) -> String? {
    CalendarDay(text)?.iso == text ? text : nil
  }
}

/// The organisation behind a listing.
struct HSDSOrganization: Encodable, Sendable {
  var id: String
  var name: String
  var description = HSDSUnknown.description
}

/// A telephone line; `type` is one of RFC 6350, our own kind stands under `lifeline`.
struct HSDSPhone: Encodable, Sendable {
  var id: String
  var number: String
  var extensionNumber: Int?
  var type: String?
  var description: String?
  var languages: [HSDSLanguage]

  enum CodingKeys: String, CodingKey {
    case id, number, type, description, languages
    case extensionNumber = "extension"
  }

  static func list(_ phones: [Phone], of owner: String, _ names: HSDSNames) -> [HSDSPhone] {
    phones.enumerated().map { HSDSPhone($1, "\(owner)/phones/\($0 + 1)", names) }
  }

  private init(_ phone: Phone, _ name: String, _ names: HSDSNames) {
    id = names.id(name)
    number = phone.number
    // HSDS takes an extension as a number: one with other signs, or a nought in front, would change.
    extensionNumber = phone.extensionNumber.flatMap { Int($0) }.flatMap {
      String($0) == phone.extensionNumber ? $0 : nil
    }
    type = ["helpline", "office"].contains(phone.kind) ? "voice" : phone.kind
    let odd = extensionNumber == nil ? phone.extensionNumber.map { "extension \($0)" } : nil
    let parts = [phone.note, odd].compactMap { $0 }
    description = parts.isEmpty ? nil : parts.joined(separator: "; ")
    languages = HSDSLanguage.list(phone.languages, of: name, names)
  }
}

/// A language; `note` says how it is served.
struct HSDSLanguage: Encodable, Sendable {
  var id: String
  var code: String
  var note: String

  static func list(
    _ languages: [SpokenLanguage], of owner: String, _ names: HSDSNames
  ) -> [HSDSLanguage] {
    languages.enumerated().map { index, language in
      HSDSLanguage(
        id: names.id(owner, "languages", index), code: language.code,
        note: language.mode.rawValue.replacing("_", with: " "))
    }
  }
}

/// An area served: one for each code, or one in words.
struct HSDSArea: Encodable, Sendable {
  var id: String
  var name: String

  static func list(
    _ codes: [String], _ text: String?, of owner: String, _ names: HSDSNames
  ) -> [HSDSArea] {
    let areas = codes.isEmpty ? [text].compactMap { $0 } : codes
    return areas.enumerated().map { HSDSArea(id: names.id(owner, "service_areas", $0), name: $1) }
  }
}

/// A topic or keyword as a term.
struct HSDSAttribute: Encodable, Sendable {
  struct Term: Encodable, Sendable {
    var id: String
    var name: String
    var description: String
    var taxonomy: String
  }

  var id: String
  var taxonomyTerm: Term

  enum CodingKeys: String, CodingKey {
    case id
    case taxonomyTerm = "taxonomy_term"
  }

  /// The two lists terms come from, and what is said of a term.
  static let taxonomies = [
    "lifeline-topics": "A topic of Lifeline.", "keywords": "A word attached by the publisher.",
  ]

  static func attributes(_ service: Service, _ names: HSDSNames) -> [HSDSAttribute] {
    let topics = service.topics.map { ($0, "lifeline-topics") }
    let keywords = service.keywords.filter { !service.topics.contains($0) }.map { ($0, "keywords") }
    return (topics + keywords).enumerated().map { index, pair in
      HSDSAttribute(
        id: names.id(service.id, "attributes", index),
        taxonomyTerm: Term(
          id: names.id("\(pair.1)/\(pair.0)"), name: pair.0,
          description: taxonomies[pair.1] ?? HSDSUnknown.description, taxonomy: pair.1))
    }
  }
}
