import Foundation
import HelplineModel

/// Reads listings from the open forms that directories publish.
///
/// One bad row never stops the rest; every row of the services is in the end a listing or a
/// rejection; the same source twice gives the same listings. Texts are cleaned and bounded, the
/// numbers stay as published, secret addresses and persons never come in.
public enum ListingImporter {
  /// Reads a file or folder and holds all listings; for small sources.
  /// - Parameters:
  ///   - source: a JSON, NDJSON, CSV or TSV file, or a folder of tables.
  ///   - format: the form, or `auto`.
  ///   - publisher: the name space of the ids.
  ///   - defaults: what holds where the source is silent.
  /// - Throws: `ImportError` when nothing at all can be read.
  public static func read(
    source: URL, format: ImportFormat = .auto, publisher: String,
    defaults: ImportDefaults = ImportDefaults()
  ) throws(ImportError) -> ImportResult {
    var services: [Service] = []
    var result = try read(
      source: source, format: format, publisher: publisher, defaults: defaults
    ) { services.append($0) }
    result.services = services
    return result
  }

  /// Reads a file or folder and hands each listing over as soon as it is whole; none is kept.
  /// - Parameters:
  ///   - source: a JSON, NDJSON, CSV or TSV file, or a folder of tables.
  ///   - format: the form, or `auto`.
  ///   - publisher: the name space of the ids.
  ///   - defaults: what holds where the source is silent.
  ///   - take: gets the listings in the order of the source.
  /// - Returns: what was read and rejected; `services` is empty.
  /// - Throws: `ImportError` when nothing at all can be read.
  public static func read(
    source: URL, format: ImportFormat, publisher: String, defaults: ImportDefaults,
    take: @escaping (Service) -> Void
  ) throws(ImportError) -> ImportResult {
    var isFolder: ObjCBool = false
    guard FileManager.default.fileExists(atPath: source.path, isDirectory: &isFolder) else {
      throw .missing(source.lastPathComponent)
    }
    var report = ImportReport()
    report.count("services", rows: 0)
    var collector = ServiceCollector(
      builder: ServiceBuilder(publisher: publisher, defaults: defaults), take: take)
    let found =
      isFolder.boolValue
      ? try readFolder(source, format, &collector, &report)
      : try readFile(source, format, &collector, &report)
    return ImportResult(
      tables: report.tables, rejections: report.rejections,
      warnings: report.sortedWarnings, format: format == .oruk ? .oruk : found)
  }

  private static func readFolder(
    _ folder: URL, _ format: ImportFormat, _ collector: inout ServiceCollector,
    _ report: inout ImportReport
  ) throws(ImportError) -> ImportFormat {
    if format != .hsdsJSON {
      let files = try TableFiles(
        folder: folder, mapping: collector.builder.defaults.mapping, &report)
      try files.checkMapping()
      if files.hasServices {
        var package = TablePackage(files)
        try package.read(into: &collector, &report)
        return files.isFlat ? .csv : .hsdsCSV
      }
    }
    let json = jsonFiles(in: folder)
    guard !json.isEmpty, format != .csv, format != .hsdsCSV else {
      throw .notRecognised(folder.lastPathComponent)
    }
    let forms = try JSONForms(gatheredFrom: json)
    for file in json { try JSONListings(file, forms: forms).read(into: &collector, &report) }
    return .hsdsJSON
  }

  private static func jsonFiles(in folder: URL) -> [URL] {
    let all = try? FileManager.default.contentsOfDirectory(
      at: folder, includingPropertiesForKeys: nil, options: .skipsHiddenFiles)
    return (all ?? [])
      .filter { ["json", "ndjson", "jsonl"].contains($0.pathExtension.lowercased()) }
      .filter { $0.lastPathComponent != "datapackage.json" }
      .sorted { $0.lastPathComponent < $1.lastPathComponent }
  }

  private static func readFile(
    _ file: URL, _ format: ImportFormat, _ collector: inout ServiceCollector,
    _ report: inout ImportReport
  ) throws(ImportError) -> ImportFormat {
    let head = try ByteSource.head(of: file)
    let isJSON = format == .hsdsJSON || (format != .csv && format != .hsdsCSV && looksJSON(head))
    if isJSON {
      let forms = try JSONForms(gatheredFrom: [file])
      try JSONListings(file, forms: forms).read(into: &collector, &report)
      return .hsdsJSON
    }
    let files = try TableFiles(file: file, mapping: collector.builder.defaults.mapping)
    try files.checkMapping()
    guard let header = files.tables.first?.header,
      !files.isFlat || TableKind.looksFlat(header)
    else { throw .notRecognised(file.lastPathComponent) }
    var package = TablePackage(files)
    try package.read(into: &collector, &report)
    return files.isFlat ? .csv : .hsdsCSV
  }

  private static func looksJSON(_ head: [UInt8]) -> Bool {
    let first = head.first { $0 > 0x20 && ![0xEF, 0xBB, 0xBF].contains($0) }
    return first == 0x7B || first == 0x5B
  }
}
