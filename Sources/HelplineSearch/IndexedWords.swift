import HelplineModel

/// Splits text into folded words, the same way for what is stored and for what is typed.
///
/// `foldedWords` costs 5 µs a word beyond ASCII, so such words are folded once each; ASCII is
/// folded here byte by byte.
struct IndexedWords {
  /// Longer words are cut, so that one broken listing cannot swell the dictionary.
  static let longest = 40

  private var known: [String: [String]] = [:]

  /// Calls `each` with every folded word of a text, in order.
  mutating func split(_ text: String, each: (String) -> Void) {
    var text = text
    var runs: [(Range<Int>, Bool)] = []
    text.withUTF8 { bytes in
      IndexedWords.runs(in: bytes) { range, ascii in runs.append((range, ascii)) }
      for (range, ascii) in runs {
        let run = UnsafeBufferPointer(rebasing: bytes[range])
        if ascii {
          each(IndexedWords.lowered(run))
        } else {
          fold(String(decoding: run, as: UTF8.self), each: each)
        }
      }
    }
  }

  /// The folded words of a text, in order.
  mutating func list(_ text: String) -> [String] {
    var result: [String] = []
    split(text) { result.append($0) }
    return result
  }

  private mutating func fold(_ run: String, each: (String) -> Void) {
    if let words = known[run] { return words.forEach(each) }
    let words = foldedWords(run).map { String($0.prefix(IndexedWords.longest)) }
    // A cache, not a store: a corpus of noise must not fill the memory.
    if known.count < 200_000 { known[run] = words }
    words.forEach(each)
  }

  private static func lowered(_ run: UnsafeBufferPointer<UInt8>) -> String {
    let count = min(run.count, longest)
    return String(unsafeUninitializedCapacity: count) { buffer in
      for index in 0..<count {
        let byte = run[index]
        buffer[index] = byte >= 0x41 && byte <= 0x5A ? byte | 0x20 : byte
      }
      return count
    }
  }

  /// Runs of letters and digits, where every byte beyond ASCII counts as a letter for now.
  private static func runs(
    in bytes: UnsafeBufferPointer<UInt8>, each: (Range<Int>, Bool) -> Void
  ) {
    var start = -1
    var ascii = true
    for index in 0..<bytes.count {
      let byte = bytes[index]
      if isWordByte(byte) {
        if start < 0 { (start, ascii) = (index, true) }
        if byte >= 0x80 { ascii = false }
      } else if start >= 0 {
        each(start..<index, ascii)
        start = -1
      }
    }
    if start >= 0 { each(start..<bytes.count, ascii) }
  }

  private static func isWordByte(_ byte: UInt8) -> Bool {
    let lower = byte | 0x20
    return byte >= 0x80 || (lower >= 0x61 && lower <= 0x7A) || (byte >= 0x30 && byte <= 0x39)
  }
}
