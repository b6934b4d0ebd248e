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
    union(of: terms.index(of: Array(term.utf8)).map { [$0] } ?? [])
  }

  /// The set of all terms at indexes.
  func union(of indexes: some Sequence<Int>) -> BitSet { union(of: indexes, by: refs) }

  /// The set of all terms that begin with letters; nil when no term does.
  func prefix(_ letters: String) -> BitSet? {
    let key = Array(letters.utf8)
    let range = terms.range(prefix: key)
    guard !range.isEmpty else { return nil }
    let postings = totals.number(range.upperBound) - totals.number(range.lowerBound)
    if postings > budget, let index = prefixes.index(of: key) {
      return union(of: [index], by: prefixRefs)
    }
    return union(of: range)
  }

  /// Terms that begin with letters.
  func terms(prefix letters: String) -> [String] {
    terms.range(prefix: Array(letters.utf8)).map { terms.text($0) }
  }

  private func union(of indexes: some Sequence<Int>, by refs: Section) -> BitSet {
    var result = BitSet(size: size)
    let (refs, sets, size) = (refs.bytes, sets.bytes, size)
    result.add { words in
      for index in indexes {
        guard index >= 0, index * 4 + 4 <= refs.count else { continue }
        let reference = refs.loadUnaligned(fromByteOffset: index * 4, as: UInt32.self)
        TermSets.add(Int(UInt32(littleEndian: reference)) * 4, of: sets, size: size, to: words)
      }
    }
    return result
  }

  /// Adds the set at an offset: its head says how many and in which of the two forms.
  @inline(__always)
  private static func add(
    _ offset: Int, of sets: UnsafeRawBufferPointer, size: Int,
    to words: UnsafeMutableBufferPointer<UInt64>
  ) {
    guard offset + 4 <= sets.count else { return }
    let head = Int(
      UInt32(littleEndian: sets.loadUnaligned(fromByteOffset: offset, as: UInt32.self)))
    guard head & 1 == 1 else {
      return VariableLength.setBits(
        of: sets, from: offset + 4, count: head >> 1, size: size, in: words)
    }
    let start = (offset + 4 + 7) / 8 * 8
    guard start + words.count * 8 <= sets.count else { return }
    for index in 0..<words.count {
      words[index] |= UInt64(
        littleEndian: sets.loadUnaligned(fromByteOffset: start + index * 8, as: UInt64.self))
    }
  }
}
