import Foundation

/// Which column of a coordinator's own table is which field, from a small table of two columns.
///
/// `column,field` a row; a row that begins with `=` puts the rest into the field of every listing; in
/// a folder of tables `file.csv: column` names the table. Lines that begin with `#` are remarks.
public struct ColumnMapping: Sendable {
  /// One row of the mapping.
  struct Entry: Sendable {
    /// Name of the table, folded, without its ending; nil = all tables.
    let table: String?
    /// Column as written; for constants the value.
    let column: String
    /// Name of ours.
    let field: String
    let isConstant: Bool
    /// Line of the mapping file.
    let row: Int
  }

  /// Name of the mapping file, for what is said about it.
  let file: String
  let entries: [Entry]

  /// Reads a mapping file.
  /// - Throws: `MappingError` with file, row and field, and what to do.
  public init(contentsOf url: URL) throws(MappingError) {
    file = url.lastPathComponent
    let rows = try Self.rows(of: url)
    var entries: [Entry] = []
    for (line, cells) in rows {
      if let entry = try Self.entry(cells, line: line, file: file) { entries.append(entry) }
    }
    self.entries = entries
    guard entries.contains(where: { $0.field == "name" }) else {
      throw MappingError(
        file: file, row: 0, field: "name",
        reason: "No column is mapped to name; add a row such as “Title,name”.")
    }
  }

  private static func rows(
    of url: URL
  ) throws(MappingError) -> [(line: Int, cells: [String])] {
    var rows: [(line: Int, cells: [String])] = []
    do throws(ImportError) {
      var reader = try DelimitedReader(url)
      try reader.read { event in
        if case .row(let line, let cells, _) = event { rows.append((line, cells)) }
      }
    } catch {
      throw MappingError(
        file: url.lastPathComponent, row: 0, field: "",
        reason: "The mapping file is not there or cannot be read.")
    }
    return rows
  }

  private static func entry(
    _ cells: [String], line: Int, file: String
  ) throws(MappingError) -> Entry? {
    let column = trimmed(cells.first ?? "")
    let field = TableHeader.folded(cells.count > 1 ? cells[1] : "")
    if column.isEmpty && field.isEmpty || column.hasPrefix("#") { return nil }
    if column.lowercased() == "column", field == "field" { return nil }
    guard !column.isEmpty, !field.isEmpty else {
      throw MappingError(
        file: file, row: line, field: column,
        reason: "A row needs two cells: the column of your table and our field; write "
          + "“\(column.isEmpty ? "Column" : column),ignore” for a column that is not wanted.")
    }
    guard let name = MappingFields.canonical(field) else {
      throw MappingError(file: file, row: line, field: field, reason: MappingFields.unknown(field))
    }
    let isConstant = column.hasPrefix("=")
    let parts = isConstant ? nil : tablePrefix(column)
    return Entry(
      table: parts?.table,
      column: parts?.column ?? (isConstant ? String(column.dropFirst()) : column),
      field: name, isConstant: isConstant, row: line)
  }

  /// `services.csv: Title` → table and column.
  private static func tablePrefix(_ text: String) -> (table: String, column: String)? {
    guard let colon = text.firstIndex(of: ":") else { return nil }
    let name = text[..<colon].lowercased()
    for ending in [".csv", ".tsv", ".txt"] where name.hasSuffix(ending) {
      return (
        TableHeader.folded(String(name.dropLast(4))),
        trimmed(String(text[text.index(after: colon)...]))
      )
    }
    return nil
  }

  /// The rows for a table.
  func entries(of table: String) -> [Entry] {
    let name = TableHeader.folded(table)
    return entries.filter { $0.table == nil || $0.table == name }
  }

  /// Looks for every mapped column in the tables; a name that none of them has is a slip.
  /// - Parameter headers: table without ending → its header row.
  func check(_ headers: [(table: String, cells: [String])]) throws(MappingError) {
    for entry in entries where !entry.isConstant {
      let here = headers.filter {
        entry.table == nil || TableHeader.folded($0.table) == entry.table
      }
      let wanted = TableHeader.folded(entry.column)
      if here.contains(where: { $0.cells.contains { TableHeader.folded($0) == wanted } }) {
        continue
      }
      let known = here.flatMap(\.cells).map { trimmed($0) }.filter { !$0.isEmpty }
      let reason =
        here.isEmpty
        ? "There is no such table in the folder."
        : "The table has no column “\(entry.column)”. Its columns: "
          + known.prefix(40).joined(separator: ", ") + "."
      throw MappingError(file: file, row: entry.row, field: entry.field, reason: reason)
    }
  }
}

/// What is wrong with a mapping file, and what to do.
public struct MappingError: Error, Equatable, Sendable {
  /// Name of the mapping file.
  public var file: String
  /// Line in it; 0 = the file as a whole.
  public var row: Int
  /// Field or column at fault.
  public var field: String
  /// One sentence or two: what is wrong, what to write instead.
  public var reason: String
}
