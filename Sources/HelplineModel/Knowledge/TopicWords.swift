/// What callers say, and the topics of services it means; every language together, for finding services.
public struct TopicWords: Equatable, Sendable {
  /// Phrase as written → topics, those that fit best first.
  public private(set) var topics: [String: [String]] = [:]
  private let crimes: [String: [String]]
  private let order: [String: Int]

  /// The words of the shared knowledge (English, and the house's own where they were added).
  public init(_ shared: SharedKnowledge) {
    let named = shared.crimeTypes.map { ("crime.\($0.id)", $0.topics) }
    crimes = Dictionary(named) { first, _ in first }
    order = Dictionary(zip(named.map(\.0), 1...)) { first, _ in first }
    add(shared.words.words)
  }

  /// Adds the words of a language (value id → what people say); values that name no topic say nothing here.
  public mutating func add(_ words: [String: [String]]) {
    // A topic that was named outright goes before those that go with a crime.
    let values = words.keys.filter { !means($0).isEmpty }
      .sorted { (order[$0] ?? 0, $0) < (order[$1] ?? 0, $1) }
    for value in values {
      let meant = means(value)
      for phrase in words[value] ?? [] {
        topics[phrase, default: []] += meant.filter { !(topics[phrase] ?? []).contains($0) }
      }
    }
  }

  private func means(_ value: String) -> [String] {
    value.hasPrefix("topic.") ? [String(value.dropFirst(6))] : crimes[value] ?? []
  }
}
