/// What single words say where no phrase was heard: a word that stands in phrases of few topics hints at them,
/// one that stands in phrases of all topics says nothing.
struct WordHints {
  /// A hint weaker than this is none: one phrase alone with a word gives a half.
  private static let least = 0.55
  /// A topic is named beside the best one where its hint is at least so much of that one's.
  private static let beside = 0.5
  /// More topics are not named.
  private static let most = 3
  /// Phrases with a word are not counted beyond this; a word in so many says nothing.
  private static let mostPhrases = 600

  private let table: PhraseTable
  private var weights: [String: Double] = [:]

  /// The phrases of a table.
  init(_ table: PhraseTable) { self.table = table }

  /// Counts what a typed word says, by the words of phrases it stands for.
  mutating func add(_ words: [Int]) {
    let phrases = Set(words.flatMap(table.phrases(with:)))
    guard !phrases.isEmpty, phrases.count <= WordHints.mostPhrases else { return }
    var counts: [String: Double] = [:]
    for phrase in phrases {
      for topic in table.topics(of: phrase).prefix(1) { counts[topic, default: 0] += 1 }
    }
    // The more phrases agree, the less it is chance.
    let count = Double(phrases.count)
    for (topic, part) in counts {
      let share = part / count
      weights[topic, default: 0] += share * share * share * count / (count + 1)
    }
  }

  /// The topics hinted at, the likeliest first; none where no word says enough.
  var topics: [String] {
    let sorted = weights.sorted { ($1.value, $0.key) < ($0.value, $1.key) }
    guard let best = sorted.first?.value, best >= WordHints.least else { return [] }
    return sorted.prefix { $0.value >= best * WordHints.beside }.prefix(WordHints.most).map(\.key)
  }
}
