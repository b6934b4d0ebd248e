import Foundation
import HelplineContent
import HelplineModel

/// The journal: one entry a line, newest last, written at the end only.
struct Journal {
  private(set) var entries: [HouseEntry] = []
  private(set) var problems: [ContentProblem] = []
  /// The number of the next entry; a line that cannot be read has used one up.
  private(set) var nextNumber = 1

  init() {}

  init(_ bytes: Data) {
    let lines = bytes.split(separator: 0x0A, omittingEmptySubsequences: false)
    let decoder = JSONDecoder()
    var count = 0
    for (number, line) in lines.enumerated() where !line.isEmpty {
      count += 1
      if let entry = try? decoder.decode(HouseEntry.self, from: Data(line)) {
        entries.append(entry)
      } else {
        problems.append(
          ContentProblem(
            file: "house/\(HouseFile.journal)", line: number + 1,
            text: "The entry cannot be read.",
            advice: "What it did stands, but it cannot be taken back.", leftOut: true))
      }
    }
    let last = entries.map(\.number).max() ?? 0
    // A number that somebody made up must not overflow the count.
    nextNumber = max(count, last < Int.max / 2 ? last : count) + 1
  }

  /// An entry as a line without its end.
  static func line(_ entry: HouseEntry) throws -> Data {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    return try encoder.encode(entry)
  }
}
