import Foundation

/// Reads NDJSON: one element a line, so that a damaged line never reaches into the next.
struct LineElementReader {
  private let source: ByteSource

  /// Opens a file.
  init(_ file: URL) throws(ImportError) {
    source = try ByteSource(file)
  }

  /// Reads all lines that are not blank; `row` is the number of the line.
  func read(_ take: (JSONElementScanner.Event) -> Void) throws(ImportError) {
    var line: [UInt8] = []
    var number = 1
    var tooLong = false
    while let bytes = try source.next() {
      for byte in bytes {
        if byte == 0x0A {
          Self.end(line, number, tooLong, take)
          line.removeAll(keepingCapacity: true)
          tooLong = false
          number += 1
        } else if line.count < JSONElementScanner.maximumElement {
          line.append(byte)
        } else {
          tooLong = true
        }
      }
    }
    Self.end(line, number, tooLong, take)
  }

  private static func end(
    _ line: [UInt8], _ row: Int, _ tooLong: Bool, _ take: (JSONElementScanner.Event) -> Void
  ) {
    let content = line.drop { $0 <= 0x20 || $0 == 0xEF || $0 == 0xBB || $0 == 0xBF }
    guard let first = content.first else { return }
    if tooLong {
      take(.damaged(row: row, reason: "The line is longer than 4 MiB."))
    } else if first != 0x7B {
      take(.damaged(row: row, reason: "This line is no JSON object."))
    } else {
      take(.element(row: row, bytes: Array(content)))
    }
  }

  /// Whether a file is NDJSON: its first line is a whole object and a second one follows.
  static func fits(_ head: [UInt8], name: String) -> Bool {
    if name.hasSuffix(".ndjson") || name.hasSuffix(".jsonl") { return true }
    let lines = head.split(separator: 0x0A, maxSplits: 2).filter { $0.contains { $0 > 0x20 } }
    guard lines.count > 1, let first = lines.first?.drop(while: { $0 <= 0x20 }) else {
      return false
    }
    guard first.first == 0x7B, first.last(where: { $0 > 0x20 }) == 0x7D else { return false }
    return lines[1].first { $0 > 0x20 } == 0x7B
  }
}
