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
    let isThere = follow(items)
    defer { marked = items.indices.contains(picker.index) ? items[picker.index].id : nil }
    if FindAllScreen.isAsked(by: event) { return .handled(FindAllScreen.open(&desk)) }
    switch picker.act(event, count: items.count, digits: true) {
    case .choose(let index):
      // Enter is for the line that was marked, and for no other that has taken its place.
      if event == .key(.enter), !isThere { return .handled([.message(gone(desk))]) }
      return open(index, items, &desk)
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

  /// Brings the mark to the line it stood at; false where that is no longer there.
  private mutating func follow(_ items: [ShiftItems.Item]) -> Bool {
    defer { picker.clamp(items.count) }
    guard let marked else { return true }
    guard let index = items.firstIndex(where: { $0.id == marked }) else { return false }
    picker.index = index
    return true
  }

  private func gone(_ desk: Desk) -> String {
    desk.say("shift.gone", "That line has just gone from the sheet: look again.")
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
    _ = screen.follow(items)
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
