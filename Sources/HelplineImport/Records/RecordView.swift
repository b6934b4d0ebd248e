import Foundation
import HelplineModel

/// What a record says in the fields of the standard, part by part, in no order: the same listing written
/// as JSON and as tables looks the same.
struct RecordView {
  var phones: [String]
  var hours: [String]
  var places: [String]
  var areas: [String]
  var languages: [String]
  var terms: [String]
  var days: [String]

  /// The view of a record.
  init(_ record: ServiceRecord) {
    phones = (record.phones + record.places.flatMap(\.phones)).map {
      Self.cell(
        $0.number, $0.extensionNumber, $0.languages.compactMap(\.code).sorted().joined())
    }.sorted()
    hours = (record.schedules + record.places.flatMap(\.schedules)).map {
      Self.cell(
        $0.frequency, $0.byDay, $0.byMonthDay, $0.interval.map(String.init), $0.start, $0.until,
        $0.validFrom, $0.validTo, $0.opens, $0.closes)
    }.sorted()
    places = record.places.map { place in
      Self.cell(
        place.name, place.addresses.flatMap(\.lines).joined(separator: "\n"),
        place.addresses.compactMap(\.postcode).first, place.access.first)
    }.sorted()
    areas = record.areas.map { Self.cell($0.name) }.sorted()
    languages = record.languages.map { Self.cell($0.code, $0.note) }.sorted()
    terms = record.keywords.sorted()
    days = [Self.cell(record.assured, record.modified)]
  }

  /// The view of a listing as it would be written.
  init(of service: Service) {
    let document = HSDSService(service, HSDSNames(areUUIDs: false))
    let bytes = try? JSONEncoder().encode(document)
    let record = bytes.flatMap { JSONFields(Array($0)) }.map { ServiceRecord(json: $0) }
    self.init(record ?? ServiceRecord(NoFields()))
  }

  private static func cell(_ parts: String?...) -> String {
    parts.map { $0.map(trimmed) ?? "" }.joined(separator: "\u{1F}")
  }
}

/// A record without fields.
private struct NoFields: FieldSource {
  func text(_ names: [String]) -> String? { nil }
}
