import Foundation
import HelplineModel

/// Reads listings from tables that refer to each other by ids.
///
/// All tables but the services are read first and kept; the services then stream past them.
struct TablePackage {
  private let files: TableFiles
  /// Ids of rows, by table.
  private(set) var seen: [TableKind: Set<IDHash>] = [:]
  var organisations = KeyedRows { OrganisationRecord($0) }
  var locations = KeyedRows { PlaceRecord($0) }
  var addresses = Links { row, _ in AddressRecord(row) }
  var phones = Links { row, _ in PhoneRecord(row) }
  var schedules = Links { row, kind in
    var schedule = ScheduleRecord(row)
    schedule.isHoliday = kind == .holidaySchedules
    return schedule
  }
  var languages = Links { row, _ in LanguageRecord(row) }
  var areas = Links { row, _ in AreaRecord(row) }
  var fees = Links { row, kind in kind == .fees ? row.text("fee", "fees") : costText(row) }
  var documents = Links { row, _ in row.text("document") }
  var eligibility = Links { row, _ in
    EligibilityRow(
      text: row.text("eligibility"), minimumAge: row.number("minimum_age"),
      maximumAge: row.number("maximum_age"), gender: row.text("gender"))
  }
  var interpretation = Links { row, _ in
    row.text("interpretation_services", "description", "name")
  }
  /// Steps, lifts and the like, by place.
  var access = Links { row, _ in accessText(row) }
  /// Tables and the language their texts are written in.
  var tableLanguages: [(table: String, language: String)] = []
  /// Language the services are written in, as the package says; nil where it says none or several.
  private(set) var textLanguage: String?
  /// The places of services.
  var places = Links(only: ["id", "location_id"]) { row, _ in
    row.text("location_id").map { PlaceLink(id: row.text("id"), location: $0) }
  }
  /// Contacts, by what they hang on. Names and posts of persons are never read.
  var contacts = Links(only: ["id"]) { row, _ in row.text("id") }
  /// Id or code of a term → its name.
  var terms: [String: String] = [:]
  /// Terms of services, as ids or words.
  var attributes = Links(only: Set(attributeColumns)) { row, _ in row.text(attributeColumns) }
  /// Places whose postal address says that the place is secret.
  var secretLocations: Set<String> = []

  /// Columns of an attribute that name its term.
  static let attributeColumns = [
    "taxonomy_term_id", "taxonomy_id", "taxonomy_detail", "taxonomy_name",
  ]

  /// A link between a service and a place.
  struct PlaceLink {
    let id: String?
    let location: String
  }

  /// A row of the eligibility table.
  struct EligibilityRow {
    let text: String?
    let minimumAge: Int?
    let maximumAge: Int?
    let gender: String?
  }

  /// A package of these files.
  init(_ files: TableFiles) {
    self.files = files
  }

  /// Reads all tables.
  mutating func read(
    into collector: inout ServiceCollector, _ report: inout ImportReport
  ) throws(ImportError) {
    // What hangs on lines comes before them: only then their ids have to be kept.
    let details = files.tables.filter { $0.kind != .services }
    for table in details.filter({ $0.kind == .languages })
      + details.filter({ $0.kind != .languages })
    {
      if table.kind == .phones, languages.has(.phone) { phones.keepIDs() }
      try rows(of: table, &report) { row, place, package, report in
        package.take(row, table.kind, at: place, &report)
      }
    }
    for table in files.tables where table.kind != .other { table.reportUnused(&report) }
    textLanguage = writtenIn()
    var used = UsedIDs()
    for table in files.tables where table.kind == .services {
      try readServices(table, into: &collector, &used, &report)
    }
    reportLoose(used, &report)
  }

  private mutating func readServices(
    _ table: TableFiles.Table, into collector: inout ServiceCollector, _ used: inout UsedIDs,
    _ report: inout ImportReport
  ) throws(ImportError) {
    let name = table.file.lastPathComponent
    var reader = try DelimitedReader(table.file)
    var isHeader = true
    try reader.read { event in
      switch event {
      case .broken(let line):
        collector.reject(at: SourcePlace(file: name, row: line), Self.openQuote, &report)
      case .row(let line, let cells, let notes):
        let place = SourcePlace(file: name, row: line)
        if isHeader {
          isHeader = false
          return
        }
        Self.warn(notes, at: place, &report)
        let row = table.columns.row(cells, line: line)
        collector.add(joined(row, at: place, &used, &report), at: place, &report)
      }
    }
  }

  private static let openQuote = "A quote is opened and never closed."

  private static func warn(
    _ notes: DelimitedReader.RowNotes, at place: SourcePlace, _ report: inout ImportReport
  ) {
    if notes.contains(.overlong) { report.warn(place, "A cell longer than 64 KiB was cut.") }
    if notes.contains(.notUTF8) {
      report.warn(place, "Bytes that are not UTF-8 were read as Windows-1252.")
    }
  }

  /// Reads a table that is no table of services, and counts its rows.
  private mutating func rows(
    of table: TableFiles.Table, _ report: inout ImportReport,
    _ take: (TableRow, SourcePlace, inout TablePackage, inout ImportReport) -> Void
  ) throws(ImportError) {
    let name = table.file.lastPathComponent
    let tableName =
      table.kind == .other
      ? table.file.deletingPathExtension().lastPathComponent : table.kind.rawValue
    var reader = try DelimitedReader(table.file)
    var isHeader = true
    var package = self
    self = TablePackage(files)
    try reader.read { event in
      switch event {
      case .broken(let line):
        report.count(tableName)
        report.warn(SourcePlace(file: name, row: line), Self.openQuote + " The row was left out.")
      case .row(let line, let cells, let notes):
        if isHeader {
          isHeader = false
          return
        }
        report.count(tableName)
        let place = SourcePlace(file: name, row: line)
        Self.warn(notes, at: place, &report)
        let row = table.columns.row(cells, line: line)
        if table.kind != .other, package.isRepeated(row, table.kind, at: place, &report) { return }
        take(row, place, &package, &report)
      }
    }
    self = package
  }

  /// Folders hold the same table in the singular and in the plural: an id counts once.
  private mutating func isRepeated(
    _ row: TableRow, _ kind: TableKind, at place: SourcePlace, _ report: inout ImportReport
  ) -> Bool {
    guard kind != .services, let id = row.text("id") else { return false }
    if seen[kind, default: []].insert(id.hashValue).inserted { return false }
    report.warn(place, field: "id", "An id that was used before; the row was left out.")
    return true
  }
}
