import HelplineModel

/// What each table gives.
extension TablePackage {
  /// Takes a row of a table in.
  mutating func take(
    _ row: TableRow, _ kind: TableKind, at place: SourcePlace, _ report: inout ImportReport
  ) {
    switch kind {
    case .organizations:
      if let id = row.text("id", "organization_id") {
        organisations.add(id, row, kind, at: place)
      }
    case .locations:
      if let id = row.text("id", "location_id") { locations.add(id, row, kind, at: place) }
    case .serviceAtLocation: takeLink(row, at: place, &report)
    case .taxonomyTerms: takeTerm(row)
    case .attributes: takeAttribute(row, at: place)
    default: takeDetail(row, kind, at: place)
    }
  }

  private mutating func takeDetail(_ row: TableRow, _ kind: TableKind, at place: SourcePlace) {
    switch kind {
    case .schedules, .regularSchedules, .holidaySchedules: schedules.add(row, kind, at: place)
    case .addresses: addresses.add(row, kind, at: place)
    case .postalAddresses:
      // A postal address is no place to go to; it is only asked whether the place is secret.
      // Where such a table points at the wrong places, some hide their address for nothing.
      if AddressRecord(row).isSecret, let id = row.text("location_id") {
        secretLocations.insert(id)
      }
    case .phones: if PhoneRecord(row) != nil { phones.add(row, kind, at: place) }
    case .contacts:
      // What is a person's own never comes in, nor the line that hangs on it.
      if row.text("id") != nil, !PhoneRecord.isPersonal(row) { contacts.add(row, kind, at: place) }
    case .languages: takeLanguage(row, at: place)
    case .accessibility: access.add(row, kind, at: place)
    case .tableDescriptions: takeDescription(row)
    case .serviceAreas: areas.add(row, kind, at: place)
    case .costOptions, .fees: fees.add(row, kind, at: place)
    case .requiredDocuments: documents.add(row, kind, at: place)
    case .interpretationServices: interpretation.add(row, kind, at: place)
    case .eligibility: eligibility.add(row, kind, at: place)
    default: break
    }
  }

  /// A row may name a line beside its service: then the language is that of both.
  private mutating func takeLanguage(_ row: TableRow, at place: SourcePlace) {
    languages.add(row, .languages, at: place)
    guard let phone = row.text("phone_id"),
      Links<LanguageRecord>.owner(of: row)?.0 != .phone
    else { return }
    languages.add(row, .languages, at: place, to: .phone, phone)
  }

  private mutating func takeDescription(_ row: TableRow) {
    guard let language = row.text("language"), tableLanguages.count < 100 else { return }
    tableLanguages.append((row.text("name") ?? "", language))
  }

  /// What is said of the services, else what is said of no table by name.
  func writtenIn() -> String? {
    let named = tableLanguages.filter { TableKind.named($0.table) == .services }
    let said =
      named.isEmpty ? tableLanguages.filter { TableKind.named($0.table) == nil } : named
    let languages = Set(said.map(\.language))
    return languages.count == 1 ? languages.first : nil
  }

  private mutating func takeLink(
    _ row: TableRow, at place: SourcePlace, _ report: inout ImportReport
  ) {
    guard let service = row.text("service_id"), row.text("location_id") != nil else {
      report.warn(place, "A link between a service and a place lacks one of them.")
      return
    }
    places.add(row, .serviceAtLocation, at: place, to: .service, service)
  }

  private mutating func takeTerm(_ row: TableRow) {
    guard let name = row.text("name", "term") else { return }
    if let id = row.text("id") { terms[id] = name }
    // In the tables before HSDS 2 `taxonomy_id` is the term's own code, not its taxonomy.
    let isOwnCode = row.header.has("parent_name") || !row.header.has("id")
    if isOwnCode, let code = row.text("taxonomy_id") { terms[code] = name }
  }

  private mutating func takeAttribute(_ row: TableRow, at place: SourcePlace) {
    let entity = row.text("link_entity", "link_type")?.lowercased()
    let isOther = ["organization", "location", "service_at_location", "phone"].contains(
      entity ?? "")
    guard !isOther, let service = row.text("link_id", "service_id"),
      row.text(Self.attributeColumns) != nil
    else { return }
    attributes.add(row, .attributes, at: place, to: .service, service)
  }
}
