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
    var (offset, number, left) = (0, -1, count)
    // Deltas of frequent words mostly take a byte: eight of those are read at once.
    let isFrequent = count * 48 > size
    while left > 0 {
      if isFrequent, left >= 8, offset + 8 <= deltas.count, number + 8 * 0x7F < size {
        let eight = UInt64(
          littleEndian: deltas.loadUnaligned(fromByteOffset: offset, as: UInt64.self))
        if eight & 0x8080_8080_8080_8080 == 0 {
          for place in 0..<8 {
            number += Int(eight >> UInt64(place * 8) & 0x7F)
            guard number >= 0 else { return }
            body(number)
          }
          offset += 8
          left -= 8
          continue
        }
      }
      guard let delta = next(deltas, &offset) else { return }
      number += delta
      guard number >= 0, number < size else { return }
      body(number)
      left -= 1
    }
  }

  /// The number at an offset, which moves behind it; nil where it is broken or too short.
  @inline(__always)
  static func next(_ deltas: UnsafeRawBufferPointer, _ offset: inout Int) -> Int? {
    guard offset < deltas.count else { return nil }
    var delta = Int(deltas[offset])
    offset += 1
    guard delta >= 0x80 else { return delta }
    delta &= 0x7F
    var (shift, more) = (7, true)
    while more {
      guard offset < deltas.count, shift < 35 else { return nil }
      let byte = Int(deltas[offset])
      offset += 1
      delta |= (byte & 0x7F) << shift
      shift += 7
      more = byte >= 0x80
    }
    return delta
  }
}
