/// The layout of the index file, all numbers little-endian:
/// magic, version, number of sections, generation, number of listings; then offset and length of
/// each section; then the sections, each at a multiple of 8; the checksum in the last 8 bytes.
enum IndexFormat {
  /// "LIFELIX" and a zero.
  static let magic: UInt64 = 0x0058_494C_4546_494C
  /// Rises with every change of the layout or of what a section means.
  static let version: UInt32 = 1
  /// Bytes before the table of sections.
  static let headerLength = 32
  /// A file above this is not one of ours.
  static let largest = 1 << 40

  /// The parts of the file, in their order.
  enum Section: Int, CaseIterable {
    case textOffsets, textBytes, textRefs, textTotals, textSets
    case textPrefixOffsets, textPrefixBytes, textPrefixRefs
    case nameOffsets, nameBytes, nameRefs, nameTotals, nameSets
    case namePrefixOffsets, namePrefixBytes, namePrefixRefs
    case facetOffsets, facetBytes, facetRefs, facetTotals, facetSets
    case facetPrefixOffsets, facetPrefixBytes, facetPrefixRefs
    case idOffsets, idBytes, idOrder
    case schedules, scheduleStarts, hoursRows, zoneOffsets, zoneBytes
    case phraseOffsets, phraseBytes, phraseTopics, topicOffsets, topicBytes
  }

  /// A checksum over whole 8-byte words in four lanes: it finds damage, it is no signature.
  static func checksum(_ bytes: UnsafeRawBufferPointer) -> UInt64 {
    let prime: UInt64 = 0x9E37_79B1_85EB_CA87
    var lanes: (UInt64, UInt64, UInt64, UInt64) = (1, 2, 3, 4)
    let blocks = bytes.count / 32
    for block in 0..<blocks {
      let at = block * 32
      lanes.0 = mix(lanes.0, bytes, at, prime)
      lanes.1 = mix(lanes.1, bytes, at + 8, prime)
      lanes.2 = mix(lanes.2, bytes, at + 16, prime)
      lanes.3 = mix(lanes.3, bytes, at + 24, prime)
    }
    var result = UInt64(bytes.count)
    for lane in [lanes.0, lanes.1, lanes.2, lanes.3] { result = (result ^ lane) &* prime }
    for at in (blocks * 32)..<bytes.count { result = (result ^ UInt64(bytes[at])) &* prime }
    return result ^ (result >> 29)
  }

  @inline(__always)
  private static func mix(
    _ lane: UInt64, _ bytes: UnsafeRawBufferPointer, _ at: Int, _ prime: UInt64
  ) -> UInt64 {
    let mixed = (lane ^ bytes.loadUnaligned(fromByteOffset: at, as: UInt64.self)) &* prime
    return mixed ^ (mixed >> 31)
  }
}
