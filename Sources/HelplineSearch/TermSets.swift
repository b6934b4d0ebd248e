/// Sorted terms, each with the set of listings it stands for, read from the mapped file.
struct TermSets: Sendable {
  /// The terms.
  let terms: StringTable
  /// The sets.
  let sets: SetReader
  private let refs: Section
  private let totals: Section
  private let prefixes: StringTable
  private let prefixRefs: Section
  private let budget: Int

  /// The eight sections that begin at `first`.
  init(_ sections: [Section], from first: IndexFormat.Section, budget: Int, size: Int) {
    let part = { (offset: Int) in sections[first.rawValue + offset] }
    terms = StringTable(offsets: part(0), content: part(1))
    (refs, totals) = (part(2), part(3))
    sets = SetReader(part(4), size: size)
    prefixes = StringTable(offsets: part(5), content: part(6))
    prefixRefs = part(7)
    self.budget = budget
  }

  /// The set of one term; empty when there is no such term.
  func exact(_ term: String) -> BitSet { exact(Array(term.utf8)).bits(size: sets.size) }

  /// The set of one term; empty when there is no such term.
  func exact(_ term: [UInt8]) -> ListingSet {
    terms.index(of: term).map(at) ?? .none
  }

  /// The set of the term at an index.
  func at(_ index: Int) -> ListingSet { sets.set(refs.number(index)) }

  /// Where the set of the term at an index lies.
  func reference(_ index: Int) -> Int { refs.number(index) }

  /// How many listings the term at an index stands for.
  func postings(_ range: Range<Int>) -> Int {
    max(0, totals.number(range.upperBound) - totals.number(range.lowerBound))
  }

  /// The set of all terms at indexes.
  func union(of indexes: some Collection<Int>) -> ListingSet {
    guard !indexes.isEmpty else { return .none }
    let most = indexes.reduce(0) { $0 + postings($1..<$1 + 1) }
    return sets.union(indexes.map { refs.number($0) }, most: most)
  }

  /// The terms that begin with letters.
  func range(_ key: [UInt8]) -> Range<Int> { terms.range(prefix: key) }

  /// The set of all terms of a range, which begin with `key`.
  func prefix(_ key: [UInt8], _ range: Range<Int>) -> ListingSet {
    guard !range.isEmpty else { return .none }
    let most = postings(range)
    if range.count > 1, most > budget, let index = prefixes.index(of: key) {
      return sets.set(prefixRefs.number(index))
    }
    if range.count == 1 { return at(range.lowerBound) }
    return sets.union(range.map { refs.number($0) }, most: most)
  }

  /// The set of all terms that begin with letters; nil when no term does.
  func prefix(_ letters: String) -> BitSet? {
    let key = Array(letters.utf8)
    let range = range(key)
    return range.isEmpty ? nil : prefix(key, range).bits(size: sets.size)
  }

  /// Terms that begin with letters.
  func terms(prefix letters: String) -> [String] {
    terms.range(prefix: Array(letters.utf8)).map { terms.text($0) }
  }
}
