/// What callers say, and the topics of services it means.
struct PhraseTable: Sendable {
  private let phrases: StringTable
  private let topicLists: Section
  private let topics: StringTable
  /// The words of phrases by which they are found.
  let words: StringTable
  private let phraseLists: Section

  /// The sections of the file.
  init(_ sections: [Section]) {
    let part = { (section: IndexFormat.Section) in sections[section.rawValue] }
    phrases = StringTable(offsets: part(.phraseOffsets), content: part(.phraseBytes))
    topicLists = part(.phraseTopics)
    topics = StringTable(offsets: part(.topicOffsets), content: part(.topicBytes))
    words = StringTable(offsets: part(.phraseWordOffsets), content: part(.phraseWordBytes))
    phraseLists = part(.phraseWordPhrases)
  }

  /// The topics of a phrase.
  func exact(_ key: [UInt8]) -> [String]? { phrases.index(of: key).map(topics(of:)) }

  /// Whether a phrase begins with letters.
  func begins(_ key: [UInt8]) -> Bool { !phrases.range(prefix: key).isEmpty }

  /// The first phrase that an unfinished last word may end in, and its topics.
  func unfinished(_ key: [UInt8]) -> (phrase: String, topics: [String])? {
    phrases.range(prefix: key).first { !phrases.bytes($0).dropFirst(key.count).contains(0x20) }
      .map { (phrases.text($0), topics(of: $0)) }
  }

  /// A phrase by its number.
  func text(_ phrase: Int) -> String { phrases.text(phrase) }

  /// The topics of a phrase by its number.
  func topics(of phrase: Int) -> [String] {
    PhraseTable.list(phrase, in: topicLists).map(topics.text)
  }

  /// The numbers of the phrases with a word.
  func phrases(with word: Int) -> [Int] { PhraseTable.list(word, in: phraseLists) }

  /// A list of a section that begins with the number of places, then the places, then the lists.
  private static func list(_ index: Int, in lists: Section) -> [Int] {
    let first = lists.number(0) + 1
    let from = lists.number(index + 1)
    let to = max(from, lists.number(index + 2))
    return (from..<to).map { lists.number(first + $0) }
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
    file.strings(phrases.map(\.key))
    file.section(
      lists: phrases.map { $0.topics.map { topic in UInt32(topics.firstIndex(of: topic) ?? 0) } })
    file.strings(topics.map { Array($0.utf8) })
    writeWords(of: phrases.map(\.key), to: &file)
  }

  /// Each phrase by its longer words; one of small words alone is heard only as it is said.
  private func writeWords(of phrases: [[UInt8]], to file: inout IndexWriter) {
    var phrasesByWord: [[UInt8]: [UInt32]] = [:]
    for (number, phrase) in phrases.enumerated() {
      let words = Set(phrase.split(separator: 0x20).map(Array.init))
      for word in words {
        phrasesByWord[word, default: []] +=
          word.count > LoosePhrases.smallWord ? [UInt32(number)] : []
      }
    }
    let words = phrasesByWord.keys.sorted { $0.lexicographicallyPrecedes($1) }
    file.strings(words)
    file.section(lists: words.map { phrasesByWord[$0] ?? [] })
  }
}
