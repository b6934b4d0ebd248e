/// How the listings of one part fit one word that was typed.
struct WordFit {
  /// A word of the text begins with it.
  var text: ListingSet
  /// It is a word of the name.
  var whole: ListingSet
  /// A word of the name begins with it.
  var starts: ListingSet
  /// It is the initials of the name.
  var acronym = ListingSet.none
  /// A word of the text has the same stem; nil where there is no other.
  var stem: ListingSet?
  /// It begins a part inside a long word.
  var inner = ListingSet.none
  /// It begins a part inside a long word of the name.
  var innerName = ListingSet.none
  /// Words it was taken for, by their numbers.
  var near: [Int] = []

  /// All that fit in any way.
  func any(size: Int) -> ListingSet {
    let plain = stem.map { text.union($0, size: size) } ?? text
    return inner.isEmpty ? plain : plain.union(inner, size: size)
  }

  /// What is tried with a word that no text has.
  enum Mending {
    /// Its stem.
    case stem
    /// One wrong letter: for a word that was made of two.
    case letter
    /// Its stem, then up to two wrong letters.
    case all
  }

  /// How the listings of each part fit a word: where nothing fits in any part what is nearest.
  static func fits(
    _ word: TypedWord, in parts: [SearchPart], mending: Mending
  ) -> [WordFit] {
    var fits = parts.map { WordFit(word, in: $0) }
    let isThere = zip(fits, parts).contains { !$1.valid($0.text).isEmpty }
    if !isThere, mending != .letter { fits = stemmed(word, fits, parts) }
    let isFound =
      isThere
      || zip(fits, parts).contains { fit, part in
        !part.valid(fit.stem ?? ListingSet.none).isEmpty || !part.valid(fit.inner).isEmpty
      }
    return isFound || mending == .stem
      ? fits : near(word, fits, parts, wrong: mending == .letter ? 1 : 2)
  }

  private init(_ word: TypedWord, in part: SearchPart) {
    let (index, size) = (part.index, part.index.count)
    (text, whole, starts) = (.none, .none, .none)
    for (place, spelling) in word.spellings.enumerated() {
      let key = Array(spelling.utf8)
      let range = index.texts.range(key)
      let add = { (set: inout ListingSet, more: ListingSet) in
        set = place == 0 ? more : set.union(more, size: size)
      }
      add(&inner, index.innerTexts.set(key))
      if !inner.isEmpty { add(&innerName, index.innerNames.set(key)) }
      guard !range.isEmpty else { continue }
      add(&text, index.texts.prefix(key, range))
      let named = index.names.range(key)
      if !named.isEmpty {
        add(&starts, index.names.prefix(key, named))
        if index.names.terms.bytes(named.lowerBound).count == key.count {
          add(&whole, index.names.at(named.lowerBound))
        }
      }
      guard index.texts.terms.bytes(range.lowerBound).count == key.count else { continue }
      if key.count >= 3 { add(&acronym, index.acronyms.exact(key)) }
      if let more = index.stems.set(ofTerm: range.lowerBound, besides: range, in: index.texts) {
        stem = stem?.union(more, size: size) ?? more
      }
    }
  }

  /// A word that no dictionary has, by its stem in the languages there are.
  private static func stemmed(
    _ word: TypedWord, _ fits: [WordFit], _ parts: [SearchPart]
  ) -> [WordFit] {
    var fits = fits
    for language in Set(parts.flatMap(\.index.stems.languages)) {
      guard let stem = WordStems(language)?.stem(word.raw), !stem.isEmpty else { continue }
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
  private static func near(
    _ word: TypedWord, _ fits: [WordFit], _ parts: [SearchPart], wrong: Int
  ) -> [WordFit] {
    let length = word.usual.utf8.count
    for distance in 1...wrong where length >= (distance == 1 ? 4 : 8) {
      let find = { (terms: TermSets) in
        distance == 1
          ? NearWords.find(word.usual, in: terms.terms) : FarWords.find(word.usual, in: terms.terms)
      }
      var result = fits
      for (place, part) in parts.enumerated() {
        let near = find(part.index.texts)
        guard !near.isEmpty else { continue }
        result[place].near = near
        result[place].text = part.index.texts.union(of: near)
        result[place].starts = part.index.names.union(of: find(part.index.names))
      }
      if zip(result, parts).contains(where: { !$1.valid($0.text).isEmpty }) { return result }
    }
    return fits
  }
}
