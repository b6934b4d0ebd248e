/// What callers say, and the topics of services it means.
struct PhraseTable: Sendable {
  private let phrases: StringTable
  private let topicLists: Section
  private let topics: StringTable

  /// The sections of the file.
  init(_ sections: [Section]) {
    let part = { (section: IndexFormat.Section) in sections[section.rawValue] }
    phrases = StringTable(offsets: part(.phraseOffsets), content: part(.phraseBytes))
    topicLists = part(.phraseTopics)
    topics = StringTable(offsets: part(.topicOffsets), content: part(.topicBytes))
  }

  /// The topics of a phrase.
  func exact(_ key: [UInt8]) -> [String]? { phrases.index(of: key).map(topics(of:)) }

  /// The first phrase that an unfinished last word may end in, and its topics.
  func unfinished(_ key: [UInt8]) -> (phrase: String, topics: [String])? {
    phrases.range(prefix: key).first { !phrases.bytes($0).dropFirst(key.count).contains(0x20) }
      .map { (phrases.text($0), topics(of: $0)) }
  }

  private func topics(of phrase: Int) -> [String] {
    // The list begins with the number of places, then the places, then the topics.
    let first = topicLists.number(0) + 1
    let from = topicLists.number(phrase + 1)
    let to = max(from, topicLists.number(phrase + 2))
    return (from..<to).map { topics.text(topicLists.number(first + $0)) }
  }
}

/// What was understood in the words typed.
struct Meaning {
  /// Topic ids, in the order understood.
  private(set) var topics: [String] = []
  /// Words of four letters and more that no phrase used.
  private(set) var rest: [TypedWord] = []

  /// The topics that the words name; the last word may be unfinished from its fourth letter on.
  init(of words: [TypedWord], in tables: [PhraseTable]) {
    var index = 0
    while index < words.count {
      if let (length, found) = Meaning.longest(words[index...], tables) {
        for topic in found where !topics.contains(topic) { topics.append(topic) }
        index += length
      } else {
        if words[index].usual.utf8.count >= 4 { rest.append(words[index]) }
        index += 1
      }
    }
  }

  private static func longest(
    _ words: ArraySlice<TypedWord>, _ tables: [PhraseTable]
  ) -> (Int, [String])? {
    for length in (1...min(words.count, 8)).reversed() {
      let key = Array(words.prefix(length).map(\.usual).joined(separator: " ").utf8)
      let exact = tables.compactMap { $0.exact(key) }.joined()
      if !exact.isEmpty { return (length, Array(exact)) }
      guard length == words.count, let last = words.last, last.usual.utf8.count >= 4 else {
        continue
      }
      let unfinished = tables.compactMap { $0.unfinished(key) }
      if let first = unfinished.map(\.phrase).min() {
        return (length, unfinished.filter { $0.phrase == first }.flatMap(\.topics))
      }
    }
    return nil
  }
}

/// Collects phrases for the index.
struct PhraseTableBuilder {
  private var topicsByPhrase: [String: [String]] = [:]

  /// A phrase as it is said, with its topics; it is found in every plain spelling.
  mutating func add(typed: String, topics: [String]) {
    let words = IndexedWords.typed(typed)
    for spelling in 0..<(words.map(\.spellings.count).max() ?? 0) {
      let phrase = words.map { $0.spellings[min(spelling, $0.spellings.count - 1)] }
      add(phrase.joined(separator: " "), topics: topics)
    }
  }

  private mutating func add(_ phrase: String, topics: [String]) {
    guard !phrase.isEmpty else { return }
    for topic in topics where !(topicsByPhrase[phrase] ?? []).contains(topic) {
      topicsByPhrase[phrase, default: []].append(topic)
    }
  }

  /// Writes the sections.
  func write(to file: inout IndexWriter) {
    let phrases = topicsByPhrase.map { (key: Array($0.key.utf8), topics: $0.value) }
      .sorted { $0.key.lexicographicallyPrecedes($1.key) }
    let topics = Set(topicsByPhrase.values.joined()).sorted()
    var places: [UInt32] = []
    var numbers: [UInt32] = []
    for phrase in phrases {
      places.append(UInt32(numbers.count))
      numbers += phrase.topics.map { UInt32(topics.firstIndex(of: $0) ?? 0) }
    }
    places.append(UInt32(numbers.count))
    file.strings(phrases.map(\.key))
    file.section(numbers: [UInt32(places.count)] + places + numbers)
    file.strings(topics.map { Array($0.utf8) })
  }
}
