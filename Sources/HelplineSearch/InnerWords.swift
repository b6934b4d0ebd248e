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
  init(
    _ terms: TermSetsBuilder, _ postings: TermPostings, mask: UInt64, budget: Int,
    _ sets: inout SetWriter
  ) {
    var keyed: [(key: UInt64, entry: UInt32)] = []
    for (place, term) in postings.sorted.enumerated() where terms.languages[term] & mask != 0 {
      let word = Array(terms.terms.bytes(term))
      guard word.count >= InnerWords.shortestWord, word.allSatisfy({ $0 >= 0x61 && $0 <= 0x7A })
      else { continue }
      word.withUnsafeBufferPointer { letters in
        for start in InnerWords.firstPlace...(word.count - InnerWords.shortestPart) {
          keyed.append(
            (WordTable.key(letters, start, word.count), UInt32(place << 6 | start)))
        }
      }
    }
    let (words, sorted) = (terms.terms, postings.sorted)
    let part = { (entry: UInt32) in
      words.bytes(sorted[Int(entry >> 6)]).dropFirst(Int(entry & 63))
    }
    keyed.sort { left, right in
      if left.key != right.key { return left.key < right.key }
      let (a, b) = (part(left.entry), part(right.entry))
      return a == b ? left.entry < right.entry : a.lexicographicallyPrecedes(b)
    }
    let entries = keyed.map(\.entry)
    keyed = []
    self.entries = entries
    for entry in entries {
      totals.append((totals.last ?? 0) + UInt32(postings.count(postings.sorted[Int(entry >> 6)])))
    }
    var found = PrefixSets(totals: totals, budget: budget) { part(entries[$0]) }
    found.find()
    for (prefix, range) in found.found where prefix.count >= InnerWords.shortestPart {
      prefixes.append(prefix)
      let inside = entries[range].map { postings.sorted[Int($0 >> 6)] }
      prefixRefs.append(sets.write(postings.union(Set(inside))))
    }
  }

  /// Writes the five sections.
  func write(to file: inout IndexWriter) {
    file.section(numbers: entries)
    file.section(numbers: totals)
    file.strings(prefixes)
    file.section(numbers: prefixRefs)
  }
}
