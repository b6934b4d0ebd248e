/// What was understood in the words typed.
struct Meaning {
  /// A phrase that was heard.
  struct Phrase: Equatable {
    /// Places of its words among those typed, rising.
    var places: [Int]
    /// Its topics, the one that fits best first.
    var topics: [String]
  }

  /// The topic of services that are there after any crime.
  private static let anyCrime = "general"

  /// Topic ids: the first of every phrase in the order they were said, then the second of every phrase.
  private(set) var topics: [String] = []
  /// Places of words of four letters and more that no phrase used.
  private(set) var rest: [Int] = []
  private var phrases: [Phrase] = []
  private let words: [TypedWord]

  /// The topics that the words name; the last word may be unfinished from its fourth letter on.
  init(of words: [TypedWord], in tables: [PhraseTable]) {
    self.words = words
    var index = 0
    while index < words.count {
      guard let (length, found) = Meaning.longest(words[index...], tables) else {
        index += 1
        continue
      }
      phrases.append(Phrase(places: Array(index..<index + length), topics: found))
      index += length
    }
    settle()
  }

  /// Takes in phrases that were heard less plainly; one whose words all stand in a longer one says nothing.
  mutating func add(_ more: [Phrase]) {
    for phrase in more where !phrases.contains(where: { $0.holds(phrase) }) {
      phrases.removeAll { phrase.holds($0) }
      phrases.append(phrase)
    }
    phrases.sort { $0.places.lexicographicallyPrecedes($1.places) }
    settle()
  }

  private mutating func settle() {
    (topics, rest) = ([], [])
    for place in 0..<(phrases.map(\.topics.count).max() ?? 0) {
      let named = phrases.map(\.topics).filter { place < $0.count }.map { $0[place] }
      // A door for everybody comes after the doors for what was said besides.
      for topic in named.filter({ $0 != Meaning.anyCrime }) + named where !topics.contains(topic) {
        topics.append(topic)
      }
    }
    for (place, word) in words.enumerated() where word.usual.utf8.count >= 4 {
      if !phrases.contains(where: { $0.places.contains(place) }) { rest.append(place) }
    }
  }

  private static func longest(
    _ words: ArraySlice<TypedWord>, _ tables: [PhraseTable]
  ) -> (Int, [String])? {
    // Most words begin no phrase.
    let begins = words.first?.spellings.contains { first in
      tables.contains { $0.begins(Array(first.utf8)) }
    }
    guard begins == true else { return nil }
    for length in (1...min(words.count, 8)).reversed() {
      let part = words.prefix(length)
      for spelling in 0..<(part.map(\.spellings.count).max() ?? 1) {
        let key = part.map { $0.spellings[min(spelling, $0.spellings.count - 1)] }
        let found = topics(Array(key.joined(separator: " ").utf8), tables)
        if !found.isEmpty { return (length, found) }
      }
      if length == words.count, let found = unfinished(part, tables) { return (length, found) }
    }
    return nil
  }

  private static func topics(_ key: [UInt8], _ tables: [PhraseTable]) -> [String] {
    Array(tables.compactMap { $0.exact(key) }.joined())
  }

  private static func unfinished(
    _ words: ArraySlice<TypedWord>, _ tables: [PhraseTable]
  ) -> [String]? {
    guard let last = words.last, last.usual.utf8.count >= 4 else { return nil }
    let key = Array(words.map(\.usual).joined(separator: " ").utf8)
    let unfinished = tables.compactMap { $0.unfinished(key) }
    guard let first = unfinished.map(\.phrase).min() else { return nil }
    return unfinished.filter { $0.phrase == first }.flatMap(\.topics)
  }
}

extension Meaning.Phrase {
  /// Whether all words of another phrase are words of this one.
  fileprivate func holds(_ other: Meaning.Phrase) -> Bool {
    places.count >= other.places.count && other.places.allSatisfy(places.contains)
  }
}
