/// Puts UTF-8 together byte by byte; what is not valid is dropped.
struct ScalarReader: Equatable, Sendable {
  private var value: UInt32 = 0
  private var least: UInt32 = 0
  private var missing = 0

  /// Whether no character is half read.
  var isEmpty: Bool { missing == 0 }

  /// The scalar that ends with this byte, nil while one is incomplete and for broken ones.
  mutating func take(_ byte: UInt8) -> UInt32? {
    if missing > 0, byte & 0xC0 == 0x80 {
      value = value << 6 | UInt32(byte & 0x3F)
      missing -= 1
      guard missing == 0, value >= least, Unicode.Scalar(value) != nil else { return nil }
      return value
    }
    missing = 0
    switch byte {
    case 0..<0x80: return UInt32(byte)
    case 0xC2...0xDF: begin(byte & 0x1F, missing: 1, least: 0x80)
    case 0xE0...0xEF: begin(byte & 0x0F, missing: 2, least: 0x800)
    case 0xF0...0xF4: begin(byte & 0x07, missing: 3, least: 0x10000)
    default: break
    }
    return nil
  }

  private mutating func begin(_ bits: UInt8, missing: Int, least: UInt32) {
    value = UInt32(bits)
    self.missing = missing
    self.least = least
  }
}

/// Text from the clipboard of the terminal.
enum PastedText {
  static let start: [UInt8] = [0x1B, 0x5B, 0x32, 0x30, 0x30, 0x7E]
  static let end: [UInt8] = [0x1B, 0x5B, 0x32, 0x30, 0x31, 0x7E]

  /// One line of text: line ends and tabs become spaces, controls and broken bytes are dropped.
  static func clean(_ bytes: [UInt8]) -> String {
    var reader = ScalarReader()
    var result = ""
    var afterReturn = false
    for byte in bytes {
      guard let value = reader.take(byte) else { continue }
      let secondHalf = value == 0x0A && afterReturn
      afterReturn = value == 0x0D
      if secondHalf { continue }
      let shown = Scalars.kind(value) == .space ? 0x20 : value
      if Scalars.mayBeTyped(shown), let scalar = Unicode.Scalar(shown) {
        result.unicodeScalars.append(scalar)
      }
    }
    return result
  }
}
