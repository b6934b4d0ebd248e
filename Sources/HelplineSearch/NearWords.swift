/// Finds words of a sorted table at Damerau distance 1 (optimal string alignment) from a word:
/// one letter wrong, missing, too many, or two neighbours swapped.
struct NearWords {
  private let terms: StringTable
  private let word: [UInt8]
  private var found: Set<Int> = []

  /// The indexes of all words at distance 1.
  static func find(_ word: String, in terms: StringTable) -> [Int] {
    var search = NearWords(terms: terms, word: Array(word.utf8))
    search.walk()
    return search.found.sorted()
  }

  private init(terms: StringTable, word: [UInt8]) {
    self.terms = terms
    self.word = word
  }

  /// Goes along the word; at each place the range of terms with that beginning is at hand, so
  /// each possible mistake costs a look-up in a narrow range.
  private mutating func walk() {
    var range = 0..<terms.count
    for place in 0...word.count {
      look(dropping: place, in: range)
      look(swapping: place, in: range)
      look(otherLetterAt: place, in: range)
      guard place < word.count else { break }
      range = terms.range(prefix: Array(word[...place]), in: range)
      if range.isEmpty && place + 1 < word.count { break }
    }
  }

  private mutating func look(dropping place: Int, in range: Range<Int>) {
    guard place < word.count else { return }
    var candidate = word
    candidate.remove(at: place)
    look(candidate, range)
  }

  private mutating func look(swapping place: Int, in range: Range<Int>) {
    guard place + 1 < word.count, word[place] != word[place + 1] else { return }
    var candidate = word
    candidate.swapAt(place, place + 1)
    look(candidate, range)
  }

  private mutating func look(otherLetterAt place: Int, in range: Range<Int>) {
    var index = range.lowerBound
    let beginning = Array(word[..<place])
    while index < range.upperBound {
      let term = terms.bytes(index)
      guard term.count > place else {
        index += 1
        continue
      }
      let letter = term[place]
      let branch = terms.range(prefix: beginning + [letter], in: index..<range.upperBound)
      look(beginning + [letter] + word[place...], branch)
      if place < word.count { look(beginning + [letter] + word[(place + 1)...], branch) }
      index = max(index + 1, branch.upperBound)
    }
  }

  private mutating func look(_ candidate: [UInt8], _ range: Range<Int>) {
    guard candidate != word else { return }
    let index = terms.lowerBound(candidate, in: range)
    if index < range.upperBound, terms.bytes(index).elementsEqual(candidate) {
      found.insert(index)
    }
  }
}
