import HelplineModel
import TerminalUI

/// One filter of the services screen, in the order Tab goes through them.
enum ServiceFilter: Int, CaseIterable, Sendable {
  case serves, language, topic, forWhom, open, cost, channel, asks, located

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
    case .channel: desk.say("filter.channel", "By")
    case .asks: desk.say("filter.asks", "Asks for")
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
    case .open:
      guard query.openOnly else { return Self.any(desk) }
      return screen.openAt.map { OpenMoment.name($0, desk) } ?? desk.say("filter.open.now", "now")
    case .cost:
      if query.freeOnly { return desk.say("filter.free", "free") }
      return query.commercialToo ? desk.say("filter.sold", "sold too") : Self.any(desk)
    case .channel: return query.channel.map { Self.channel($0, desk) } ?? Self.any(desk)
    case .asks: return Self.hurdles(query, desk)
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

  /// A way to reach a service, in words.
  static func channel(_ id: String, _ desk: Desk) -> String {
    switch id {
    case "phone": desk.say("channel.phone", "phone")
    case "chat": desk.say("channel.chat", "chat")
    case "email": desk.say("channel.email", "e-mail")
    case "in_person": desk.say("channel.place", "going there")
    case "video": desk.say("channel.video", "video")
    case "text": desk.say("channel.text", "text message")
    default: id
    }
  }

  /// What the caller cannot or does not want to bring: the listings that ask for it sink.
  private static func hurdles(_ query: DirectoryQuery, _ desk: Desk) -> String {
    let names = [
      (query.withoutReferral, desk.say("filter.referral", "no referral")),
      (query.withoutPoliceReport, desk.say("filter.report", "no police report")),
      (query.withoutPapers, desk.say("filter.papers", "no papers")),
    ].filter(\.0).map(\.1)
    return names.isEmpty ? any(desk) : names.joined(separator: ", ")
  }

  private static func people(_ query: DirectoryQuery, _ desk: Desk) -> String {
    let whom = query.forWhom.map { FactNames.name("for.\($0.rawValue)", desk) }
    let years = query.age.map { desk.say("said.years", "age {n}", ["n": String($0)]) }
    let age = years ?? query.ages.map { _ in FactNames.name("age.child", desk) }
    let all = [whom, age].compactMap { $0 }
    return all.isEmpty ? any(desk) : all.joined(separator: ", ")
  }
}
