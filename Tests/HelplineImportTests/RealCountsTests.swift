import Foundation
import HelplineModel
import Testing

@testable import HelplineImport

/// What a data set must give, to the row.
struct ExpectedImport: Sendable {
  let path: String
  let listings: Int
  let tables: [String: Int]
  /// `field: reason` → rows.
  let rejections: [String: Int]
  /// `field: reason` → rows; nil where there are too many columns of a publisher's own to write down.
  let warnings: [String: Int]?

  init(
    _ path: String, listings: Int, tables: [String: Int], rejections: [String: Int] = [:],
    warnings: [String: Int]? = [:]
  ) {
    self.path = path
    self.listings = listings
    self.tables = tables
    self.rejections = rejections
    self.warnings = warnings
  }

  static let all: [ExpectedImport] = [
    .init(
      "baltimore-icarol-ohana", listings: 1876,
      tables: [
        "addresses": 1482,
        "categories": 517,
        "locations": 1482,
        "organizations": 748,
        "phones": 7157,
        "postal_addresses": 1874,
        "services": 1876,
        "taxonomy_terms": 517,
      ],
      warnings: ["phone: A number without digits was left out.": 1]),
    .init(
      "czech-pribor-guide/services.json", listings: 110,
      tables: [
        "crisisLines": 10,
        "emergencyNumbers": 6,
        "lifeSituations": 29,
        "providers": 55,
        "services": 110,
      ],
      warnings: [
        "providerRefs: A life situation names a provider that does not exist.": 7
      ]),
    .init(
      "hsds-spec-examples/uk-api-mocks/V3.0-UK-Fail-service_full.json", listings: 1,
      tables: ["services": 1],
      warnings: [
        "email: This is no e-mail address; it was left out.": 1,
        "languages: A language has neither name nor code.": 1,
        "schedule: The rule of these hours cannot be followed exactly; the text is kept.": 1,
        "url: This is no web address; it was left out.": 1,
      ]),
    .init(
      "hsds-spec-examples/uk-api-mocks/V3.0-UK-Fail-service_list.json", listings: 0,
      tables: ["services": 4],
      rejections: ["name: The listing has no name; its id is shown.": 4],
      warnings: [
        "email: This is no e-mail address; it was left out.": 4,
        "url: This is no web address; it was left out.": 3,
      ]),
    .init(
      "hsds-spec-examples/uk-api-mocks/V3.0-UK-Test-service_full.json", listings: 1,
      tables: ["services": 1],
      warnings: [
        "languages: A language has neither name nor code.": 1,
        "schedule: The rule of these hours cannot be followed exactly; the text is kept.": 1,
      ]),
    .init(
      "hsds-spec-examples/uk-api-mocks/V3.0-UK-Test-service_list.json", listings: 81,
      tables: ["services": 128],
      rejections: ["id: The same listing stands in row N already.": 47],
      warnings: [
        "id: An id was used before by another listing; the row was added to it.": 80
      ]),
    .init(
      "hsds-spec-examples/uk-api-mocks/V3.0-UK-Warn-service_full.json", listings: 1,
      tables: ["services": 1],
      warnings: [
        "languages: A language has neither name nor code.": 1,
        "schedule: The rule of these hours cannot be followed exactly; the text is kept.": 1,
      ]),
    .init(
      "hsds-spec-examples/uk-api-mocks/V3.0-UK-Warn-service_list.json", listings: 1,
      tables: ["services": 1]),
    .init(
      "hsds-spec-examples/uk-profile-csv", listings: 1,
      tables: [
        "accessibility": 1,
        "addresses": 2,
        "attributes": 1,
        "contacts": 1,
        "cost_options": 1,
        "funding": 1,
        "languages": 1,
        "locations": 1,
        "meta_table_descriptions": 1,
        "organization_identifiers": 1,
        "organizations": 1,
        "phones": 1,
        "programs": 1,
        "required_documents": 1,
        "schedules": 2,
        "service_areas": 1,
        "service_at_location": 1,
        "services": 1,
        "taxonomies": 2,
        "taxonomy_terms": 1,
      ],
      warnings: [
        "id: An id that was used before; the row was left out.": 3,
        "languages: A language has neither name nor code.": 1,
        "schedule: The rule of these hours cannot be followed exactly; the text is kept.": 1,
      ]),
    .init(
      "hsds-spec-examples/uk-profile-json/service_at_location_full.json", listings: 1,
      tables: ["services": 1],
      warnings: [
        "languages: A language has neither name nor code.": 1,
        "schedule: The rule of these hours cannot be followed exactly; the text is kept.": 1,
      ]),
    .init(
      "hsds-spec-examples/uk-profile-json/service_full.json", listings: 1,
      tables: ["services": 1],
      warnings: [
        "languages: A language has neither name nor code.": 1,
        "schedule: The rule of these hours cannot be followed exactly; the text is kept.": 1,
      ]),
    .init(
      "hsds-spec-examples/v3.1-dev-csv", listings: 1,
      tables: [
        "accessibility": 1,
        "addresses": 1,
        "attributes": 1,
        "contacts": 1,
        "cost_options": 1,
        "funding": 1,
        "languages": 1,
        "locations": 1,
        "meta_table_descriptions": 1,
        "metadata": 1,
        "organization_identifiers": 1,
        "organizations": 1,
        "phones": 1,
        "programs": 1,
        "required_documents": 1,
        "schedules": 1,
        "service_areas": 1,
        "service_at_location": 1,
        "service_capacity": 1,
        "services": 1,
        "taxonomies": 1,
        "taxonomy_terms": 1,
        "units": 1,
        "url": 1,
      ],
      warnings: [
        ": The descriptor cannot be read; tables are known by their names.": 1,
        "schedule: The hours carry another time zone than the service; the text is kept.": 1,
      ]),
    .init(
      "hsds-spec-examples/v3.1-dev-json/organization_full.json", listings: 1,
      tables: ["organizations": 1, "services": 1],
      warnings: [
        "schedule: The hours carry another time zone than the service; the text is kept.": 1
      ]),
    .init(
      "hsds-spec-examples/v3.1-dev-json/service_at_location_full.json", listings: 1,
      tables: ["services": 1],
      warnings: [
        "schedule: The hours carry another time zone than the service; the text is kept.": 1
      ]),
    .init(
      "hsds-spec-examples/v3.1-dev-json/service_full.json", listings: 1,
      tables: ["services": 1],
      warnings: [
        "schedule: The hours carry another time zone than the service; the text is kept.": 1
      ]),
    .init(
      "hsds-spec-examples/v3.1-dev-json/service_list.json", listings: 1,
      tables: ["services": 1]),
    .init(
      "illinois-legal-aid/hsds-1.1", listings: 429,
      tables: [
        "locations": 520,
        "organizations": 33,
        "phones": 982,
        "postal_addresses": 33,
        "regular_schedules": 2492,
        "services": 430,
      ],
      rejections: ["name: The listing has no name; its id is shown.": 1],
      warnings: [
        "location_id: No service is at the place of this row.": 2993,
        "organization_id: An organisation that does not exist is named.": 341,
        "phone: A number without digits was left out.": 3,
      ]),
    .init(
      "illinois-legal-aid/raw", listings: 429,
      tables: ["locations": 520, "organizations": 33, "services": 430],
      rejections: ["name: The listing has no name; its id is shown.": 1],
      warnings: nil),
    .init(
      "ohana-sample-csv", listings: 23,
      tables: [
        "addresses": 21,
        "contacts": 31,
        "holiday_schedules": 4,
        "locations": 22,
        "organizations": 8,
        "phones": 54,
        "postal_addresses": 21,
        "programs": 1,
        "regular_schedules": 11,
        "services": 23,
        "taxonomy_terms": 290,
      ]),
    .init(
      "open-helplines", listings: 6,
      tables: ["services": 6]),
    .init(
      "uk-legal-aid-advisers/hsds-3.1-derived", listings: 8650,
      tables: [
        "addresses": 5876,
        "attributes": 8650,
        "locations": 5876,
        "organizations": 2486,
        "phones": 5864,
        "service_at_location": 8650,
        "services": 8650,
        "taxonomies": 1,
        "taxonomy_terms": 15,
      ],
      warnings: [
        "location_id: No service is at the place of this row.": 27,
        ": An inverted question mark stands where a letter or mark was lost.": 17,
        "phone: A number without digits was left out.": 1,
      ]),
    .init(
      "uk-legal-aid-advisers/raw", listings: 5864,
      tables: [
        "category": 15,
        "location": 5876,
        "office": 3904,
        "organisation": 2486,
        "organisationtype": 4,
        "outreachservice": 1960,
        "outreachtype": 3,
        "services": 5864,
      ],
      warnings: [
        ": An inverted question mark stands where a letter or mark was lost.": 17,
        "phone: A number without digits was left out.": 1,
      ]),
  ]
}

@Suite(.enabled(if: Folder.hasShared, "../shared/data is not beside this project"))
struct `Every data set imports with the counts it must have` {
  @Test(arguments: ExpectedImport.all)
  func `tables, listings, rejected rows and reasons, warnings by kind`(
    expected: ExpectedImport
  ) throws {
    let result = try ListingImporter.read(
      source: Folder.shared.appendingPathComponent(expected.path), publisher: "t")
    #expect(result.tables == expected.tables, "\(expected.path)")
    #expect(result.services.count == expected.listings, "\(expected.path)")
    #expect(result.addsUp, "\(expected.path)")
    #expect(Self.counts(result.rejections) == expected.rejections, "\(expected.path)")
    guard let warnings = expected.warnings else { return }
    #expect(Self.counts(result.warnings) == warnings, "\(expected.path)")
  }

  private static func counts(_ rejections: [Rejection]) -> [String: Int] {
    var counts: [String: Int] = [:]
    for found in rejections {
      let reason = found.reason.filter { !$0.isNumber }.replacing("row  ", with: "row N ")
      counts["\(found.field): \(reason)", default: 0] += 1
    }
    return counts
  }

  private static func counts(_ warnings: [ImportWarning]) -> [String: Int] {
    var counts: [String: Int] = [:]
    for found in warnings { counts["\(found.field): \(found.reason)", default: 0] += found.count }
    return counts
  }

  /// Wrong answers lose every row and say which fields; doubtful ones come in.
  @Test func `the wrong and the doubtful answers of the test interface are told apart`() throws {
    let folder = Folder.shared.appendingPathComponent("hsds-spec-examples/uk-api-mocks")
    let read = { (name: String) in
      try ListingImporter.read(
        source: folder.appendingPathComponent("V3.0-UK-\(name)-service_list.json"), publisher: "t")
    }
    let (wrong, doubtful) = (try read("Fail"), try read("Warn"))
    #expect(wrong.services.isEmpty && wrong.rejections.count == 4)
    #expect(
      Set(wrong.rejections.map(\.field) + wrong.warnings.map(\.field)) == ["name", "email", "url"])
    #expect(doubtful.services.count == 1 && doubtful.rejections.isEmpty)
    #expect(doubtful.warnings.isEmpty)
  }

  @Test(arguments: ["1.0", "1.1.1", "2.0.1", "3.0", "3.1-dev"])
  func `every column of every version is read or known to be left alone`(version: String) throws {
    struct Descriptor: Decodable {
      struct Resource: Decodable {
        struct Schema: Decodable {
          struct Field: Decodable { let name: String }
          let fields: [Field]?
        }
        let name: String?
        let schema: Schema?
      }
      let resources: [Resource]
    }
    let file = Folder.shared.appendingPathComponent(
      "hsds-spec-examples/datapackage-\(version).json")
    let found = try JSONDecoder().decode(Descriptor.self, from: Data(contentsOf: file))
    let columns = found.resources.flatMap { $0.schema?.fields ?? [] }.map(\.name)
    #expect(columns.count > 100)
    let unknown = Set(columns.map { TableHeader.folded($0) }).subtracting(KnownColumns.names)
    #expect(unknown.isEmpty)
  }
}
