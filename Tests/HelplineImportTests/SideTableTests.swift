import Foundation
import HelplineModel
import Testing

@testable import HelplineImport

/// Reads a folder of tables written for one test.
func imported(
  tables: [String: String], country: String? = nil, zone: String? = nil
) throws -> ImportResult {
  let folder = try Folder.temporary()
  defer { try? FileManager.default.removeItem(at: folder) }
  for (name, text) in tables {
    try Data(text.utf8).write(to: folder.appendingPathComponent(name))
  }
  return try ListingImporter.read(
    source: folder, publisher: "test", defaults: ImportDefaults(country: country, zone: zone))
}

@Suite struct `What stands in tables beside the services reaches the listing` {
  private static let lines = """
    id,service_id,location_id,number
    p1,s1,,+44 20 7946 0001
    p2,,l1,+44 20 7946 0002

    """
  private static let office = [
    "services.csv": "id,name\ns1,Line\n",
    "locations.csv": "id,name\nl1,Office\n",
    "service_at_location.csv": "id,service_id,location_id\nx1,s1,l1\n",
    "phones.csv": lines,
  ]

  private func listing(_ tables: [String: String]) throws -> Service {
    let result = try imported(tables: Self.office.merging(tables) { $1 })
    #expect(result.addsUp)
    return try result.listing("s1")
  }

  @Test(arguments: ["languages.csv", "language.csv", "zz.csv"])
  func `a language of one line is that line's, whatever the order of the tables`(
    name: String
  ) throws {
    var tables = [
      name: "id,phone_id,code,note\nl1,p1,uk,\nl2,p1,pl,interpreter\nl3,p2,so,\n"
    ]
    if name == "zz.csv" {
      tables["datapackage.json"] = #"{"resources": [{"name": "language", "path": "zz.csv"}]}"#
    }
    let service = try listing(tables)
    let found = service.phones.map { $0.languages.map { "\($0.code) \($0.mode.rawValue)" } }
    #expect(found == [["uk spoken", "pl interpreter"], ["so spoken"]])
    #expect(service.languages.map(\.code) == ["uk", "pl", "so"])
    #expect(service.sites.first?.phones.first?.languages.map(\.code) == ["so"])
  }

  @Test func `a row that names service and line is both's, one that names a place the place's`()
    throws
  {
    let service = try listing([
      "languages.csv": """
      id,service_id,location_id,phone_id,code
      l1,s1,l1,p1,uk
      l2,,l1,,so

      """
    ])
    #expect(service.languages.map(\.code) == ["uk", "so"])
    #expect(service.phones.map { $0.languages.map(\.code) } == [["uk"], []])
  }

  @Test func `a language of a line that does not exist is said`() throws {
    let result = try imported(
      tables: Self.office.merging(["languages.csv": "id,phone_id,code\nl1,p9,uk\n"]) { $1 })
    #expect(result.warnings.map(\.field) == ["phone_id"])
    #expect(result.warnings.map(\.row) == [2])
  }

  @Test(arguments: ["accessibility.csv", "accessibility_for_disabilities.csv"])
  func `steps and lifts of a place are told as published`(name: String) throws {
    let result = try imported(
      tables: Self.office.merging([
        name: """
        id,location_id,accessibility,description,details
        a1,l1,,Lift to all floors.,Ring at the door.
        a2,l9,No steps,,

        """
      ]) { $1 })
    #expect(
      try result.listing("s1").sites.map(\.access) == ["Lift to all floors.; Ring at the door."])
    #expect(result.tables["accessibility"] == 2)
    #expect(
      result.warnings.map { "\($0.field) \($0.row)" } == ["location_id 3"], "nothing is at l9")
  }

  @Test func `steps and lifts of a secret place are told to nobody`() throws {
    let service = try listing([
      "addresses.csv": "id,location_id,address_1,postal_code\nq1,l1,Confidential,D00 0000\n",
      "accessibility.csv": "id,location_id,description\na1,l1,Ring at 4 Plantedsecret Way.\n",
    ])
    #expect(service.addressIsSecret)
    #expect(service.sites.map(\.access) == [nil])
    #expect(service.sites.map(\.postcode) == [nil])
  }

  @Test(arguments: [
    ("services,de", "de"), ("service,de-AT\nphones,en", "de"), ("All texts,ger", "de"),
    ("services,de\nservices,fr", nil), ("phones,de", nil), ("services,", nil),
    ("A,de\nB,fr", nil), ("services,de\nelsewhere,fr", "de"),
  ])
  func `the language a package says its texts are written in`(
    rows: String, expected: String?
  ) throws {
    let table =
      "id,name,language\n"
      + rows.split(separator: "\n").enumerated().map { "\($0),\($1)\n" }.joined()
    #expect(try listing(["meta_table_descriptions.csv": table]).textLanguage == expected)
  }

  @Test func `a listing's own language comes before the package's`() throws {
    let service = try listing([
      "services.csv": "id,name,text_language\ns1,Line,pl\n",
      "meta_table_descriptions.csv": "id,name,language\n1,services,de\n",
    ])
    #expect(service.textLanguage == "pl")
  }

  @Test func `a flat table's steps and lifts are the office's`() throws {
    let result = try imported("id,name,address,accessibility\n1,Line,1 Way,No steps\n")
    #expect(result.services.first?.sites.map(\.access) == ["No steps"])
  }
}

@Suite struct `A postcode stays with its office` {
  private static let table = """
    id,name,address_1,city,postal_code,description
    1,Open House,1 Way,Town,D00 0000,
    2,Hidden House,2 Way,Town,D99 9999,The address is confidential.

    """

  @Test func `as published, and never that of a secret place`() throws {
    let result = try imported(Self.table)
    #expect(try result.listing("1").sites.map(\.postcode) == ["D00 0000"])
    #expect(try result.listing("1").address == "1 Way, Town, D00 0000")
    #expect(try result.listing("2").sites.map(\.postcode) == [nil])
    #expect(try !result.everything().contains("D99"))
  }

  @Test func `JSON and other forms have it too`() throws {
    #expect(try fixture("oruk").services.flatMap(\.sites).allSatisfy { $0.postcode == nil })
    #expect(
      try fixture("fixtures/data.json").services.flatMap(\.sites).map(\.postcode) == ["ZZ1 1ZZ"])
    let text = """
      {"id": "l", "service": {"id": "a", "name": "Line", "status": "active"},
       "location": {"id": "p", "addresses": [{"address_1": "1 Way", "postal_code": "01067"}]}}
      """
    let service = try #require(try imported(text, name: "sal.json").services.first)
    #expect(service.sites.map(\.postcode) == ["01067"])
  }

  @Test func `an office beside a secret place does not tell the secret one's`() throws {
    let result = try imported(tables: [
      "services.csv": "id,name\ns1,Line\n",
      "locations.csv": "id,name\nl1,Office\nl2,Refuge\n",
      "service_at_location.csv": "id,service_id,location_id\nx1,s1,l1\nx2,s1,l2\n",
      "addresses.csv": """
      id,location_id,address_1,postal_code
      q1,l1,1 Way,D00 0000
      q2,l2,Confidential,D00 0000

      """,
    ])
    #expect(try result.listing("s1").sites.map(\.postcode) == [nil, nil])
  }

  @Test(arguments: ExportForm.allCases)
  func `leaves as postal_code, for whoever knows only the standard`(form: ExportForm) throws {
    let first = try imported(Self.table).services
    let folder = try exported(first, as: form)
    defer { try? FileManager.default.removeItem(at: folder.deletingLastPathComponent()) }
    let name = form == .hsdsCSV ? "addresses.csv" : "services.json"
    let text = try String(contentsOf: folder.appendingPathComponent(name), encoding: .utf8)
    #expect(
      text.contains(
        form == .hsdsCSV ? "not known,not known,D00 0000," : #""postal_code":"D00 0000""#))
    // Without our own object the standard's fields alone give it back, and no "not known".
    let plain =
      form == .hsdsCSV
      ? try String(contentsOf: folder.appendingPathComponent("services.csv"), encoding: .utf8)
        .replacing("urn:uuid:", with: "urn:other:")
      : text.replacing("\"profile\":\"urn:uuid:", with: "\"profile\":\"urn:other:")
    try Data(plain.utf8).write(
      to: folder.appendingPathComponent(form == .hsdsCSV ? "services.csv" : "services.json"))
    let copy = try #require(
      try ListingImporter.read(source: folder, publisher: "test").services
        .first { $0.name == "Open House" })
    #expect(copy.sites.map(\.postcode) == ["D00 0000"])
    #expect(copy.sites.map(\.address) == ["1 Way, Town, D00 0000"])
  }

  @Test(arguments: ExportForm.allCases)
  func `one that somebody corrected in the export is the one that comes in`(
    form: ExportForm
  ) throws {
    let folder = try exported(try imported(Self.table).services, as: form)
    defer { try? FileManager.default.removeItem(at: folder.deletingLastPathComponent()) }
    let file = folder.appendingPathComponent(form == .hsdsCSV ? "addresses.csv" : "services.json")
    let text = try String(contentsOf: file, encoding: .utf8)
    let field = form == .hsdsCSV ? "known,D00 0000" : #""postal_code":"D00 0000","state"#
    let changed = text.replacing(field, with: field.replacing("D00", with: "D01"))
    #expect(changed != text)
    try Data(changed.utf8).write(to: file)
    let copies = try ListingImporter.read(source: folder, publisher: "test").services
    #expect(copies.flatMap(\.sites).compactMap(\.postcode) == ["D01 0000"])
  }
}
