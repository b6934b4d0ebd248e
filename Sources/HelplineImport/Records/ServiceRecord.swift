/// A service as published, of whichever form and version, before anything is made of it.
struct ServiceRecord {
  var id: String?
  var name: String?
  var otherName: String?
  var description: String?
  var summary: String?
  var web: String?
  var email: String?
  var status: String?
  var interpretation: String?
  var application: String?
  var fees: [String] = []
  var eligibility: [String] = []
  var gender: String?
  var minimumAge: Int?
  var maximumAge: Int?
  var assured: String?
  var modified: String?
  var alert: String?
  var documents: [String] = []
  var keywords: [String] = []
  var languageCells: [String] = []
  var hoursText: String?
  var attending: [String] = []
  var organisation: OrganisationRecord?
  var phones: [PhoneRecord] = []
  /// Lines of contacts, used only where there is no other; the persons are never read.
  var contactPhones: [PhoneRecord] = []
  var schedules: [ScheduleRecord] = []
  var languages: [LanguageRecord] = []
  var areas: [AreaRecord] = []
  var places: [PlaceRecord] = []
  var isMarkedSecret = false

  /// The fields of the service itself, newer names before older ones.
  init(_ fields: some FieldSource) {
    id = fields.text("id", "service_id", "services_id")
    name = fields.text("name", "title", "service_name")
    otherName = fields.text("alternate_name", "alternative_name")
    description = fields.text("description", "body", "about")
    summary = fields.text("summary", "short_desc", "short_description")
    web = fields.text("url", "website", "web", "website_address", "homepage")
    email = fields.text("email", "e_mail", "email_address")
    status = fields.text("status")
    interpretation = fields.text("interpretation_services")
    application = fields.text("application_process", "how_to_get_help", "intake_process")
    minimumAge = fields.number("minimum_age")
    maximumAge = fields.number("maximum_age")
    assured = fields.text("assured_date", "last_verified_on")
    modified = fields.text("last_modified", "updated_at", "date_modified")
    alert = fields.text("alert")
    hoursText = fields.text("hours", "opening_hours", "hours_of_operation")
    gender = fields.text("gender")
    readLists(fields)
  }

  private mutating func readLists(_ fields: some FieldSource) {
    fees = [fields.text("fees_description", "fees", "fee", "cost", "income_eligibility_and_fees")]
      .compactMap { $0 }
    eligibility = [
      fields.text("eligibility_description", "eligibility"), fields.text("audience"),
    ].compactMap { $0 }
    documents = [fields.text("required_documents")].compactMap { $0 }
    languageCells = [fields.text("languages", "language")].compactMap { $0 }
    keywords = splitList(fields.text("keywords", "tags", "topics", "category", "categories"))
    areas = splitList(fields.text("service_areas", "service_area", "area")).map {
      AreaRecord(name: $0)
    }
    attending = [fields.text("attending_type"), fields.text("attending_access")].compactMap { $0 }
    isMarkedSecret = SecretPlaces.isMarked(fields)
    for (names, kind) in Self.phoneColumns {
      guard let number = fields.text(names) else { continue }
      phones.append(PhoneRecord(number: number, kind: kind))
    }
  }

  /// Columns of flat tables that hold lines, and the kind they say.
  private static let phoneColumns: [([String], String?)] = [
    (["phone", "phones", "phone_number", "telephone", "telephone_number", "tel"], nil),
    (["toll_free_phone_number", "freephone"], "toll free"),
    (["hotline", "helpline"], "hotline"),
    (["tty_phone_number", "textphone"], "textphone"),
  ]
}

/// An organisation as published.
struct OrganisationRecord {
  var name: String?
  var web: String?
  var email: String?
  var phones: [PhoneRecord] = []

  init(_ fields: some FieldSource) {
    name = fields.text("name", "title")
    web = fields.text("website", "url", "website_address")
    email = fields.text("email")
  }

  /// Only a name, as flat tables have it.
  init(name: String) {
    self.name = name
  }
}

/// A telephone line as published.
struct PhoneRecord {
  var number: String
  var kind: String?
  var note: String?
  var department: String?
  var extensionNumber: String?
  var prefix: String?
  var vanity: String?
  var languages: [LanguageRecord] = []

  init(number: String, kind: String? = nil) {
    self.number = number
    self.kind = kind
  }

  /// Nil where the number is empty.
  init?(_ fields: some FieldSource) {
    guard let number = fields.text("number", "phone") ?? fields.text("vanity_number") else {
      return nil
    }
    self.number = number
    kind = fields.text("type", "number_type", "phone_type")
    note = fields.text("description", "note")
    department = fields.text("department")
    extensionNumber = fields.text("extension")
    prefix = fields.text("country_prefix")
    vanity = fields.text("vanity_number")
    if let cell = fields.text("language") { languages = [LanguageRecord(name: cell)] }
  }
}

/// A language as published.
struct LanguageRecord {
  var name: String?
  var code: String?
  var note: String?

  init(name: String) {
    self.name = name
  }

  init(_ fields: some FieldSource) {
    name = fields.text("name", "language")
    code = fields.text("code")
    note = fields.text("note")
  }
}

/// An area served as published.
struct AreaRecord {
  var name: String?
  var description: String?
  var code: String?

  init(name: String) {
    self.name = name
  }

  init(_ fields: some FieldSource) {
    name = fields.text("name", "service_area")
    description = fields.text("description")
    code = fields.text("identifier", "uri")
  }
}

/// Opening hours as published: a rule in the manner of RRULE, or a weekday with times.
struct ScheduleRecord {
  var frequency: String?
  var weekday: String?
  var byDay: String?
  var interval: Int?
  var count: Int?
  var start: String?
  var validFrom: String?
  var validTo: String?
  var until: String?
  var opens: String?
  var closes: String?
  var zoneOffset: String?
  var description: String?
  var notes: String?
  var attending: String?
  /// A rule our rows cannot hold (`bymonthday` and the like).
  var hasOtherRules = false
  var isHoliday = false
  var isClosed: Bool?

  init(_ fields: some FieldSource) {
    frequency = fields.text("freq")
    weekday = fields.text("weekday", "day")
    byDay = fields.text("byday")
    interval = fields.number("interval")
    count = fields.number("count")
    start = fields.text("dtstart", "start_date")
    validFrom = fields.text("valid_from")
    validTo = fields.text("valid_to")
    until = fields.text("until", "end_date")
    opens = fields.text("opens_at")
    closes = fields.text("closes_at")
    zoneOffset = fields.text("timezone")
    description = fields.text("description", "original_text")
    notes = fields.text("notes")
    attending = fields.text("attending_type")
    hasOtherRules = fields.text("bymonthday", "byweekno", "byyearday") != nil
    isClosed = fields.flag("closed")
  }
}

/// A place as published, with what hangs on it.
struct PlaceRecord {
  var name: String?
  var kind: String?
  var description: String?
  var email: String?
  var web: String?
  var addresses: [AddressRecord] = []
  var phones: [PhoneRecord] = []
  var contactPhones: [PhoneRecord] = []
  var schedules: [ScheduleRecord] = []
  var languages: [LanguageRecord] = []
  var languageCells: [String] = []
  var isMarkedSecret = false

  init(_ fields: some FieldSource) {
    name = fields.text("name")
    kind = fields.text("location_type")
    if fields.flag("virtual") == true { kind = "virtual" }
    description = fields.text("description")
    email = fields.text("email")
    web = fields.text("url", "website")
    if let cell = fields.text("languages") { languageCells = [cell] }
    isMarkedSecret = SecretPlaces.isMarked(fields)
  }

  /// A place that only has an address.
  init(address: AddressRecord) {
    addresses = [address]
  }
}

/// An address as published; `attention` is not read, it names a person.
struct AddressRecord {
  var lines: [String] = []
  var city: String?
  var region: String?
  var postcode: String?
  var country: String?
  var isPostal = false
  var isSecret = false

  init(_ fields: some FieldSource) {
    for index in 1...4 {
      if let line = fields.text("address_\(index)") { lines.append(line) }
    }
    if lines.isEmpty, let whole = fields.text("address", "street_address") { lines = [whole] }
    city = fields.text("city", "town")
    region = fields.text("state_province", "region", "county")
    postcode = fields.text("postal_code", "postcode")
    country = fields.text("country")
    isPostal = fields.text("address_type")?.lowercased() == "postal"
    let attention = fields.text("attention")
    isSecret =
      SecretPlaces.isMarked(fields)
      || (lines + [city, region, postcode, attention].compactMap { $0 })
        .contains(where: SecretPlaces.saysSecret)
  }

  /// Whether there is anything in it.
  var isEmpty: Bool { lines.isEmpty && city == nil && postcode == nil }
}

/// A comma, semicolon or line list in one cell.
func splitList(_ cell: String?) -> [String] {
  guard let cell else { return [] }
  return cell.split { $0 == "," || $0 == ";" || $0 == "\n" || $0 == "\r\n" || $0 == "|" }
    .map { trimmed(String($0)) }.filter { !$0.isEmpty }
}
