/// The tables of HSDS 3.1 that an export has, with what the specification's descriptor
/// (`datapackage.json`, version 3.1) says of each column. Columns nobody fills in are left out where they
/// are not required.
enum TableForm: String, CaseIterable {
  case organization, service, location, address, accessibility
  case serviceAtLocation = "service_at_location"
  case phone, schedule, language
  case serviceArea = "service_area"
  case taxonomy
  case taxonomyTerm = "taxonomy_term"
  case attribute

  /// Name of the file.
  var file: String {
    switch self {
    case .address: "addresses.csv"
    case .accessibility: "accessibility.csv"
    case .serviceAtLocation: "service_at_location.csv"
    case .taxonomy: "taxonomies.csv"
    default: rawValue + "s.csv"
    }
  }

  /// The columns in their order.
  var columns: [TableColumn] {
    switch self {
    case .organization: [.id, .needed("name"), .needed("description")]
    case .service: Self.serviceColumns
    case .location: [.id, .word("location_type", Self.addressTypes), .text("name")]
    case .address: Self.addressColumns
    case .accessibility: [.id, .link("location_id", .location), .text("description")]
    case .serviceAtLocation:
      [.id, .needed("service_id", .service), .needed("location_id", .location)]
    case .phone: Self.phoneColumns
    case .schedule: Self.scheduleColumns
    case .language:
      [
        .id, .link("service_id", .service), .link("phone_id", .phone), .text("code"),
        .text("note"),
      ]
    case .serviceArea:
      [
        .id, .link("service_id", .service),
        .link("service_at_location_id", .serviceAtLocation), .text("name"),
      ]
    case .taxonomy: [.id, .needed("name"), .needed("description")]
    case .taxonomyTerm:
      [
        .id, .needed("name"), .needed("description"), .text("taxonomy"),
        .link("taxonomy_id", .taxonomy),
      ]
    case .attribute:
      [
        .id, .needed("link_id"), .needed("taxonomy_term_id", .taxonomyTerm),
        .needed("link_entity"),
      ]
    }
  }

  private static let addressTypes = ["physical", "postal", "virtual"]

  private static let serviceColumns: [TableColumn] = [
    .id, .needed("organization_id", .organization), .needed("name"), .text("alternate_name"),
    .text("description"), .text("url"), .text("email"),
    .word("status", ["active", "inactive", "defunct", "temporarily closed"]),
    .text("application_process"), .text("fees_description"), .text("eligibility_description"),
    .typed("minimum_age", "number"), .typed("maximum_age", "number"),
    .typed("assured_date", "date"), .text("alert"), .typed("last_modified", "datetime"),
    .typed("lifeline", "object"),
  ]

  private static let addressColumns: [TableColumn] = [
    .id, .link("location_id", .location), .needed("address_1"), .needed("city"),
    .needed("state_province"), .needed("postal_code"), .needed("country"),
    .word("address_type", addressTypes),
  ]

  private static let phoneColumns: [TableColumn] = [
    .id, .link("service_id", .service), .link("service_at_location_id", .serviceAtLocation),
    .needed("number"), .typed("extension", "number"), .text("type"), .text("description"),
  ]

  private static let scheduleColumns: [TableColumn] = [
    .id, .link("service_id", .service), .link("service_at_location_id", .serviceAtLocation),
    .typed("valid_from", "date"), .typed("valid_to", "date"), .typed("dtstart", "date"),
    .typed("until", "date"), .text("freq"), .typed("interval", "number"), .text("byday"),
    .text("bymonthday"), .typed("opens_at", "time"), .typed("closes_at", "time"),
  ]
}

/// A column of a table.
struct TableColumn: Encodable {
  struct Constraints: Encodable {
    var required: Bool?
    var unique: Bool?
    var words: [String]?

    enum CodingKeys: String, CodingKey {
      case required, unique
      case words = "enum"
    }
  }

  var name: String
  var type = "string"
  var constraints = Constraints()
  /// Table whose `id` it names.
  var target: TableForm?

  enum CodingKeys: String, CodingKey {
    case name, type, constraints
  }

  static var id: TableColumn {
    TableColumn(name: "id", constraints: Constraints(required: true, unique: true))
  }

  static func needed(_ name: String, _ target: TableForm? = nil) -> TableColumn {
    TableColumn(name: name, constraints: Constraints(required: true), target: target)
  }

  static func link(_ name: String, _ target: TableForm) -> TableColumn {
    TableColumn(name: name, target: target)
  }

  static func text(_ name: String) -> TableColumn { TableColumn(name: name) }

  static func typed(_ name: String, _ type: String) -> TableColumn {
    TableColumn(name: name, type: type)
  }

  static func word(_ name: String, _ words: [String]) -> TableColumn {
    TableColumn(name: name, constraints: Constraints(required: true, words: words))
  }
}
