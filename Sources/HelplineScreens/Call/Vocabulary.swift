import HelplineModel

/// Everything that can be put down or opened by typing, folded once.
struct Vocabulary: Sendable {
  /// A phrase that means something.
  struct Entry: Sendable {
    var phrase: String
    var words: [String]
    var value: String
    /// Its own name, not an everyday word for it.
    var isName: Bool
    /// The language it is said in, where it counts only beside that one; nil for English and the house's own.
    var language: String?
  }

  private(set) var entries: [Entry] = []
  private var languages: Set<String> = []

  /// Folds names and everyday words of all values.
  init(_ shared: SharedKnowledge) {
    for (value, name) in shared.words.names { add(name, value, isName: true) }
    for (value, words) in shared.words.words { for word in words { add(word, value) } }
    for crime in shared.crimeTypes {
      add(crime.short, "crime.\(crime.id)", isName: true)
      add(crime.name, "crime.\(crime.id)")
    }
    for card in shared.dangerCards { add(card.title, "card.\(card.id)", isName: true) }
    for branch in shared.branches { add(branch.name, "branch.\(branch.id)", isName: true) }
    for right in shared.rights { add(right.short, right.id, isName: true) }
    entries.sort { $0.value < $1.value }
  }

  /// Folds what people say in a language, value id → phrases; asked for once.
  mutating func add(_ language: String, _ words: () -> [String: [String]]) {
    guard languages.insert(language).inserted else { return }
    for (value, phrases) in words() {
      for phrase in phrases { add(phrase, value, language: language) }
    }
  }

  private mutating func add(
    _ text: String, _ value: String, isName: Bool = false, language: String? = nil
  ) {
    let words = Self.words(text)
    guard !words.isEmpty else { return }
    entries.append(
      Entry(
        phrase: words.joined(separator: " "), words: words, value: value, isName: isName,
        language: language))
  }

  /// The values that fit the typed letters, best first, each once; words of other languages than English
  /// count where they are named.
  func values(for typed: String, limit: Int, in languages: Set<String>) -> [String] {
    let query = Self.words(typed)
    guard !query.isEmpty else { return [] }
    let joined = query.joined(separator: " ")
    var best: [String: Int] = [:]
    for entry in entries where entry.language.map(languages.contains) ?? true {
      guard let rank = rank(entry, query, joined) else { continue }
      let place = rank * 2 + (entry.isName && !entry.value.hasPrefix("topic.") ? 0 : 1)
      best[entry.value] = min(best[entry.value] ?? .max, place)
    }
    let order = best.sorted { one, two in
      (one.value, Self.kindOrder(one.key), one.key) < (two.value, Self.kindOrder(two.key), two.key)
    }
    return order.prefix(limit).map(\.key)
  }

  /// Folded words; "doesn't" and "does not" are the same thing said.
  private static func words(_ text: String) -> [String] {
    let plain = text.replacing("’", with: "'").replacing("n't", with: " not")
    return foldedWords(plain.replacing("'", with: ""))
  }

  /// 0 exact, 1 begins so, 2 a word begins so, 3 words in order, 4 said inside a sentence.
  private func rank(_ entry: Entry, _ query: [String], _ joined: String) -> Int? {
    if entry.phrase == joined { return 0 }
    if entry.phrase.hasPrefix(joined) { return 1 }
    if query.count == 1 { return entry.words.contains { $0.hasPrefix(joined) } ? 2 : nil }
    var rest = entry.words[...]
    let inOrder = query.allSatisfy { word in
      guard let found = rest.firstIndex(where: { $0.hasPrefix(word) }) else { return false }
      rest = rest[(found + 1)...]
      return true
    }
    if inOrder { return 3 }
    // "he", "me" inside a sentence mean nothing by themselves.
    guard entry.words.count > 1 || entry.phrase.count >= 5 else { return nil }
    let starts = query.indices.dropLast(entry.words.count - 1)
    return starts.contains { query[$0...].starts(with: entry.words) } ? 4 : nil
  }

  /// Facts come before cards, cards before rights.
  private static func kindOrder(_ value: String) -> Int {
    switch value.prefix(while: { $0 != "." }) {
    case "safe", "talk": 0
    case "crime", "path": 1
    case "card", "info": 3
    case "branch": 4
    case "topic": 5
    case "right": 6
    default: 2
    }
  }
}

extension Desk {
  /// Languages besides English whose everyday words count now: the house's own and the caller's, ISO 639.
  var wordLanguages: Set<String> {
    Set(houseLanguages + [live?.facts.language].compactMap(\.self)).subtracting(["en"])
  }

  /// The words callers use, those of languages that came in since with them.
  func words() -> Vocabulary {
    var words = vocabulary ?? Vocabulary(ports.knowledge.shared.adding(book.words))
    for language in wordLanguages.sorted() {
      words.add(language) { ports.knowledge.words(in: language) }
    }
    return words
  }
}
