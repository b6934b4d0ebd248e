import HelplineModel

/// What each table gives.
extension TablePackage {
  /// Takes a row of a table in.
  mutating func take(
    _ row: TableRow, _ kind: TableKind, at place: SourcePlace, _ report: inout ImportReport
  ) {
    switch kind {
    case .organizations:
      if let id = row.text("id", "organization_id") { organisations[id] = OrganisationRecord(row) }
    case .locations:
      if let id = row.text("id", "location_id") {
        locations[id] = PlaceRecord(row)
        locationOwners[id] = row.text("organization_id")
      }
    case .serviceAtLocation: takeLink(row, at: place, &report)
    case .contacts: takeContact(row, at: place)
    case .taxonomyTerms: takeTerm(row)
    case .attributes: takeAttribute(row)
    case .schedules, .regularSchedules, .holidaySchedules:
      var schedule = ScheduleRecord(row)
      schedule.isHoliday = kind == .holidaySchedules
      schedules.add(schedule, row, at: place)
    default: takeDetail(row, kind, at: place)
    }
  }

  private mutating func takeDetail(_ row: TableRow, _ kind: TableKind, at place: SourcePlace) {
    switch kind {
    case .addresses: addresses.add(AddressRecord(row), row, at: place)
    case .postalAddresses:
      // A postal address is no place to go to; it is only asked whether the place is secret.
      // Where such a table points at the wrong places, some hide their address for nothing.
      if AddressRecord(row).isSecret, let id = row.text("location_id") {
        secretLocations.insert(id)
      }
    case .phones:
      if let phone = PhoneRecord(row) { phones.add(phone, row, at: place) }
    case .languages: languages.add(LanguageRecord(row), row, at: place)
    case .serviceAreas: areas.add(AreaRecord(row), row, at: place)
    case .costOptions: if let text = costText(row) { fees.add(text, row, at: place) }
    case .fees: if let text = row.text("fee", "fees") { fees.add(text, row, at: place) }
    case .requiredDocuments:
      if let text = row.text("document") { documents.add(text, row, at: place) }
    case .interpretationServices:
      if let text = row.text("interpretation_services", "description", "name") {
        interpretation.add(text, row, at: place)
      }
    case .eligibility:
      let entry = EligibilityRow(
        text: row.text("eligibility"), minimumAge: row.number("minimum_age"),
        maximumAge: row.number("maximum_age"), gender: row.text("gender"))
      eligibility.add(entry, row, at: place)
    default: break
    }
  }

  private mutating func takeLink(
    _ row: TableRow, at place: SourcePlace, _ report: inout ImportReport
  ) {
    guard let service = row.text("service_id"), let location = row.text("location_id") else {
      report.warn(place, "A link between a service and a place lacks one of them.")
      return
    }
    guard places[service, default: []].count < 500 else { return }
    places[service, default: []].append(PlaceLink(id: row.text("id"), location: location))
  }

  private mutating func takeContact(_ row: TableRow, at place: SourcePlace) {
    guard let id = row.text("id") else { return }
    contacts.add(id, row, at: place)
  }

  private mutating func takeTerm(_ row: TableRow) {
    guard let name = row.text("name", "term") else { return }
    if let id = row.text("id") { terms[id] = name }
    // In the tables before HSDS 2 `taxonomy_id` is the term's own code, not its taxonomy.
    let isOwnCode = row.header.has("parent_name") || !row.header.has("id")
    if isOwnCode, let code = row.text("taxonomy_id") { terms[code] = name }
  }

  private mutating func takeAttribute(_ row: TableRow) {
    let entity = row.text("link_entity", "link_type")?.lowercased()
    let isOther = ["organization", "location", "service_at_location", "phone"].contains(
      entity ?? "")
    guard !isOther, let service = row.text("link_id", "service_id"),
      let term = row.text("taxonomy_term_id", "taxonomy_id", "taxonomy_detail", "taxonomy_name")
    else { return }
    if attributes[service, default: []].count < 200 {
      attributes[service, default: []].append(term)
    }
  }
}
