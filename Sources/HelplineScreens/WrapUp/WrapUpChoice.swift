import HelplineModel
import TerminalUI

/// Chooses the value of one field of the wrap-up.
struct WrapUpChoice: ScreenState {
  let id = "wrap_up.choice"
  private var wrapUp: WrapUpScreen
  private let item: WrapUpFields.Item
  private var picker = Picker()
  private var box = TextBox()

  init(wrapUp: WrapUpScreen, item: WrapUpFields.Item) {
    self.wrapUp = wrapUp
    self.item = item
  }

  mutating func handle(_ event: InputEvent, _ desk: inout Desk) -> Outcome {
    let choices = choices(desk)
    switch picker.act(event, count: choices.count, digits: box.isEmpty && event.digit != nil) {
    case .choose(let index): return choose(index, choices, &desk)
    case .back: return .handled([.pop])
    case .moved: return .done
    case .ignored:
      guard item.typed != nil, box.handle(event) else { return .ignored }
      picker = Picker()
      return .done
    }
  }

  private func choices(_ desk: Desk) -> [WrapUpFields.Choice] {
    guard let typed = item.typed, !box.isEmpty else { return item.choices }
    return WrapUpFields.found(typed, box.text, desk)
  }

  private mutating func choose(
    _ index: Int, _ choices: [WrapUpFields.Choice], _ desk: inout Desk
  ) -> Outcome {
    guard choices.indices.contains(index) else { return .done }
    let steps = wrapUp.put(choices[index].change, &desk)
    return .handled([.pop, .replace(wrapUp)] + steps)
  }

  func content(_ desk: Desk) -> ScreenContent {
    let lines = choices(desk).enumerated().map { index, choice in
      Line(choice.name, kind: .item(number: index + 1), selected: index == picker.index)
    }
    return desk.frame(
      title: item.label, parts: [Part("choices", lines: lines)],
      box: item.typed == nil
        ? nil : Box(desk.say("wrap.type", "Or type a name"), text: box.text, caret: box.caret),
      keys: [
        KeyHint("1-9", desk.say("key.choose.number", "choose")),
        KeyHint("Enter", desk.say("key.choose", "choose")),
        KeyHint("Esc", desk.say("key.back", "back")),
      ])
  }
}
