/// The tables that are read, by the names of all versions (data anchors, section 1.4).
enum TableKind: String, CaseIterable {
  case organizations, locations, addresses, phones, contacts, schedules, services, languages
  case serviceAtLocation = "service_at_location"
  case postalAddresses = "postal_addresses"
  case regularSchedules = "regular_schedules"
  case holidaySchedules = "holiday_schedules"
  case serviceAreas = "service_areas"
  case costOptions = "cost_options"
  case requiredDocuments = "required_documents"
  case taxonomyTerms = "taxonomy_terms"
  case attributes, eligibility, fees
  case interpretationServices = "interpretation_services"
  case taxonomies, accessibility
  case tableDescriptions = "meta_table_descriptions"
  /// Known or not, its rows are counted and nothing is taken from it.
  case other

  /// Names of files, folded, without `.csv`.
  private static let names: [TableKind: [String]] = [
    .organizations: ["organizations", "organization", "organisations", "organisation"],
    .locations: ["locations", "location"],
    .addresses: ["addresses", "address", "physical_addresses", "physical_address"],
    .postalAddresses: [
      "postal_addresses", "postal_address", "mail_addresses", "mail_address",
    ],
    .phones: ["phones", "phone"],
    .contacts: ["contacts", "contact"],
    .schedules: ["schedules", "schedule"],
    .regularSchedules: ["regular_schedules", "regular_schedule"],
    .holidaySchedules: ["holiday_schedules", "holiday_schedule"],
    .services: ["services", "service"],
    .languages: ["languages", "language"],
    .serviceAtLocation: [
      "service_at_location", "service_at_locations", "services_at_location",
      "services_at_locations",
    ],
    .serviceAreas: ["service_areas", "service_area"],
    .costOptions: ["cost_options", "cost_option"],
    .requiredDocuments: ["required_documents", "required_document"],
    .taxonomyTerms: ["taxonomy_terms", "taxonomy_term"],
    .taxonomies: ["taxonomies", "taxonomy"],
    .attributes: [
      "attributes", "attribute", "service_attributes", "service_attribute", "services_taxonomy",
      "service_taxonomy", "service_taxonomies", "link_taxonomy", "link_taxonomies",
    ],
    .eligibility: ["eligibility", "eligibilities", "eligibilitys"],
    .fees: ["fees", "fee"],
    // "intepretation" stands so in the descriptor of HSDS 1.0.
    .accessibility: ["accessibility", "accessibilities", "accessibility_for_disabilities"],
    .tableDescriptions: ["meta_table_descriptions", "meta_table_description"],
    .interpretationServices: ["interpretation_services", "intepretation_services"],
  ]

  private static let kinds: [String: TableKind] = {
    var kinds: [String: TableKind] = [:]
    for (kind, list) in names { for name in list { kinds[name] = kind } }
    return kinds
  }()

  /// The table of a name, nil where the name says nothing.
  static func named(_ name: String) -> TableKind? {
    kinds[TableHeader.folded(name)]
  }

  /// The table of a name and a header.
  static func of(_ name: String, _ header: TableHeader) -> TableKind {
    switch named(name) {
    case .taxonomies?:
      // `taxonomy.csv` holds terms before HSDS 2 and taxonomies after it.
      let hasParents = header.has("parent_id", "parent_name", "taxonomy_id")
      return hasParents ? .taxonomyTerms : .taxonomies
    case let kind?: return kind
    case nil: return guessed(header)
    }
  }

  /// Tables of no known name are recognised by columns that only they have.
  private static func guessed(_ header: TableHeader) -> TableKind {
    if header.has("service_id"), header.has("location_id"), header.columns.count <= 4 {
      return .serviceAtLocation
    }
    if header.has("opens_at") { return header.has("weekday") ? .regularSchedules : .schedules }
    if header.has("address_1") { return .addresses }
    if header.has("latitude"), header.has("name"), !header.has("phone", "description") {
      return .locations
    }
    return .other
  }

  /// Whether a header is that of a table with a listing a row.
  static func looksFlat(_ header: TableHeader) -> Bool {
    header.has("name", "title", "service_name")
      && header.has(
        "phone", "phones", "telephone", "phone_number", "telephone_number", "tel", "helpline",
        "hotline", "website", "url", "web", "description", "organization_id", "organization")
  }
}
