/// The rules for the wording of practice advice (practitioner, 4.9).
enum AdviceWording {
  static let bannedPhrases = [
    "should", "must", "need to", "just", "at least", "calm down", "I understand", "why",
    "too late", "not yet",
  ]
  /// Phrases no text may hold: whether a limit has passed is never ours to say.
  static let neverAnywhere = ["too late", "expired"]

  /// What of the banned phrases stands in a text, as whole words.
  static func banned(in text: String, from phrases: [String] = bannedPhrases) -> [String] {
    let words = wordList(text)
    return phrases.filter { contains(words, wordList($0)) }
  }

  /// Whether a digit stands in it; the names of house values in braces do not count.
  static func hasDigit(_ text: String) -> Bool { withoutBraces(text).contains { $0.isNumber } }

  /// How many words a hurried eye reads; a house value counts as one.
  static func wordCount(_ text: String) -> Int {
    text.split(whereSeparator: \.isWhitespace)
      .count { word in word.contains { $0.isLetter || $0.isNumber } }
  }

  /// The names of house values in braces.
  static func houseValues(in text: String) -> [String] {
    text.split(separator: "{", omittingEmptySubsequences: false).dropFirst().map { piece in
      String(piece.prefix { $0 != "}" })
    }
  }

  private static func withoutBraces(_ text: String) -> String {
    let pieces = text.split(separator: "{", omittingEmptySubsequences: false)
    let rest = pieces.dropFirst().map { piece in
      piece.firstIndex(of: "}").map { piece[piece.index(after: $0)...] } ?? piece
    }
    return String(pieces.first ?? "") + rest.joined()
  }

  private static func wordList(_ text: String) -> [String] {
    text.lowercased().split { !$0.isLetter && $0 != "'" && $0 != "’" }.map(String.init)
  }

  private static func contains(_ words: [String], _ phrase: [String]) -> Bool {
    guard words.count >= phrase.count else { return false }
    return (0...(words.count - phrase.count)).contains { start in
      Array(words[start..<(start + phrase.count)]) == phrase
    }
  }
}
