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

  /// What fits a word in a part as it is.
  init(_ word: TypedWord, in part: SearchPart) {
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
}
