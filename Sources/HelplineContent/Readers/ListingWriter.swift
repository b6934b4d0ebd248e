import HelplineModel

/// Writes listings in the form that `ListingReader` reads (`listings.yaml`).
public enum ListingWriter {
  /// A whole file; a listing of another publisher names it in its entry.
  public static func text(_ services: [Service], publisher: String) -> String {
    let head = "publisher: \(YAMLText.scalar(publisher))\n"
    guard !services.isEmpty else { return head + "listings: []\n" }
    return head + "listings:\n"
      + services.map { entry($0, in: publisher) }.joined()
  }

  private static func entry(_ service: Service, in publisher: String) -> String {
    var fields = Fields()
    let prefix = service.publisher + ":"
    let id = service.id.hasPrefix(prefix) ? String(service.id.dropFirst(prefix.count)) : service.id
    fields.add("id", id)
    if service.publisher != publisher { fields.add("publisher", service.publisher) }
    names(of: service, &fields)
    contact(of: service, &fields)
    audience(of: service, &fields)
    truth(of: service.truth, &fields)
    return fields.text
  }

  private static func names(of service: Service, _ fields: inout Fields) {
    fields.add("name", service.name)
    fields.add("organization", service.organisation)
    fields.add("organisation_id", service.organisationID)
    fields.add("other_names", list: service.otherNames)
    fields.add("about", service.about)
    fields.add("description", service.description)
    fields.add("topics", list: service.topics)
    fields.add("keywords", list: service.keywords)
    fields.add("country", service.country)
    fields.add("own_line", flag: service.isHelplineItself)
    fields.add("commercial", flag: service.isCommercial)
    fields.add("sample", flag: service.isSample)
  }

  private static func contact(of service: Service, _ fields: inout Fields) {
    fields.add("phones", lines: service.phones.map(phone))
    fields.add("web", service.web)
    fields.add("email", service.email)
    fields.add("channels", list: service.channels)
    if let hours = hours(service.hours) { fields.add(line: "hours: \(hours)") }
    if service.cost != .unknown { fields.add("cost", service.cost.rawValue) }
    fields.add("cost_note", service.costNote)
    fields.add("address_secret", flag: service.addressIsSecret)
    // A secret address is never stored, whatever the value holds.
    if !service.addressIsSecret { fields.add("address", service.address) }
  }

  private static func audience(of service: Service, _ fields: inout Fields) {
    fields.add("languages", lines: service.languages.map(language))
    fields.add("languages_text", service.languagesText)
    fields.add("text_language", service.textLanguage)
    fields.add("serves", list: service.serves)
    fields.add("serves_text", service.servesText)
    fields.add("located", list: service.located)
    fields.add("sites", lines: service.sites.map(site))
    if service.audience != .unknown { fields.add("for", service.audience.rawValue) }
    fields.add("min_age", service.minimumAge.map(String.init))
    fields.add("max_age", service.maximumAge.map(String.init))
    fields.add("eligibility", service.eligibility)
    fields.add("by_referral_only", answer: service.byReferralOnly)
    fields.add("police_report_needed", answer: service.policeReportNeeded)
    fields.add("papers_asked", answer: service.papersAsked)
    fields.add("how_to_get_help", service.howToGetHelp)
    fields.add("status", service.status)
    fields.add("status_until", service.statusUntil)
    fields.add("alert", service.alert)
    fields.add("alert_until", service.alertUntil)
  }

  private static func truth(of truth: Truth, _ fields: inout Fields) {
    fields.add("source", list: truth.sources)
    fields.add("dated", truth.dated)
    fields.add("rung_on", truth.rungOn)
    fields.add("rung_by", truth.rungBy)
    fields.add("publisher_checked_on", truth.publisherCheckedOn)
    fields.add("changed_on", truth.changedOn)
    fields.add("edited_on", truth.editedOn)
    fields.add("edited_by", truth.editedBy)
    fields.add("conflict", truth.conflict)
    fields.add("note", truth.note)
  }

  private static func phone(_ phone: Phone) -> String {
    var fields = [(name: "number", value: YAMLText.quoted(phone.number))]
    if let kind = phone.kind { fields.append(("kind", YAMLText.scalar(kind))) }
    if let note = phone.note { fields.append(("note", YAMLText.scalar(note))) }
    if let more = phone.extensionNumber { fields.append(("extension", YAMLText.quoted(more))) }
    if phone.fromAbroad { fields.append(("from_abroad", "true")) }
    if phone.handlerOnly { fields.append(("handler_only", "true")) }
    if !phone.languages.isEmpty {
      fields.append(("languages", flow(phone.languages.map(language))))
    }
    return YAMLText.fields(fields)
  }

  private static func language(_ language: SpokenLanguage) -> String {
    YAMLText.fields([("code", YAMLText.scalar(language.code)), ("how", language.mode.rawValue)])
  }

  private static func flow(_ parts: [String]) -> String { "[\(parts.joined(separator: ", "))]" }

  private static func site(_ site: HelplineModel.Site) -> String {
    let texts = [
      ("id", site.id), ("name", site.name), ("address", site.addressIsSecret ? nil : site.address),
      ("postcode", site.addressIsSecret ? nil : site.postcode), ("serves_text", site.servesText),
      ("access", site.access),
    ]
    var fields: [(name: String, value: String)] = texts.compactMap { name, text in
      text.map { (name, YAMLText.quoted($0)) }
    }
    if site.addressIsSecret { fields.append(("address_secret", "true")) }
    if !site.located.isEmpty { fields.append(("located", YAMLText.list(site.located))) }
    if !site.serves.isEmpty { fields.append(("serves", YAMLText.list(site.serves))) }
    if let hours = site.hours { fields.append(("hours", self.hours(hours) ?? "{}")) }
    if !site.phones.isEmpty { fields.append(("phones", flow(site.phones.map(phone)))) }
    return YAMLText.fields(fields)
  }

  private static func hours(_ hours: Hours) -> String? {
    var fields: [(name: String, value: String)] = []
    if let text = hours.text { fields.append(("text", YAMLText.quoted(text))) }
    // Without a text of their own the rules would be taken for what was published.
    if hours.text != nil, let rules = HoursRowText.rules(hours) {
      fields.append(("rules", YAMLText.quoted(rules)))
    } else {
      if !hours.rows.isEmpty { fields.append(("rows", flow(hours.rows.map(HoursRowText.line)))) }
      if hours.holidays != .unknown { fields.append(("holidays", hours.holidays.rawValue)) }
    }
    if let zone = hours.zone { fields.append(("zone", YAMLText.quoted(zone))) }
    return fields.isEmpty ? nil : YAMLText.fields(fields)
  }
}

extension ListingWriter {
  /// The fields of one entry of a list, one a line.
  private struct Fields {
    private(set) var text = ""

    mutating func add(line: String) { text += (text.isEmpty ? "  - " : "    ") + line + "\n" }

    mutating func add(_ name: String, _ value: String?) {
      if let value { add(line: "\(name): \(YAMLText.scalar(value))") }
    }

    mutating func add(_ name: String, list: [String]) {
      if !list.isEmpty { add(line: "\(name): \(YAMLText.list(list))") }
    }

    mutating func add(_ name: String, flag: Bool) { if flag { add(line: "\(name): true") } }

    mutating func add(_ name: String, answer: Bool?) {
      if let answer { add(line: "\(name): \(answer)") }
    }

    mutating func add(_ name: String, lines: [String]) {
      guard !lines.isEmpty else { return }
      add(line: "\(name):")
      for line in lines { add(line: "  - \(line)") }
    }
  }
}
