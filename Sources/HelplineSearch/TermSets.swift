/// Sorted terms, each with the set of listings it stands for, read from the mapped file.
struct TermSets: Sendable {
  /// The terms.
  let terms: StringTable
  private let refs: Section
  private let totals: Section
  private let sets: Section
  private let prefixes: StringTable
  private let prefixRefs: Section
  private let budget: Int
  private let size: Int

  /// The eight sections that begin at `first`.
  init(_ sections: [Section], from first: IndexFormat.Section, budget: Int, size: Int) {
    let part = { (offset: Int) in sections[first.rawValue + offset] }
    terms = StringTable(offsets: part(0), content: part(1))
    (refs, totals, sets) = (part(2), part(3), part(4))
    prefixes = StringTable(offsets: part(5), content: part(6))
    prefixRefs = part(7)
    self.budget = budget
    self.size = size
  }

  /// The set of one term; empty when there is no such term.
  func exact(_ term: String) -> BitSet {
    var result = BitSet(size: size)
    if let index = terms.index(of: Array(term.utf8)) { add(refs.number(index), to: &result) }
    return result
  }

  /// The set of all terms at indexes.
  func union(of indexes: some Sequence<Int>) -> BitSet {
    var result = BitSet(size: size)
    for index in indexes { add(refs.number(index), to: &result) }
    return result
  }

  /// The set of all terms that begin with letters; nil when no term does.
  func prefix(_ letters: String) -> BitSet? {
    let key = Array(letters.utf8)
    let range = terms.range(prefix: key)
    guard !range.isEmpty else { return nil }
    let postings = totals.number(range.upperBound) - totals.number(range.lowerBound)
    if postings > budget, let index = prefixes.index(of: key) {
      var result = BitSet(size: size)
      add(prefixRefs.number(index), to: &result)
      return result
    }
    return union(of: range)
  }

  /// Terms that begin with letters.
  func terms(prefix letters: String) -> [String] {
    terms.range(prefix: Array(letters.utf8)).map { terms.text($0) }
  }

  private func add(_ reference: Int, to result: inout BitSet) {
    let offset = reference * 4
    let head = sets.number(reference)
    if head & 1 == 1 {
      let start = (offset + 4 + 7) / 8 * 8
      result.formUnion(bits: sets.slice(start, start + (size + 63) / 64 * 8))
    } else {
      result.formUnion(deltas: sets.tail(from: offset + 4), count: head >> 1)
    }
  }
}
