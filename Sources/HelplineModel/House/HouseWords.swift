extension EverydayWords {
  /// These words with the house's own added; a phrase that is there already is not added again.
  public func adding(_ house: [HouseWord]) -> EverydayWords {
    var result = self
    for word in house where !word.phrase.isEmpty {
      let there = result.words[word.value] ?? []
      let phrase = folded(word.phrase)
      if !there.contains(where: { folded($0) == phrase }) {
        result.words[word.value] = there + [word.phrase]
      }
    }
    return result
  }
}

extension SharedKnowledge {
  /// This knowledge with the words that callers use here.
  public func adding(_ house: [HouseWord]) -> SharedKnowledge {
    var result = self
    result.words = words.adding(house)
    return result
  }
}
