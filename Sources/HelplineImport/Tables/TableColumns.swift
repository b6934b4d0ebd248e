/// How the rows of a table become rows of our columns: as they are, by a coordinator's mapping, or
/// by the columns of a call centre's export.
struct TableColumns {
  /// Our columns.
  let header: TableHeader
  /// Columns of the table that nothing is taken from, as written.
  let unused: [String]
  /// For each of our columns the cells it is made of; nil = the row as it is.
  private let plan: [Part]?
  /// Column → the flag that makes it private.
  private let flags: [Int: Int]

  private struct Part {
    let field: String
    var cells: [Int] = []
    var constant: String?
  }

  /// - Parameters:
  ///   - cells: the header row.
  ///   - table: name of the file without its ending.
  init(_ cells: [String], table: String, mapping: ColumnMapping? = nil) {
    let names = cells.map { TableHeader.folded($0) }
    flags = Self.flags(names)
    let entries: [(column: String, field: String, isConstant: Bool)]?
    if let mapping {
      entries = mapping.entries(of: table).map { ($0.column, $0.field, $0.isConstant) }
    } else {
      entries = CallCentreColumns.fits(names) ? CallCentreColumns.entries : nil
    }
    guard let entries else {
      plan = nil
      header = TableHeader(cells)
      unused = zip(cells, names).filter { !$1.isEmpty && !KnownColumns.names.contains($1) }
        .map { trimmed($0.0) }
      return
    }
    let parts = Self.parts(entries, names)
    plan = parts
    header = TableHeader(parts.map(\.field))
    let used = Set(parts.flatMap(\.cells))
    let ignored = Set(entries.filter { $0.field == "ignore" }.map { TableHeader.folded($0.column) })
    unused = cells.indices.filter { index in
      !names[index].isEmpty && !used.contains(index) && !ignored.contains(names[index])
        && !names[index].hasSuffix("isprivate")
    }.map { trimmed(cells[$0]) }
  }

  /// The columns are not those that the table itself has.
  var isTranslated: Bool { plan != nil }

  /// A row under our columns.
  func row(_ cells: [String], line: Int) -> TableRow {
    var cells = cells
    for (column, flag) in flags where column < cells.count && flag < cells.count {
      if Self.isYes(cells[flag]) { cells[column] = "" }
    }
    guard let plan else { return TableRow(header: header, cells: cells, line: line) }
    let own = plan.map { part in
      let texts = part.cells.filter { $0 < cells.count }.map { trimmed(cells[$0]) }
        .filter { !$0.isEmpty }
      if texts.isEmpty { return part.constant ?? "" }
      return texts.count == 1 ? texts[0] : texts.joined(separator: Self.separator(part.field))
    }
    return TableRow(header: header, cells: own, line: line)
  }

  private static func parts(
    _ entries: [(column: String, field: String, isConstant: Bool)], _ names: [String]
  ) -> [Part] {
    var parts: [Part] = []
    func add(_ field: String, _ change: (inout Part) -> Void) {
      let index = parts.firstIndex { $0.field == field } ?? parts.count
      if index == parts.count { parts.append(Part(field: field)) }
      change(&parts[index])
    }
    for entry in entries where entry.field != "ignore" {
      if entry.isConstant {
        add(entry.field) { $0.constant = entry.column }
      } else if let index = names.firstIndex(of: TableHeader.folded(entry.column)) {
        add(entry.field) { $0.cells.append(index) }
      }
    }
    // The flags of the publisher count also where nobody mapped them.
    for (index, name) in names.enumerated() where SecretPlaces.columns.contains(name) {
      add(name) { if $0.cells.isEmpty { $0.cells = [index] } }
    }
    return parts
  }

  private static func separator(_ field: String) -> String {
    switch field {
    case "phone", "helpline", "textphone", "text_number", "fax", "keywords", "languages",
      "service_areas", "required_documents":
      "; "
    case "address_1", "address_2": ", "
    case "name", "city", "postal_code": " "
    default: "\n"
    }
  }

  /// `Phone1IsPrivate` hides `Phone1Number`, `Phone1Name` …; an address is hidden later, when the
  /// texts that repeat it are looked through as well.
  private static func flags(_ names: [String]) -> [Int: Int] {
    var flags: [Int: Int] = [:]
    for (flag, name) in names.enumerated() {
      for ending in ["_is_private", "isprivate"] where name.hasSuffix(ending) {
        let stem = name.dropLast(ending.count)
        if stem.isEmpty || stem.contains("address") || stem.contains("location") { break }
        for (column, other) in names.enumerated() where column != flag && other.hasPrefix(stem) {
          flags[column] = flag
        }
        break
      }
    }
    return flags
  }

  private static func isYes(_ cell: String) -> Bool {
    ["true", "yes", "y", "1", "t", "x"].contains(trimmed(cell).lowercased())
  }
}
