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
    var result: [[String]] = []
    for place in plain.indices.dropLast() {
      result.append(
        Array(plain[..<place]) + [plain[place] + plain[place + 1]] + plain[(place + 2)...])
    }
    for place in plain.indices.dropLast() {
      let both = plain[place] + plain[place + 1]
      result += splits(both).filter { $0[0] != plain[place] }
        .map { Array(plain[..<place]) + $0 + plain[(place + 2)...] }
    }
    for place in plain.indices {
      result += splits(plain[place]).map { Array(plain[..<place]) + $0 + plain[(place + 1)...] }
    }
    // A word that is made has to be one, or anything could be read into anything.
    let isWord = { (word: String) in
      plain.contains(word)
        || parts.contains { !$0.valid($0.index.texts.exact(Array(word.utf8))).isEmpty }
    }
    return result.filter { $0.allSatisfy(isWord) }
      .map { $0.map { TypedWord(spellings: [$0], raw: $0) } }
  }

  private static func splits(_ word: String) -> [[String]] {
    let letters = Array(word)
    guard letters.count >= shortest * 2, letters.count <= IndexedWords.longest else { return [] }
    return (shortest...(letters.count - shortest)).map {
      [String(letters[..<$0]), String(letters[$0...])]
    }
  }
}
