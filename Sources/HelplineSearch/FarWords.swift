/// Finds words of a sorted table at Damerau distance 2 (optimal string alignment) that begin with the same
/// letter: two letters wrong, missing, too many, or swapped with their neighbour.
///
/// The words are read in their order; rows of the table are kept for the letters that a word shares with the
/// one before, and words that begin in a way nothing can mend are passed over together.
struct FarWords {
  private static let distance = 2
  private static let tooFar: UInt8 = 3
  private let terms: StringTable
  private let word: [UInt8]
  private let width: Int
  /// Row after row: the distances of a beginning to each beginning of the word.
  private var table: [UInt8]
  private var letters: [UInt8] = []

  /// The indexes of all words within the distance.
  static func find(_ word: String, in terms: StringTable) -> [Int] {
    var search = FarWords(terms: terms, word: Array(word.utf8))
    return search.walk()
  }

  private init(terms: StringTable, word: [UInt8]) {
    (self.terms, self.word, width) = (terms, word, word.count + 1)
    // What lies further from the diagonal than the distance stays too far.
    table = [UInt8](
      repeating: FarWords.tooFar, count: width * (word.count + FarWords.distance + 2))
    for place in 0...min(FarWords.distance, word.count) { table[place] = UInt8(place) }
  }

  private mutating func walk() -> [Int] {
    guard let first = word.first else { return [] }
    let range = terms.range(prefix: [first])
    var found: [Int] = []
    var index = range.lowerBound
    while index < range.upperBound {
      let term = terms.bytes(index)
      guard let end = read(term) else {
        if letters.count == term.count, table[letters.count * width + word.count] < FarWords.tooFar
        {
          found.append(index)
        }
        index += 1
        continue
      }
      // No word that begins like this one up to there is near enough.
      let beginning = UnsafeRawBufferPointer(rebasing: term.prefix(end))
      index = terms.end(ofPrefix: beginning, in: index + 1..<range.upperBound)
    }
    return found
  }

  /// Fills the rows of a term; the place after which nothing can be near enough, nil where all of it may be.
  private mutating func read(_ term: UnsafeRawBufferPointer) -> Int? {
    var same = 0
    while same < letters.count, same < term.count, letters[same] == term[same] { same += 1 }
    letters.removeLast(letters.count - same)
    for place in same..<max(same, term.count) {
      guard place < word.count + FarWords.distance else { return place + 1 }
      let isNear = fill(place, term[place])
      letters.append(term[place])
      if !isNear { return place + 1 }
    }
    return nil
  }

  /// Fills the row after a letter, near the diagonal; whether something in it is near enough.
  private mutating func fill(_ place: Int, _ letter: UInt8) -> Bool {
    let (row, next) = (place * width, (place + 1) * width)
    let first = place + 1 - FarWords.distance
    if first <= 0 { table[next] = UInt8(place + 1) }
    var isNear = first <= 0
    for index in max(0, first - 1)..<max(0, first - 1, min(word.count, place + 3)) {
      var best = min(table[row + index + 1], table[next + index]) + 1
      best = min(best, table[row + index] + (word[index] == letter ? 0 : 1))
      if place > 0, index > 0, word[index] == letters[place - 1], word[index - 1] == letter {
        best = min(best, table[row - width + index - 1] + 1)
      }
      best = min(best, FarWords.tooFar)
      table[next + index + 1] = best
      isNear = isNear || best < FarWords.tooFar
    }
    return isNear
  }
}
