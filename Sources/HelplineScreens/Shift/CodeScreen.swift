import HelplineModel
import TerminalUI

/// Another person sits down: a code, no name, no password.
struct CodeScreen: ScreenState {
  let id = "code"
  private var box = TextBox()

  mutating func handle(_ event: InputEvent, _ desk: inout Desk) -> Outcome {
    if event == .key(.escape) { return .handled([.pop]) }
    if event == .key(.enter) {
      let code = String(
        box.text.filter { $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "-") }.prefix(12))
      return .handled([.pop] + desk.change(to: code))
    }
    return box.handle(event) ? .done : .ignored
  }

  func content(_ desk: Desk) -> ScreenContent {
    desk.frame(
      title: desk.say("cmd.person", "Change person"),
      parts: [
        Part(
          "why",
          lines: [
            Line(desk.say("code.why", "Your code: letters and digits. No name, no password."))
          ])
      ],
      box: Box(desk.say("code.box", "Code"), text: box.text, caret: box.caret),
      keys: [
        KeyHint("Enter", desk.say("key.take", "take the seat")),
        KeyHint("Esc", desk.say("key.back", "back")),
      ])
  }
}
