import HelplineModel

/// Where it happened, where the caller lives, where the caller is now: countries, as far as they were said.
struct ThreePlaces: Equatable, Sendable {
  /// Where it happened.
  var happened: Place?
  /// Where the caller lives.
  var lives: Place?
  /// Where the caller is now.
  var now: Place?

  /// Those of the running call.
  init(_ desk: Desk) {
    happened = desk.facts.happenedIn
    lives = desk.facts.livesIn
    now = desk.facts.isNowIn
  }

  /// Whether more than one country was said.
  var differ: Bool { countries.count > 1 }

  /// The countries that were said, each once: where it happened first.
  var countries: [String] {
    var seen: Set<String> = []
    return [happened, now, lives].compactMap { $0?.country }.filter { seen.insert($0).inserted }
  }

  /// Whether it happened or the caller lives somewhere the program has no country for.
  func outside(_ desk: Desk) -> [String] {
    countries.filter { desk.ports.knowledge.country($0) == nil }
  }

  /// "happened in Spain · lives in Ireland"; nil while the places do not differ.
  func inShort(_ desk: Desk) -> String? {
    guard differ else { return nil }
    return sentences(desk).joined(separator: " · ")
  }

  /// Each place that was said, in words.
  func sentences(_ desk: Desk) -> [String] {
    let name: (Place?) -> String? = { place in place.map { desk.countryName($0.country) } }
    return [
      name(happened).map { desk.say("borders.happened", "happened in {c}", ["c": $0]) },
      name(lives).map { desk.say("borders.lives", "lives in {c}", ["c": $0]) },
      name(now).map { desk.say("borders.now", "is now in {c}", ["c": $0]) },
    ].compactMap { $0 }
  }
}
