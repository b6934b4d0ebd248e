import HelplineModel

/// Which ids the services used, to say afterwards what nothing refers to.
struct UsedIDs {
  var services: Set<IDHash> = []
  var links: Set<IDHash> = []
  var locations: Set<IDHash> = []
}

/// How the rows come together.
extension TablePackage {
  /// A row of the services with all that hangs on it.
  func joined(
    _ row: TableRow, at place: SourcePlace, _ used: inout UsedIDs, _ report: inout ImportReport
  ) -> ServiceRecord {
    var record = ServiceRecord(row)
    let id = record.id
    if let id { used.services.insert(id.hashValue) }
    joinOrganisation(&record, row, at: place, &report)
    joinPlaces(&record, row, at: place, &used, &report)
    record.phones += lines(.service, id)
    record.textLanguage = record.textLanguage ?? textLanguage
    record.contactPhones = phonesOfContacts(.service, id)
    record.schedules = schedules.of(.service, id)
    record.languages = languages.of(.service, id)
    record.areas += areas.of(.service, id)
    record.fees += fees.of(.service, id)
    record.documents += documents.of(.service, id)
    record.interpretation = record.interpretation ?? interpretation.of(.service, id).first
    for entry in eligibility.of(.service, id) {
      if let text = entry.text { record.eligibility.append(text) }
      record.minimumAge = record.minimumAge ?? entry.minimumAge
      record.maximumAge = record.maximumAge ?? entry.maximumAge
      record.gender = record.gender ?? entry.gender
    }
    joinTerms(&record, row, at: place, &report)
    return record
  }

  private func joinOrganisation(
    _ record: inout ServiceRecord, _ row: TableRow, at place: SourcePlace,
    _ report: inout ImportReport
  ) {
    var id = row.text("organization_id")
    // Before HSDS 1.0 a service knew its organisation only through its place.
    if id == nil, let location = row.text("location_id") {
      id = locations.row(location)?.text("organization_id")
    }
    if let id, let found = organisations[id] {
      record.organisation = found
      record.organisation?.phones = lines(.organization, id)
      record.contactPhones += phonesOfContacts(.organization, id)
    } else if id != nil {
      report.warn(
        place, field: "organization_id", "An organisation that does not exist is named.")
    }
    if record.organisation == nil,
      let name = row.text("organization", "organisation", "organization_name", "provider", "agency")
    {
      record.organisation = OrganisationRecord(name: name)
    }
  }

  private func joinPlaces(
    _ record: inout ServiceRecord, _ row: TableRow, at place: SourcePlace, _ used: inout UsedIDs,
    _ report: inout ImportReport
  ) {
    var links = places.of(.service, record.id)
    if let location = row.text("location_id"), !links.contains(where: { $0.location == location }) {
      links.append(PlaceLink(id: nil, location: location))
    }
    for link in links {
      if let id = link.id { used.links.insert(id.hashValue) }
      used.locations.insert(link.location.hashValue)
      guard let found = joinedPlace(link) else {
        report.warn(place, field: "location_id", "A place that does not exist is named.")
        continue
      }
      record.places.append(found)
    }
    // Flat tables hold the address in the row itself.
    let own = AddressRecord(row)
    if !own.isEmpty { record.places.append(PlaceRecord(address: own, of: row)) }
  }

  private func joinedPlace(_ link: PlaceLink) -> PlaceRecord? {
    guard var place = locations[link.location] else { return nil }
    place.addresses = addresses.of(.location, link.location)
    let own = schedules.of(.serviceAtLocation, link.id)
    place.schedules = own.isEmpty ? schedules.of(.location, link.location) : own
    place.phones = lines(.serviceAtLocation, link.id) + lines(.location, link.location)
    place.contactPhones =
      phonesOfContacts(.serviceAtLocation, link.id) + phonesOfContacts(.location, link.location)
    place.languages = languages.of(.location, link.location)
    place.areas = areas.of(.serviceAtLocation, link.id)
    for text in access.of(.location, link.location) where !place.access.contains(text) {
      place.access.append(text)
    }
    if secretLocations.contains(link.location) { place.isMarkedSecret = true }
    return place
  }

  private func phonesOfContacts(_ owner: Links<String>.Owner, _ id: String?) -> [PhoneRecord] {
    contacts.of(owner, id).flatMap { lines(.contact, $0) }
  }

  /// The lines of an owner, each with the languages that are spoken on it.
  private func lines(_ owner: Links<PhoneRecord>.Owner, _ id: String?) -> [PhoneRecord] {
    phones.of(owner, id).map { line in
      var line = line
      line.languages += languages.of(.phone, line.id)
      return line
    }
  }

  private func joinTerms(
    _ record: inout ServiceRecord, _ row: TableRow, at place: SourcePlace,
    _ report: inout ImportReport
  ) {
    let named = splitList(row.text("taxonomy_ids")) + attributes.of(.service, record.id)
    for term in named {
      if let name = terms[term] {
        record.keywords.append(name)
      } else if terms.isEmpty || !term.contains(where: \.isLetter) || term.count > 30 {
        report.warn(place, field: "taxonomy_term_id", "A term that does not exist is named.")
      } else {
        record.keywords.append(term)
      }
    }
  }

  /// Says which rows hang on nothing.
  func reportLoose(_ used: UsedIDs, _ report: inout ImportReport) {
    loose(phones, used, &report)
    loose(schedules, used, &report)
    loose(languages, used, &report)
    loose(areas, used, &report)
    loose(access, used, &report)
    for place in languages.dangling(.phone, known: { seen[.phones]?.contains($0) == true }) {
      report.warn(place, field: "phone_id", "A line that does not exist is named.")
    }
    let reason = "A place of this row does not exist; the row was left out."
    for place in addresses.dangling(.location, known: { locations.has($0) }) {
      report.warn(place, field: "location_id", reason)
    }
    for _ in places.dangling(.service, known: { used.services.contains($0) }) {
      let place = SourcePlace(file: TableKind.serviceAtLocation.rawValue, row: 0)
      report.warn(place, field: "service_id", "A service that does not exist is named.")
    }
  }

  private func loose<Record>(
    _ links: Links<Record>, _ used: UsedIDs, _ report: inout ImportReport
  ) {
    for place in links.dangling(.service, known: { used.services.contains($0) }) {
      report.warn(place, field: "service_id", "A service that does not exist is named.")
    }
    for place in links.dangling(.location, known: { used.locations.contains($0) }) {
      report.warn(place, field: "location_id", "No service is at the place of this row.")
    }
    for place in links.orphans { report.warn(place, "The row hangs on nothing.") }
  }
}
