/// Gathers counts, rejections and warnings while a source is read.
struct ImportReport {
  private(set) var tables: [String: Int] = [:]
  private(set) var rejections: [Rejection] = []
  private var warnings: [String: ImportWarning] = [:]

  /// Most warnings that are told apart.
  private static let mostReasons = 2_000

  /// Counts a row of a table.
  mutating func count(_ table: String, rows: Int = 1) {
    tables[table, default: 0] += rows
  }

  /// Puts down a row that gave no listing; its counting stays with the caller.
  mutating func reject(
    _ place: SourcePlace, field: String = "", value: String = "", _ reason: String
  ) {
    rejections.append(
      Rejection(
        file: place.file, row: place.row, field: field,
        value: String(value.prefix(80)), reason: reason))
  }

  /// Puts down a warning; the same one of the same file is only counted, so memory stays bounded.
  mutating func warn(_ place: SourcePlace, field: String = "", _ reason: String, rows: Int = 1) {
    var reason = reason
    var key = "\(place.file)\u{0}\(field)\u{0}\(reason)"
    // Reasons that name a number are many; what comes after them is counted by its field.
    if warnings.count >= Self.mostReasons, warnings[key] == nil {
      reason = "Further rows have something to look at here."
      key = "\(place.file)\u{0}\(field)\u{0}"
    }
    if warnings[key] != nil {
      warnings[key]?.count += rows
    } else {
      warnings[key] = ImportWarning(
        file: place.file, row: place.row, field: field, reason: reason, count: rows)
    }
  }

  /// The warnings, by file, place and words.
  var sortedWarnings: [ImportWarning] {
    warnings.values.sorted {
      ($0.file, $0.row, $0.field, $0.reason) < ($1.file, $1.row, $1.field, $1.reason)
    }
  }
}

/// Where in the source something stands.
struct SourcePlace {
  /// Name of the file, without its folder.
  var file: String
  /// Line, or number of the element.
  var row: Int
}
