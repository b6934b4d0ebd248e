import Foundation

/// What is typed: words of listings there are, one to three of them, 40 in 100 within a region; and their first
/// letters alone.
struct TypedQuery: Codable {
  /// Each word as it stands there now; every one counts as the beginning of a word.
  var words: [String]
  /// ISO country or NUTS code, nil for everywhere.
  var area: String?

  var text: String { words.joined(separator: " ") }

  /// Whole queries to be typed letter by letter.
  static func typed(_ count: Int, of total: Int, _ vocabulary: Vocabulary) -> [TypedQuery] {
    var random = Seeded(11)
    return (0..<count).map { _ in
      let listing = GeneratedListing(random.below(total), of: total, vocabulary)
      let words = (listing.name + " " + listing.text).lowercased().split(separator: " ")
        .filter { $0.allSatisfy { $0.isASCII && $0.isLetter } && $0.count > 2 }.map(String.init)
      // Names are typed more often than words of a description.
      let chosen = (0...random.below(3)).map { _ in
        random.share() < 0.6 ? words[random.below(min(4, words.count))] : random.pick(words)
      }
      let levels = listing.areas
      let area = random.share() < 0.4 ? levels[random.below(levels.count)] : nil
      return TypedQuery(words: chosen, area: area)
    }
  }

  /// The same queries at a moment while they are typed, and one and two letters alone.
  static func moments(_ queries: [TypedQuery]) -> [TypedQuery] {
    var random = Seeded(13)
    let cut = queries.map { query in
      var query = query
      let last = query.words.removeLast()
      query.words.append(String(last.prefix(1 + random.below(last.count))))
      return query
    }
    return cut
      + ["s", "v", "d", "vi", "st", "vic", "sup"].map { TypedQuery(words: [$0], area: nil) }
  }
}
