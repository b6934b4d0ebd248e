import HelplineModel

/// What HSDS has no field for, or would not give back as it was: the object `lifeline` of a listing.
/// `Resources/profile` says what each key means. Nothing is written for what is not known.
struct ListingAdditions: Codable, Sendable {
  /// The profile it follows; a reader that does not know it leaves the object alone.
  var profile: String?
  var id: String?
  var publisher: String?
  var organisationID: String?
  /// Tables want an organisation for every service: that one has only been put there for them.
  var organisationUnknown: Bool?
  var otherNames: [String]?
  var about: String?
  var descriptionUnknown: Bool?
  var topics: [String]?
  var keywords: [String]?
  var phones: [PhoneAdditions]?
  var web: String?
  var email: String?
  var channels: [String]?
  var hours: Hours?
  var cost: Cost?
  var languages: [SpokenLanguage]?
  var languagesText: String?
  var textLanguage: String?
  var serves: [String]?
  var servesText: String?
  var located: [String]?
  var sites: [SiteAdditions]?
  var address: String?
  var addressIsSecret: Bool?
  var audience: Audience?
  var byReferralOnly: Bool?
  var policeReportNeeded: Bool?
  var papersAsked: Bool?
  var status: String?
  var statusUntil: String?
  var alertUntil: String?
  var remark: String?
  var country: String?
  var truth: TruthAdditions?
  var isSample: Bool?
  var isHelplineItself: Bool?
  var isCommercial: Bool?

  enum CodingKeys: String, CodingKey {
    case profile, id, publisher, about, topics, keywords, phones, web, email, channels, hours, cost
    case languages, serves, located, sites, address, audience, status, remark, country, truth
    case organisationID = "organisation_id"
    case organisationUnknown = "organisation_unknown"
    case otherNames = "other_names"
    case descriptionUnknown = "description_unknown"
    case languagesText = "languages_text"
    case textLanguage = "text_language"
    case servesText = "serves_text"
    case addressIsSecret = "address_is_secret"
    case byReferralOnly = "by_referral_only"
    case policeReportNeeded = "police_report_needed"
    case papersAsked = "papers_asked"
    case statusUntil = "status_until"
    case alertUntil = "alert_until"
    case isSample = "is_sample"
    case isHelplineItself = "is_helpline_itself"
    case isCommercial = "is_commercial"
  }

  /// The profile's address: a name of its own that needs no domain.
  static let profileURI = "urn:uuid:" + NameUUID.profile

  init(_ service: Service) {
    profile = Self.profileURI
    id = service.id
    publisher = service.publisher
    organisationID = service.organisationID
    otherNames = listed(service.otherNames)
    about = service.about
    descriptionUnknown = flag(service.description == nil && service.about != nil)
    topics = listed(service.topics)
    keywords = listed(service.keywords)
    phones = listed(service.phones.map(PhoneAdditions.init))
    web = service.web == HSDSWords.url(service.web) ? nil : service.web
    email = service.email == HSDSWords.email(service.email) ? nil : service.email
    channels = listed(service.channels)
    hours = service.hours == Hours() ? nil : service.hours
    cost = service.cost == .unknown ? nil : service.cost
    languages = listed(service.languages)
    languagesText = service.languagesText
    textLanguage = service.textLanguage
    addAreasAndPlaces(service)
    addTerms(service)
    truth = TruthAdditions(service.truth)
    isSample = flag(service.isSample)
    isHelplineItself = flag(service.isHelplineItself)
    isCommercial = flag(service.isCommercial)
  }

  private mutating func addAreasAndPlaces(_ service: Service) {
    serves = listed(service.serves)
    servesText = service.servesText
    located = listed(service.located)
    sites = listed(service.sites.map(SiteAdditions.init))
    address = service.address
    addressIsSecret = flag(service.addressIsSecret)
    country = service.country
  }

  private mutating func addTerms(_ service: Service) {
    audience = service.audience == .unknown ? nil : service.audience
    byReferralOnly = service.byReferralOnly
    policeReportNeeded = service.policeReportNeeded
    papersAsked = service.papersAsked
    status = service.status == HSDSWords.status(service.status) ? nil : service.status ?? ""
    statusUntil = service.statusUntil
    alertUntil = service.alertUntil
    remark = service.remark
  }
}

/// A list that says something.
private func listed<Value>(_ list: [Value]) -> [Value]? { list.isEmpty ? nil : list }

/// A flag that is set.
private func flag(_ value: Bool) -> Bool? { value ? true : nil }

/// A line: what HSDS's `phone` cannot hold.
struct PhoneAdditions: Codable, Sendable {
  var number: String
  var kind: String?
  var note: String?
  var extensionNumber: String?
  var fromAbroad: Bool?
  var handlerOnly: Bool?
  var languages: [SpokenLanguage]?
  var e164: String?
  var national: String?
  var international: String?
  var isShortCode: Bool?
  var doubt: NumberDoubt?

  enum CodingKeys: String, CodingKey {
    case number, kind, note, languages, e164, national, international, doubt
    case extensionNumber = "extension"
    case fromAbroad = "from_abroad"
    case handlerOnly = "handler_only"
    case isShortCode = "is_short_code"
  }

  init(_ phone: Phone) {
    number = phone.number
    kind = phone.kind
    note = phone.note
    extensionNumber = phone.extensionNumber
    fromAbroad = flag(phone.fromAbroad)
    handlerOnly = flag(phone.handlerOnly)
    languages = listed(phone.languages)
    e164 = phone.e164
    national = phone.national
    international = phone.international
    isShortCode = flag(phone.isShortCode)
    doubt = phone.doubt
  }
}

/// A site: what HSDS's `location` cannot hold, with its place in the list of sites.
struct SiteAdditions: Codable, Sendable {
  var id: String?
  var name: String?
  var address: String?
  var postcode: String?
  var addressIsSecret: Bool?
  var located: [String]?
  var serves: [String]?
  var servesText: String?
  var hours: Hours?
  var phones: [PhoneAdditions]?
  var access: String?

  enum CodingKeys: String, CodingKey {
    case id, name, address, located, serves, hours, phones, access
    case postcode = "postal_code"
    case addressIsSecret = "address_is_secret"
    case servesText = "serves_text"
  }

  init(_ site: Site) {
    id = site.id
    name = site.name
    address = site.address
    postcode = site.postcode
    addressIsSecret = flag(site.addressIsSecret)
    located = listed(site.located)
    serves = listed(site.serves)
    servesText = site.servesText
    hours = site.hours
    phones = listed(site.phones.map(PhoneAdditions.init))
    access = site.access
  }
}

/// Where a listing comes from. A person's acts are told as days, never as codes.
struct TruthAdditions: Codable, Sendable {
  var sources: [String]?
  var dated: String?
  var publisherCheckedOn: String?
  var changedOn: String?
  var rungOn: String?
  var editedOn: String?
  var conflict: String?
  var note: String?

  enum CodingKeys: String, CodingKey {
    case sources, dated, conflict, note
    case publisherCheckedOn = "publisher_checked_on"
    case changedOn = "changed_on"
    case rungOn = "rung_on"
    case editedOn = "edited_on"
  }

  init?(_ truth: Truth) {
    guard truth != Truth() else { return nil }
    sources = listed(truth.sources)
    dated = truth.dated
    publisherCheckedOn = truth.publisherCheckedOn
    changedOn = truth.changedOn
    rungOn = truth.rungOn
    editedOn = truth.editedOn
    conflict = truth.conflict
    note = truth.note
  }
}
