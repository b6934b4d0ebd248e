import Foundation
import HelplineModel

/// Reads listings from tables that refer to each other by ids.
///
/// All tables but the services are read first and kept; the services then stream past them.
struct TablePackage {
  private let files: TableFiles
  private var seen: [TableKind: Set<String>] = [:]
  var organisations: [String: OrganisationRecord] = [:]
  var locations: [String: PlaceRecord] = [:]
  /// Id of a place → id of its organisation.
  var locationOwners: [String: String] = [:]
  var addresses = Links<AddressRecord>()
  var phones = Links<PhoneRecord>()
  var schedules = Links<ScheduleRecord>()
  var languages = Links<LanguageRecord>()
  var areas = Links<AreaRecord>()
  var fees = Links<String>()
  var documents = Links<String>()
  var eligibility = Links<EligibilityRow>()
  var interpretation = Links<String>()
  /// Id of a service → its places: id of the link, id of the location.
  var places: [String: [PlaceLink]] = [:]
  /// Id of a contact → what it hangs on. Names and posts of persons are never read.
  var contacts = Links<String>()
  /// Id or code of a term → its name.
  var terms: [String: String] = [:]
  /// Id of a service → terms, as ids or words.
  var attributes: [String: [String]] = [:]
  /// Places whose postal address says that the place is secret.
  var secretLocations: Set<String> = []

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
    for table in files.tables where table.kind != .services {
      try rows(of: table, &report) { row, place, package, report in
        package.take(row, table.kind, at: place, &report)
      }
    }
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
    var header: TableHeader?
    reader.read { event in
      switch event {
      case .broken(let line):
        collector.reject(at: SourcePlace(file: name, row: line), Self.openQuote, &report)
      case .row(let line, let cells, let notes):
        let place = SourcePlace(file: name, row: line)
        guard let columns = header else {
          header = TableHeader(cells)
          return
        }
        Self.warn(notes, at: place, &report)
        let row = TableRow(header: columns, cells: cells, line: line)
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
    var header: TableHeader?
    var package = self
    self = TablePackage(files)
    reader.read { event in
      switch event {
      case .broken(let line):
        report.count(tableName)
        report.warn(SourcePlace(file: name, row: line), Self.openQuote + " The row was left out.")
      case .row(let line, let cells, let notes):
        guard let columns = header else {
          header = TableHeader(cells)
          return
        }
        report.count(tableName)
        let place = SourcePlace(file: name, row: line)
        Self.warn(notes, at: place, &report)
        let row = TableRow(header: columns, cells: cells, line: line)
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
    if seen[kind, default: []].insert(id).inserted { return false }
    report.warn(place, field: "id", "An id that was used before; the row was left out.")
    return true
  }
}
