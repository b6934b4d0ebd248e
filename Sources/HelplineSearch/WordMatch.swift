/// Which listings fit the words typed, and how well.
struct WordMatch {
  /// All that fit.
  let all: BitSet
  /// Best first: every word whole in the name, every word starts a word of the name, topic, some
  /// word starts a word of the name. The rest fits in its text.
  let tiers: [BitSet]
  private let topics: [(id: String, set: BitSet)]

  /// Matches words; nil when nothing was typed that is a word.
  init?(_ typed: String, in index: DirectoryIndex) {
    var splitter = IndexedWords()
    let words = splitter.list(typed)
    guard !words.isEmpty else { return nil }
    var every = WordMatch.sets(of: words[0], in: index)
    for word in words.dropFirst() { every.narrow(by: WordMatch.sets(of: word, in: index)) }
    let meaning = index.phrases.meaning(of: words)
    topics = meaning.topics.map { ($0, index.facets.exact(Facets.topic($0))) }
    let meant = WordMatch.meant(topics.map(\.set), rest: meaning.rest, in: index)
    if !topics.isEmpty { every.text.formUnion(meant) }
    all = every.text
    tiers = [every.whole, every.starts, meant, every.someStarts]
  }

  /// Why a listing is there: `name`, `topic.<id>` or `text`.
  func why(_ number: Int) -> String {
    if tiers[0].contains(number) || tiers[1].contains(number) { return "name" }
    guard tiers[2].contains(number) else { return "text" }
    return topics.first { $0.set.contains(number) }.map { "topic." + $0.id } ?? "text"
  }

  /// The sets of one word, or of all words typed so far.
  private struct Fit {
    var text: BitSet
    var whole: BitSet
    var starts: BitSet
    var someStarts: BitSet

    mutating func narrow(by word: Fit) {
      text.formIntersection(word.text)
      whole.formIntersection(word.whole)
      starts.formIntersection(word.starts)
      someStarts.formUnion(word.starts)
    }
  }

  /// A word fits where a word begins with it; one of four letters and more that nothing begins
  /// with is taken for a typing error of one letter.
  private static func sets(of word: String, in index: DirectoryIndex) -> Fit {
    if let text = index.texts.prefix(word) {
      let starts = index.names.prefix(word) ?? BitSet(size: index.count)
      return Fit(
        text: text, whole: index.names.exact(word), starts: starts, someStarts: starts)
    }
    let near = { (terms: TermSets) in
      terms.union(of: word.count >= 4 ? NearWords.find(word, in: terms.terms) : [])
    }
    let starts = near(index.names)
    return Fit(
      text: near(index.texts), whole: BitSet(size: index.count), starts: starts,
      someStarts: starts)
  }

  /// Listings of the topics meant, narrowed by the words no phrase used where that leaves any.
  private static func meant(
    _ topics: [BitSet], rest: [String], in index: DirectoryIndex
  ) -> BitSet {
    let any = topics.reduce(into: BitSet(size: index.count)) { $0.formUnion($1) }
    guard !topics.isEmpty, !rest.isEmpty else { return any }
    let narrowed = rest.reduce(into: any) { $0.formIntersection(sets(of: $1, in: index).text) }
    return narrowed.isEmpty ? any : narrowed
  }
}
