import Foundation
import HelplineModel

/// Reads listings from HSDS 3 and Open Referral UK JSON, element by element.
struct JSONListings {
  let file: URL
  private let name: String
  private let forms: JSONForms

  /// A file of JSON.
  /// - Parameter forms: the forms besides HSDS, with what was gathered for them.
  init(_ file: URL, forms: JSONForms = JSONForms()) {
    self.file = file
    name = file.lastPathComponent
    self.forms = forms
  }

  /// Reads all elements.
  func read(
    into collector: inout ServiceCollector, _ report: inout ImportReport
  ) throws(ImportError) {
    let head = try ByteSource.head(of: file)
    if LineElementReader.fits(head, name: name.lowercased()) {
      try LineElementReader(file).read { take($0, &collector, &report) }
    } else {
      var scanner = try JSONElementScanner(file)
      try scanner.read { take($0, &collector, &report) }
    }
  }

  private func take(
    _ event: JSONElementScanner.Event, _ collector: inout ServiceCollector,
    _ report: inout ImportReport
  ) {
    switch event {
    case .damaged(let row, let reason): collector.reject(at: place(row), reason, &report)
    case .element(let row, let bytes):
      guard let element = element(bytes, row, &report) else {
        collector.reject(at: place(row), "This is not valid JSON.", &report)
        return
      }
      add(element, row, &collector, &report)
    }
  }

  private func place(_ row: Int) -> SourcePlace {
    SourcePlace(file: name, row: row)
  }

  private func element(
    _ bytes: [UInt8], _ row: Int, _ report: inout ImportReport
  ) -> JSONElement? {
    guard String(validating: bytes, as: UTF8.self) == nil else {
      return JSONFields(bytes).map { JSONElement($0, forms) }
    }
    report.warn(place(row), "Bytes that are not UTF-8 were read as Windows-1252.")
    return JSONFields(Array(decodedWesternEuropean(bytes).utf8)).map { JSONElement($0, forms) }
  }

  private func add(
    _ element: JSONElement, _ row: Int, _ collector: inout ServiceCollector,
    _ report: inout ImportReport
  ) {
    switch element.kind {
    case .services(let records):
      for record in records { collector.add(record, at: place(row), &report) }
    case .organisation(let records):
      report.count("organizations")
      for record in records { collector.add(record, at: place(row), &report) }
    case .form(let reading): add(reading, row, &collector, &report)
    case .emptyPage: break
    }
  }

  private func add(
    _ reading: FormReading, _ row: Int, _ collector: inout ServiceCollector,
    _ report: inout ImportReport
  ) {
    for (table, rows) in reading.tables { report.count(table, rows: rows) }
    for doubt in reading.doubts {
      report.warn(place(row), field: doubt.field, doubt.reason, rows: doubt.rows)
    }
    // One document of many listings: the row is the number of the listing.
    let isDocument = reading.records.count > 1
    for (index, record) in reading.records.enumerated() {
      collector.add(record, at: place(isDocument ? index + 1 : row), &report)
    }
  }
}

/// An element of JSON: a service, a service at a location, or an organisation with services.
private struct JSONElement {
  enum Kind {
    case services([ServiceRecord])
    case organisation([ServiceRecord])
    /// What another form than HSDS gave.
    case form(FormReading)
    /// A page whose list of services is empty.
    case emptyPage
  }

  let kind: Kind

  init(_ fields: JSONFields, _ forms: JSONForms) {
    if let reading = forms.reading(fields) {
      kind = .form(reading)
    } else if let service = fields.child("service") {
      kind = .services([ServiceRecord(atLocation: fields, service: service)])
    } else if Self.isOrganisation(fields) {
      let organisation = OrganisationRecord(json: fields)
      kind = .organisation(
        fields.children("services").map { service in
          var record = ServiceRecord(json: service)
          if record.organisation?.name == nil { record.organisation = organisation }
          return record
        })
    } else if !fields.has("name"), !fields.has("id"), fields.has("total_pages") {
      kind = .emptyPage
    } else {
      kind = .services([ServiceRecord(json: fields)])
    }
  }

  private static func isOrganisation(_ fields: JSONFields) -> Bool {
    if fields.has("status") || fields.has("organization") { return false }
    return [
      "services", "organization_identifiers", "legal_status", "tax_status",
      "parent_organization_id",
    ]
    .contains { fields.has($0) }
  }
}
