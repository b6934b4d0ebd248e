import HelplineModel
import TerminalUI

/// A thing that can be found: its names and its text are folded once, when the screen opens.
struct Findable: Sendable {
  /// Where it stands.
  let group: FindGroup
  /// The line it becomes.
  let hit: FindHit
  /// The id by which everyday words name it (`crime.stalking`), nil where none do.
  let value: String?
  private let names: [Name]
  private let text: FoldedText

  private struct Name: Sendable {
    var phrase: String
    var words: [String]
  }

  /// A thing with all its names, and the sentences in which it is found when no name fits.
  init(
    _ group: FindGroup, _ hit: FindHit, names: [String], value: String? = nil,
    text: [String?] = []
  ) {
    self.group = group
    self.hit = hit
    self.value = value
    self.names = names.flatMap(foldings).map { name in
      let words = foldedWords(name)
      return Name(phrase: words.joined(separator: " "), words: words)
    }
    self.text = FoldedText(text.compactMap { $0 })
  }

  /// How well it fits, best 0: a whole name, the beginning of one, words of its names, what people say
  /// for it, words of its text; nil where it does not.
  func rank(_ asked: FindQuery) -> Int? {
    if names.contains(where: { $0.phrase == asked.phrase }) { return 0 }
    if names.contains(where: { $0.phrase.hasPrefix(asked.phrase) }) { return 1 }
    if asked.words.allSatisfy(begins) { return 2 }
    if let value, let place = asked.values[value] { return 3 + place }
    return asked.isLong && text.holds(asked.bytes) ? .max : nil
  }

  /// Whether a typed word begins one of its names; a number is a whole one: 11 is not 116.
  private func begins(_ word: String) -> Bool {
    let isNumber = word.utf8.allSatisfy { (0x30...0x39).contains($0) }
    return names.contains { name in
      name.words.contains { isNumber ? $0 == word : $0.hasPrefix(word) }
    }
  }
}

/// What was typed, folded once a key.
struct FindQuery: Sendable {
  /// Its words.
  let words: [String]
  /// The words with one space between them.
  let phrase: String
  /// Value ids that everyday words name, with their place among them.
  let values: [String: Int]
  fileprivate let bytes: [[UInt8]]
  /// Texts are searched from three letters on: fewer begin a word of every text.
  fileprivate var isLong: Bool { phrase.utf8.count >= 3 }

  /// What was typed, nil where it holds no letter and no digit.
  init?(_ typed: String, _ vocabulary: Vocabulary, in languages: Set<String>) {
    words = foldedWords(typed)
    guard !words.isEmpty else { return nil }
    phrase = words.joined(separator: " ")
    bytes = words.map { Array($0.utf8) }
    let named = vocabulary.values(for: typed, limit: Self.limit, in: languages)
    values = Dictionary(uniqueKeysWithValues: zip(named, 0...))
  }

  /// Everyday words can name this many things at once.
  private static let limit = 60
}

/// Sentences in plain letters, in which beginnings of words are looked for byte by byte.
struct FoldedText: Sendable {
  private let bytes: [UInt8]

  /// Folds word by word where a sentence has signs beyond ASCII: all of it at once costs ten times as much.
  init(_ sentences: [String]) {
    bytes = sentences.flatMap { sentence -> [UInt8] in
      let isPlain = sentence.utf8.allSatisfy { $0 < 0x80 }
      let words = isPlain ? [sentence[...]] : sentence.split(separator: " ")
      return words.flatMap { Array(folded(String($0)).utf8) + [0x20] }
    }
  }

  /// Whether each of the words begins one of the text.
  func holds(_ words: [[UInt8]]) -> Bool { !bytes.isEmpty && words.allSatisfy(holds) }

  private func holds(_ word: [UInt8]) -> Bool {
    bytes.withUnsafeBufferPointer { text in
      var begins = true
      for start in 0..<max(0, text.count - word.count + 1) {
        if begins, text[start] == word[0], text[start...].starts(with: word) { return true }
        begins = !Self.isLetterOrDigit(text[start])
      }
      return false
    }
  }

  private static func isLetterOrDigit(_ byte: UInt8) -> Bool {
    byte >= 0x80 || (0x61...0x7A).contains(byte | 0x20) || (0x30...0x39).contains(byte)
  }
}
