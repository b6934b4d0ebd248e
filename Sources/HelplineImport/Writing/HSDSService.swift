import HelplineModel

/// A listing in the names of HSDS 3.1 (`service.json` of the specification).
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

  /// - Parameter includePrivate: also the lines that only the handler may see.
  init(_ service: Service, includePrivate: Bool) {
    id = service.id
    name = service.name
    alternateName = service.otherNames.first
    description = service.description ?? service.about
    url = service.web
    email = service.email
    // HSDS requires a status; a listing without one was never said to be closed.
    status = service.status ?? "active"
    applicationProcess = service.howToGetHelp
    feesDescription = service.costNote
    eligibilityDescription = service.eligibility
    minimumAge = service.minimumAge
    maximumAge = service.maximumAge
    alert = service.alert
    organization = service.organisation.map {
      HSDSOrganization(id: "\(service.id)/organization", name: $0)
    }
    phones = Self.phones(service, includePrivate: includePrivate)
    schedules = HSDSSchedule.schedules(service)
    languages = Self.languages(service)
    serviceAreas = HSDSArea.areas(service)
    serviceAtLocations = HSDSServiceAtLocation.list(service)
    attributes = HSDSAttribute.attributes(service)
    lifeline = ListingAdditions(service)
    // A day a person rang is a check; the date of a change is none (data anchors, section 8).
    let isChange = service.truth.note == ServiceBuilder.changeNote
    let day = service.truth.dated.flatMap { CalendarDay($0)?.iso }
    assuredDate = service.truth.rungOn ?? (isChange ? nil : day)
    lastModified = isChange ? day : nil
  }

  private static func phones(_ service: Service, includePrivate: Bool) -> [HSDSPhone] {
    service.phones.filter { includePrivate || !$0.handlerOnly }.enumerated().map { index, phone in
      HSDSPhone(
        id: "\(service.id)/phones/\(index + 1)", number: phone.number,
        extensionNumber: phone.extensionNumber, type: phone.kind, description: phone.note)
    }
  }

  private static func languages(_ service: Service) -> [HSDSLanguage] {
    service.languages.enumerated().map { index, language in
      HSDSLanguage(
        id: "\(service.id)/languages/\(index + 1)", code: language.code,
        note: language.mode.rawValue)
    }
  }
}

/// The organisation behind a listing.
struct HSDSOrganization: Encodable, Sendable {
  var id: String
  var name: String
}

/// A line; `type` is our kind, which goes beyond RFC 6350 by `helpline` and `office`.
struct HSDSPhone: Encodable, Sendable {
  var id: String
  var number: String
  var extensionNumber: String?
  var type: String?
  var description: String?

  enum CodingKeys: String, CodingKey {
    case id, number, type, description
    case extensionNumber = "extension"
  }
}

/// A language; `note` says how it is served.
struct HSDSLanguage: Encodable, Sendable {
  var id: String
  var code: String
  var note: String
}

/// An area served: one for each code, or one in words.
struct HSDSArea: Encodable, Sendable {
  var id: String
  var name: String

  static func areas(_ service: Service) -> [HSDSArea] {
    let names = service.serves.isEmpty ? [service.servesText].compactMap { $0 } : service.serves
    return names.enumerated().map { index, name in
      HSDSArea(id: "\(service.id)/service_areas/\(index + 1)", name: name)
    }
  }
}

/// A topic or keyword as a term.
struct HSDSAttribute: Encodable, Sendable {
  struct Term: Encodable, Sendable {
    var id: String
    var name: String
    var taxonomy: String
  }

  var id: String
  var taxonomyTerm: Term

  enum CodingKeys: String, CodingKey {
    case id
    case taxonomyTerm = "taxonomy_term"
  }

  static func attributes(_ service: Service) -> [HSDSAttribute] {
    let topics = service.topics.map { ($0, "lifeline-topics") }
    let keywords = service.keywords.filter { !service.topics.contains($0) }.map { ($0, "keywords") }
    return (topics + keywords).enumerated().map { index, pair in
      HSDSAttribute(
        id: "\(service.id)/attributes/\(index + 1)",
        taxonomyTerm: Term(id: "\(pair.1)/\(pair.0)", name: pair.0, taxonomy: pair.1))
    }
  }
}

/// Where it stands; nothing at all where the address is secret.
struct HSDSServiceAtLocation: Encodable, Sendable {
  struct Address: Encodable, Sendable {
    var id: String
    var line: String
    var city = ""
    var region = ""
    var postcode = ""
    var country: String
    var type = "physical"

    enum CodingKeys: String, CodingKey {
      case id, city, country
      case line = "address_1"
      case region = "state_province"
      case postcode = "postal_code"
      case type = "address_type"
    }
  }

  struct Location: Encodable, Sendable {
    var id: String
    var type = "physical"
    var addresses: [Address]

    enum CodingKeys: String, CodingKey {
      case id, addresses
      case type = "location_type"
    }
  }

  var id: String
  var location: Location

  static func list(_ service: Service) -> [HSDSServiceAtLocation] {
    guard !service.addressIsSecret, let text = service.address else { return [] }
    return text.split(separator: "\n").enumerated().map { index, line in
      let id = "\(service.id)/locations/\(index + 1)"
      let address = Address(
        id: "\(id)/address", line: String(line), country: service.country ?? "")
      return HSDSServiceAtLocation(
        id: "\(id)/link", location: Location(id: id, addresses: [address]))
    }
  }
}

/// What HSDS has no field for.
struct ListingAdditions: Encodable, Sendable {
  var publisher: String
  var about: String?
  var otherNames: [String]
  var topics: [String]
  var channels: [String]
  var cost: String
  var audience: String
  var serves: [String]
  var servesText: String?
  var located: [String]
  var country: String?
  var hoursText: String?
  var hoursZone: String?
  var languagesText: String?
  var addressIsSecret: Bool
  var dated: String?
  var rungOn: String?
  var sources: [String]
  var conflict: String?
  var note: String?
  var isSample: Bool
  var isHelplineItself: Bool
  var isCommercial: Bool

  enum CodingKeys: String, CodingKey {
    case publisher, about, topics, channels, cost, audience, serves, located, country, dated
    case sources, conflict, note
    case otherNames = "other_names"
    case servesText = "serves_text"
    case hoursText = "hours_text"
    case hoursZone = "hours_zone"
    case languagesText = "languages_text"
    case addressIsSecret = "address_is_secret"
    case rungOn = "rung_on"
    case isSample = "is_sample"
    case isHelplineItself = "is_helpline_itself"
    case isCommercial = "is_commercial"
  }

  init(_ service: Service) {
    publisher = service.publisher
    about = service.about
    otherNames = service.otherNames
    topics = service.topics
    channels = service.channels
    cost = service.cost.rawValue
    audience = service.audience.rawValue
    serves = service.serves
    servesText = service.servesText
    located = service.located
    country = service.country
    hoursText = service.hours.text
    hoursZone = service.hours.zone
    languagesText = service.languagesText
    addressIsSecret = service.addressIsSecret
    dated = service.truth.dated
    rungOn = service.truth.rungOn
    sources = service.truth.sources
    conflict = service.truth.conflict
    note = service.truth.note
    isSample = service.isSample
    isHelplineItself = service.isHelplineItself
    isCommercial = service.isCommercial
  }
}
