import HelplineModel

/// The search through everything: what typed words find, group by group.
enum FindAll {
  /// Everything there is to find at this desk, folded; services are asked of the directory.
  static func things(_ desk: Desk) -> [Findable] {
    let shared = desk.ports.knowledge.shared
    return SharedFindables.all(shared, desk) + CountryFindables.all(desk)
  }

  /// The countries whose words are looked through: the case's own first, then the three places' of the call.
  static func countries(_ desk: Desk) -> [String] {
    let facts = desk.facts
    let places = [facts.isNowIn, facts.happenedIn, facts.livesIn].compactMap { $0?.country }
    return places.reduce([desk.caseCountry]) { $0.contains($1) ? $0 : $0 + [$1] }
  }

  /// A country's name without reading what is known of it.
  static func name(of code: String, _ desk: Desk) -> String {
    desk.ports.knowledge.countries.first { $0.code == code }?.name
      ?? desk.ports.reference.regionName(code)
  }

  /// What the typed words find, in the order of the groups: first the groups where they are names or everyday
  /// words, then those where they only stand in a text; services that have only some of the words, or a
  /// similar one, stand last, and only the way to them where something else has all words.
  static func sections(
    _ typed: String, _ things: [Findable], _ vocabulary: Vocabulary, _ desk: Desk
  ) -> [FindSection] {
    guard let asked = FindQuery(typed, vocabulary, in: desk.wordLanguages) else { return [] }
    var ranked: [FindGroup: [Ranked]] = [:]
    for (place, thing) in things.enumerated() {
      guard let rank = thing.rank(asked) else { continue }
      ranked[thing.group, default: []].append(Ranked(hit: thing.hit, rank: rank, place: place))
    }
    let found = ranked.mapValues { $0.sorted { ($0.rank, $0.place) < ($1.rank, $1.place) } }
      .sorted { order($0.key, $0.value[0]) < order($1.key, $1.value[0]) }
      .map { group, hits in FindSection(group: group, hits: hits.map { said($0, desk) }) }
    let services = FindServices(typed, desk)
    let own = FindSection(group: .services, hits: services.hits(alone: found.isEmpty, desk))
    guard !own.hits.isEmpty else { return found }
    return services.isSure ? [own] + found : found + [own]
  }

  private static func order(_ group: FindGroup, _ best: Ranked) -> (Int, Int) {
    (best.isText ? 1 : 0, group.rawValue)
  }

  private struct Ranked {
    var hit: FindHit
    var rank: Int
    var place: Int
    /// Whether the words are in its text only.
    var isText: Bool { rank == .max }
  }

  /// A hit says where its words are when its name does not have them.
  private static func said(_ found: Ranked, _ desk: Desk) -> FindHit {
    var hit = found.hit
    if found.isText, hit.trailing.isEmpty {
      hit.trailing = desk.say("find.in_text", "in its text")
    }
    return hit
  }
}
