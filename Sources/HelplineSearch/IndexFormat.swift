/// The layout of the index file, all numbers little-endian:
/// magic, version, number of sections, generation, number of listings; then offset and length of
/// each section; then the sections, each at a multiple of 8; the checksum in the last 8 bytes.
enum IndexFormat {
  /// "LIFELIX" and a zero.
  static let magic: UInt64 = 0x0058_494C_4546_494C
  /// Rises with every change of the layout or of what a section means.
  static let version: UInt32 = 2
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
}
