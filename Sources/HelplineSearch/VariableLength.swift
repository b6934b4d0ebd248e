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

  /// Reads so many deltas and hands out the numbers; broken or too few bytes end the reading.
  @inline(__always)
  static func forEach(
    of deltas: UnsafeRawBufferPointer, count: Int, size: Int, body: (Int) -> Void
  ) {
    var (offset, number) = (0, -1)
    for _ in 0..<count {
      guard offset < deltas.count else { return }
      var delta = Int(deltas[offset])
      offset += 1
      if delta >= 0x80 {
        delta &= 0x7F
        var (shift, more) = (7, true)
        while more {
          guard offset < deltas.count, shift < 35 else { return }
          let byte = Int(deltas[offset])
          offset += 1
          delta |= (byte & 0x7F) << shift
          shift += 7
          more = byte >= 0x80
        }
      }
      number += delta
      guard number >= 0, number < size else { return }
      body(number)
    }
  }
}
