/// Finds phrases whose words were typed in another order, with others between them, in another form, or with
/// an error. It is asked only where not every word fits a listing as it is.
struct LoosePhrases {
  /// Words of a phrase up to so many letters may be missing where two longer ones are there.
  static let smallWord = 3
  /// So many other words may stand between those of a phrase.
  static let otherWords = 3
  /// Fewest letters of a word that is taken for a typing error of another, or for a form of it.
  static let shortestMended = 5
  /// A phrase is not looked for by a word that stands in more phrases than this.
  private static let mostPhrases = 400
  /// Not so many words are compared by their stems.
  private static let mostStems = 24

  private let words: [TypedWord]
  private let table: PhraseTable
  /// Words of phrases, with the places of typed words that stand for them.
  private var places: [String: [Int]] = [:]
  private var stemmers: [WordStems]?
  private let languages: [String]

  /// The phrases that the words hold, in the order of the table.
  static func find(
    _ words: [TypedWord], in table: PhraseTable, languages: [String]
  ) -> [Meaning.Phrase] {
    var search = LoosePhrases(words, table, languages)
    return search.phrases()
  }

  private init(_ words: [TypedWord], _ table: PhraseTable, _ languages: [String]) {
    (self.words, self.table, self.languages) = (words, table, languages)
  }

  private mutating func phrases() -> [Meaning.Phrase] {
    var candidates: Set<Int> = []
    var hints = WordHints(table)
    for (place, word) in words.enumerated() {
      let same = standsFor(word)
      hints.add(same)
      for index in same {
        places[table.words.text(index), default: []].append(place)
        let inside = table.phrases(with: index)
        if inside.count <= LoosePhrases.mostPhrases { candidates.formUnion(inside) }
      }
    }
    let found = candidates.sorted().compactMap { phrase in
      fit(table.text(phrase)).map { Meaning.Phrase(places: $0, topics: table.topics(of: phrase)) }
    }
    // A hint uses no word: all of them go on to rank what has its topics.
    let hinted = found.isEmpty ? hints.topics : []
    return hinted.isEmpty ? found : [Meaning.Phrase(places: [], topics: hinted)]
  }

  /// The words of phrases that a typed word stands for: itself, else what it is a form of or an error for.
  private mutating func standsFor(_ word: TypedWord) -> [Int] {
    let same = word.spellings.compactMap { table.words.index(of: Array($0.utf8)) }
    guard same.isEmpty, word.usual.utf8.count >= LoosePhrases.shortestMended else { return same }
    let near = NearWords.find(word.usual, in: table.words)
    return Set(near + sameStem(word.usual)).sorted()
  }

  private mutating func sameStem(_ word: String) -> [Int] {
    let range = table.words.range(prefix: Array(word.utf8.prefix(4)))
    guard !range.isEmpty, range.count <= LoosePhrases.mostStems else { return [] }
    let stemmers = stemmers ?? languages.compactMap { WordStems($0) }
    self.stemmers = stemmers
    let own = stemmers.map { $0.stem(word) }
    return range.filter { index in
      let other = table.words.text(index)
      return other.utf8.count >= LoosePhrases.shortestMended
        && zip(stemmers, own).contains { $0.stem(other) == $1 }
    }
  }

  /// The typed words that stand for the words of a phrase; nil where one is missing or they lie apart.
  private func fit(_ phrase: String) -> [Int]? {
    let parts = phrase.split(separator: " ").map(String.init)
    let isLong = { (part: String) in part.utf8.count > LoosePhrases.smallWord }
    let needsAll = parts.filter(isLong).count < 2
    var used: [Int] = []
    for part in parts {
      if let place = places[part]?.first(where: { !used.contains($0) }) {
        used.append(place)
      } else if needsAll || isLong(part) {
        return nil
      }
    }
    used.sort()
    let apart = (used.last ?? 0) - (used.first ?? 0)
    return apart < used.count + LoosePhrases.otherWords ? used : nil
  }
}
