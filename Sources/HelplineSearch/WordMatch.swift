/// Which listings of a part fit the words typed, and how well.
struct WordMatch {
  /// All that fit.
  private(set) var all: ListingSet
  /// Best first: every word whole in the name; initials or number; every word starts a word of the name;
  /// topic by topic, with the most other words and without; some word starts a word of the name; text; stem;
  /// inside words of the name. The rest has it inside a word. Nil stands for all that are left.
  private(set) var tiers: [ListingSet?]
  /// What fits every word, topics apart.
  let complete: ListingSet
  /// The topics, and how many tiers each of them has.
  private var topics: [String] = []
  private var tiersOfTopic = 1
  private let isSome: Bool
  private let near: [(near: [Int], index: DirectoryIndex)]
  private let isNumber: Bool

  /// Matches words in every part; nil when nothing was typed that is a word. Where nothing has all words it is
  /// what has most of them.
  static func matches(_ typed: String, in parts: [SearchPart]) -> [WordMatch]? {
    let words = IndexedWords.typed(typed)
    guard !words.isEmpty else { return nil }
    let fitting = WordFitting(in: parts)
    let reading = WordReading(words, by: fitting)
    let matches = reading.matches(number: PhoneDigits.typed(typed))
    guard !isAny(matches, in: parts) else { return matches }
    for other in WordGaps.readings(of: words, in: parts) {
      let matches = WordReading(other, by: fitting).matches()
      if isAny(matches, in: parts) { return matches }
    }
    for other in WordGaps.joined(words, where: reading.isKnown) {
      let matches = WordReading(other, by: fitting, mending: .letter).matches()
      if isAny(matches, in: parts) { return matches }
    }
    return reading.most() ?? matches
  }

  private static func isAny(_ matches: [WordMatch], in parts: [SearchPart]) -> Bool {
    zip(matches, parts).contains { !$1.valid($0.all).isEmpty }
  }

  /// What fits every word, or has a topic; `best` are those of the topics with most of the other words, nil
  /// where nothing has any.
  init(
    _ fits: [WordFit], topics: [(id: String, set: ListingSet)], best: ListingSet?,
    number: String?, in index: DirectoryIndex
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
    all = hasInner ? every { $0.any(size: size) } : stemmed
    let hasAcronym = fits.contains { !$0.acronym.isEmpty }
    var named = hasAcronym ? every { $0.whole.union($0.acronym, size: size) } : ListingSet.none
    if let number {
      let range = index.numbers.range(Array(number.utf8))
      named = named.union(index.numbers.prefix(Array(number.utf8), range), size: size)
      all = all.union(named, size: size)
    }
    complete = all
    for topic in topics { all = all.union(topic.set, size: size) }
    var some = ListingSet.none
    if fits.count > 1 {
      some = fits.reduce(ListingSet.none) { $0.union($1.starts, size: size) }.intersection(text)
    }
    tiers = [every(\.whole), named, every(\.starts)]
    tiers.reserveCapacity(7 + 2 * topics.count)
    for topic in topics {
      if let best { tiers.append(best.intersection(topic.set)) }
      tiers.append(topic.set)
      self.topics.append(topic.id)
    }
    if best != nil { tiersOfTopic = 2 }
    tiers.append(some)
    tiers.append(hasStems || hasInner ? text : nil)
    tiers.append(hasInner ? stemmed : nil)
    tiers.append(hasInner ? every { $0.starts.union($0.innerName, size: size) } : nil)
    isSome = false
    near = fits.compactMap { $0.near.isEmpty ? nil : ($0.near, index) }
    isNumber = number != nil
  }

  /// What fits only some of the words: levels of listings, those with most of them first; each
  /// holds the ones before.
  init(levels: [ListingSet]) {
    all = levels.last ?? .none
    complete = .none
    tiers = levels
    (near, isNumber, isSome) = ([], false, true)
  }

  /// Why a listing is there: `name`, `acronym`, `number`, `topic.<id>`, `text`, `stem`, `inner`,
  /// `near:<word>`, or `some` where it has only some of the words.
  func why(_ number: Int) -> String {
    guard !isSome else { return "some" }
    let tier = tiers.firstIndex { $0?.contains(number) ?? true } ?? tiers.count
    let after = tier - 3 - topics.count * tiersOfTopic
    if tier >= 3, after < 0 { return "topic." + topics[(tier - 3) / tiersOfTopic] }
    for (words, index) in near {
      let word = words.first {
        index.texts.sets.contains(number, in: index.texts.reference($0))
      }
      if let word { return "near:" + index.texts.terms.text(word) }
    }
    if tier < 3 { return tier != 1 ? "name" : isNumber ? "number" : "acronym" }
    return after < 2 ? "text" : after == 2 ? "stem" : "inner"
  }
}
