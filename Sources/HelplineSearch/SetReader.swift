/// Sets as they lie in the file: plain bits or delta-coded numbers, each behind a head that says which.
struct SetReader: Sendable {
  private let sets: Section
  /// How many listings there are.
  let size: Int

  /// The sets of a section.
  init(_ sets: Section, size: Int) { (self.sets, self.size) = (sets, size) }

  /// How many listings are in a set.
  func count(_ reference: Int) -> Int { sets.number(reference) >> 1 }

  /// A set; dense ones are not copied.
  func set(_ reference: Int) -> ListingSet {
    let head = sets.number(reference)
    if head & 1 == 1 { return dense(reference).map { .many($0) } ?? .none }
    return union([reference], most: head >> 1)
  }

  /// All that is in one of the sets, of which there are at most `most` listings.
  func union(_ references: [Int], most: Int) -> ListingSet {
    let isFew = most <= ListingSet.fewest(of: size)
    // Sorting costs more than bits do, but for a handful.
    guard !isFew || (references.count > 1 && most > 8 && most * 32 > size / 64) else {
      var numbers: [Int] = []
      numbers.reserveCapacity(most)
      for reference in references { forEach(reference) { numbers.append($0) } }
      return .few(references.count > 1 ? ListingSet.sorted(numbers) : numbers)
    }
    var result = BitSet(size: size)
    for reference in references {
      if let bits = dense(reference) { result.formUnion(bits) }
    }
    result.add { words in
      for reference in references {
        forEachSparse(reference) { words[$0 >> 6] |= 1 << UInt64($0 & 63) }
      }
    }
    return isFew ? .few(result.numbers(most: most)) : .many(result)
  }

  /// Calls with every listing of a set.
  func forEach(_ reference: Int, _ body: (Int) -> Void) {
    forEachSparse(reference, body)
    dense(reference)?.forEach {
      body($0)
      return true
    }
  }

  /// Whether a listing is in a set.
  func contains(_ number: Int, in reference: Int) -> Bool {
    if let bits = dense(reference) { return bits.contains(number) }
    var isThere = false
    forEachSparse(reference) { isThere = isThere || $0 == number }
    return isThere
  }

  @inline(__always)
  private func forEachSparse(_ reference: Int, _ body: (Int) -> Void) {
    let head = sets.number(reference)
    guard head & 1 == 0 else { return }
    let start = reference * 4 + 4
    // The length is not stored; no delta takes more than five bytes.
    let deltas = sets.slice(start, min(sets.count, start + (head >> 1) * 5))
    VariableLength.forEach(of: deltas, count: head >> 1, size: size, body: body)
  }

  /// A set of plain bits; nil where it is none.
  private func dense(_ reference: Int) -> BitSet? {
    guard sets.number(reference) & 1 == 1 else { return nil }
    let start = (reference * 4 + 4 + 7) / 8 * 8
    let length = (size + 63) / 64 * 8
    let bytes = sets.slice(start, start + length)
    guard let words = bytes.baseAddress, bytes.count == length else { return nil }
    return BitSet(size: size, words: words.assumingMemoryBound(to: UInt64.self), in: sets.file)
  }
}
