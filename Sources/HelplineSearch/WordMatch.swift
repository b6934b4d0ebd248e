/// Which listings of a part fit the words typed, and how well.
struct WordMatch {
  /// All that fit.
  private(set) var all: ListingSet
  /// Best first: every word whole in the name; initials or number; every word starts a word of the name;
  /// topic; some word starts a word of the name; text; stem; inside words of the name. The rest has it
  /// inside a word. Nil stands for all that are left.
  private(set) var tiers: [ListingSet?]
  private let topics: [(id: String, set: BitSet)]
  private let near: [(near: [Int], index: DirectoryIndex)]
  private let isNumber: Bool

  /// Matches words in every part; nil when nothing was typed that is a word.
  static func matches(_ typed: String, in parts: [SearchPart]) -> [WordMatch]? {
    let words = IndexedWords.typed(typed)
    guard !words.isEmpty else { return nil }
    let matches = matches(of: words, number: PhoneDigits.typed(typed), in: parts)
    guard !zip(matches, parts).contains(where: { !$1.valid($0.all).isEmpty }) else {
      return matches
    }
    for other in WordGaps.readings(of: words, in: parts) {
      let matches = WordMatch.matches(of: other, number: nil, in: parts)
      if zip(matches, parts).contains(where: { !$1.valid($0.all).isEmpty }) { return matches }
    }
    return matches
  }

  private static func matches(
    of words: [TypedWord], number: String?, in parts: [SearchPart]
  ) -> [WordMatch] {
    let fits = words.map { WordFit.fits($0, in: parts) }
    let meaning = Meaning(of: words, in: parts.map(\.index.phrases))
    let rest = meaning.rest.map { word in words.firstIndex(of: word).map { fits[$0] } ?? [] }
    let topics = parts.map { part in
      meaning.topics.map { ($0, part.index.facets.exact(Facets.topic($0))) }
    }
    let any = topics.map { topics in
      topics.isEmpty
        ? ListingSet.none : .many(topics.dropFirst().reduce(topics[0].1) { $0.union($1.1) })
    }
    let narrowed = parts.indices.map { place in
      rest.reduce(any[place]) { set, fits in
        set.intersection(fits[place].text)
      }
    }
    let isNarrowed = zip(narrowed, parts).contains { !$1.valid($0).isEmpty }
    return parts.indices.map { place in
      WordMatch(
        fits.map { $0[place] }, topics: topics[place],
        meant: isNarrowed ? narrowed[place] : any[place], number: number, in: parts[place].index)
    }
  }

  private init(
    _ fits: [WordFit], topics: [(String, BitSet)], meant: ListingSet, number: String?,
    in index: DirectoryIndex
  ) {
    let size = index.count
    let every = { (set: (WordFit) -> ListingSet) -> ListingSet in
      guard let first = fits.first else { return .none }
      return fits.dropFirst().reduce(set(first)) { $0.intersection(set($1)) }
    }
    let text = every(\.text)
    let hasStems = fits.contains { $0.stem != nil }
    let hasInner = fits.contains { !$0.inner.isEmpty }
    let stemmed =
      hasStems ? every { $0.text.union($0.stem ?? ListingSet.none, size: size) } : text
    all =
      hasInner
      ? every { $0.text.union($0.stem ?? ListingSet.none, size: size).union($0.inner, size: size) }
      : stemmed
    let hasAcronym = fits.contains { !$0.acronym.isEmpty }
    var named = hasAcronym ? every { $0.whole.union($0.acronym, size: size) } : ListingSet.none
    if let number {
      let range = index.numbers.range(Array(number.utf8))
      named = named.union(index.numbers.prefix(Array(number.utf8), range), size: size)
      all = all.union(named, size: size)
    }
    all = all.union(meant, size: size)
    let starts = every(\.starts)
    var some = ListingSet.none
    if fits.count > 1 {
      some = fits.reduce(ListingSet.none) { $0.union($1.starts, size: size) }.intersection(text)
    }
    tiers = [every(\.whole), named, starts, meant, some]
    tiers.append(hasStems || hasInner ? text : nil)
    tiers.append(hasInner ? stemmed : nil)
    tiers.append(hasInner ? every { $0.starts.union($0.innerName, size: size) } : nil)
    self.topics = topics
    near = fits.compactMap { $0.near.isEmpty ? nil : ($0.near, index) }
    isNumber = number != nil
  }

  /// Why a listing is there: `name`, `acronym`, `number`, `topic.<id>`, `text`, `stem`, `inner`, or
  /// `near:<word>`.
  func why(_ number: Int) -> String {
    let tier = tiers.firstIndex { $0?.contains(number) ?? true } ?? tiers.count
    if tier == 3, let topic = topics.first(where: { $0.set.contains(number) }) {
      return "topic." + topic.id
    }
    for (words, index) in near {
      let word = words.first {
        index.texts.sets.contains(number, in: index.texts.reference($0))
      }
      if let word { return "near:" + index.texts.terms.text(word) }
    }
    switch tier {
    case 0, 2: return "name"
    case 1: return isNumber ? "number" : "acronym"
    case 6: return "stem"
    case 7, 8: return "inner"
    default: return "text"
    }
  }
}

/// Other readings of what was typed, with the gaps between words elsewhere: `crime stoppers` and
/// `crimestoppers`, `women said` and `womens aid`.
enum WordGaps {
  /// Shortest word that is made by moving a gap.
  private static let shortest = 3
  /// More words than this are no name.
  private static let mostWords = 4

  /// The readings, the least changed first.
  static func readings(of words: [TypedWord], in parts: [SearchPart]) -> [[TypedWord]] {
    guard words.count <= mostWords else { return [] }
    let plain = words.map(\.usual)
    var result: [[String]] = []
    for place in plain.indices.dropLast() {
      result.append(
        Array(plain[..<place]) + [plain[place] + plain[place + 1]] + plain[(place + 2)...])
    }
    for place in plain.indices.dropLast() {
      let both = plain[place] + plain[place + 1]
      result += splits(both).filter { $0[0] != plain[place] }
        .map { Array(plain[..<place]) + $0 + plain[(place + 2)...] }
    }
    for place in plain.indices {
      result += splits(plain[place]).map { Array(plain[..<place]) + $0 + plain[(place + 1)...] }
    }
    // A word that is made has to be one, or anything could be read into anything.
    let isWord = { (word: String) in
      plain.contains(word)
        || parts.contains { !$0.valid($0.index.texts.exact(Array(word.utf8))).isEmpty }
    }
    return result.filter { $0.allSatisfy(isWord) }
      .map { $0.map { TypedWord(spellings: [$0], raw: $0) } }
  }

  private static func splits(_ word: String) -> [[String]] {
    let letters = Array(word)
    guard letters.count >= shortest * 2, letters.count <= IndexedWords.longest else { return [] }
    return (shortest...(letters.count - shortest)).map {
      [String(letters[..<$0]), String(letters[$0...])]
    }
  }
}
