import Foundation

/// The sorted names of all places and languages in one block of bytes, mapped from a file.
///
/// Written by hand because the rows have to stay out of private memory and out of the start, and
/// because a prefix over 150,000 names in all scripts has to answer between two keys.
///
/// Layout, little endian: header (see `Field`); rows of 20 bytes; keys of 8 bytes (offset of the
/// letters, row with the top bit set for a lesser name), places first, then languages, then one key
/// that marks the end; the letters of the keys; the texts of the rows.
struct ReferenceIndex: Sendable {
  /// What a row is.
  enum Kind: UInt8 {
    case town, region, country, language, signLanguage
  }

  /// Whole numbers of the header, 4 bytes each from byte 24 on.
  enum Field: Int, CaseIterable {
    case rows, placeKeys, languageKeys, letters, texts
    var offset: Int { 24 + 4 * rawValue }
  }

  static let magic: UInt64 = 0x3146_4552_4C4C_0001
  static let headerSize = 24 + 4 * Field.allCases.count
  static let rowSize = 20
  static let keySize = 8
  static let lesser: UInt32 = 1 << 31

  /// A row decoded.
  struct Row {
    var kind: Kind
    var name: String
    /// Region code or language code.
    var code: String
    var country: String
    var probable: Bool
  }

  let bytes: Data
  private let counts: [Int]

  private func count(_ field: Field) -> Int { counts[field.rawValue] }
  private var keysAt: Int { Self.headerSize + count(.rows) * Self.rowSize }
  private var lettersAt: Int {
    keysAt + (count(.placeKeys) + count(.languageKeys) + 1) * Self.keySize
  }
  private var textsAt: Int { lettersAt + count(.letters) }

  /// Nil when the bytes are not a whole index made from tables with this stamp.
  init?(_ bytes: Data, stamp: UInt64) {
    let counts: [Int]? = bytes.withUnsafeBytes { raw in
      guard raw.count >= Self.headerSize, raw.word(0) == Self.magic, raw.word(8) == stamp,
        raw.word(16) == Self.checksum(raw)
      else { return nil }
      return Field.allCases.map { raw.int($0.offset) }
    }
    guard let counts else { return nil }
    self.bytes = bytes
    self.counts = counts
    guard textsAt + count(.texts) == bytes.count else { return nil }
  }

  private init() {
    bytes = Data()
    counts = Field.allCases.map { _ in 0 }
  }

  /// Finds nothing.
  static let empty = ReferenceIndex()

  /// A sum over all bytes after itself, so that a damaged file is made anew and never believed.
  static func checksum(_ raw: UnsafeRawBufferPointer) -> UInt64 {
    var sum: UInt64 = 0xCBF2_9CE4_8422_2325
    var place = 24
    while place + 8 <= raw.count {
      sum = (sum ^ raw.word(place)) &* 0x0000_0100_0000_01B3
      sum ^= sum >> 29
      place += 8
    }
    while place < raw.count {
      sum = (sum ^ UInt64(raw[place])) &* 0x0000_0100_0000_01B3
      place += 1
    }
    return sum
  }

  /// A town this big is meant when its whole name is typed, though a smaller one nearby begins so too.
  private static let bigTown: UInt32 = 100_000
  /// Shorter whole names are often codes of airports.
  private static let wholeName = 4

  /// Rows of places whose key begins with `prefix`: this country's first, whole names first, big first;
  /// a big town elsewhere whose whole name was typed comes before what only begins so ("Berlin", Barlinek).
  func places(_ prefix: [UInt8], near country: String?, limit: Int) -> [Row] {
    let near = country.map { Array($0.utf8) } ?? []
    return best(prefix, in: 0..<count(.placeKeys), limit: limit) { raw, row, exact, _ in
      let at = Self.headerSize + row * Self.rowSize
      let isNear = near.count == 2 && raw[at + 16] == near[0] && raw[at + 17] == near[1]
      if isNear { return exact ? 0 : 2 }
      let isBig = raw.int32(at + 8) >= Self.bigTown
      return exact ? isBig && prefix.count >= Self.wholeName ? 1 : 3 : 4
    }
  }

  /// Rows of languages whose key begins with `prefix`: whole names, then own and English names first.
  func languages(_ prefix: [UInt8], limit: Int) -> [Row] {
    let section = count(.placeKeys)..<count(.placeKeys) + count(.languageKeys)
    return best(prefix, in: section, limit: limit) { _, _, exact, lesser in
      (exact ? 0 : 2) + (lesser ? 1 : 0)
    }
  }

  /// The `limit` best rows: by class, then by weight, then in the order of the rows.
  private func best(
    _ prefix: [UInt8], in section: Range<Int>, limit: Int,
    class rank: (UnsafeRawBufferPointer, Int, _ exact: Bool, _ lesser: Bool) -> UInt64
  ) -> [Row] {
    guard limit > 0, !prefix.isEmpty else { return [] }
    return bytes.withUnsafeBytes { raw in
      var top: [UInt64] = []
      var better = [UInt8](repeating: 0xFF, count: count(.rows))
      for key in range(of: prefix, in: section, raw) {
        let entry = raw.int32(keysAt + key * Self.keySize + 4)
        let row = Int(entry & ~Self.lesser)
        guard row < better.count else { continue }
        let exact = length(of: key, raw) == prefix.count
        let rank = rank(raw, row, exact, entry & Self.lesser != 0)
        guard rank < UInt64(better[row]) else { continue }
        if better[row] != 0xFF { top.removeAll { Int($0 & 0x0FFF_FFFF) == row } }
        better[row] = UInt8(rank)
        let weight = raw.int32(Self.headerSize + row * Self.rowSize + 8)
        let order = rank << 60 | UInt64(UInt32.max - weight) << 28 | UInt64(row)
        keep(order, in: &top, limit: limit)
      }
      return top.compactMap { self.row(Int($0 & 0x0FFF_FFFF), raw) }
    }
  }

  private func keep(_ order: UInt64, in top: inout [UInt64], limit: Int) {
    if top.count == limit {
      guard let last = top.last, order < last else { return }
      top.removeLast()
    }
    top.insert(order, at: top.firstIndex { $0 > order } ?? top.count)
  }

  /// The keys of a section that begin with the prefix.
  private func range(of prefix: [UInt8], in section: Range<Int>, _ raw: UnsafeRawBufferPointer)
    -> Range<Int>
  {
    let first = partition(section) { compare($0, prefix, raw) < 0 }
    let end = partition(first..<section.upperBound) { compare($0, prefix, raw) == 0 }
    return first..<end
  }

  private func partition(_ section: Range<Int>, _ isBefore: (Int) -> Bool) -> Int {
    var low = section.lowerBound
    var high = section.upperBound
    while low < high {
      let middle = low + (high - low) / 2
      if isBefore(middle) { low = middle + 1 } else { high = middle }
    }
    return low
  }

  /// Less than 0 before the prefix, 0 begins with it, more than 0 after it.
  private func compare(_ key: Int, _ prefix: [UInt8], _ raw: UnsafeRawBufferPointer) -> Int {
    let from = lettersAt + raw.int(keysAt + key * Self.keySize)
    let length = length(of: key, raw)
    for place in 0..<min(length, prefix.count) {
      let difference = Int(raw[from + place]) - Int(prefix[place])
      if difference != 0 { return difference }
    }
    return length < prefix.count ? -1 : 0
  }

  private func length(of key: Int, _ raw: UnsafeRawBufferPointer) -> Int {
    let from = keysAt + key * Self.keySize
    return max(0, raw.int(from + Self.keySize) - raw.int(from))
  }

  private func row(_ row: Int, _ raw: UnsafeRawBufferPointer) -> Row? {
    let at = Self.headerSize + row * Self.rowSize
    guard let kind = Kind(rawValue: raw[at + 15]) else { return nil }
    return Row(
      kind: kind, name: text(raw.int(at), Int(raw[at + 12]) | Int(raw[at + 13]) << 8, raw),
      code: text(raw.int(at + 4), Int(raw[at + 14]), raw),
      country: String(decoding: raw[(at + 16)..<(at + 18)], as: UTF8.self),
      probable: raw[at + 18] == 1)
  }

  private func text(_ from: Int, _ length: Int, _ raw: UnsafeRawBufferPointer) -> String {
    guard textsAt + from + length <= raw.count else { return "" }
    return String(decoding: raw[(textsAt + from)..<(textsAt + from + length)], as: UTF8.self)
  }
}

extension UnsafeRawBufferPointer {
  fileprivate func word(_ at: Int) -> UInt64 {
    UInt64(littleEndian: loadUnaligned(fromByteOffset: at, as: UInt64.self))
  }

  fileprivate func int32(_ at: Int) -> UInt32 {
    UInt32(littleEndian: loadUnaligned(fromByteOffset: at, as: UInt32.self))
  }

  fileprivate func int(_ at: Int) -> Int { Int(int32(at)) }
}
