import Foundation
import HelplineModel

/// Writes listings as the tables of HSDS 3.1, comma-separated (RFC 4180).
final class TableWriter: ListingWriter {
  private var files: [TableForm: ExportFile] = [:]
  /// Ids of rows that several listings share.
  private var written: Set<String> = []
  private let encoder = JSONEncoder.stable()
  private let names = HSDSNames(areUUIDs: true)
  /// Readers cut a longer cell; the sites are then found in their own tables alone.
  private static let longestCell = 60_000

  /// Begins all tables, also those that stay empty: whoever reads them need not ask which there are.
  init(in folder: URL) throws(ExportProblem) {
    for form in TableForm.allCases {
      let file = try ExportFile(folder.appendingPathComponent(form.file))
      try file.write(Self.line(form.columns.map(\.name)))
      files[form] = file
    }
    let descriptor = try ExportFile(folder.appendingPathComponent(DataPackage.file))
    try descriptor.write((try? DataPackage.bytes()) ?? Data())
    try descriptor.close()
  }

  func add(_ service: Service) throws(ExportProblem) {
    let document = HSDSService(service, names)
    let organization =
      document.organization
      ?? HSDSOrganization(id: names.id(service.id + "/organization"), name: service.name)
    if written.insert(organization.id).inserted {
      try put(
        .organization,
        [
          "id": organization.id, "name": organization.name,
          "description": organization.description,
        ])
    }
    try put(.service, row(document, organization.id, isMadeUp: document.organization == nil))
    try putLines(document.phones, ["service_id": document.id])
    try put(document.schedules, ["service_id": document.id])
    try put(document.languages, ["service_id": document.id])
    try put(document.serviceAreas, ["service_id": document.id])
    for place in document.serviceAtLocations { try put(place, of: document.id) }
    for attribute in document.attributes { try put(attribute, of: document.id) }
  }

  func finish() throws(ExportProblem) {
    for file in files.values { try file.close() }
  }

  // MARK: rows

  private func row(
    _ document: HSDSService, _ organization: String, isMadeUp: Bool
  ) -> [String: String?] {
    [
      "id": document.id, "organization_id": organization, "name": document.name,
      "alternate_name": document.alternateName, "description": document.description,
      "url": document.url, "email": document.email, "status": document.status,
      "application_process": document.applicationProcess,
      "fees_description": document.feesDescription,
      "eligibility_description": document.eligibilityDescription,
      "minimum_age": document.minimumAge.map(String.init),
      "maximum_age": document.maximumAge.map(String.init),
      "assured_date": document.assuredDate, "alert": document.alert,
      "last_modified": document.lastModified,
      "lifeline": additions(document.lifeline, isMadeUp: isMadeUp),
    ]
  }

  private func additions(_ own: ListingAdditions, isMadeUp: Bool) -> String? {
    var own = own
    own.organisationUnknown = isMadeUp ? true : nil
    if let cell = cell(own), cell.utf8.count <= Self.longestCell { return cell }
    own.sites = nil
    return cell(own)
  }

  private func cell(_ own: ListingAdditions) -> String? {
    (try? encoder.encode(own)).map { String(decoding: $0, as: UTF8.self) }
  }

  /// The rows of objects, with the columns that say what they hang on.
  private func put(
    _ objects: [some TableObject], _ owner: [String: String?]
  ) throws(ExportProblem) {
    for object in objects { try put(type(of: object).form, object.row.merging(owner) { $1 }) }
  }

  private func putLines(
    _ phones: [HSDSPhone], _ owner: [String: String?]
  ) throws(ExportProblem) {
    try put(phones, owner)
    for phone in phones { try put(phone.languages, ["phone_id": phone.id]) }
  }

  private func put(
    _ place: HSDSServiceAtLocation, of service: String
  ) throws(ExportProblem) {
    let location = place.location
    try put(.location, ["id": location.id, "location_type": location.type, "name": location.name])
    try put(
      .serviceAtLocation, ["id": place.id, "service_id": service, "location_id": location.id])
    try put(location.addresses, ["location_id": location.id])
    try put(location.accessibility, ["location_id": location.id])
    try putLines(place.phones, ["service_at_location_id": place.id])
    try put(place.schedules, ["service_at_location_id": place.id])
    try put(place.serviceAreas, ["service_at_location_id": place.id])
  }

  private func put(_ attribute: HSDSAttribute, of service: String) throws(ExportProblem) {
    let term = attribute.taxonomyTerm
    let taxonomy = names.id("taxonomies/\(term.taxonomy)")
    if written.insert(taxonomy).inserted {
      try put(
        .taxonomy, ["id": taxonomy, "name": term.taxonomy, "description": term.description])
    }
    if written.insert(term.id).inserted {
      try put(
        .taxonomyTerm,
        [
          "id": term.id, "name": term.name, "description": term.description,
          "taxonomy": term.taxonomy, "taxonomy_id": taxonomy,
        ])
    }
    try put(
      .attribute,
      [
        "id": attribute.id, "link_id": service, "taxonomy_term_id": term.id,
        "link_entity": "service",
      ])
  }

  // MARK: cells

  private func put(_ form: TableForm, _ row: [String: String?]) throws(ExportProblem) {
    let cells = form.columns.map { (row[$0.name] ?? nil) ?? "" }
    try files[form]?.write(Self.line(cells))
  }

  private static func line(_ cells: [String]) -> Data {
    Data((cells.map(quoted).joined(separator: ",") + "\r\n").utf8)
  }

  private static func quoted(_ cell: String) -> String {
    let needsQuotes = cell.utf8.contains { [0x22, 0x2C, 0x0A, 0x0D].contains($0) }
    guard needsQuotes || cell.utf8.first == 0x20 || cell.utf8.last == 0x20 else { return cell }
    return "\"" + cell.replacing("\"", with: "\"\"") + "\""
  }
}
