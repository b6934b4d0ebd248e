/// Collects the terms of listings and writes them as sorted terms with their sets.
struct TermSetsBuilder {
  private var numbers: [String: UInt32] = [:]
  private var terms: [String] = []
  private var lastSeen: [UInt32] = []
  private var flat: [UInt32] = []
  private var starts: [Int] = []

  /// Starts the next listing.
  mutating func beginListing() { starts.append(flat.count) }

  /// Adds a term of the present listing; a term counts once.
  mutating func add(_ term: String) {
    let listing = UInt32(starts.count)
    let known = numbers[term]
    let number = known ?? UInt32(terms.count)
    if known == nil {
      numbers[term] = number
      terms.append(term)
      lastSeen.append(0)
    }
    guard lastSeen[Int(number)] != listing else { return }
    lastSeen[Int(number)] = listing
    flat.append(number)
  }

  /// Writes all terms; `order` names the listings, as they were added, in their final order.
  mutating func write(order: [Int], budget: Int, to file: inout IndexWriter) {
    let (postings, bounds) = invert(order)
    flat = []
    numbers = [:]
    let sorted = terms.indices.sorted {
      terms[$0].utf8.lexicographicallyPrecedes(terms[$1].utf8)
    }
    var sets = SetWriter(size: order.count)
    var refs: [UInt32] = []
    var totals: [UInt32] = [0]
    for term in sorted {
      let range = bounds[term]..<bounds[term + 1]
      refs.append(sets.write(postings[range]))
      totals.append(totals[totals.count - 1] + UInt32(range.count))
    }
    var prefixes = PrefixSets(
      terms: sorted.map { Array(terms[$0].utf8) }, totals: totals, budget: budget)
    prefixes.find()
    let prefixRefs = prefixes.found.map { _, range in
      var union = BitSet(size: order.count)
      for index in range {
        let term = sorted[index]
        for number in postings[bounds[term]..<bounds[term + 1]] { union.insert(Int(number)) }
      }
      return sets.write(union)
    }
    file.strings(prefixes.terms)
    file.section(numbers: refs)
    file.section(numbers: totals)
    file.section(sets.bytes)
    file.strings(prefixes.found.map(\.prefix))
    file.section(numbers: prefixRefs)
  }

  /// The listings of each term in final order, and where each term's begin.
  private func invert(_ order: [Int]) -> (postings: [UInt32], bounds: [Int]) {
    var bounds = [Int](repeating: 0, count: terms.count + 1)
    for term in flat { bounds[Int(term) + 1] += 1 }
    for index in 1..<max(1, bounds.count) { bounds[index] += bounds[index - 1] }
    var cursor = bounds
    var postings = [UInt32](repeating: 0, count: flat.count)
    for (number, listing) in order.enumerated() {
      let end = listing + 1 < starts.count ? starts[listing + 1] : flat.count
      for term in flat[starts[listing]..<end] {
        postings[cursor[Int(term)]] = UInt32(number)
        cursor[Int(term)] += 1
      }
    }
    return (postings, bounds)
  }
}

/// Finds the prefixes whose terms have more postings together than the budget.
struct PrefixSets {
  /// The sorted terms.
  let terms: [[UInt8]]
  private let totals: [UInt32]
  private let budget: Int
  /// Each prefix, sorted, with the range of its terms.
  private(set) var found: [(prefix: [UInt8], range: Range<Int>)] = []

  /// Sorted terms and the running totals of their postings.
  init(terms: [[UInt8]], totals: [UInt32], budget: Int) {
    self.terms = terms
    self.totals = totals
    self.budget = budget
  }

  /// Fills `found`.
  mutating func find() { visit(0..<terms.count, depth: 0) }

  private mutating func visit(_ range: Range<Int>, depth: Int) {
    var start = range.lowerBound
    while start < range.upperBound {
      guard terms[start].count > depth else {
        start += 1
        continue
      }
      let byte = terms[start][depth]
      var end = start + 1
      while end < range.upperBound, terms[end][depth] == byte { end += 1 }
      if end - start > 1, Int(totals[end]) - Int(totals[start]) > budget {
        found.append((Array(terms[start][...depth]), start..<end))
        visit(start..<end, depth: depth + 1)
      }
      start = end
    }
  }
}

/// Writes sets of listings: plain bits above one in sixteen, else delta-coded.
struct SetWriter {
  /// What was written.
  private(set) var bytes: [UInt8] = []
  private let size: Int

  /// Sets over so many listings.
  init(size: Int) { self.size = size }

  /// Writes rising numbers; gives the place in units of four bytes.
  mutating func write(_ numbers: some Collection<UInt32>) -> UInt32 {
    guard numbers.count * 16 <= size else {
      var bits = BitSet(size: size)
      for number in numbers { bits.insert(Int(number)) }
      return write(dense: bits, count: numbers.count)
    }
    let reference = begin(head: UInt32(numbers.count) << 1)
    var last = -1
    for number in numbers {
      VariableLength.write(Int(number) - last, to: &bytes)
      last = Int(number)
    }
    return reference
  }

  /// Writes a set.
  mutating func write(_ set: BitSet) -> UInt32 {
    let count = set.count
    guard count * 16 <= size else { return write(dense: set, count: count) }
    var numbers: [UInt32] = []
    set.forEach {
      numbers.append(UInt32($0))
      return true
    }
    return write(numbers)
  }

  private mutating func write(dense set: BitSet, count: Int) -> UInt32 {
    let reference = begin(head: UInt32(count) << 1 | 1)
    while bytes.count % 8 != 0 { bytes.append(0) }
    for word in set.words {
      withUnsafeBytes(of: word.littleEndian) { bytes.append(contentsOf: $0) }
    }
    return reference
  }

  private mutating func begin(head: UInt32) -> UInt32 {
    while bytes.count % 4 != 0 { bytes.append(0) }
    let reference = UInt32(bytes.count / 4)
    withUnsafeBytes(of: head.littleEndian) { bytes.append(contentsOf: $0) }
    return reference
  }
}
