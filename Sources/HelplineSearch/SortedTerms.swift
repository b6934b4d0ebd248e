/// The terms of a part of the index in the order of their bytes, while their sets are being written. A term
/// is named by its place.
struct SortedTerms {
  /// How many listings there are.
  let size: Int
  /// For each term by its number its place.
  let places: [UInt32]
  private let words: WordTable
  private let languages: [UInt64]
  private let raw: [Int: [UInt8]]
  /// For each place the number of the term.
  private let sorted: [UInt32]
  /// Running totals of the postings.
  private let totals: [UInt32]
  private var hole = 0
  /// Where the sets lie in the file.
  private var section = 0
  private var refs: [UInt32] = []
  /// Behind the last set of a term.
  private var end = 0
  private var prefixes: [[UInt8]] = []
  private var prefixRefs: [UInt32] = []

  /// Sorts terms; `counts` says for each how many listings it has.
  init(
    words: WordTable, languages: [UInt64], raw: [Int: [UInt8]], counts: [UInt32], size: Int
  ) {
    (self.words, self.languages, self.raw, self.size) = (words, languages, raw, size)
    sorted = words.sorted()
    var places = [UInt32](repeating: 0, count: sorted.count)
    var totals: [UInt32] = [0]
    totals.reserveCapacity(sorted.count + 1)
    for (place, term) in sorted.enumerated() {
      places[Int(term)] = UInt32(place)
      totals.append(totals[place] + counts[Int(term)])
    }
    (self.places, self.totals) = (places, totals)
  }

  // MARK: asking

  /// The places of the terms.
  var indices: Range<Int> { sorted.indices }

  /// The bytes of a term.
  func bytes(_ place: Int) -> ArraySlice<UInt8> { words.bytes(Int(sorted[place])) }

  /// The languages of its listings, as bits.
  func languages(_ place: Int) -> UInt64 { languages[Int(sorted[place])] }

  /// The letters beyond ASCII that it was written in.
  func raw(_ place: Int) -> [UInt8]? { raw[Int(sorted[place])] }

  /// How many listings it has.
  func count(_ place: Int) -> Int { Int(totals[place + 1] - totals[place]) }

  /// The listings of several terms, read from the file; places in rising order are read fastest.
  func union(_ places: some Sequence<Int>, in file: IndexWriter) -> BitWords {
    var bits = BitWords(size: size)
    var reader = SetBytes(file: file)
    for place in places {
      let next = place + 1 < refs.count ? section + Int(refs[place + 1]) * 4 : end
      reader.bytes(section + Int(refs[place]) * 4..<next) { bits.insert(set: $0) }
    }
    return bits
  }

  // MARK: writing

  /// Writes the sets of the terms of all listings; `flat` as in `TermSetsBuilder`.
  mutating func begin(_ flat: PackedNumbers, ranks: [UInt32], in file: inout IndexWriter) {
    file.strings(count: sorted.count) { bytes($0) }
    hole = file.hole(numbers: sorted.count)
    file.section(numbers: totals)
    section = file.begin()
    refs.reserveCapacity(sorted.count)
    let total = Int(totals.last ?? 0)
    // The listings of all terms would take twice as much as the sets: so it is done in parts.
    let most = max(SortedTerms.part, total / 16)
    var first = 0
    while first < sorted.count {
      var last = first + 1
      while last < sorted.count, Int(totals[last + 1] - totals[first]) <= most { last += 1 }
      write(first..<last, flat, ranks, to: &file)
      first = last
    }
    end = file.count
  }

  private static let part = 1 << 22

  private mutating func write(
    _ part: Range<Int>, _ flat: PackedNumbers, _ ranks: [UInt32], to file: inout IndexWriter
  ) {
    let base = totals[part.lowerBound]
    var cursor = totals[part].map { Int($0 - base) }
    var numbers = [UInt32](repeating: 0, count: Int(totals[part.upperBound] - base))
    numbers.withUnsafeMutableBufferPointer { numbers in
      gather(part, flat, ranks, &cursor, numbers)
      for place in part {
        let start = Int(totals[place] - base)
        var listings = UnsafeMutableBufferPointer(
          rebasing: numbers[start..<start + count(place)])
        if listings.count * 16 <= size { listings.sort() }
        refs.append(file.set(listings, size: size))
      }
    }
  }

  /// Puts the listings of each term of a part behind each other.
  private func gather(
    _ part: Range<Int>, _ flat: PackedNumbers, _ ranks: [UInt32], _ cursor: inout [Int],
    _ numbers: UnsafeMutableBufferPointer<UInt32>
  ) {
    var listing = 0
    cursor.withUnsafeMutableBufferPointer { cursor in
      places.withUnsafeBufferPointer { places in
        flat.forEach { term in
          guard term > 0 else {
            listing += 1
            return
          }
          let place = Int(places[Int(term) - 1])
          guard part.contains(place) else { return }
          numbers[cursor[place - part.lowerBound]] = ranks[listing]
          cursor[place - part.lowerBound] += 1
        }
      }
    }
  }

  /// Writes the sets of the prefixes above the budget.
  mutating func writePrefixes(budget: Int, to file: inout IndexWriter) {
    var found = PrefixSets(totals: totals, budget: budget) { [words, sorted] place in
      words.bytes(Int(sorted[place]))
    }
    found.find()
    for (prefix, range) in found.found {
      prefixes.append(prefix)
      let listings = union(range, in: file)
      prefixRefs.append(file.set(listings))
    }
  }

  /// Ends the section of the sets and writes the others.
  mutating func end(in file: inout IndexWriter) {
    file.end()
    file.fill(refs, at: hole)
    file.strings(prefixes)
    file.section(numbers: prefixRefs)
  }
}

/// Reads sets that were written: those behind each other in large pieces, others alone.
private struct SetBytes {
  private static let ahead = 1 << 16
  let file: IndexWriter
  private var buffer: [UInt8] = []
  private var held = 0..<0
  private var last = 0

  init(file: IndexWriter) { self.file = file }

  mutating func bytes(_ wanted: Range<Int>, _ take: (UnsafeRawBufferPointer) -> Void) {
    if wanted.lowerBound < held.lowerBound || wanted.upperBound > held.upperBound {
      let isNext = wanted.lowerBound == last
      let more = isNext ? max(wanted.count, Self.ahead) : wanted.count
      held = wanted.lowerBound..<min(wanted.lowerBound + more, max(file.count, wanted.upperBound))
      if buffer.count < held.count { buffer = [UInt8](repeating: 0, count: held.count) }
      buffer.withUnsafeMutableBytes {
        file.read(UnsafeMutableRawBufferPointer(rebasing: $0[..<held.count]), at: held.lowerBound)
      }
    }
    last = wanted.upperBound
    buffer.withUnsafeBytes {
      let start = wanted.lowerBound - held.lowerBound
      take(UnsafeRawBufferPointer(rebasing: $0[start..<start + wanted.count]))
    }
  }
}
