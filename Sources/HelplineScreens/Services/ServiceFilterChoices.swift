import HelplineModel

/// A value a filter can take.
struct ServiceFilterChoice {
  var name: String
  var detail = ""
  var set: (inout ServicesScreen) -> Void
}

/// The values a filter can take for the typed letters.
enum ServiceFilterChoices {
  static func all(_ filter: ServiceFilter, _ letters: String, _ desk: Desk) -> [ServiceFilterChoice]
  {
    switch filter {
    case .serves:
      let anywhere = ServiceFilterChoice(name: desk.say("filter.anywhere", "anywhere")) {
        $0.anywhere = true
      }
      let found = places(letters, desk) { screen, place in
        screen.serves = place
        screen.anywhere = false
      }
      return letters.isEmpty ? found + [anywhere] : found
    case .located:
      let any = letters.isEmpty ? [anything(desk) { $0.query.located = nil }] : []
      return any
        + places(letters, desk) { screen, place in
          screen.query.located = place.region ?? place.country
        }
    case .language: return languages(letters, desk)
    case .topic: return topics(letters, desk)
    case .forWhom: return people(desk)
    case .open:
      return [
        anything(desk) { $0.query.openOnly = false },
        ServiceFilterChoice(name: desk.say("filter.open.now", "now")) { $0.query.openOnly = true },
      ]
    case .cost:
      return [
        anything(desk) { $0.query.freeOnly = false },
        ServiceFilterChoice(name: desk.say("filter.free", "free")) { $0.query.freeOnly = true },
      ]
    }
  }

  private static func anything(
    _ desk: Desk, _ set: @escaping (inout ServicesScreen) -> Void
  ) -> ServiceFilterChoice {
    ServiceFilterChoice(name: desk.say("filter.any", "any"), set: set)
  }

  private static func places(
    _ letters: String, _ desk: Desk, set: @escaping (inout ServicesScreen, Place) -> Void
  ) -> [ServiceFilterChoice] {
    let home = Place(country: desk.homeCountry, name: desk.countryName(desk.homeCountry))
    let found =
      letters.isEmpty
      ? [PlaceMatch(place: home, detail: "")]
      : desk.ports.reference.places(letters, near: desk.homeCountry, limit: 7)
    return found.map { match in
      ServiceFilterChoice(name: match.place.name, detail: match.detail) { set(&$0, match.place) }
    }
  }

  private static func languages(_ letters: String, _ desk: Desk) -> [ServiceFilterChoice] {
    let found = letters.isEmpty ? [] : desk.ports.reference.languages(letters, limit: 7)
    return [anything(desk) { $0.query.language = nil }]
      + found.map { language in
        ServiceFilterChoice(name: language.name) { $0.query.language = language.code }
      }
  }

  /// All topics the words know, those that begin with the letters.
  private static func topics(_ letters: String, _ desk: Desk) -> [ServiceFilterChoice] {
    let names = desk.ports.knowledge.shared.words.names
    let topics = names.filter { $0.key.hasPrefix("topic.") }.sorted { $0.value < $1.value }
    let wanted = foldedWords(letters)
    let fitting = topics.filter { topic in
      wanted.allSatisfy { word in foldedWords(topic.value).contains { $0.hasPrefix(word) } }
    }
    return [anything(desk) { $0.topicsFromCall = [] }]
      + fitting.map { topic in
        let id = String(topic.key.dropFirst("topic.".count))
        return ServiceFilterChoice(name: topic.value) { $0.topicsFromCall = [id] }
      }
  }

  private static func people(_ desk: Desk) -> [ServiceFilterChoice] {
    [
      anything(desk) {
        $0.query.forWhom = nil
        $0.query.ages = nil
      }
    ]
      + ForWhom.allCases.map { whom in
        ServiceFilterChoice(name: FactNames.name("for.\(whom.rawValue)", desk)) {
          $0.query.forWhom = whom
        }
      }
  }
}
