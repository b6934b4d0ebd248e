/// Collects the terms of listings and writes them as sorted terms with their sets.
struct TermSetsBuilder {
  private var terms = WordTable()
  /// For each term the languages of its listings, as bits.
  private var languages: [UInt64] = []
  /// Letters beyond ASCII of terms that were written so.
  private var raw: [Int: [UInt8]] = [:]
  private var lastSeen: [UInt32] = []
  private var counts: [UInt32] = []
  /// The terms of each listing, plus one each; 0 lies between listings. Terms are numbered as they come, so
  /// those that come often have small numbers.
  private var flat = PackedNumbers()
  private var listings: UInt32 = 0
  private var language: UInt64 = 0

  /// Starts the next listing; the language of its texts is a bit.
  mutating func beginListing(language: UInt64 = 0) {
    if listings > 0 { flat.append(0) }
    listings += 1
    self.language = language
  }

  /// Adds a term of the present listing; a term counts once. Gives its number.
  @discardableResult
  mutating func add(_ term: String) -> Int {
    var term = term
    return term.withUTF8 { add($0, raw: nil) }
  }

  /// Adds a term of the present listing with the letters it was written in.
  @discardableResult
  mutating func add(
    _ term: UnsafeBufferPointer<UInt8>, raw letters: UnsafeBufferPointer<UInt8>?
  ) -> Int {
    let number = terms.number(of: term)
    if number == lastSeen.count {
      lastSeen.append(0)
      counts.append(0)
      languages.append(0)
      if let letters { raw[number] = Array(letters) }
    }
    guard lastSeen[number] != listings else { return number }
    lastSeen[number] = listings
    counts[number] += 1
    languages[number] |= language
    flat.append(UInt32(number) + 1)
    return number
  }

  /// Writes all terms. What was gathered is given free: nothing can be added after that.
  ///
  /// - Parameter ranks: for each listing, as they were added, its number in the final order.
  /// - Returns: for each term by its number the place among the sorted ones.
  @discardableResult
  mutating func write(
    ranks: [UInt32], budget: Int, to file: inout IndexWriter
  ) -> [UInt32] {
    var terms = begin(ranks: ranks, budget: budget, in: &file)
    terms.end(in: &file)
    return terms.places
  }

  /// Writes all terms up to their sets, behind which other sets may follow; `end` ends the section. What was
  /// gathered is given free.
  mutating func begin(
    ranks: [UInt32], budget: Int, in file: inout IndexWriter
  ) -> SortedTerms {
    let flat = flat
    lastSeen = []
    terms.seal()
    var sorted = SortedTerms(
      words: terms, languages: languages, raw: raw, counts: counts, size: ranks.count)
    self = TermSetsBuilder()
    sorted.begin(flat, ranks: ranks, in: &file)
    sorted.writePrefixes(budget: budget, to: &file)
    return sorted
  }
}

/// Finds the prefixes whose terms have more postings together than the budget.
struct PrefixSets {
  private let term: (Int) -> ArraySlice<UInt8>
  private let totals: [UInt32]
  private let budget: Int
  /// Each prefix, sorted, with the range of its terms.
  private(set) var found: [(prefix: [UInt8], range: Range<Int>)] = []

  /// The running totals of the postings of sorted terms, and each term by its place.
  init(totals: [UInt32], budget: Int, term: @escaping (Int) -> ArraySlice<UInt8>) {
    self.term = term
    self.totals = totals
    self.budget = budget
  }

  /// Fills `found`.
  mutating func find() { visit(0..<totals.count - 1, depth: 0) }

  /// The letter of a term at a place; nil behind its end.
  private func letter(_ index: Int, _ depth: Int) -> UInt8? {
    let bytes = term(index)
    return depth < bytes.count ? bytes[bytes.startIndex + depth] : nil
  }

  private mutating func visit(_ range: Range<Int>, depth: Int) {
    var start = range.lowerBound
    while start < range.upperBound {
      guard let byte = letter(start, depth) else {
        start += 1
        continue
      }
      var end = start + 1
      while end < range.upperBound, letter(end, depth) == byte { end += 1 }
      if end - start > 1, Int(totals[end]) - Int(totals[start]) > budget {
        found.append((Array(term(start).prefix(depth + 1)), start..<end))
        visit(start..<end, depth: depth + 1)
      }
      start = end
    }
  }
}
