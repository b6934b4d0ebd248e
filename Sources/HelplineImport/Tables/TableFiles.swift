import Foundation

/// The tables of a folder: which file is which, from `datapackage.json`, names and headers.
struct TableFiles {
  /// A file and what it is.
  struct Table {
    let file: URL
    let kind: TableKind
    let header: TableHeader
  }

  /// Tables in the order they are read: services last.
  let tables: [Table]
  /// The folder has a table that is flat: a listing a row, of a name of its own.
  let isFlat: Bool

  /// Looks through a folder.
  init(folder: URL, _ report: inout ImportReport) {
    let names = Self.describedNames(folder, &report)
    var tables: [Table] = []
    for file in Self.files(in: folder) {
      guard let header = Self.header(of: file) else { continue }
      let name = names[file.lastPathComponent] ?? file.deletingPathExtension().lastPathComponent
      tables.append(Table(file: file, kind: TableKind.of(name, header), header: header))
    }
    isFlat = !tables.contains { $0.kind == .services }
    if isFlat,
      let index = tables.firstIndex(where: { $0.kind == .other && TableKind.looksFlat($0.header) })
    {
      let flat = tables[index]
      tables[index] = Table(file: flat.file, kind: .services, header: flat.header)
    }
    self.tables = tables.filter { $0.kind != .services } + tables.filter { $0.kind == .services }
  }

  /// A single file.
  init(file: URL) {
    let header = Self.header(of: file)
    let name = file.deletingPathExtension().lastPathComponent
    isFlat = TableKind.named(name) != .services
    tables = header.map { [Table(file: file, kind: .services, header: $0)] } ?? []
  }

  /// Whether there is a table of services.
  var hasServices: Bool { tables.contains { $0.kind == .services } }

  private static func files(in folder: URL) -> [URL] {
    let all = try? FileManager.default.contentsOfDirectory(
      at: folder, includingPropertiesForKeys: nil, options: .skipsHiddenFiles)
    return (all ?? []).filter { ["csv", "tsv", "txt"].contains($0.pathExtension.lowercased()) }
      .sorted { $0.lastPathComponent < $1.lastPathComponent }.prefix(200).map { $0 }
  }

  /// The first row of a file.
  static func header(of file: URL) -> TableHeader? {
    guard let head = try? ByteSource.head(of: file), !head.isEmpty else { return nil }
    guard var reader = try? DelimitedReader(file) else { return nil }
    return reader.firstRow().map(TableHeader.init)
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
  ) -> [String: String] {
    let file = folder.appendingPathComponent("datapackage.json")
    guard let source = try? ByteSource(file) else { return [:] }
    var bytes: [UInt8] = []
    while let more = source.next(), bytes.count < 4_000_000 { bytes += more }
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
