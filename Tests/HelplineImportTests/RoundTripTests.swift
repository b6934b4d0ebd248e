import Foundation
import HelplineModel
import Testing

@testable import HelplineImport

/// Writes listings into a folder and reads them back.
func exported(
  _ services: [Service], as form: ExportForm, including fields: Set<PrivateField> = []
) throws -> URL {
  let folder = try Folder.temporary()
  let export = try ListingExport(
    to: folder.appendingPathComponent("out"), form: form, including: fields)
  for service in services { try export.add(service) }
  try export.finish()
  return folder.appendingPathComponent("out")
}

/// What an import takes in of a listing that left: no act of a person.
func expected(_ service: Service, including fields: Set<PrivateField> = []) -> Service {
  var service = service.leaving(with: fields)
  (service.truth.rungOn, service.truth.editedOn) = (nil, nil)
  return service
}

@Suite struct `What is exported comes back as it was` {
  private func again(
    _ services: [Service], _ form: ExportForm, publisher: String = "test",
    including fields: Set<PrivateField> = [], defaults: ImportDefaults = ImportDefaults()
  ) throws -> [Service] {
    let folder = try exported(services, as: form, including: fields)
    defer { try? FileManager.default.removeItem(at: folder.deletingLastPathComponent()) }
    let result = try ListingImporter.read(
      source: folder, publisher: publisher, defaults: defaults)
    #expect(result.rejections.isEmpty)
    return result.services
  }

  @Test(arguments: ExportForm.allCases, [UInt64(7), 116_006, 112])
  func `listings with any fields filled are the same after export and import`(
    form: ExportForm, seed: UInt64
  ) throws {
    var listings = RandomListings(seed: seed)
    let services = (0..<150).map { _ in listings.next() }
    let all = Set(PrivateField.allCases)
    for fields in [[], all] {
      let copies = try again(services, form, including: fields)
      #expect(copies.map(\.id) == services.map(\.id), "seed \(seed)")
      let lost = zip(services, copies).flatMap {
        differences(expected($0, including: fields), $1, $0.id)
      }
      #expect(lost.isEmpty, "seed \(seed), \(lost.count): \(lost.prefix(5))")
    }
  }

  /// Acts of persons: their day is told, and never taken in as one of ours.
  private static let neverTakenIn: Set<String> = [
    "truth.rungOn", "truth.rungBy", "truth.editedOn", "truth.editedBy",
  ]

  @Test(arguments: ExportForm.allCases)
  func `a new field of a listing is exported or named as one that never leaves`(
    form: ExportForm
  ) throws {
    var listings = RandomListings(seed: 1, filled: 100)
    var service = listings.next()
    while service.addressIsSecret || service.sites.allSatisfy(\.addressIsSecret) {
      service = listings.next()
    }
    let empty = unfilled(service)
    #expect(empty == ["addressIsSecret", "id", "publisher"], "RandomListings fills all the others")
    let copy = try #require(
      try again([service], form, including: Set(PrivateField.allCases)).first)
    let lost = Set(differences(service, copy).map { $0.prefix { $0 != ":" } }.map(String.init))
    #expect(lost == Self.neverTakenIn)
  }

  /// Fields that hold what a blank value holds, by name.
  private func unfilled(_ service: Service) -> [String] {
    let blank = Service(id: service.id, publisher: service.publisher, name: "")
    let (truth, site, phone) = (service.truth, service.sites.first, service.phones.first)
    let pairs: [(String, Any, Any)] = [
      ("", service, blank), ("truth.", truth, Truth()), ("sites.", site ?? Site(), Site()),
      ("phones.", phone ?? Phone(number: ""), Phone(number: "")),
      ("hours.", service.hours, Hours()),
      (
        "rows.", service.hours.rows.first ?? HoursRow(days: 0, from: 0, to: 0),
        HoursRow(days: 0, from: 0, to: 0)
      ),
    ]
    return pairs.flatMap { prefix, full, blank in
      zip(Mirror(reflecting: full).children, Mirror(reflecting: blank).children)
        .filter { "\($0.value)" == "\($1.value)" }
        .map { prefix + ($0.0.label ?? "") }
    }.filter { $0 != "sites.addressIsSecret" }.sorted()
  }

  @Test(
    arguments: [
      "ohana", "hsds3", "hsds1", "oruk", "json/page.json", "json/one.json", "flat/helplines.csv",
      "inclusion", "helplines", "guide", "fixtures", "callcentre", "mapping/liste.csv",
    ] + Planted.forms.map { "secrets/" + $0 }, ExportForm.allCases)
  func `what was imported from every form changes nothing when it comes again`(
    path: String, form: ExportForm
  ) throws {
    let first = try mapped(path).services
    #expect(!first.isEmpty)
    let copies = try again(first, form)
    #expect(copies.map(\.id) == first.map(\.id))
    for (service, copy) in zip(first, copies) {
      let lost = differences(expected(service), copy)
      #expect(lost.isEmpty, "\(service.id): \(lost)")
    }
  }

  @Test(
    .enabled(if: Folder.hasShared, "../shared/data is not beside this project"),
    arguments: [
      "uk-legal-aid-advisers/hsds-3.1-derived", "baltimore-icarol-ohana",
      "illinois-legal-aid/hsds-1.1", "illinois-legal-aid/raw", "ohana-sample-csv",
      "hsds-spec-examples/v3.1-dev-csv", "hsds-spec-examples/uk-profile-csv",
      "hsds-spec-examples/uk-api-mocks/V3.0-UK-Test-service_list.json",
      "czech-pribor-guide/services.json", "open-helplines", "uk-legal-aid-advisers/raw",
    ], ExportForm.allCases)
  func `whole real directories change nothing when they come again`(
    path: String, form: ExportForm
  ) throws {
    let source = Folder.shared.appendingPathComponent(path)
    let all = try ListingImporter.read(source: source, publisher: "test").services
    // Of the largest every fourth listing: all of them take a minute and say the same.
    let first = all.enumerated().filter { all.count < 2_000 || $0.offset % 4 == 0 }.map(\.element)
    let copies = try again(first, form)
    #expect(copies.count == first.count)
    let lost = zip(first, copies).filter { expected($0) != $1 }
    let first3 = lost.prefix(3).flatMap { differences(expected($0), $1, $0.id) }
    #expect(lost.isEmpty, "\(lost.count): \(first3)")
  }

  @Test(arguments: ExportForm.allCases)
  func `what another publisher's name is given to keeps its whole id`(form: ExportForm) throws {
    let service = Service(id: "one:7", publisher: "one", name: "Line")
    #expect(try again([service], form, publisher: "two").map(\.id) == ["two:one:7"])
  }

  @Test(arguments: ExportForm.allCases)
  func `a number that somebody corrected in the export is the one that comes in`(
    form: ExportForm
  ) throws {
    var service = Service(id: "test:1", publisher: "test", name: "Line")
    service.phones = [Phone(number: "+44 20 7946 0001", kind: "helpline")]
    service.phones[0].e164 = "+442079460001"
    service.about = "Told before."
    let folder = try exported([service], as: form)
    defer { try? FileManager.default.removeItem(at: folder.deletingLastPathComponent()) }
    let name = form == .hsdsCSV ? "phones.csv" : "services.json"
    let file = folder.appendingPathComponent(name)
    let text = try String(contentsOf: file, encoding: .utf8)
    // In JSON the number stands in the standard's field and in our own: only the first is corrected.
    let field = form == .hsdsCSV ? "46 0001,,voice" : "46 0001\",\"type\""
    let changed = text.replacing(field, with: field.replacing("0001", with: "0002"))
    #expect(changed != text)
    try Data(changed.utf8).write(to: file)
    let copy = try #require(
      try ListingImporter.read(source: folder, publisher: "test").services.first)
    #expect(copy.phones.map(\.number) == ["+44 20 7946 0002"])
    #expect(copy.phones.first?.e164 == nil)
    #expect(copy.about == "Told before.")
  }
}
