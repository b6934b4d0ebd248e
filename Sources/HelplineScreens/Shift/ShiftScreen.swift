import HelplineModel
import TerminalUI

/// The shift sheet: where every shift starts; one line stands out, F2 starts a call.
public struct ShiftScreen: ScreenState {
  /// Its name.
  public static let name = "shift"
  /// Its name.
  public let id = ShiftScreen.name
  private var picker = Picker()
  /// The marked line; other programs change what stands around it.
  private var marked: ShiftItems.Item.ID?

  /// The sheet.
  public init() {}

  /// Enter on the first line starts a call; the other lines open what they name.
  public mutating func handle(_ event: InputEvent, _ desk: inout Desk) -> Outcome {
    let items = ShiftItems.all(desk)
    follow(items)
    defer { marked = items.indices.contains(picker.index) ? items[picker.index].id : nil }
    if FindAllScreen.isAsked(by: event) { return .handled(FindAllScreen.open(&desk)) }
    switch picker.act(event, count: items.count, digits: true) {
    case .choose(let index): return open(index, items, &desk)
    case .moved:
      if case .text = event { return hint(desk) }
      return .done
    case .back: return .ignored
    case .ignored:
      switch event {
      case .paste, .line: return hint(desk)
      default: return .ignored
      }
    }
  }

  /// Brings the mark to the line it stood at. Where that is gone the key was not for what stands there now
  /// (`SeenScreen`).
  private mutating func follow(_ items: [ShiftItems.Item]) {
    picker.index = items.firstIndex { $0.id == marked } ?? picker.index
    picker.clamp(items.count)
  }

  private func hint(_ desk: Desk) -> Outcome {
    .handled([.message(desk.say("shift.hint", "F2 starts a call; F10 is the menu."))])
  }

  private func open(_ index: Int, _ items: [ShiftItems.Item], _ desk: inout Desk) -> Outcome {
    items.indices.contains(index) ? .handled(items[index].run(&desk)) : .done
  }

  /// The sheet.
  public func content(_ desk: Desk) -> ScreenContent {
    let items = ShiftItems.all(desk)
    var screen = self
    screen.follow(items)
    let lines = items.enumerated().map { index, item in
      Line(
        item.text, label: item.label, role: item.role, kind: .item(number: nil),
        selected: index == screen.picker.index)
    }
    let code =
      desk.code.isEmpty
      ? desk.say("shift.no_code", "no code")
      : desk.say("shift.code", "code {code}", ["code": desk.code])
    return desk.frame(
      title: "\(desk.say("name", "LIFELINE")) · \(code)", parts: [Part("sheet", lines: lines)],
      keys: [
        desk.hint("call", desk.say("key.start", "start a call")),
        KeyHint("↑↓ Enter", desk.say("key.open", "open")),
        KeyHint("/", desk.say("key.find", "find")),
        desk.hint("services", desk.say("key.services", "services")),
        desk.hint("help", desk.say("key.help", "help")),
      ])
  }
}
