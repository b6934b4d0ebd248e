import HelplineModel
import TerminalUI

/// The scratch pad: open only while in use; what is typed goes into locked memory and nowhere else.
struct ScratchScreen: ScreenState {
  let id = "scratch"

  mutating func handle(_ event: InputEvent, _ desk: inout Desk) -> Outcome {
    if ScratchTyping.handle(event, desk.pads.notes) {
      desk.scratchVersion += 1
      return .done
    }
    return event == .key(.escape) ? .handled([.pop]) : .ignored
  }

  func content(_ desk: Desk) -> ScreenContent {
    desk.frame(
      title: desk.say("cmd.notes", "Scratch pad"),
      parts: [
        Part(
          "why",
          lines: [
            Line(
              desk.say(
                "notes.memory", "In memory only, never on disk. Wiped when the record is saved.")),
            Line(desk.say("notes.after", "At the latest 15 minutes after the call.")),
          ])
      ],
      box: Box(
        desk.say("notes.box", "Notes"),
        scratch: ScratchText(desk.pads.notes, version: desk.scratchVersion)),
      keys: [KeyHint("Esc", desk.say("key.close", "close"))])
  }
}

/// Typing into a scratch pad.
enum ScratchTyping {
  /// Takes typing; false when the event is not for a pad.
  static func handle(_ event: InputEvent, _ pad: any ScratchPad) -> Bool {
    switch event {
    case .text(let text), .paste(let text), .line(let text):
      for scalar in text.unicodeScalars { pad.append(scalar.value) }
    case .key(.backspace): pad.deleteLast()
    default: return false
    }
    return true
  }
}
