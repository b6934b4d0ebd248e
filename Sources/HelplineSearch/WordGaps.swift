/// Other readings of what was typed, with the gaps between words elsewhere: `crime stoppers` and
/// `crimestoppers`, `women said` and `womens aid`.
enum WordGaps {
  /// Shortest word that is made by moving a gap.
  private static let shortest = 3
  /// More words than this are no name.
  private static let mostWords = 4

  /// Shortest word made of two that may have a wrong letter besides.
  private static let shortestWrong = 8

  /// What was typed with two words as one, where that may be a word with a wrong letter: one of the two is
  /// not known.
  static func joined(_ words: [TypedWord], where isKnown: (Int) -> Bool) -> [[TypedWord]] {
    guard words.count <= mostWords else { return [] }
    return words.indices.dropLast().compactMap { place in
      guard !isKnown(place) || !isKnown(place + 1) else { return nil }
      let both = words[place].usual + words[place + 1].usual
      guard both.utf8.count >= shortestWrong else { return nil }
      let word = TypedWord(spellings: [both], raw: both)
      return Array(words[..<place]) + [word] + words[(place + 2)...]
    }
  }

  /// The readings, the least changed first.
  static func readings(of words: [TypedWord], in parts: [SearchPart]) -> [[TypedWord]] {
    guard words.count <= mostWords else { return [] }
    let plain = words.map(\.usual)
    // A word that is made has to be one, or anything could be read into anything.
    let isWord = { (word: String) in
      plain.contains(word)
        || parts.contains { !$0.valid($0.index.texts.exact(Array(word.utf8))).isEmpty }
    }
    var result: [[String]] = []
    let read = { (place: Int, length: Int, made: [String]) in
      result.append(Array(plain[..<place]) + made + plain[(place + length)...])
    }
    for place in plain.indices.dropLast() {
      let both = plain[place] + plain[place + 1]
      if isWord(both) { read(place, 2, [both]) }
    }
    for place in plain.indices.dropLast() {
      for made in splits(plain[place] + plain[place + 1], isWord) where made[0] != plain[place] {
        read(place, 2, made)
      }
    }
    for place in plain.indices {
      for made in splits(plain[place], isWord) { read(place, 1, made) }
    }
    return result.map { $0.map { TypedWord(spellings: [$0], raw: $0) } }
  }

  /// A word as two.
  private static func splits(_ word: String, _ isWord: (String) -> Bool) -> [[String]] {
    let places = Array(word.indices)
    guard places.count >= shortest * 2, places.count <= IndexedWords.longest else { return [] }
    return places[shortest...(places.count - shortest)].compactMap { place in
      let first = String(word[..<place])
      guard isWord(first) else { return nil }
      let second = String(word[place...])
      return isWord(second) ? [first, second] : nil
    }
  }
}
