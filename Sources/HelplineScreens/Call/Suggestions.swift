import HelplineModel
import TerminalUI

/// Something the box offers for what was typed.
struct Suggestion: Sendable {
  /// What it is ("crime", "is now in").
  var kind: String
  /// Its name ("stalking", "Dublin").
  var name: String
  /// What stands at the right edge.
  var detail = ""
  /// Puts it down or opens it.
  var run: @Sendable (inout Desk) -> [Step]
}

/// What the one box makes of typed letters; nothing that was not chosen is kept.
enum Suggestions {
  /// Rows offered at most.
  static let limit = 7

  /// Facts, cards, places, languages and searches for the letters, best first.
  static func find(_ typed: String, _ desk: Desk, _ vocabulary: Vocabulary) -> [Suggestion] {
    let letters = typed.trimmingPrefix { $0 == " " }
    guard !letters.isEmpty else { return [] }
    var found: [Suggestion] = []
    if let age = age(String(letters)) { found.append(ageSuggestion(age, desk)) }
    let languages = letters.count >= 2 ? languages(String(letters), desk) : []
    let exact = languages.filter { folded($0.name) == folded(String(letters)) }
    found += exact
    let values = vocabulary.values(for: String(letters), limit: limit, in: desk.wordLanguages)
    found += values.prefix(languages.isEmpty ? 5 : 3).compactMap { suggestion($0, desk) }
    found += languages.filter { language in !exact.contains { $0.name == language.name } }
    found += values.prefix(1).flatMap { companions($0, desk) }
    if letters.count >= 2 {
      let room = max(4, limit - found.count)
      found += places(String(letters), desk, limit: room)
    }
    var seen: Set<String> = []
    found = Array(found.filter { seen.insert("\($0.kind): \($0.name)").inserted }.prefix(limit - 1))
    found.append(searchAll(String(letters), desk))
    return found
  }

  // MARK: values

  /// The suggestion for a value id.
  static func suggestion(_ value: String, _ desk: Desk) -> Suggestion? {
    let kind = value.prefix { $0 != "." }
    let tail = String(value.dropFirst(kind.count + 1))
    let shared = desk.ports.knowledge.shared
    switch kind {
    case "card":
      guard let card = shared.dangerCards.first(where: { $0.id == tail }) else { return nil }
      return Suggestion(kind: desk.say("sug.card", "danger card"), name: card.title) { _ in
        [.push(DangerScreen()), .push(DangerCardScreen(card: tail))]
      }
    case "branch":
      guard let branch = shared.branches.first(where: { $0.id == tail }) else { return nil }
      return Suggestion(kind: desk.say("sug.branch", "if"), name: branch.name) { desk in
        desk.take(branch)
      }
    case "right":
      guard let right = shared.rights.first(where: { $0.id == value }) else { return nil }
      return Suggestion(kind: desk.say("sug.right", "right"), name: right.short) { desk in
        [.push(RightPages.page(right, desk))]
      }
    case "topic":
      return Suggestion(
        kind: desk.say("sug.services", "services"), name: FactNames.name(value, desk)
      ) { desk in [.push(ServicesScreen(desk, topics: [tail]))] }
    case "clocks":
      return Suggestion(
        kind: desk.say("sug.clocks", "time limits"), name: desk.countryName(desk.caseCountry)
      ) { desk in [.push(ClockScreen(country: desk.caseCountry, desk))] }
    case "path":
      return path(tail, desk)
    case "info":
      guard let card = shared.infoCards.first(where: { $0.id == tail }) else { return nil }
      return Suggestion(kind: desk.say("sug.info", "card"), name: card.title) { desk in
        [.push(InfoCardPages.page(card, desk))]
      }
    case "scratch":
      return Suggestion(
        kind: desk.say("sug.open", "open"), name: desk.say("cmd.notes", "Scratch pad")
      ) { _ in [.push(ScratchScreen())] }
    default: return fact(value, desk)
    }
  }

  /// A turn of the case: it is opened, and where the case is stands among the facts. A country that has no
  /// such turn says so, and what holds there.
  private static func path(_ id: String, _ desk: Desk) -> Suggestion? {
    guard let country = desk.ports.knowledge.country(desk.caseCountry),
      JusticePath.order.contains(id)
    else { return nil }
    let path =
      country.paths.first { $0.id == id }
      ?? JusticePath(id: id, title: pathName(id, desk), statements: [])
    return Suggestion(kind: desk.say("sug.path", "what now"), name: path.title) { desk in
      let steps = id == "closed_case" ? desk.change { $0.facts.stage = "decision" } : []
      return steps + [.push(StagePages.page(path, country, desk))]
    }
  }

  private static func pathName(_ id: String, _ desk: Desk) -> String {
    switch id {
    case "child": desk.say("path.child", "When the victim is a child")
    case "minor_offence": desk.say("path.minor", "A minor offence")
    default: desk.say("path.closed", "When the case was closed")
    }
  }

  private static func fact(_ value: String, _ desk: Desk) -> Suggestion? {
    var probe = CallFacts()
    guard probe.put(value) else { return nil }
    return Suggestion(
      kind: FactNames.kind(value, desk), name: FactNames.name(value, desk),
      detail: desk.facts.has(value) ? desk.say("sug.already", "said already") : ""
    ) { desk in desk.change { $0.facts.put(value) } }
  }

  /// What goes with the best value: a crime's own danger card and its services.
  private static func companions(_ value: String, _ desk: Desk) -> [Suggestion] {
    guard value.hasPrefix("crime."),
      let crime = desk.ports.knowledge.shared.crimeTypes.first(where: { "crime.\($0.id)" == value })
    else { return [] }
    var found = crime.danger.prefix(1).compactMap { suggestion("card.\($0)", desk) }
    found.append(
      Suggestion(kind: desk.say("sug.services", "services"), name: crime.short) { desk in
        [.push(ServicesScreen(desk, topics: crime.topics))]
      })
    found.append(
      Suggestion(kind: desk.say("sug.know", "what to know"), name: crime.short) { desk in
        [.push(CrimePages.page(crime, desk))]
      })
    return found
  }

  // MARK: places, languages, age

  private static func places(_ letters: String, _ desk: Desk, limit: Int) -> [Suggestion] {
    let near = desk.facts.isNowIn?.country ?? desk.homeCountry
    let matches = desk.ports.reference.places(letters, near: near, limit: 3)
    var found: [Suggestion] = []
    for (index, match) in matches.enumerated() {
      found.append(place(match, .isNow, desk))
      guard index == 0 else { continue }
      found.append(place(match, .happened, desk))
      found.append(place(match, .lives, desk))
      found.append(
        Suggestion(
          kind: desk.say("sug.services.for", "services for"), name: match.place.name,
          detail: match.detail
        ) { desk in
          [.push(ServicesScreen(desk, serves: match.place))]
        })
    }
    return Array(found.prefix(limit))
  }

  /// The three meanings of a place.
  enum PlaceMeaning: Sendable { case isNow, happened, lives }

  static func place(_ match: PlaceMatch, _ meaning: PlaceMeaning, _ desk: Desk) -> Suggestion {
    let place = match.place
    switch meaning {
    case .isNow:
      return Suggestion(
        kind: desk.say("fact.is_now_in", "is now in"), name: place.name, detail: match.detail
      ) { desk in desk.change { $0.facts.isNowIn = place } }
    case .happened:
      return Suggestion(
        kind: desk.say("fact.happened_in", "happened in"), name: place.name, detail: match.detail
      ) { desk in desk.change { $0.facts.happenedIn = place } }
    case .lives:
      return Suggestion(
        kind: desk.say("fact.lives_in", "lives in"), name: place.name, detail: match.detail
      ) { desk in desk.change { $0.facts.livesIn = place } }
    }
  }

  static func languages(_ letters: String, _ desk: Desk) -> [Suggestion] {
    desk.ports.reference.languages(letters, limit: 2).map { language in
      Suggestion(kind: desk.say("fact.language", "language"), name: language.name) { desk in
        let ours = desk.houseLanguages
        return desk.change { draft in
          draft.facts.language = language.code
          if !ours.contains(language.code), draft.facts.interpreter == nil {
            draft.facts.interpreter = .wanted
          }
        }
      }
    }
  }

  /// "age 15" and "15" are an age in years.
  private static func age(_ letters: String) -> Int? {
    let words = letters.split(separator: " ")
    guard let last = words.last, let years = Int(last), (1...110).contains(years) else {
      return nil
    }
    return words.count == 1 || words[0].lowercased() == "age" ? years : nil
  }

  private static func ageSuggestion(_ years: Int, _ desk: Desk) -> Suggestion {
    Suggestion(kind: desk.say("fact.age", "age"), name: String(years)) { desk in
      desk.change { draft in
        draft.facts.years = years
        draft.facts.age =
          years < 18 ? .child : years < 25 ? .youngAdult : years < 65 ? .adult : .older
      }
    }
  }

  private static func searchAll(_ letters: String, _ desk: Desk) -> Suggestion {
    Suggestion(
      kind: desk.say("sug.find", "find services"),
      name: desk.say("sug.quoted", "“{words}”", ["words": letters])
    ) { desk in [.push(ServicesScreen(desk, words: letters))] }
  }
}
