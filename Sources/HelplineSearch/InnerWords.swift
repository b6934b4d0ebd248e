import Foundation

/// Parts inside long words of languages that put words together: `offer` in *slachtofferhulp*.
struct InnerWords: Sendable {
  private let parts: Section
  private let totals: Section
  private let prefixes: StringTable
  private let prefixRefs: Section
  private let words: TermSets
  private let budget: Int

  /// Shortest word that is looked into, in letters.
  static let shortestWord = 8
  /// First letter at which a part may begin.
  static let firstPlace = 3
  /// Shortest part, and shortest word typed that is looked for.
  static let shortestPart = 4

  /// The five sections that begin at `first`, over the words of `words`.
  init(
    _ sections: [Section], from first: IndexFormat.Section, words: TermSets, budget: Int
  ) {
    let part = { (offset: Int) in sections[first.rawValue + offset] }
    (parts, totals) = (part(0), part(1))
    prefixes = StringTable(offsets: part(2), content: part(3))
    prefixRefs = part(4)
    (self.words, self.budget) = (words, budget)
  }

  /// The listings with a long word in which a part begins with letters.
  func set(_ key: [UInt8]) -> ListingSet {
    guard key.count >= InnerWords.shortestPart else { return .none }
    let lower = bound(0..<parts.count32, key) { $0 < 0 }
    // Mostly there are few, so the end is looked for near the beginning.
    var (upper, step) = (lower, 1)
    while upper < parts.count32, order(parts.number(upper), key) <= 0 {
      upper += step
      step *= 2
    }
    upper = bound(max(lower, upper - step / 2)..<min(upper, parts.count32), key) { $0 <= 0 }
    guard lower < upper else { return .none }
    let most = totals.number(upper) - totals.number(lower)
    if most > budget, let index = prefixes.index(of: key) {
      return words.sets.set(prefixRefs.number(index))
    }
    let count = words.terms.count
    return words.union(
      of: ListingSet.sorted((lower..<upper).map { parts.number($0) >> 6 }.filter { $0 < count }))
  }

  private func bound(_ range: Range<Int>, _ key: [UInt8], _ goesOn: (Int) -> Bool) -> Int {
    var (low, high) = (range.lowerBound, range.upperBound)
    while low < high {
      let middle = (low + high) / 2
      if goesOn(order(parts.number(middle), key)) { low = middle + 1 } else { high = middle }
    }
    return low
  }

  /// Order of a part, cut to the length of the key, beside the key.
  private func order(_ part: Int, _ key: [UInt8]) -> Int {
    let bytes = words.terms.bytes(part >> 6)
    let from = min(part & 63, bytes.count)
    let common = min(bytes.count - from, key.count)
    if common > 0, let start = bytes.baseAddress {
      let order = Int(memcmp(start + from, key, common))
      if order != 0 { return order }
    }
    return common - key.count
  }
}

/// Finds the parts of long words while the index is built.
struct InnerWordsBuilder {
  private var entries: [UInt32] = []
  private var totals: [UInt32] = [0]
  private var prefixes: [[UInt8]] = []
  private var prefixRefs: [UInt32] = []

  /// Looks into the words that stand in listings of the languages in `mask`.
  init(_ terms: SortedTerms, mask: UInt64, budget: Int, to file: inout IndexWriter) {
    let entries = InnerWordsBuilder.entries(terms, mask)
    totals.reserveCapacity(entries.count + 1)
    for (index, entry) in entries.enumerated() {
      totals.append(totals[index] + UInt32(terms.count(Int(entry >> 6))))
    }
    var found = PrefixSets(totals: totals, budget: budget) {
      InnerWordsBuilder.part(entries[$0], terms)
    }
    found.find()
    for (prefix, range) in found.found where prefix.count >= InnerWords.shortestPart {
      prefixes.append(prefix)
      let listings = terms.union(Set(entries[range].map { Int($0 >> 6) }).sorted(), in: file)
      prefixRefs.append(file.set(listings))
    }
    self.entries = entries
  }

  private static func part(_ entry: UInt32, _ terms: SortedTerms) -> ArraySlice<UInt8> {
    terms.bytes(Int(entry >> 6)).dropFirst(Int(entry & 63))
  }

  /// The parts in the order of their letters.
  private static func entries(_ terms: SortedTerms, _ mask: UInt64) -> [UInt32] {
    var keyed: [(key: UInt64, entry: UInt32)] = []
    for place in terms.indices where terms.languages(place) & mask != 0 {
      let word = terms.bytes(place)
      guard word.count >= InnerWords.shortestWord, word.allSatisfy({ $0 >= 0x61 && $0 <= 0x7A })
      else { continue }
      word.withUnsafeBufferPointer { letters in
        for start in InnerWords.firstPlace...(word.count - InnerWords.shortestPart) {
          keyed.append(
            (WordTable.key(letters, start, word.count), UInt32(place << 6 | start)))
        }
      }
    }
    keyed.sort { left, right in
      if left.key != right.key { return left.key < right.key }
      let (a, b) = (part(left.entry, terms), part(right.entry, terms))
      return a == b ? left.entry < right.entry : a.lexicographicallyPrecedes(b)
    }
    return keyed.map(\.entry)
  }

  /// Writes the five sections.
  func write(to file: inout IndexWriter) {
    file.section(numbers: entries)
    file.section(numbers: totals)
    file.strings(prefixes)
    file.section(numbers: prefixRefs)
  }
}
