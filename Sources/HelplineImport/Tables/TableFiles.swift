import Foundation

/// The tables of a folder: which file is which, from `datapackage.json`, names and headers.
struct TableFiles {
  /// A file and what it is.
  struct Table {
    let file: URL
    let kind: TableKind
    let columns: TableColumns
    /// The header row as it stands.
    let cells: [String]

    var header: TableHeader { columns.header }
    /// Name of the file without its ending.
    var name: String { file.deletingPathExtension().lastPathComponent }
  }

  /// Tables in the order they are read: services last.
  let tables: [Table]
  /// The folder has a table that is flat: a listing a row, of a name of its own.
  let isFlat: Bool
  /// Which column is what, where a coordinator wrote it down.
  let mapping: ColumnMapping?

  /// Looks through a folder.
  /// - Throws: `missing` or `unreadable` where one of its tables gives nothing: without its lines or
  ///   its secret places the others must not come in.
  init(
    folder: URL, mapping: ColumnMapping? = nil, _ report: inout ImportReport
  ) throws(ImportError) {
    self.mapping = mapping
    let names = try Self.describedNames(folder, &report)
    var tables: [Table] = []
    for file in Self.files(in: folder) {
      if file.lastPathComponent == mapping?.file { continue }
      guard var table = try Self.table(file, mapping) else { continue }
      let name = names[file.lastPathComponent] ?? table.name
      // Translated columns would look like those of another table.
      table = table.of(
        table.columns.isTranslated
          ? TableKind.named(name) ?? .other : TableKind.of(name, table.header))
      tables.append(table)
    }
    isFlat = !tables.contains { $0.kind == .services }
    if isFlat,
      let index = tables.firstIndex(where: { $0.kind == .other && TableKind.looksFlat($0.header) })
    {
      tables[index] = tables[index].of(.services)
    }
    self.tables = tables.filter { $0.kind != .services } + tables.filter { $0.kind == .services }
  }

  /// A single file.
  init(file: URL, mapping: ColumnMapping? = nil) throws(ImportError) {
    self.mapping = mapping
    let name = file.deletingPathExtension().lastPathComponent
    isFlat = TableKind.named(name) != .services
    tables = [try Self.table(file, mapping)?.of(.services)].compactMap { $0 }
  }

  /// Whether there is a table of services.
  var hasServices: Bool { tables.contains { $0.kind == .services } }

  private static func files(in folder: URL) -> [URL] {
    let all = try? FileManager.default.contentsOfDirectory(
      at: folder, includingPropertiesForKeys: nil, options: .skipsHiddenFiles)
    return (all ?? [])
      .filter { ["csv", "tsv", "txt"].contains($0.pathExtension.lowercased()) }
      .filter(ByteSource.isPlain)
      .sorted { $0.lastPathComponent < $1.lastPathComponent }.prefix(200).map { $0 }
  }

  /// A file with its first row; nil where it is empty.
  private static func table(
    _ file: URL, _ mapping: ColumnMapping?
  ) throws(ImportError) -> Table? {
    var reader = try DelimitedReader(file)
    guard let cells = try reader.firstRow() else { return nil }
    let name = file.deletingPathExtension().lastPathComponent
    let columns = TableColumns(cells, table: name, mapping: mapping)
    return Table(file: file, kind: .other, columns: columns, cells: cells)
  }

  /// Looks whether every column of the mapping is there.
  func checkMapping() throws(ImportError) {
    do throws(MappingError) {
      try mapping?.check(tables.map { ($0.name, $0.cells) })
    } catch {
      throw .mapping(error)
    }
  }

  private struct Descriptor: Decodable {
    struct Resource: Decodable {
      let name: String?
      let path: String?
    }
    let resources: [Resource]
  }

  /// Names of tables by file, from `datapackage.json`; it is often missing, or a stub.
  private static func describedNames(
    _ folder: URL, _ report: inout ImportReport
  ) throws(ImportError) -> [String: String] {
    let file = folder.appendingPathComponent("datapackage.json")
    guard ByteSource.isPlain(file) else { return [:] }
    let source = try ByteSource(file)
    var bytes: [UInt8] = []
    while bytes.count < 4_000_000, let more = try source.next() { bytes += more }
    guard let found = try? JSONDecoder().decode(Descriptor.self, from: Data(bytes)) else {
      report.warn(
        SourcePlace(file: "datapackage.json", row: 1),
        "The descriptor cannot be read; tables are known by their names.")
      return [:]
    }
    var names: [String: String] = [:]
    for resource in found.resources {
      guard let path = resource.path, let name = resource.name else { continue }
      names[path.split(separator: "/").last.map(String.init) ?? path] = name
    }
    return names
  }
}

extension TableFiles.Table {
  /// Names the columns that nothing is taken from.
  func reportUnused(_ report: inout ImportReport) {
    let place = SourcePlace(file: file.lastPathComponent, row: 1)
    for column in columns.unused.prefix(100) {
      let field = CleanText.line(column, limit: 80) ?? ""
      report.warn(
        place, field: field, "No field of a listing has this name; the column is left out.")
    }
  }

  /// The same file as another kind of table.
  fileprivate func of(_ kind: TableKind) -> Self {
    Self(file: file, kind: kind, columns: columns, cells: cells)
  }
}
