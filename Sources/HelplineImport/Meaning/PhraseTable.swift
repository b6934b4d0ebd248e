/// Phrases of folded words with what they say, found in one walk over a text.
struct PhraseTable<Meaning: Hashable & Sendable>: Sendable {
  private struct Entry: Sendable {
    let rest: [String]
    let meaning: Meaning
  }

  /// First word → the phrases that begin with it.
  private let entries: [String: [Entry]]

  /// Phrases by meaning; blanks between words.
  init(_ phrases: [Meaning: [String]]) {
    var entries: [String: [Entry]] = [:]
    for (meaning, list) in phrases {
      for phrase in list {
        let words = phrase.split(separator: " ").map(String.init)
        guard let first = words.first else { continue }
        entries[first, default: []].append(Entry(rest: Array(words.dropFirst()), meaning: meaning))
      }
    }
    self.entries = entries
  }

  /// What these words say.
  func meanings(_ words: [String]) -> Set<Meaning> {
    var found: Set<Meaning> = []
    for (index, word) in words.enumerated() {
      guard let list = entries[word] else { continue }
      for entry in list where words[(index + 1)...].starts(with: entry.rest) {
        found.insert(entry.meaning)
      }
    }
    return found
  }
}
