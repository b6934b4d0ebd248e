/// Finds words of a sorted table at Damerau distance 2 (optimal string alignment) that begin with the same
/// letter: two letters wrong, missing, too many, or swapped with their neighbour.
///
/// The words are read in their order; rows of the table are kept for the letters that a word shares with the
/// one before, and words that begin in a way nothing can mend are passed over together.
struct FarWords {
  private static let distance = 2
  private let terms: StringTable
  private let word: [UInt8]
  private let width: Int
  /// Row after row: the distances of a beginning to each beginning of the word.
  private var table: [Int]
  private var letters: [UInt8] = []

  /// The indexes of all words within the distance.
  static func find(_ word: String, in terms: StringTable) -> [Int] {
    var search = FarWords(terms: terms, word: Array(word.utf8))
    return search.walk()
  }

  private init(terms: StringTable, word: [UInt8]) {
    (self.terms, self.word, width) = (terms, word, word.count + 1)
    table = [Int](repeating: 0, count: width * (word.count + FarWords.distance + 2))
    for place in 0..<width { table[place] = place }
  }

  private mutating func walk() -> [Int] {
    guard let first = word.first else { return [] }
    let range = terms.range(prefix: [first])
    var found: [Int] = []
    var index = range.lowerBound
    while index < range.upperBound {
      let term = terms.bytes(index)
      guard let end = read(term) else {
        if letters.count == term.count,
          table[letters.count * width + word.count] <= FarWords.distance
        {
          found.append(index)
        }
        index += 1
        continue
      }
      // No word that begins like this one up to there is near enough.
      index = skip(term, end, index + 1, range.upperBound)
    }
    return found
  }

  /// Fills the rows of a term; the place after which nothing can be near enough, nil where all of it may be.
  private mutating func read(_ term: UnsafeRawBufferPointer) -> Int? {
    var same = 0
    while same < letters.count, same < term.count, letters[same] == term[same] { same += 1 }
    letters.removeLast(letters.count - same)
    for place in same..<max(same, term.count) {
      guard place <= word.count + FarWords.distance else { return place }
      let best = fill(place, term[place])
      letters.append(term[place])
      if best > FarWords.distance { return place + 1 }
    }
    return nil
  }

  /// Fills the row after a letter and gives its smallest distance.
  private mutating func fill(_ place: Int, _ letter: UInt8) -> Int {
    let (row, next) = (place * width, (place + 1) * width)
    table[next] = place + 1
    var smallest = place + 1
    for index in 0..<word.count {
      var best = min(table[row + index + 1], table[next + index]) + 1
      best = min(best, table[row + index] + (word[index] == letter ? 0 : 1))
      if place > 0, index > 0, word[index] == letters[place - 1], word[index - 1] == letter {
        best = min(best, table[row - width + index - 1] + 1)
      }
      table[next + index + 1] = best
      smallest = min(smallest, best)
    }
    return smallest
  }

  /// The first word from `index` on that does not share the first letters of a term: near ones first.
  private func skip(_ term: UnsafeRawBufferPointer, _ count: Int, _ index: Int, _ end: Int) -> Int {
    let begins = { (other: Int) in
      terms.bytes(other).prefix(count).elementsEqual(term.prefix(count))
    }
    var (low, step) = (index, 1)
    guard low < end, begins(low) else { return low }
    while low + step < end, begins(low + step) {
      low += step
      step *= 2
    }
    var high = min(end, low + step)
    while low + 1 < high {
      let middle = (low + high) / 2
      if begins(middle) { low = middle } else { high = middle }
    }
    return high
  }
}
