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
    service.languages = each("languages") { try $0.language() }
    service.languagesText = text("languages_text")
    service.serves = texts("serves")
    service.servesText = text("serves_text")
    service.located = texts("located")
    service.audience = try choice("for", of: [.any, .women, .men, .unknown], else: .unknown)
    service.minimumAge = number("min_age")
    service.maximumAge = number("max_age")
    service.eligibility = text("eligibility")
    service.howToGetHelp = text("how_to_get_help")
    service.status = text("status")
    service.alert = text("alert")
  }

  private func phone() throws -> Phone {
    if let number = node.text { return Phone(number: number) }
    return Phone(
      number: try required("number"), kind: text("kind"), note: text("note"),
      extensionNumber: text("extension"), fromAbroad: flag("from_abroad"),
      handlerOnly: flag("handler_only"))
  }

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
    let rows = part.has("rows") ? part.each("rows") { try $0.hoursRow() } : plain(rules)
    return Hours(rows: rows, text: part.text("text") ?? rules, zone: part.text("zone"))
  }

  private func plain(_ rules: String?) -> [HoursRow] {
    rules.flatMap(OpeningHoursText.rows) ?? []
  }

  private func truth() -> Truth {
    var truth = Truth()
    truth.sources = texts("source")
    truth.dated = text("dated")
    truth.rungOn = text("rung_on")
    truth.rungBy = text("rung_by")
    truth.conflict = text("conflict")
    truth.note = text("note")
    return truth
  }
}
