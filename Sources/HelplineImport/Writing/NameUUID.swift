/// UUIDs made from names (RFC 9562, version 5): the same name always gives the same one.
///
/// HSDS asks for UUIDs and directories give ids of all forms. Random ones would be different in every
/// export, so that nobody could tell what changed. Foundation makes no UUID from a name.
enum NameUUID {
  /// The profile (`Resources/profile`), which is the name space of the ids it gives.
  static let profile = "c339fe61-e05a-4052-adbc-ddf20d86f228"

  /// The profile's bytes.
  private static let space: [UInt8] = bytes(of: profile)

  /// The UUID of a name, in lower case.
  static func uuid(_ name: String) -> String {
    var bytes = Array(SHA1.digest(space + Array(name.utf8)).prefix(16))
    bytes[6] = bytes[6] & 0x0F | 0x50
    bytes[8] = bytes[8] & 0x3F | 0x80
    return text(bytes)
  }

  private static let digits = Array("0123456789abcdef".utf8)

  private static func text(_ bytes: [UInt8]) -> String {
    var text: [UInt8] = []
    for (index, byte) in bytes.enumerated() {
      if [4, 6, 8, 10].contains(index) { text.append(0x2D) }
      text += [digits[Int(byte >> 4)], digits[Int(byte & 0x0F)]]
    }
    return String(decoding: text, as: UTF8.self)
  }

  private static func bytes(of uuid: String) -> [UInt8] {
    let digits = uuid.compactMap(\.hexDigitValue)
    return stride(from: 0, to: digits.count - 1, by: 2).map {
      UInt8(digits[$0] << 4 | digits[$0 + 1])
    }
  }
}

/// SHA-1 (FIPS 180-4), which version 5 of the UUIDs is made with; it protects nothing here.
enum SHA1 {
  /// The 20 bytes of the digest.
  static func digest(_ message: [UInt8]) -> [UInt8] {
    var state: [UInt32] = [0x6745_2301, 0xEFCD_AB89, 0x98BA_DCFE, 0x1032_5476, 0xC3D2_E1F0]
    let padded = padded(message)
    for start in stride(from: 0, to: padded.count, by: 64) {
      mix(padded[start..<start + 64], into: &state)
    }
    return state.flatMap { word in [24, 16, 8, 0].map { UInt8(truncatingIfNeeded: word >> $0) } }
  }

  private static func padded(_ message: [UInt8]) -> [UInt8] {
    let zeros = (119 - message.count % 64) % 64
    let bits = UInt64(message.count) * 8
    let length = stride(from: 56, through: 0, by: -8).map {
      UInt8(truncatingIfNeeded: bits >> UInt64($0))
    }
    return message + [0x80] + [UInt8](repeating: 0, count: zeros) + length
  }

  private static func mix(_ block: ArraySlice<UInt8>, into state: inout [UInt32]) {
    var words: [UInt32] = []
    words.reserveCapacity(80)
    var at = block.startIndex
    while at < block.endIndex {
      let high = UInt32(block[at]) << 24 | UInt32(block[at + 1]) << 16
      words.append(high | UInt32(block[at + 2]) << 8 | UInt32(block[at + 3]))
      at += 4
    }
    while words.count < 80 {
      let count = words.count
      let word = words[count - 3] ^ words[count - 8] ^ words[count - 14] ^ words[count - 16]
      words.append(word << 1 | word >> 31)
    }
    var (a, b, c, d, e) = (state[0], state[1], state[2], state[3], state[4])
    var index = 0
    while index < 80 {
      let mixed: UInt32
      if index < 20 {
        mixed = (b & c | ~b & d) &+ 0x5A82_7999
      } else if index < 40 {
        mixed = (b ^ c ^ d) &+ 0x6ED9_EBA1
      } else if index < 60 {
        mixed = (b & c | b & d | c & d) &+ 0x8F1B_BCDC
      } else {
        mixed = (b ^ c ^ d) &+ 0xCA62_C1D6
      }
      let sum = (a << 5 | a >> 27) &+ mixed &+ e &+ words[index]
      (e, d, c, b, a) = (d, c, b << 30 | b >> 2, a, sum)
      index += 1
    }
    (state[0], state[1], state[2]) = (state[0] &+ a, state[1] &+ b, state[2] &+ c)
    (state[3], state[4]) = (state[3] &+ d, state[4] &+ e)
  }
}
