/// Finds words of a sorted table at Damerau distance 2 (optimal string alignment) that begin with the same
/// letter: two letters wrong, missing, too many, or swapped with their neighbour.
///
/// The words are read in their order; rows of the table are kept for the letters that a word shares with the
/// one before, and words that begin in a way nothing can mend are passed over together.
struct FarWords {
  private static let distance = 2
  private static let tooFar: UInt8 = 3
  /// A row has the five places around the diagonal; those beside them are too far.
  private static let width = 8

  private let terms: StringTable
  private let word: [UInt8]
  /// Row after row: the distances of a beginning to the beginnings of the word that are about as long.
  private var table: [UInt8]
  private var letters: [UInt8]
  /// How many letters have their row.
  private var depth = 0

  /// The indexes of all words within the distance.
  static func find(_ word: String, in terms: StringTable) -> [Int] {
    var search = FarWords(terms: terms, word: Array(word.utf8))
    return search.walk()
  }

  private init(terms: StringTable, word: [UInt8]) {
    (self.terms, self.word) = (terms, word)
    letters = [UInt8](repeating: 0, count: word.count + FarWords.distance)
    table = [UInt8](repeating: FarWords.tooFar, count: FarWords.width * (letters.count + 1))
    for place in 0...min(FarWords.distance, word.count) {
      table[FarWords.distance + place] = UInt8(place)
    }
  }

  private mutating func walk() -> [Int] {
    guard let first = word.first else { return [] }
    let range = terms.range(prefix: [first])
    var found: [Int] = []
    var index = range.lowerBound
    while index < range.upperBound {
      let term = terms.bytes(index)
      guard let end = read(term) else {
        if isNear(term.count) { found.append(index) }
        index += 1
        continue
      }
      // No word that begins like this one up to there is near enough.
      let beginning = UnsafeRawBufferPointer(rebasing: term.prefix(end))
      index = terms.end(ofPrefix: beginning, in: index + 1..<range.upperBound)
    }
    return found
  }

  /// Whether the word that was read, of so many letters, is within the distance.
  private func isNear(_ length: Int) -> Bool {
    let place = word.count - length + FarWords.distance
    guard depth == length, 0...(2 * FarWords.distance) ~= place else { return false }
    return table[length * FarWords.width + place] < FarWords.tooFar
  }

  /// Fills the rows of a term; the place after which nothing can be near enough, nil where all of it may be.
  private mutating func read(_ term: UnsafeRawBufferPointer) -> Int? {
    var same = 0
    while same < depth, same < term.count, letters[same] == term[same] { same += 1 }
    depth = same
    while depth < term.count {
      guard depth < letters.count else { return depth + 1 }
      letters[depth] = term[depth]
      depth += 1
      if !fill(depth) { return depth }
    }
    return nil
  }

  /// Fills the row of so many letters; whether something in it is near enough.
  private mutating func fill(_ row: Int) -> Bool {
    let (start, width, count) = (row * FarWords.width, FarWords.width, word.count)
    let (letter, before) = (letters[row - 1], row > 1 ? letters[row - 2] : 0)
    return table.withUnsafeMutableBufferPointer { table in
      var isNear = false
      for place in start..<start + 5 {
        let column = row + place - start - FarWords.distance
        var best = FarWords.tooFar
        if column == 0 {
          best = UInt8(min(row, Int(FarWords.tooFar)))
        } else if column > 0, column <= count {
          let own = word[column - 1]
          best = min(best, table[place - width] + (own == letter ? 0 : 1))
          if place < start + 4 { best = min(best, table[place - width + 1] + 1) }
          if place > start { best = min(best, table[place - 1] + 1) }
          if row > 1, column > 1, own == before, word[column - 2] == letter {
            best = min(best, table[place - 2 * width] + 1)
          }
        }
        table[place] = best
        isNear = isNear || best < FarWords.tooFar
      }
      return isNear
    }
  }
}
