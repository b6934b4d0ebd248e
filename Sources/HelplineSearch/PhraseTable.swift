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

  /// What was understood in the words typed.
  struct Meaning: Equatable {
    /// Topic ids, in the order understood.
    var topics: [String] = []
    /// Words of four letters and more that no phrase used.
    var rest: [String] = []
  }

  /// The topics that the words name; the last word may be unfinished from its fourth letter on.
  func meaning(of words: [String]) -> Meaning {
    var meaning = Meaning()
    var index = 0
    while index < words.count {
      if let (length, found) = longest(words[index...]) {
        for topic in found where !meaning.topics.contains(topic) { meaning.topics.append(topic) }
        index += length
      } else {
        if words[index].count >= 4 { meaning.rest.append(words[index]) }
        index += 1
      }
    }
    return meaning
  }

  private func longest(_ words: ArraySlice<String>) -> (Int, [String])? {
    for length in (1...min(words.count, 8)).reversed() {
      let key = Array(words.prefix(length).joined(separator: " ").utf8)
      if let exact = phrases.index(of: key) { return (length, topics(of: exact)) }
      guard length == words.count, let last = words.last, last.count >= 4 else { continue }
      let range = phrases.range(prefix: key)
      let unfinished = range.first { !phrases.bytes($0).dropFirst(key.count).contains(0x20) }
      if let unfinished { return (length, topics(of: unfinished)) }
    }
    return nil
  }

  private func topics(of phrase: Int) -> [String] {
    // The list begins with the number of places, then the places, then the topics.
    let first = topicLists.number(0) + 1
    let from = topicLists.number(phrase + 1)
    let to = max(from, topicLists.number(phrase + 2))
    return (from..<to).map { topics.text(topicLists.number(first + $0)) }
  }
}

/// Collects phrases for the index.
struct PhraseTableBuilder {
  private var topicsByPhrase: [String: [String]] = [:]

  /// A phrase of folded words, split by spaces, with its topics.
  mutating func add(_ phrase: String, topics: [String]) {
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
