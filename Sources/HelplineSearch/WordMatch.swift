/// Which listings of a part fit the words typed, and how well.
struct WordMatch {
  /// Why the listings of a tier are there.
  enum Reason: Equatable {
    case name, named, topic(String), text, stem, inner, some
  }

  /// All that fit.
  private(set) var all: ListingSet
  /// Best first: every word whole in the name; initials or number; every word starts a word of the name;
  /// topic by topic, with the most other words and without; some word starts a word of the name; text; stem;
  /// inside words of the name. The rest has it inside a word. Nil stands for all that are left.
  private(set) var tiers: [ListingSet?]
  /// What fits every word, topics apart.
  let complete: ListingSet
  private var reasons: [Reason]
  private let near: [(near: [Int], index: DirectoryIndex)]
  private let isNumber: Bool

  /// Matches words in every part; nil when nothing was typed that is a word. Where nothing has all words it is
  /// what has most of them.
  static func matches(_ typed: String, in parts: [SearchPart]) -> [WordMatch]? {
    let words = IndexedWords.typed(typed)
    guard !words.isEmpty else { return nil }
    let reading = WordReading(words, in: parts)
    let matches = reading.matches(number: PhoneDigits.typed(typed))
    guard !isAny(matches, in: parts) else { return matches }
    for other in WordGaps.readings(of: words, in: parts) {
      let matches = WordReading(other, in: parts).matches()
      if isAny(matches, in: parts) { return matches }
    }
    for other in WordGaps.joined(words) {
      let matches = WordReading(other, in: parts, wrong: 1).matches()
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
    reasons = [.name, .named, .name]
    for topic in topics {
      let sets = [best.map { $0.intersection(topic.set) }, topic.set].compactMap { $0 }
      tiers += sets
      reasons += sets.map { _ in .topic(topic.id) }
    }
    tiers += [some, hasStems || hasInner ? text : nil, hasInner ? stemmed : nil]
    tiers.append(hasInner ? every { $0.starts.union($0.innerName, size: size) } : nil)
    reasons += [.text, .text, .stem, .inner]
    near = fits.compactMap { $0.near.isEmpty ? nil : ($0.near, index) }
    isNumber = number != nil
  }

  /// What fits only some of the words: levels of listings, those with most of them first; each
  /// holds the ones before.
  init(levels: [ListingSet]) {
    all = levels.last ?? .none
    complete = .none
    tiers = levels
    reasons = levels.map { _ in .some }
    (near, isNumber) = ([], false)
  }

  /// Why a listing is there: `name`, `acronym`, `number`, `topic.<id>`, `text`, `stem`, `inner`,
  /// `near:<word>`, or `some` where it has only some of the words.
  func why(_ number: Int) -> String {
    let tier = tiers.firstIndex { $0?.contains(number) ?? true } ?? tiers.count
    let reason = tier < reasons.count ? reasons[tier] : .inner
    if case .topic(let id) = reason { return "topic." + id }
    if reason == .some { return "some" }
    for (words, index) in near {
      let word = words.first {
        index.texts.sets.contains(number, in: index.texts.reference($0))
      }
      if let word { return "near:" + index.texts.terms.text(word) }
    }
    switch reason {
    case .name: return "name"
    case .named: return isNumber ? "number" : "acronym"
    case .stem: return "stem"
    case .inner: return "inner"
    default: return "text"
    }
  }
}
