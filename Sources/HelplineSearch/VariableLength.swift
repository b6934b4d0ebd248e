/// Whole numbers in seven bits a byte, low part first; the high bit says that more follows.
enum VariableLength {
  /// Puts a number at the end.
  static func write(_ value: Int, to bytes: inout [UInt8]) {
    var rest = UInt32(truncatingIfNeeded: value)
    while rest >= 0x80 {
      bytes.append(UInt8(truncatingIfNeeded: rest) | 0x80)
      rest >>= 7
    }
    bytes.append(UInt8(rest))
  }

  /// Reads a number and moves on; nil at the end of the bytes or beyond 32 bits.
  @inline(__always)
  static func read(_ bytes: UnsafeRawBufferPointer, at offset: inout Int) -> Int? {
    var (value, shift) = (0, 0)
    while offset < bytes.count, shift < 35 {
      let byte = Int(bytes[offset])
      offset += 1
      value |= (byte & 0x7F) << shift
      if byte < 0x80 { return value }
      shift += 7
    }
    return nil
  }
}
