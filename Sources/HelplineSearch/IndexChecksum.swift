/// A checksum over 8-byte words in four lanes: it finds damage, it is no signature.
struct IndexChecksum {
  private static let prime: UInt64 = 0x9E37_79B1_85EB_CA87
  private var lanes: (UInt64, UInt64, UInt64, UInt64) = (1, 2, 3, 4)
  private var length: UInt64 = 0
  private var tail: [UInt8] = []

  /// The checksum of bytes.
  static func of(_ bytes: UnsafeRawBufferPointer) -> UInt64 {
    var checksum = IndexChecksum()
    checksum.add(bytes)
    return checksum.value
  }

  /// The checksum of a part of bytes.
  static func of(_ bytes: UnsafeRawBufferPointer, _ range: Range<Int>) -> UInt64 {
    of(UnsafeRawBufferPointer(rebasing: bytes[range]))
  }

  /// Adds bytes; only the last piece may have a length that is no multiple of 32.
  mutating func add(_ bytes: UnsafeRawBufferPointer) {
    let blocks = bytes.count / 32
    for block in 0..<blocks {
      let at = block * 32
      lanes.0 = IndexChecksum.mix(lanes.0, bytes, at)
      lanes.1 = IndexChecksum.mix(lanes.1, bytes, at + 8)
      lanes.2 = IndexChecksum.mix(lanes.2, bytes, at + 16)
      lanes.3 = IndexChecksum.mix(lanes.3, bytes, at + 24)
    }
    tail.append(contentsOf: bytes[(blocks * 32)...])
    length += UInt64(bytes.count)
  }

  /// The checksum of all that was added.
  var value: UInt64 {
    var result = length
    for lane in [lanes.0, lanes.1, lanes.2, lanes.3] {
      result = (result ^ lane) &* IndexChecksum.prime
      result ^= result >> 32
    }
    for byte in tail { result = (result ^ UInt64(byte)) &* IndexChecksum.prime }
    return result ^ (result >> 29)
  }

  @inline(__always)
  private static func mix(_ lane: UInt64, _ bytes: UnsafeRawBufferPointer, _ at: Int) -> UInt64 {
    let word = UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: at, as: UInt64.self))
    let mixed = (lane ^ word) &* prime
    return mixed ^ (mixed >> 31)
  }
}
