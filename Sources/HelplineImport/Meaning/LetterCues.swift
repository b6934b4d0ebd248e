/// Finds out in one walk over the bytes of a text whether any of some plain words can stand in it.
///
/// Texts without one of them, nearly all, need not be folded and searched word for word.
struct LetterCues: Sendable {
  /// Codes of three letters with which a cue begins, one bit each.
  private var starts = [UInt64](repeating: 0, count: 512)
  private var cues: [UInt16: [[UInt8]]] = [:]

  /// Cues of three and more small letters from a to z.
  init(_ words: [String]) {
    for word in words {
      let letters = Array(word.utf8)
      let code = letters.prefix(3).reduce(0 as UInt16) { $0 << 5 | UInt16($1 & 31) }
      starts[Int(code >> 6)] |= 1 << UInt64(code & 63)
      cues[code, default: []].append(letters)
    }
  }

  /// Whether a cue may stand in the text, whatever the case of its letters; also where the bytes do not
  /// say it: in Greek letters, and with a sign that becomes a plain letter when it is made small (that of
  /// Kelvin).
  func mayStand(in text: String) -> Bool {
    var text = text
    return text.withUTF8 { bytes in
      starts.withUnsafeBufferPointer { starts in
        var code: UInt16 = 0
        for index in 0..<bytes.count {
          let byte = bytes[index]
          if byte == 0xCE || byte == 0xCF { return true }
          if byte == 0x84, index > 0, bytes[index - 1] == 0xE2 { return true }
          let lower = byte | 0x20
          // Anything but a letter is a code that no letter has.
          let letter = lower &- 0x61 < 26 ? UInt16(lower & 31) : 0
          code = (code << 5 | letter) & 0x7FFF
          if starts[Int(code >> 6)] >> UInt64(code & 63) & 1 == 1,
            stands(bytes, from: index - 2, code)
          {
            return true
          }
        }
        return false
      }
    }
  }

  private func stands(
    _ bytes: UnsafeBufferPointer<UInt8>, from start: Int, _ code: UInt16
  ) -> Bool {
    (cues[code] ?? []).contains { cue in
      start >= 0 && start + cue.count <= bytes.count
        && cue.indices.allSatisfy { bytes[start + $0] | 0x20 == cue[$0] }
    }
  }
}

extension String {
  /// Letters from a to z, digits and signs alone.
  var isASCII: Bool { utf8.allSatisfy { $0 < 0x80 } }
}
