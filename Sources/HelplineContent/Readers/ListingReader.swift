import HelplineModel

extension Entry {
  /// The listings of one file; their ids become `publisher:id`. A publisher in an entry goes before the
  /// file's own; without a country, and none in the entry, the listing has none.
  public func listings(country: String?) -> [Service] {
    let publisher = text("publisher") ?? "lifeline-facts"
    return each("listings") { try $0.listing(publisher: publisher, country: country) }
  }

  private func listing(publisher: String, country: String?) throws -> Service {
    let publisher = text("publisher") ?? publisher
    let id = "\(publisher):\(try required("id"))"
    log.met(.listing, id, line: node.line)
    var service = Service(id: id, publisher: publisher, name: try required("name"))
    service.organisation = text("organization") ?? text("organisation")
    service.organisationID = text("organisation_id")
    service.otherNames = texts("other_names")
    service.about = text("about")
    service.description = text("description")
    service.country = text("country") ?? country
    service.isHelplineItself = flag("own_line")
    service.isCommercial = flag("commercial")
    service.isSample = flag("sample")
    try readContact(into: &service)
    try readAudience(into: &service)
    service.truth = truth()
    return service
  }

  private func readContact(into service: inout Service) throws {
    service.phones = each("phones") { try $0.phone() }
    service.web = text("web")
    service.email = text("email")
    service.channels = texts("channels")
    service.hours = hours()
    service.cost = try choice("cost", of: [.free, .paid, .freeAtHome, .unknown], else: .unknown)
    service.costNote = text("cost_note")
    service.addressIsSecret = flag("address_secret")
    if !service.addressIsSecret { service.address = text("address") }
  }

  private func readAudience(into service: inout Service) throws {
    service.topics = texts("topics")
    service.keywords = texts("keywords")
    service.languages = languages()
    service.languagesText = text("languages_text")
    service.textLanguage = text("text_language")
    service.serves = texts("serves")
    service.servesText = text("serves_text")
    service.located = texts("located")
    service.sites = each("sites") { try $0.site() }
    service.audience = try choice("for", of: [.any, .women, .men, .unknown], else: .unknown)
    service.minimumAge = number("min_age")
    service.maximumAge = number("max_age")
    service.eligibility = text("eligibility")
    service.byReferralOnly = answer("by_referral_only")
    service.policeReportNeeded = answer("police_report_needed")
    service.papersAsked = answer("papers_asked")
    service.howToGetHelp = text("how_to_get_help")
    service.status = text("status")
    service.statusUntil = text("status_until")
    service.alert = text("alert")
    service.alertUntil = text("alert_until")
  }

  /// Yes or no; nil where nothing is said.
  private func answer(_ field: String) -> Bool? { has(field) ? flag(field) : nil }

  private func site() throws -> HelplineModel.Site {
    guard node.isMap else {
      throw problem(
        nil, "Here stands \(node.kindName) where an office with fields belongs.",
        "Write it as in Resources/README.md.", leftOut: true)
    }
    var site = HelplineModel.Site()
    (site.id, site.name) = (text("id"), text("name"))
    site.addressIsSecret = flag("address_secret")
    if !site.addressIsSecret { (site.address, site.postcode) = (text("address"), text("postcode")) }
    (site.located, site.serves) = (texts("located"), texts("serves"))
    (site.servesText, site.access) = (text("serves_text"), text("access"))
    if has("hours") { site.hours = hours() }
    site.phones = each("phones") { try $0.phone() }
    return site
  }

  private func phone() throws -> Phone {
    if let number = node.text { return Phone(number: number) }
    var phone = Phone(
      number: try required("number"), kind: text("kind"), note: text("note"),
      extensionNumber: text("extension"), fromAbroad: flag("from_abroad"),
      handlerOnly: flag("handler_only"))
    phone.languages = languages()
    return phone
  }

  private func languages() -> [SpokenLanguage] { each("languages") { try $0.language() } }

  private func language() throws -> SpokenLanguage {
    if let code = node.text { return SpokenLanguage(code: code, mode: .spoken) }
    let modes: [LanguageMode] = [.spoken, .interpreter, .onRequest, .sign]
    return SpokenLanguage(
      code: try required("code"), mode: try choice("how", of: modes, else: .spoken))
  }

  /// The text as published is always kept; rules that are not plain give no rows.
  private func hours() -> Hours {
    guard let found = node["hours"], !found.isEmpty else { return Hours() }
    if let words = found.text { return Hours(text: words) }
    guard let part = part("hours") else { return Hours() }
    let rules = part.text("rules")
    let read = rules.flatMap(OpeningHoursText.hours)
    var hours = Hours(
      rows: read?.rows ?? [], text: part.text("text") ?? rules, zone: part.text("zone"),
      holidays: read?.holidays ?? .unknown)
    if part.has("rows") { hours.rows = part.wholeRows() }
    if let rule = part.text("holidays").flatMap(HolidayRule.init) { hours.holidays = rule }
    return hours
  }

  /// The rows, none where one of them cannot be read: the rest would look like all of them.
  private func wholeRows() -> [HoursRow] {
    let rows = each("rows") { try $0.hoursRow() }
    return rows.count == node["rows"]?.elements.count ? rows : []
  }

  private func truth() -> Truth {
    var truth = Truth()
    truth.sources = texts("source")
    truth.dated = text("dated")
    truth.rungOn = text("rung_on")
    truth.rungBy = text("rung_by")
    truth.publisherCheckedOn = text("publisher_checked_on")
    truth.changedOn = text("changed_on")
    truth.editedOn = text("edited_on")
    truth.editedBy = text("edited_by")
    truth.conflict = text("conflict")
    truth.note = text("note")
    return truth
  }
}
