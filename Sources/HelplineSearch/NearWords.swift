/// Finds words of a sorted table at Damerau distance 1 (optimal string alignment) from a word:
/// one letter wrong, missing, too many, or two neighbours swapped.
struct NearWords {
  private let terms: StringTable
  private let word: [UInt8]
  /// The word as it might have been meant, with room for one letter more.
  private var candidate: [UInt8]
  private var found: [Int] = []

  /// The indexes of all words at distance 1.
  static func find(_ word: String, in terms: StringTable) -> [Int] {
    var search = NearWords(terms: terms, word: Array(word.utf8))
    search.walk()
    return ListingSet.sorted(search.found)
  }

  private init(terms: StringTable, word: [UInt8]) {
    (self.terms, self.word, candidate) = (terms, word, word + [0])
  }

  /// Goes along the word; at each place the range of terms with that beginning is at hand, so
  /// each possible mistake costs a look-up in a narrow range.
  private mutating func walk() {
    var range = 0..<terms.count
    for place in 0...word.count {
      if place > 0 { candidate[place - 1] = word[place - 1] }
      look(dropping: place, in: range)
      look(swapping: place, in: range)
      look(otherLetterAt: place, in: range)
      guard place < word.count else { break }
      range = word.withUnsafeBytes {
        terms.range(prefix: UnsafeRawBufferPointer(rebasing: $0.prefix(place + 1)), in: range)
      }
      if range.isEmpty && place + 1 < word.count { break }
    }
  }

  private mutating func look(dropping place: Int, in range: Range<Int>) {
    guard place < word.count else { return }
    take(from: place + 1, to: place)
    look(word.count - 1, range)
  }

  private mutating func look(swapping place: Int, in range: Range<Int>) {
    guard place + 1 < word.count, word[place] != word[place + 1] else { return }
    take(from: place, to: place)
    candidate.swapAt(place, place + 1)
    look(word.count, range)
  }

  private mutating func look(otherLetterAt place: Int, in range: Range<Int>) {
    var index = range.lowerBound
    while index < range.upperBound {
      let term = terms.bytes(index)
      guard term.count > place else {
        index += 1
        continue
      }
      candidate[place] = term[place]
      let end = terms.end(
        ofPrefix: UnsafeRawBufferPointer(rebasing: term.prefix(place + 1)),
        in: index..<range.upperBound)
      take(from: place, to: place + 1)
      look(word.count + 1, index..<end)
      if place < word.count, term[place] != word[place] {
        take(from: place + 1, to: place + 1)
        look(word.count, index..<end)
      }
      index = max(index + 1, end)
    }
  }

  /// The word from one place on at another place of the candidate.
  private mutating func take(from: Int, to: Int) {
    for index in from..<word.count { candidate[index - from + to] = word[index] }
  }

  private mutating func look(_ length: Int, _ range: Range<Int>) {
    let index = candidate.withUnsafeBytes {
      terms.index(of: UnsafeRawBufferPointer(rebasing: $0.prefix(length)), in: range)
    }
    if let index { found.append(index) }
  }
}
