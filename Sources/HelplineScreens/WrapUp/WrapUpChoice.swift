import HelplineModel
import TerminalUI

/// Chooses the value of one field of the wrap-up.
struct WrapUpChoice: ScreenState {
  let id = "wrap_up.choice"
  private var wrapUp: WrapUpScreen
  private let item: WrapUpFields.Item
  private var picker = Picker()

  init(wrapUp: WrapUpScreen, item: WrapUpFields.Item) {
    self.wrapUp = wrapUp
    self.item = item
  }

  mutating func handle(_ event: InputEvent, _ desk: inout Desk) -> Outcome {
    switch picker.act(event, count: item.choices.count, digits: true) {
    case .choose(let index): return choose(index, &desk)
    case .back: return .handled([.pop])
    case .moved: return .done
    case .ignored: return .ignored
    }
  }

  private mutating func choose(_ index: Int, _ desk: inout Desk) -> Outcome {
    guard item.choices.indices.contains(index) else { return .done }
    let steps = wrapUp.put(item.choices[index].change, &desk)
    return .handled([.pop, .replace(wrapUp)] + steps)
  }

  func content(_ desk: Desk) -> ScreenContent {
    let lines = item.choices.enumerated().map { index, choice in
      Line(choice.name, kind: .item(number: index + 1), selected: index == picker.index)
    }
    return desk.frame(
      title: item.label, parts: [Part("choices", lines: lines)],
      keys: [
        KeyHint("1-9", desk.say("key.choose.number", "choose")),
        KeyHint("Enter", desk.say("key.choose", "choose")),
        KeyHint("Esc", desk.say("key.back", "back")),
      ])
  }
}
