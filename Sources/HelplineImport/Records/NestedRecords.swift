/// How the records lie inside each other in HSDS and Open Referral UK JSON.
extension ServiceRecord {
  /// A service with all that hangs on it.
  init(json fields: JSONFields) {
    self.init(fields)
    organisation = fields.child("organization").map { OrganisationRecord(json: $0) }
    phones += fields.children("phones").compactMap { PhoneRecord(json: $0) }
    contactPhones = Self.phonesOfContacts(fields)
    schedules = Self.schedules(fields)
    languages = fields.children("languages").map { LanguageRecord($0) }
    areas += fields.children("service_areas").map { AreaRecord($0) }
    fees += fields.children("cost_options").compactMap { costText($0) }
    documents += fields.children("required_documents").compactMap { $0.text("document") }
    keywords += Self.terms(fields)
    readEligibility(fields)
    for link in fields.children("service_at_locations", "services_at_location") {
      addPlace(at: link)
    }
  }

  /// A service inside a service at a location.
  init(atLocation fields: JSONFields, service: JSONFields) {
    self.init(json: service)
    addPlace(at: fields)
  }

  private mutating func addPlace(at link: JSONFields) {
    guard let location = link.child("location") else { return }
    var place = PlaceRecord(json: location)
    let own = Self.schedules(link)
    if !own.isEmpty { place.schedules = own }
    place.phones += link.children("phones").compactMap { PhoneRecord(json: $0) }
    place.contactPhones += Self.phonesOfContacts(link)
    place.areas = link.children("service_areas").map { AreaRecord($0) }
    places.append(place)
  }

  /// Weekly and monthly rules, and the holidays of the versions before 2.0.
  fileprivate static func schedules(_ fields: JSONFields) -> [ScheduleRecord] {
    fields.children("schedules", "regular_schedules", "regular_schedule")
      .map { ScheduleRecord($0) }
      + fields.children("holiday_schedules").map { row in
        var schedule = ScheduleRecord(row)
        schedule.isHoliday = true
        return schedule
      }
  }

  private mutating func readEligibility(_ fields: JSONFields) {
    for entry in fields.children("eligibilitys", "eligibilities", "eligibility") {
      if let text = entry.text("eligibility") { eligibility.append(text) }
      minimumAge = minimumAge ?? entry.number("minimum_age")
      maximumAge = maximumAge ?? entry.number("maximum_age")
      gender = gender ?? entry.text("gender")
    }
  }

  private static func terms(_ fields: JSONFields) -> [String] {
    var terms: [String] = []
    for attribute in fields.children(
      "attributes", "service_taxonomys", "service_taxonomies", "link_taxonomies", "link_taxonomy")
    {
      let term = attribute.child("taxonomy_term") ?? attribute.child("taxonomy")
      if let name = term?.text("name", "term") { terms.append(name) }
      if let label = attribute.text("label") { terms.append(label) }
    }
    return terms
  }

  /// Lines of contacts that are no person's private ones; the persons are never read.
  fileprivate static func phonesOfContacts(_ fields: JSONFields) -> [PhoneRecord] {
    fields.children("contacts").filter { !PhoneRecord.isPersonal($0) }.flatMap { contact in
      contact.children("phones").compactMap { PhoneRecord(json: $0)?.withoutPerson(contact) }
    }
  }
}

extension PhoneRecord {
  fileprivate init?(json fields: JSONFields) {
    self.init(fields)
    languages += fields.children("languages").map { LanguageRecord($0) }
  }
}

extension OrganisationRecord {
  init(json fields: JSONFields) {
    self.init(fields)
    phones = fields.children("phones").compactMap { PhoneRecord(json: $0) }
  }
}

extension PlaceRecord {
  fileprivate init(json fields: JSONFields) {
    self.init(fields)
    addresses = fields.children("addresses", "physical_addresses").map { AddressRecord($0) }
    phones = fields.children("phones").compactMap { PhoneRecord(json: $0) }
    contactPhones = ServiceRecord.phonesOfContacts(fields)
    schedules = ServiceRecord.schedules(fields)
    languages = fields.children("languages").map { LanguageRecord($0) }
    access +=
      fields.children("accessibility", "accessibility_for_disabilities").compactMap(accessText)
  }
}

/// Steps, lifts and the like in words.
func accessText(_ fields: some FieldSource) -> String? {
  var parts: [String] = []
  for text in [fields.text("accessibility"), fields.text("description"), fields.text("details")] {
    if let text, !parts.contains(text) { parts.append(text) }
  }
  return parts.isEmpty ? nil : parts.joined(separator: "; ")
}

/// A cost option in words: what, how much, of what.
func costText(_ fields: some FieldSource) -> String? {
  let amount = [fields.text("amount"), fields.text("currency")].compactMap { $0 }
    .joined(separator: " ")
  let parts = [fields.text("option"), amount, fields.text("amount_description")]
    .compactMap { $0 }.filter { !$0.isEmpty }
  return parts.isEmpty ? nil : parts.joined(separator: ", ")
}
