/// Finds what fits typed words, each once: other readings of what was typed mostly have the same words.
final class WordFitting {
  /// The parts of the directory that are searched.
  let parts: [SearchPart]
  private var known: [(word: TypedWord, mending: WordFit.Mending, fits: [WordFit])] = []
  private var stems: [(language: String, stems: WordStems)]?

  /// Searches parts.
  init(in parts: [SearchPart]) { self.parts = parts }

  /// How the listings of each part fit a word: where nothing fits in any part what is nearest.
  func fits(_ word: TypedWord, mending: WordFit.Mending) -> [WordFit] {
    if let place = known.firstIndex(where: { $0.mending == mending && $0.word == word }) {
      return known[place].fits
    }
    let fits = found(word, mending)
    known.append((word, mending, fits))
    return fits
  }

  private func found(_ word: TypedWord, _ mending: WordFit.Mending) -> [WordFit] {
    var fits = parts.map { WordFit(word, in: $0) }
    guard !zip(fits, parts).contains(where: { !$1.valid($0.text).isEmpty }) else { return fits }
    if mending != .letter { fits = stemmed(word, fits) }
    let isFound = zip(fits, parts).contains { fit, part in
      !part.valid(fit.stem ?? ListingSet.none).isEmpty || !part.valid(fit.inner).isEmpty
    }
    return isFound || mending == .stem
      ? fits : near(word, fits, wrong: mending == .letter ? 1 : 2)
  }

  /// A word that no dictionary has, by its stem in the languages there are.
  private func stemmed(_ word: TypedWord, _ fits: [WordFit]) -> [WordFit] {
    let stems =
      stems
      ?? Set(parts.flatMap(\.index.stems.languages)).compactMap { language in
        WordStems(language).map { (language, $0) }
      }
    self.stems = stems
    var fits = fits
    for (language, stems) in stems {
      let stem = stems.stem(word.raw)
      guard !stem.isEmpty else { continue }
      for (place, part) in parts.enumerated() {
        let index = part.index
        guard let set = index.stems.set(ofStem: language + ":" + stem, in: index.texts) else {
          continue
        }
        fits[place].stem = fits[place].stem?.union(set, size: index.count) ?? set
      }
    }
    return fits
  }

  /// A word nothing fits is taken for a typing error: of one letter from four letters on, of two letters
  /// from eight on.
  private func near(_ word: TypedWord, _ fits: [WordFit], wrong: Int) -> [WordFit] {
    let length = word.usual.utf8.count
    for distance in 1...wrong where length >= (distance == 1 ? 4 : 8) {
      var result = fits
      for (place, part) in parts.enumerated() {
        let (texts, names) = (part.index.texts, part.index.names)
        let near =
          distance == 1
          ? NearWords.find(word.usual, in: texts.terms) : FarWords.find(word.usual, in: texts.terms)
        guard !near.isEmpty else { continue }
        result[place].near = near
        result[place].text = texts.union(of: near)
        // Every word of a name is a word of the text.
        result[place].starts = names.union(
          of: near.compactMap { names.terms.index(of: texts.terms.bytes($0)) })
      }
      if zip(result, parts).contains(where: { !$1.valid($0.text).isEmpty }) { return result }
    }
    return fits
  }
}
