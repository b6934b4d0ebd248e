import Foundation

/// What has to be refused before YAML is composed, found by one look at the bytes.
///
/// Composing hashes every key, so aliases inside keys, or keys inside keys, could keep it busy for ever.
/// The scan knows nothing of quotes and cannot be deceived by them; it errs on the refusing side only
/// for the same word after both `&` and `*`, and for more than eight lone question marks.
enum YAMLScan {
  struct Fault {
    var line: Int
    var text: String
    var advice: String
  }

  static let mostLoneQuestionMarks = 8

  static func fault(_ bytes: Data) -> Fault? {
    var scan = Scan()
    bytes.withUnsafeBytes { buffer in scan.read(buffer) }
    if let name = scan.anchors.keys.first(where: { scan.aliases[$0] != nil }) {
      return Fault(
        line: scan.aliases[name] ?? 1,
        text: "There is an alias (*\(name)) of an anchor (&\(name)).",
        advice: "Write the text out in each place.")
    }
    guard scan.loneQuestionMarks > mostLoneQuestionMarks else { return nil }
    return Fault(
      line: scan.lastQuestionMark, text: "There are many question marks that stand alone.",
      advice: "Put the question marks directly behind the word before them.")
  }

  private struct Scan {
    var anchors: [String: Int] = [:]
    var aliases: [String: Int] = [:]
    var loneQuestionMarks = 0
    var lastQuestionMark = 1

    mutating func read(_ bytes: UnsafeRawBufferPointer) {
      var line = 1
      var index = 0
      while index < bytes.count {
        switch bytes[index] {
        case 0x0A: line += 1
        case 0x26: Self.note(&anchors, name(bytes, after: index), line)
        case 0x2A: Self.note(&aliases, name(bytes, after: index), line)
        case 0x3F where isLone(bytes, index):
          loneQuestionMarks += 1
          lastQuestionMark = line
        default: break
        }
        index += 1
      }
    }

    private static func note(_ names: inout [String: Int], _ name: String, _ line: Int) {
      if !name.isEmpty, names[name] == nil { names[name] = line }
    }

    /// Letters of an anchor's name as libyaml takes them.
    private func name(_ bytes: UnsafeRawBufferPointer, after index: Int) -> String {
      let letters = bytes[(index + 1)...].prefix { byte in
        (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte)
          || (0x61...0x7A).contains(byte) || byte == 0x5F || byte == 0x2D
      }
      return String(decoding: letters, as: UTF8.self)
    }

    /// Whether a question mark could open a key: blank or bracket before it, blank behind it.
    private func isLone(_ bytes: UnsafeRawBufferPointer, _ index: Int) -> Bool {
      let before = index == 0 ? 0x0A : bytes[index - 1]
      let behind = index + 1 < bytes.count ? bytes[index + 1] : 0x0A
      let openers: [UInt8] = [0x0A, 0x0D, 0x20, 0x09, 0x2C, 0x5B, 0x7B, 0x2D, 0x3A, 0x3F]
      return openers.contains(before) && [0x0A, 0x0D, 0x20, 0x09].contains(behind)
    }
  }
}
