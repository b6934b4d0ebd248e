import HelplineModel
import TerminalUI

/// Changes one filter, then goes back to the services screen with the new answer; each value says how many
/// it would give.
struct ServiceFilterScreen: ScreenState {
  let id = "services.filter"
  private let screen: ServicesScreen
  private let filter: ServiceFilter
  private var box = TextBox()
  private var picker = Picker()

  init(screen: ServicesScreen, filter: ServiceFilter) {
    self.screen = screen
    self.filter = filter
  }

  mutating func handle(_ event: InputEvent, _ desk: inout Desk) -> Outcome {
    let choices = choices(desk)
    switch picker.act(event, count: choices.count, digits: !filter.isTyped) {
    case .choose(let index): return choose(index, choices, desk)
    case .back: return .handled([.pop])
    case .moved: return .done
    case .ignored:
      guard filter.isTyped, box.handle(event) else { return .ignored }
      picker = Picker()
      return .done
    }
  }

  private func choices(_ desk: Desk) -> [ServiceFilterChoice] {
    ServiceFilterChoices(screen: screen, letters: box.text, desk: desk).all(filter)
  }

  private func choose(_ index: Int, _ choices: [ServiceFilterChoice], _ desk: Desk) -> Outcome {
    guard choices.indices.contains(index) else { return .done }
    var changed = screen
    choices[index].set(&changed)
    changed.focus = .box
    changed.search(desk)
    return .handled([.pop, .replace(changed)])
  }

  func content(_ desk: Desk) -> ScreenContent {
    let lines = choices(desk).enumerated().map { index, choice in
      let found = desk.say(
        "filter.gives", "{n} found", ["n": String(choice.total(screen, desk))])
      return Line(
        [choice.name, choice.detail].filter { !$0.isEmpty }.joined(separator: " · "),
        trailing: found, kind: .item(number: index + 1), selected: index == picker.index)
    }
    let name = filter.name(desk)
    return desk.frame(
      title: desk.say("filter.title", "Filter: {name}", ["name": name]),
      parts: [Part("choices", lines: lines)],
      box: filter.isTyped ? Box(name, text: box.text, caret: box.caret) : nil,
      keys: [
        KeyHint("↑↓", desk.say("key.pick", "pick")),
        KeyHint("Enter", desk.say("key.choose", "choose")),
        KeyHint("Esc", desk.say("key.back", "back")),
      ])
  }
}
