import HelplineModel

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
  var alertUntil: String?
  var textLanguage: String?
  var country: String?
  /// Pages the source names as its own source.
  var sources: [String] = []
  /// The line itself costs the caller nothing; nil = not said.
  var lineIsFree: Bool?
  /// Stated in a field of its own; what stands in words is read later.
  var byReferralOnly: Bool?
  var policeReportNeeded: Bool?
  var papersAsked: Bool?
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
  /// What our own writer put beside the standard's fields.
  var additions: ListingAdditions?

  /// The fields of the service itself, newer names before older ones.
  init(_ fields: some FieldSource) {
    id = fields.text("id", "service_id", "services_id")
    name = fields.text("name", "title", "service_name")
    otherName = fields.text("alternate_name", "alternative_name")
    description = fields.text("description", "body", "about")
    summary = fields.text("summary", "short_desc", "short_description")
    web = fields.text("url", "website", "web", "website_address", "homepage")
    email = fields.text("email", "e_mail", "email_address")
    status = fields.text("status") ?? fields.text("made_inactive_on").map { _ in "inactive" }
    country = fields.text("country")
    interpretation = fields.text("interpretation_services")
    application = fields.text("application_process", "how_to_get_help", "intake_process")
    minimumAge = fields.number("minimum_age")
    maximumAge = fields.number("maximum_age")
    assured = fields.text("assured_date", "last_verified_on", "verified_at")
    modified = fields.text("last_modified", "updated_at", "date_modified")
    alert = fields.text("alert", "temporary_message")
    alertUntil = fields.text("alert_until", "alert_expires", "temporary_message_expires")
    textLanguage = fields.text("text_language", "language_of_text", "content_language")
    hoursText = fields.text("hours", "opening_hours", "hours_of_operation")
    gender = fields.text("gender")
    byReferralOnly = fields.flag("by_referral_only", "referral_only", "referral_required")
    policeReportNeeded = fields.flag("police_report_needed", "police_report_required")
    papersAsked = fields.flag("papers_asked", "id_required", "identification_required")
    readLists(fields)
    additions = ListingAdditions.read(fields)
    if additions?.addressIsSecret == true { isMarkedSecret = true }
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
    (["tty_phone_number", "textphone", "tty"], "textphone"),
    (["text_number", "sms"], "text"),
    (["fax"], "fax"),
    (["after_hours_phone"], "after hours"),
    (["phone_from_abroad"], "from abroad"),
  ]
}

/// An organisation as published.
struct OrganisationRecord {
  var id: String?
  var name: String?
  var web: String?
  var email: String?
  var phones: [PhoneRecord] = []
  /// The publisher does not show its address to the public.
  var isMarkedSecret = false
  /// Its own address, read only to find it again in texts where it is not to be shown.
  var secretAddress: AddressRecord?

  init(_ fields: some FieldSource) {
    id = fields.text("id", "organization_id")
    name = fields.text("name", "title")
    web = fields.text("website", "url", "website_address")
    email = fields.text("email")
    isMarkedSecret = SecretPlaces.isMarked(fields)
    guard isMarkedSecret, let line = fields.text("physical_address", "address") else { return }
    secretAddress = AddressRecord(lines: [line])
  }

  /// Only a name, as flat tables have it.
  init(name: String) {
    self.name = name
  }
}

/// A telephone line as published.
struct PhoneRecord {
  var id: String?
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

  /// Nil where the number is empty or not for the public.
  init?(_ fields: some FieldSource) {
    guard !Self.isPersonal(fields) else { return nil }
    guard let number = fields.text("number", "phone") ?? fields.text("vanity_number") else {
      return nil
    }
    self.number = number
    id = fields.text("id")
    kind = fields.text("type", "number_type", "phone_type")
    note = fields.text("description", "note")
    department = fields.text("department")
    extensionNumber = fields.text("extension")
    prefix = fields.text("country_prefix")
    vanity = fields.text("vanity_number")
    if let cell = fields.text("language") { languages = [LanguageRecord(name: cell)] }
  }

  /// A line or contact that its publisher marks as a person's or as private: never read.
  static func isPersonal(_ fields: some FieldSource) -> Bool {
    guard fields.mayMarkSecrets else { return false }
    return personalFlags.contains { fields.flag($0) == true }
  }

  /// Flags of Open Referral UK 1.0 and of call centres.
  static let personalFlags = [
    "personal_data", "sensitive_data", "is_private", "isprivate", "private", "confidential",
  ]

  /// Without a note that names the person whose contact it is.
  func withoutPerson(_ contact: some FieldSource) -> PhoneRecord {
    guard let name = contact.text("name"), let note else { return self }
    let names = foldedWords(name).filter { $0.count > 2 }
    guard foldedWords(note).contains(where: names.contains) else { return self }
    var line = self
    line.note = nil
    return line
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

  init(code: String) {
    self.code = code
  }

  init(_ fields: some FieldSource) {
    name = fields.text("name", "language")
    code = fields.text("code")
    note = fields.text("note")
  }
}

/// A comma, semicolon or line list in one cell.
func splitList(_ cell: String?) -> [String] {
  guard let cell else { return [] }
  return cell.split { $0 == "," || $0 == ";" || $0 == "\n" || $0 == "\r\n" || $0 == "|" }
    .map { trimmed(String($0)) }.filter { !$0.isEmpty }
}
