/// What a list shows of a scenario, without reading it whole.
public struct ScenarioGlance: Equatable, Sendable, Identifiable {
  /// Id of the scenario.
  public var id: String
  /// The country it belongs to (ISO 3166-1), nil where it is valid everywhere.
  public var country: String?
  /// Its title by language (ISO 639).
  public var titles: [String: String]
  /// Crime type (id).
  public var crime: String
  /// How long it takes, about, in minutes.
  public var minutes: Int
  /// 1 for a first evening, to 3.
  public var difficulty: Int

  /// A glance at a scenario.
  public init(
    id: String, country: String? = nil, titles: [String: String], crime: String, minutes: Int,
    difficulty: Int
  ) {
    self.id = id
    self.country = country
    self.titles = titles
    self.crime = crime
    self.minutes = minutes
    self.difficulty = difficulty
  }

  /// The languages it has, by code.
  public var languages: [String] { titles.keys.sorted() }

  /// The language it is shown in to somebody who asked for one: that, else English, else the first.
  public func language(for asked: String?) -> String? {
    let tag = asked.map { String($0.prefix { $0 != "-" && $0 != "_" }) }
    return [tag, "en"].compactMap(\.self).first { titles[$0] != nil } ?? languages.first
  }

  /// Its title for somebody who asked for a language.
  public func title(for asked: String?) -> String {
    language(for: asked).flatMap { titles[$0] } ?? id
  }
}
