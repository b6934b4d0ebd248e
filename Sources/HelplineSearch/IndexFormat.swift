/// The layout of the index file, all numbers little-endian:
/// magic, version, budget, generation, number of listings, place of the block checksums; then offset and
/// length of each section; the checksum of all that; then the sections, each at a multiple of 8; then one
/// checksum for each block of the file; then the checksum of those.
enum IndexFormat {
  /// "LIFELIX" and a zero.
  static let magic: UInt64 = 0x0058_494C_4546_494C
  /// Rises with every change of the layout or of what a section means.
  static let version: UInt32 = 4
  /// Bytes before the table of sections.
  static let headerLength = 40
  /// A file above this is not one of ours.
  static let largest = 1 << 40
  /// A block has so many bytes, as a power of two.
  static let blockBits = 14

  /// How many blocks so many bytes take.
  static func blocks(_ bytes: Int) -> Int { (bytes + (1 << blockBits) - 1) >> blockBits }

  /// The parts of the file, in their order; sets of terms take eight each.
  enum Section: Int, CaseIterable {
    case textOffsets, textBytes, textRefs, textTotals, textSets
    case textPrefixOffsets, textPrefixBytes, textPrefixRefs
    case nameOffsets, nameBytes, nameRefs, nameTotals, nameSets
    case namePrefixOffsets, namePrefixBytes, namePrefixRefs
    case facetOffsets, facetBytes, facetRefs, facetTotals, facetSets
    case facetPrefixOffsets, facetPrefixBytes, facetPrefixRefs
    case acronymOffsets, acronymBytes, acronymRefs, acronymTotals, acronymSets
    case acronymPrefixOffsets, acronymPrefixBytes, acronymPrefixRefs
    case numberOffsets, numberBytes, numberRefs, numberTotals, numberSets
    case numberPrefixOffsets, numberPrefixBytes, numberPrefixRefs
    case branchOffsets, branchBytes, branchRefs, branchTotals, branchSets
    case branchPrefixOffsets, branchPrefixBytes, branchPrefixRefs
    case branchOf
    case groupOfTerm, groupStarts, groupTerms, groupSets
    case stemOffsets, stemBytes, stemGroups, stemLanguageOffsets, stemLanguageBytes
    case innerTextParts, innerTextTotals, innerTextOffsets, innerTextBytes, innerTextRefs
    case innerNameParts, innerNameTotals, innerNameOffsets, innerNameBytes, innerNameRefs
    case worthOffsets, worthBytes
    case idOffsets, idBytes, idOrder
    case schedules, scheduleStarts, hoursRows, zoneOffsets, zoneBytes
    case phraseOffsets, phraseBytes, phraseTopics, topicOffsets, topicBytes
    case phraseWordOffsets, phraseWordBytes, phraseWordPhrases
  }
}
