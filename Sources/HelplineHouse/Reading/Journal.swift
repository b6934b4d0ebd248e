import Foundation
import HelplineContent
import HelplineModel

/// The journal: one entry a line, newest last, written at the end only.
struct Journal {
  private(set) var entries: [HouseEntry] = []
  private(set) var problems: [ContentProblem] = []
  private var lines = 0
  private var largest = 0

  /// The number of the next entry; a line that cannot be read has used one up.
  var nextNumber: Int { max(lines, largest) + 1 }

  init() {}

  /// Reads further lines; all but the last bytes end with a line.
  mutating func add(_ bytes: Data) {
    let decoder = JSONDecoder()
    for line in bytes.split(separator: 0x0A, omittingEmptySubsequences: false).dropLast(
      bytes.isEmpty || bytes.last == 0x0A ? 1 : 0)
    {
      lines += 1
      if line.isEmpty { continue }
      if let entry = try? decoder.decode(HouseEntry.self, from: Data(line)) {
        entries.append(entry)
        // A number that somebody made up must not overflow the count.
        if entry.number < Int.max / 2 { largest = max(largest, entry.number) }
      } else {
        note(lines)
      }
    }
  }

  private mutating func note(_ line: Int) {
    problems.append(
      ContentProblem(
        file: "house/\(HouseFile.journal)", line: line, text: "The entry cannot be read.",
        advice: "What it did stands, but it cannot be taken back.", leftOut: true))
  }

  /// An entry as a line without its end.
  static func line(_ entry: HouseEntry) throws -> Data {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    return try encoder.encode(entry)
  }
}
