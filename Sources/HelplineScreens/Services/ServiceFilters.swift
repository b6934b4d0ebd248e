import HelplineModel
import TerminalUI

/// One filter of the services screen, in the order Tab goes through them.
enum ServiceFilter: Int, CaseIterable, Sendable {
  case serves, language, topic, forWhom, open, cost, located

  /// The filters as named values.
  static func fields(_ screen: ServicesScreen, _ desk: Desk) -> [Field] {
    allCases.map { filter in
      Field(
        filter.name(desk), filter.value(screen, desk),
        selected: screen.focus == .filter(filter.rawValue))
    }
  }

  /// What it is called.
  func name(_ desk: Desk) -> String {
    switch self {
    case .serves: desk.say("filter.serves", "Serves")
    case .language: desk.say("filter.language", "Language")
    case .topic: desk.say("filter.topic", "Topic")
    case .forWhom: desk.say("filter.for", "For")
    case .open: desk.say("filter.open", "Open")
    case .cost: desk.say("filter.cost", "Cost")
    case .located: desk.say("filter.located", "Office in")
    }
  }

  /// Whether its value is found by typing.
  var isTyped: Bool { [.serves, .language, .topic, .located].contains(self) }

  /// What it stands at.
  func value(_ screen: ServicesScreen, _ desk: Desk) -> String {
    let query = screen.query
    let region = { (code: String) in desk.ports.reference.regionName(code) }
    switch self {
    case .serves:
      if screen.anywhere { return desk.say("filter.anywhere", "anywhere") }
      return screen.serves?.name ?? query.serves.map(region) ?? Self.any(desk)
    case .language:
      return query.language.map { desk.ports.reference.languageName($0) } ?? Self.any(desk)
    case .topic: return Self.topics(screen, desk)
    case .forWhom: return Self.people(query, desk)
    case .open: return query.openOnly ? desk.say("filter.open.now", "now") : Self.any(desk)
    case .cost: return query.freeOnly ? desk.say("filter.free", "free") : Self.any(desk)
    case .located: return query.located.map(region) ?? Self.any(desk)
    }
  }

  private static func any(_ desk: Desk) -> String { desk.say("filter.any", "any") }

  private static func topics(_ screen: ServicesScreen, _ desk: Desk) -> String {
    let topics = screen.query.topics
    guard let first = topics.first else { return any(desk) }
    let name = FactNames.name("topic.\(first)", desk)
    guard topics.count > 1 else { return name }
    return desk.say("filter.more", "{name} +{n}", ["name": name, "n": String(topics.count - 1)])
  }

  private static func people(_ query: DirectoryQuery, _ desk: Desk) -> String {
    let whom = query.forWhom.map { FactNames.name("for.\($0.rawValue)", desk) }
    let years = query.age.map { desk.say("said.years", "age {n}", ["n": String($0)]) }
    let age = years ?? query.ages.map { _ in FactNames.name("age.child", desk) }
    let all = [whom, age].compactMap { $0 }
    return all.isEmpty ? any(desk) : all.joined(separator: ", ")
  }
}
