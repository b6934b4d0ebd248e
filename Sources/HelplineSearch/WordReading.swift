/// Words that were typed, understood once for all parts of the directory.
struct WordReading {
  private let words: [TypedWord]
  private let parts: [SearchPart]
  private let meaning: Meaning
  /// For each word how the listings of each part fit it.
  private let fits: [[WordFit]]

  /// Reads words.
  init(_ words: [TypedWord], by fitting: WordFitting, mending: WordFit.Mending = .all) {
    let parts = fitting.parts
    (self.words, self.parts) = (words, parts)
    let meaning = Meaning(of: words, in: parts.map(\.index.phrases))
    self.meaning = meaning
    // Beside a topic that was understood a word nobody has is no error: "mein" is not "men".
    fits = words.map {
      fitting.fits($0, mending: meaning.topics.isEmpty ? mending : .stem)
    }
  }

  /// Whether a text has a typed word as it is.
  func isKnown(_ place: Int) -> Bool {
    zip(fits[place], parts).contains { $0.near.isEmpty && !$1.valid($0.text).isEmpty }
  }

  /// What fits; phrases are heard less plainly where nothing has every word.
  func matches(number: String? = nil) -> [WordMatch] {
    let plain = matches(meaning, number)
    guard !zip(plain, parts).contains(where: { !$1.valid($0.complete).isEmpty }) else {
      return plain
    }
    var heard = meaning
    for index in parts.map(\.index) {
      heard.add(LoosePhrases.find(words, in: index.phrases, languages: index.stems.languages))
    }
    let isMore = heard.topics != meaning.topics || heard.rest != meaning.rest
    return isMore ? matches(heard, number) : plain
  }

  private func matches(_ meaning: Meaning, _ number: String?) -> [WordMatch] {
    let topics = parts.map { part in
      meaning.topics.map { ($0, part.index.facets.exact(Array(Facets.topic($0).utf8))) }
    }
    let best = best(meaning, topics.map { $0.map(\.1) })
    return parts.indices.map { place in
      WordMatch(
        fits.map { $0[place] }, topics: topics[place], best: best?[place], number: number,
        in: parts[place].index)
    }
  }

  /// Of the listings with a topic those with the most of the words that no phrase used; nil where none has any.
  private func best(_ meaning: Meaning, _ topics: [[ListingSet]]) -> [ListingSet]? {
    guard !meaning.topics.isEmpty, !meaning.rest.isEmpty else { return nil }
    let levels = parts.indices.map { place in
      let size = parts[place].index.count
      let any = topics[place].reduce(ListingSet.none) { $0.union($1, size: size) }
      let sets = meaning.rest.map { fits[$0][place].text.intersection(any) }
      return ListingSet.levels(sets, size: size)
    }
    return most(levels).map { most in levels.map { most < $0.count ? $0[most] : .none } }
  }

  /// The highest level that has a listing which still holds.
  private func most(_ levels: [[ListingSet]]) -> Int? {
    zip(levels, parts).compactMap { sets, part in
      sets.lastIndex { !part.valid($0).isEmpty }
    }.max()
  }

  /// What has at least half of the words, or as many as there are; nil where nothing has any.
  func most() -> [WordMatch]? {
    guard words.count > 1 else { return nil }
    let long = words.indices.filter { words[$0].usual.utf8.count >= 4 }
    let counted = long.isEmpty ? Array(words.indices) : long
    let levels = parts.indices.map { place in
      let size = parts[place].index.count
      return ListingSet.levels(counted.map { fits[$0][place].any(size: size) }, size: size)
    }
    guard let most = most(levels) else { return nil }
    let least = min(most, (counted.count - 1) / 2)
    return levels.map { sets in
      WordMatch(levels: (least...most).reversed().map { $0 < sets.count ? sets[$0] : .none })
    }
  }
}
