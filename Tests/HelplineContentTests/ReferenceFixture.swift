import Foundation
import HelplineContent
import HelplineModel

/// The shipped tables, and small ones in a folder of the test.
enum ReferenceFixture {
  static let shippedFolder = URL(fileURLWithPath: #filePath).resolvingSymlinksInPath()
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .appendingPathComponent("Resources/reference")

  static let shipped = ReferenceTables(folder: shippedFolder, cache: nil)

  static let files = [
    "places.tsv", "regions.tsv", "nuts-2021.tsv", "languages.tsv", "countries.tsv",
  ]

  /// The tables of public holidays, which are asked for apart.
  static let holidayFiles = ["holidays.tsv", "holiday-regions.tsv"]

  /// A new empty folder that the caller removes.
  static func folder() throws -> URL {
    let folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("reference-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    return folder
  }

  /// The shipped tables with every n-th town and few names of languages and countries.
  static func small(every: Int) throws -> URL {
    let folder = try folder()
    for file in files {
      let text = try String(
        contentsOf: shippedFolder.appendingPathComponent(file), encoding: .utf8)
      let lines = text.split(separator: "\n")
      let kept = lines.indices.filter { file != "places.tsv" || $0 == 0 || $0 % every == 1 }
        .map { file == "places.tsv" ? lines[$0] : fewNames(lines[$0]) }
      try kept.map { $0 + "\n" }.joined()
        .write(to: folder.appendingPathComponent(file), atomically: false, encoding: .utf8)
    }
    for file in holidayFiles {
      try FileManager.default.copyItem(
        at: shippedFolder.appendingPathComponent(file), to: folder.appendingPathComponent(file))
    }
    return folder
  }

  private static func fewNames(_ line: Substring) -> Substring {
    line.split(separator: "|").prefix(2).joined(separator: "|")[...]
  }

  /// Changes one table of a folder.
  static func edit(_ file: String, in folder: URL, _ change: (String) -> String) throws {
    let url = folder.appendingPathComponent(file)
    let text = try String(contentsOf: url, encoding: .utf8)
    try change(text).write(to: url, atomically: false, encoding: .utf8)
  }
}

/// A generator that gives the same numbers each time (SplitMix64).
struct ReferenceSeed: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var word = state
    word = (word ^ (word >> 30)) &* 0xBF58_476D_1CE4_E5B9
    word = (word ^ (word >> 27)) &* 0x94D0_49BB_1331_11EB
    return word ^ (word >> 31)
  }
}
