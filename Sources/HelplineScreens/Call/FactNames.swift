import HelplineModel

/// The names of values on the screen.
enum FactNames {
  /// The kind of a value in front of its name ("crime").
  static func kind(_ value: String, _ desk: Desk) -> String {
    switch value.prefix(while: { $0 != "." }) {
    case "crime": desk.say("fact.crime", "crime")
    case "relation": desk.say("fact.relation", "the other person")
    case "when": desk.say("fact.when", "when")
    case "reported": desk.say("fact.reported", "reported")
    case "talk": desk.say("fact.talk", "can talk")
    case "safe": desk.say("fact.safe", "safe now")
    case "role": desk.say("fact.role", "who is calling")
    case "age": desk.say("fact.age", "age")
    case "for": desk.say("fact.for", "for whom")
    case "stage": desk.say("fact.stage", "the case is at")
    case "interpreter": desk.say("fact.interpreter", "interpreter")
    case "tonight": desk.say("fact.tonight", "tonight")
    default: desk.say("fact.with", "with")
    }
  }

  /// The name of a value among the facts.
  static func name(_ value: String, _ desk: Desk) -> String {
    let shared = desk.ports.knowledge.shared
    if value.hasPrefix("crime.") {
      let id = value.dropFirst(6)
      return shared.crimeTypes.first { $0.id == id }?.short ?? String(id)
    }
    if let name = shared.words.names[value] { return name }
    return String(value.drop { $0 != "." }.dropFirst()).replacing("_", with: " ")
  }

  /// The facts in one line, as the Said line has them.
  static func said(_ facts: CallFacts, _ desk: Desk) -> [String] {
    var said = facts.valueIDs.map { name($0, desk) }
    if let years = facts.years {
      said.append(desk.say("said.years", "age {n}", ["n": String(years)]))
    }
    if let language = facts.language {
      said.append(
        desk.say(
          "said.language", "speaks {language}",
          ["language": desk.ports.reference.languageName(language)]))
    }
    if let place = facts.happenedIn {
      said.append(desk.say("said.happened", "happened in {place}", ["place": place.name]))
    }
    if let place = facts.livesIn {
      said.append(desk.say("said.lives", "lives in {place}", ["place": place.name]))
    }
    return said
  }
}
