import HelplineModel

/// A value a filter can take.
struct ServiceFilterChoice {
  var name: String
  var detail = ""
  var set: (inout ServicesScreen) -> Void

  /// How many that fit there would be with it; those for others than the caller are not counted.
  func total(_ screen: ServicesScreen, _ desk: Desk) -> Int {
    var changed = screen
    set(&changed)
    changed.query.limit = 0
    changed.search(desk)
    return changed.answer.total - (changed.answer.counts["mismatch"] ?? 0)
  }
}

/// The values a filter can take for the typed letters.
struct ServiceFilterChoices {
  let screen: ServicesScreen
  let letters: String
  let desk: Desk

  /// The values, the one that lets the filter go among the first.
  func all(_ filter: ServiceFilter) -> [ServiceFilterChoice] {
    switch filter {
    case .serves: served
    case .language: languages
    case .topic: topics
    case .forWhom: people
    case .open: moments
    case .cost: costs
    case .channel: channels
    case .asks: hurdles
    case .located: offices
    }
  }

  private func anything(_ set: @escaping (inout ServicesScreen) -> Void) -> ServiceFilterChoice {
    ServiceFilterChoice(name: desk.say("filter.any", "any"), set: set)
  }

  // MARK: where

  private var served: [ServiceFilterChoice] {
    let found = places { screen, place in
      screen.serves = place
      screen.anywhere = false
    }
    guard letters.isEmpty else { return found }
    let anywhere = ServiceFilterChoice(name: desk.say("filter.anywhere", "anywhere")) {
      $0.anywhere = true
    }
    return found + [anywhere]
  }

  private var offices: [ServiceFilterChoice] {
    let found = places { screen, place in
      screen.query.located = place.region ?? place.country
    }
    return letters.isEmpty ? [anything { $0.query.located = nil }] + found : found
  }

  /// The places of the call and one's own country; what is typed, where something is.
  private func places(
    set: @escaping (inout ServicesScreen, Place) -> Void
  ) -> [ServiceFilterChoice] {
    let home = Place(country: desk.homeCountry, name: desk.countryName(desk.homeCountry))
    let said = [desk.facts.livesIn, desk.facts.isNowIn, desk.facts.happenedIn].compactMap { $0 }
    let known = (said + [home]).reduce(into: [Place]()) { places, place in
      if !places.contains(place) { places.append(place) }
    }
    let found =
      letters.isEmpty
      ? known.map { PlaceMatch(place: $0, detail: "") }
      : desk.ports.reference.places(letters, near: desk.homeCountry, limit: 7)
    return found.map { match in
      ServiceFilterChoice(name: match.place.name, detail: match.detail) { set(&$0, match.place) }
    }
  }

  // MARK: what, in which language, for whom

  /// Without letters the languages that most of what is found can be used in.
  private var languages: [ServiceFilterChoice] {
    let found =
      letters.isEmpty
      ? frequentLanguages.map { ($0, desk.ports.reference.languageName($0)) }
      : desk.ports.reference.languages(letters, limit: 7).map { ($0.code, $0.name) }
    let signs = desk.say("filter.signs", "any sign language")
    return [anything { $0.query.language = nil }]
      + found.map { code, name in ServiceFilterChoice(name: name) { $0.query.language = code } }
      + (Finding.fits(signs, letters)
        ? [ServiceFilterChoice(name: signs) { $0.query.language = "sgn" }] : [])
  }

  private var frequentLanguages: [String] {
    var counted = screen
    counted.query.countsOf = ["language"]
    counted.query.limit = 0
    counted.search(desk)
    return (counted.answer.values["language"] ?? [:]).filter { $0.key != "any" }
      .sorted { ($1.value, $0.key) < ($0.value, $1.key) }.prefix(7).map(\.key)
  }

  /// All topics the words know, those that begin with the letters.
  private var topics: [ServiceFilterChoice] {
    let names = desk.ports.knowledge.shared.words.names.filter { $0.key.hasPrefix("topic.") }
    let fitting = names.filter { Finding.fits($0.value, letters) }.sorted { $0.value < $1.value }
    return [anything { $0.topicsFromCall = [] }]
      + fitting.map { topic in
        let id = String(topic.key.dropFirst("topic.".count))
        return ServiceFilterChoice(name: topic.value) { $0.topicsFromCall = [id] }
      }
  }

  private var people: [ServiceFilterChoice] {
    let anybody = anything {
      $0.query.forWhom = nil
      $0.query.ages = nil
    }
    return [anybody]
      + ForWhom.allCases.map { whom in
        ServiceFilterChoice(name: FactNames.name("for.\(whom.rawValue)", desk)) {
          $0.query.forWhom = whom
        }
      }
  }

  // MARK: when and how

  private var moments: [ServiceFilterChoice] {
    let open = { (name: String, moment: Int?) in
      ServiceFilterChoice(name: name) {
        $0.query.openOnly = true
        $0.openAt = moment
      }
    }
    let always = anything {
      $0.query.openOnly = false
      $0.openAt = nil
    }
    return [always, open(desk.say("filter.open.now", "now"), nil)]
      + OpenMoment.choices(desk).map { open(OpenMoment.name($0, desk), $0) }
  }

  private var costs: [ServiceFilterChoice] {
    let cost = { (name: String, free: Bool, sold: Bool) in
      ServiceFilterChoice(name: name) {
        $0.query.freeOnly = free
        $0.query.commercialToo = sold
      }
    }
    return [
      cost(desk.say("filter.any", "any"), false, false),
      cost(desk.say("filter.free", "free"), true, false),
      cost(desk.say("filter.sold.also", "also those that sell their help"), false, true),
    ]
  }

  private var channels: [ServiceFilterChoice] {
    [anything { $0.query.channel = nil }]
      + ["phone", "chat", "text", "email", "video", "in_person"].map { id in
        ServiceFilterChoice(name: ServiceFilter.channel(id, desk)) { $0.query.channel = id }
      }
  }

  /// Each on its own, then all of them: the listings that ask for it sink below the line.
  private var hurdles: [ServiceFilterChoice] {
    let without = { (name: String, referral: Bool, report: Bool, papers: Bool) in
      ServiceFilterChoice(name: name) {
        $0.query.withoutReferral = referral
        $0.query.withoutPoliceReport = report
        $0.query.withoutPapers = papers
      }
    }
    return [
      without(desk.say("filter.any", "any"), false, false, false),
      without(desk.say("filter.referral", "no referral"), true, false, false),
      without(desk.say("filter.report", "no police report"), false, true, false),
      without(desk.say("filter.papers", "no papers"), false, false, true),
      without(desk.say("filter.nothing", "none of these"), true, true, true),
    ]
  }
}
