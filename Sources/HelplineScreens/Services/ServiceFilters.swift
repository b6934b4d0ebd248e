import HelplineModel
import TerminalUI

/// The filters of the services screen, in the order Tab goes through them.
enum ServiceFilters {
  /// Serves, language, for whom, open, free.
  static let count = 5

  /// The filters as named values.
  static func fields(_ screen: ServicesScreen, _ desk: Desk) -> [Field] {
    let selected: (Int) -> Bool = { screen.focus == .filter($0) }
    let query = screen.query
    let any = desk.say("filter.any", "any")
    let place = query.serves.map { desk.ports.reference.regionName($0) } ?? any
    return [
      Field(
        desk.say("filter.serves", "Serves"), screen.serves?.name ?? place, selected: selected(0)),
      Field(
        desk.say("filter.language", "Language"),
        query.language.map { desk.ports.reference.languageName($0) } ?? any, selected: selected(1)),
      Field(
        desk.say("filter.for", "For"),
        query.forWhom.map { FactNames.name("for.\($0.rawValue)", desk) } ?? any,
        selected: selected(2)),
      Field(
        desk.say("filter.open", "Open"),
        query.openOnly ? desk.say("filter.open.now", "now") : any, selected: selected(3)),
      Field(
        desk.say("filter.cost", "Cost"),
        query.freeOnly ? desk.say("filter.free", "free") : any, selected: selected(4)),
    ]
  }
}

/// Changes one filter, then goes back to the services screen with the new answer.
struct ServiceFilterScreen: ScreenState {
  let id = "services.filter"
  private let screen: ServicesScreen
  private let filter: Int
  private var box = TextBox()
  private var picker = Picker()

  init(screen: ServicesScreen, filter: Int) {
    self.screen = screen
    self.filter = filter
  }

  mutating func handle(_ event: InputEvent, _ desk: inout Desk) -> Outcome {
    let choices = choices(desk)
    switch event {
    case .key(.enter): return choose(picker.index, choices, desk)
    case .choose(let number): return choose(number - 1, choices, desk)
    case .text(let text) where filter > 1:
      guard let digit = Int(text) else { return .done }
      return choose(digit - 1, choices, desk)
    case .key(.escape): return .handled([.pop])
    default: break
    }
    if picker.handle(event, count: choices.count) { return .done }
    guard filter <= 1, box.handle(event) else { return .ignored }
    picker = Picker()
    return .done
  }

  private typealias Choice = (name: String, detail: String, set: (inout ServicesScreen) -> Void)

  private func choices(_ desk: Desk) -> [Choice] {
    let any = desk.say("filter.any", "any")
    switch filter {
    case 0:
      let home = Place(country: desk.homeCountry, name: desk.countryName(desk.homeCountry))
      let found =
        box.isEmpty
        ? [PlaceMatch(place: home, detail: "")]
        : desk.ports.reference.places(box.text, near: desk.homeCountry, limit: 7)
      return found.map { match in (match.place.name, match.detail, { $0.serves = match.place }) }
    case 1:
      let found = box.isEmpty ? [] : desk.ports.reference.languages(box.text, limit: 7)
      return [(any, "", { $0.query.language = nil })]
        + found.map { language in (language.name, "", { $0.query.language = language.code }) }
    case 2:
      return [(any, "", { $0.query.forWhom = nil })]
        + ForWhom.allCases.map { whom in
          (FactNames.name("for.\(whom.rawValue)", desk), "", { $0.query.forWhom = whom })
        }
    case 3:
      return [
        (any, "", { $0.query.openOnly = false }),
        (desk.say("filter.open.now", "now"), "", { $0.query.openOnly = true }),
      ]
    default:
      return [
        (any, "", { $0.query.freeOnly = false }),
        (desk.say("filter.free", "free"), "", { $0.query.freeOnly = true }),
      ]
    }
  }

  private func choose(_ index: Int, _ choices: [Choice], _ desk: Desk) -> Outcome {
    guard choices.indices.contains(index) else { return .done }
    var changed = screen
    choices[index].set(&changed)
    changed.focus = .box
    changed.search(desk)
    return .handled([.pop, .replace(changed)])
  }

  func content(_ desk: Desk) -> ScreenContent {
    let lines = choices(desk).enumerated().map { index, choice in
      Line(
        choice.name, trailing: choice.detail, kind: .item(number: index + 1),
        selected: index == picker.index)
    }
    let name = ServiceFilters.fields(screen, desk)[filter].label
    return desk.frame(
      title: desk.say("filter.title", "Filter: {name}", ["name": name]),
      parts: [Part("choices", lines: lines)],
      box: filter <= 1 ? Box(name, text: box.text, caret: box.caret) : nil,
      keys: [
        KeyHint("↑↓", desk.say("key.pick", "pick")),
        KeyHint("Enter", desk.say("key.choose", "choose")),
        KeyHint("Esc", desk.say("key.back", "back")),
      ])
  }
}
