/// Collects the terms of listings and writes them as sorted terms with their sets.
struct TermSetsBuilder {
  /// The terms.
  private(set) var terms = WordTable()
  /// For each term the languages of its listings, as bits.
  private(set) var languages: [UInt64] = []
  /// Letters beyond ASCII of terms that were written so.
  private(set) var raw: [Int: [UInt8]] = [:]
  private var lastSeen: [UInt32] = []
  private var flat = ChunkedNumbers()
  private var starts: [Int] = []
  private var language: UInt64 = 0

  /// Starts the next listing; the language of its texts is a bit.
  mutating func beginListing(language: UInt64 = 0) {
    starts.append(flat.count)
    self.language = language
  }

  /// Adds a term of the present listing; a term counts once.
  mutating func add(_ term: String) {
    var term = term
    term.withUTF8 { add($0, raw: nil) }
  }

  /// Adds a term of the present listing with the letters it was written in.
  mutating func add(_ term: UnsafeBufferPointer<UInt8>, raw letters: UnsafeBufferPointer<UInt8>?) {
    let listing = UInt32(starts.count)
    let number = terms.number(of: term)
    if number == lastSeen.count {
      lastSeen.append(0)
      languages.append(0)
      if let letters { raw[number] = Array(letters) }
    }
    guard lastSeen[number] != listing else { return }
    lastSeen[number] = listing
    languages[number] |= language
    flat.append(UInt32(number))
  }

  /// The listings of each term; `order` names the listings, as they were added, in their final order. What
  /// was gathered for it is given free: nothing can be added after that.
  mutating func postings(_ order: [Int]) -> TermPostings {
    defer { (flat, starts, lastSeen) = (ChunkedNumbers(), [], []) }
    var bounds = [Int](repeating: 0, count: terms.count + 1)
    flat.forEach(in: 0..<flat.count) { bounds[Int($0) + 1] += 1 }
    for index in 1..<max(1, bounds.count) { bounds[index] += bounds[index - 1] }
    var cursor = bounds
    var postings = [UInt32](repeating: 0, count: flat.count)
    for (number, listing) in order.enumerated() {
      let end = listing + 1 < starts.count ? starts[listing + 1] : flat.count
      flat.forEach(in: starts[listing]..<end) { term in
        postings[cursor[Int(term)]] = UInt32(number)
        cursor[Int(term)] += 1
      }
    }
    return TermPostings(
      postings: postings, bounds: bounds, sorted: terms.sorted(), size: order.count)
  }

  /// Writes all terms.
  mutating func write(order: [Int], budget: Int, to file: inout IndexWriter) {
    var sets = SetWriter(size: order.count)
    let postings = postings(order)
    postings.write(terms, budget: budget, &sets).write(sets, to: &file)
  }
}

/// Many numbers in pieces: an array that grows is copied, and is held twice meanwhile.
private struct ChunkedNumbers {
  private static let bits = 18
  private var chunks: [[UInt32]] = []
  private(set) var count = 0

  mutating func append(_ number: UInt32) {
    if count & (1 << Self.bits - 1) == 0 {
      chunks.append([])
      // Small builders take what they need.
      if chunks.count > 1 { chunks[chunks.count - 1].reserveCapacity(1 << Self.bits) }
    }
    chunks[count >> Self.bits].append(number)
    count += 1
  }

  func forEach(in range: Range<Int>, _ take: (UInt32) -> Void) {
    var place = range.lowerBound
    while place < range.upperBound {
      let start = place & (1 << Self.bits - 1)
      let end = min(1 << Self.bits, start + range.upperBound - place)
      chunks[place >> Self.bits].withUnsafeBufferPointer { chunk in
        for index in start..<end { take(chunk[index]) }
      }
      place += end - start
    }
  }
}

/// The listings of each term, and the terms in order.
struct TermPostings {
  private let postings: [UInt32]
  private let bounds: [Int]
  /// Numbers of the terms in the order of their bytes.
  let sorted: [Int]
  /// How many listings there are.
  let size: Int

  fileprivate init(postings: [UInt32], bounds: [Int], sorted: [Int], size: Int) {
    (self.postings, self.bounds, self.sorted, self.size) = (postings, bounds, sorted, size)
  }

  /// The listings of a term by its number.
  func listings(_ term: Int) -> ArraySlice<UInt32> { postings[bounds[term]..<bounds[term + 1]] }

  /// How many those are.
  func count(_ term: Int) -> Int { bounds[term + 1] - bounds[term] }

  /// The listings of several terms.
  func union(_ terms: some Sequence<Int>) -> BitSet {
    var words = [UInt64](repeating: 0, count: (size + 63) / 64)
    words.withUnsafeMutableBufferPointer { words in
      for term in terms {
        for number in listings(term) { words[Int(number >> 6)] |= 1 << UInt64(number & 63) }
      }
    }
    return BitSet(size: size, words: words)
  }

  /// The parts of the file but the sets themselves.
  struct Parts {
    fileprivate let words: WordTable
    fileprivate let sorted: [Int]
    fileprivate var refs: [UInt32] = []
    fileprivate var totals: [UInt32] = [0]
    fileprivate var prefixes: [[UInt8]] = []
    fileprivate var prefixRefs: [UInt32] = []

    /// Writes the eight sections.
    func write(_ sets: SetWriter, to file: inout IndexWriter) {
      file.strings(count: sorted.count) { words.bytes(sorted[$0]) }
      file.section(numbers: refs)
      file.section(numbers: totals)
      file.section(pieces: sets.written)
      file.strings(prefixes)
      file.section(numbers: prefixRefs)
    }
  }

  /// Writes the sets of all terms, and of the prefixes above the budget.
  func write(_ words: WordTable, budget: Int, _ sets: inout SetWriter) -> Parts {
    var parts = Parts(words: words, sorted: sorted)
    for term in sorted {
      parts.refs.append(sets.write(listings(term)))
      parts.totals.append((parts.totals.last ?? 0) + UInt32(count(term)))
    }
    var prefixes = PrefixSets(totals: parts.totals, budget: budget) { words.bytes(sorted[$0]) }
    prefixes.find()
    for (prefix, range) in prefixes.found {
      parts.prefixes.append(prefix)
      parts.prefixRefs.append(sets.write(union(sorted[range])))
    }
    return parts
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
