import Foundation
import HelplineImport
import HelplineModel
import Testing

/// Folders the tests read from, found from this file: fixtures need no resource declaration.
enum Folder {
  static let fixtures = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .appendingPathComponent("Fixtures")

  /// Real data beside the project; the tests over it are left out where it is not there.
  static let shared = URL(fileURLWithPath: #filePath).resolvingSymlinksInPath()
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().appendingPathComponent("shared/data/hsds")

  static var hasShared: Bool { FileManager.default.fileExists(atPath: shared.path) }

  /// A fresh folder for files a test writes itself.
  static func temporary() throws -> URL {
    let folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("import-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    return folder
  }
}

/// Reads a fixture.
func fixture(
  _ path: String, format: ImportFormat = .auto, country: String? = nil, zone: String? = nil
) throws -> ImportResult {
  try ListingImporter.read(
    source: Folder.fixtures.appendingPathComponent(path), format: format, publisher: "test",
    defaults: ImportDefaults(country: country, zone: zone))
}

/// Reads a fixture, by the mapping that lies with it where there is one.
func mapped(_ path: String, country: String? = nil) throws -> ImportResult {
  let source = Folder.fixtures.appendingPathComponent(path)
  var isFolder: ObjCBool = false
  _ = FileManager.default.fileExists(atPath: source.path, isDirectory: &isFolder)
  let folder = isFolder.boolValue ? source : source.deletingLastPathComponent()
  let mapping = folder.appendingPathComponent("mapping.csv")
  var defaults = ImportDefaults(country: country)
  if FileManager.default.fileExists(atPath: mapping.path) {
    defaults.mapping = try ColumnMapping(contentsOf: mapping)
  }
  return try ListingImporter.read(source: source, publisher: "test", defaults: defaults)
}

/// Reads a text written for one test.
func imported(_ text: String, name: String = "services.csv") throws -> ImportResult {
  try imported(Array(text.utf8), name: name)
}

/// Reads bytes written for one test.
func imported(_ bytes: [UInt8], name: String) throws -> ImportResult {
  let folder = try Folder.temporary()
  defer { try? FileManager.default.removeItem(at: folder) }
  let file = folder.appendingPathComponent(name)
  try Data(bytes).write(to: file)
  return try ListingImporter.read(source: file, publisher: "test")
}

extension ImportResult {
  /// The listing of an id.
  func listing(_ id: String) throws -> Service {
    try #require(services.first { $0.id == "test:\(id)" })
  }

  /// Everything in it as text, to look for what must not be there.
  func everything() throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = .withoutEscapingSlashes
    let parts = [
      try encoder.encode(services), try encoder.encode(rejections), try encoder.encode(warnings),
    ]
    return parts.map { String(decoding: $0, as: UTF8.self) }.joined()
  }

  /// Whether every row of the services is a listing or a rejection.
  var addsUp: Bool { tables["services"] == services.count + rejections.count }
}

/// A seeded generator (SplitMix64), so that a failing round can be run again.
struct Seeded: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
