import HelplineModel
import TerminalUI

/// The PIN of one's own shift: typed twice, never shown, gone when the shift ends.
struct PINScreen: ScreenState {
  let id = "pin"
  private var box: SecretBox
  private var first: SecretBox?

  /// Fewer digits would be guessed while nobody looks.
  static let shortest = 4

  init(_ desk: Desk) { box = SecretBox(desk.ports.newPad()) }

  mutating func handle(_ event: InputEvent, _ desk: inout Desk) -> Outcome {
    switch event {
    case .key(.escape): return .handled([.pop])
    case .key(.enter): return enter(desk)
    case .line:
      _ = box.handle(event)
      return enter(desk)
    default: return box.handle(event) ? .done : .ignored
    }
  }

  private mutating func enter(_ desk: Desk) -> Outcome {
    if box.isEmpty, first == nil, desk.ports.pin.isSet(for: desk.code) {
      return kept(
        desk.ports.pin.set(nil, for: desk.code), desk.say("pin.gone", "No PIN any more."), desk)
    }
    guard box.count >= Self.shortest else {
      box.wipe()
      return .handled([.message(desk.say("pin.short", "At least four digits or letters."))])
    }
    guard var first else {
      first = box
      box = SecretBox(desk.ports.newPad())
      return .done
    }
    let isSame = first.holdsSame(as: box)
    first.wipe()
    self.first = nil
    guard isSame else {
      box.wipe()
      return .handled([
        .message(desk.say("pin.differs", "Those were two different PINs. Begin again."))
      ])
    }
    return kept(
      desk.ports.pin.set(box.take(), for: desk.code),
      desk.say("pin.set", "Set. A hidden screen now asks for it until your shift ends."), desk)
  }

  private func kept(_ isKept: Bool, _ sentence: String, _ desk: Desk) -> Outcome {
    .handled([
      .pop, .message(isKept ? sentence : desk.say("pin.cannot", "A PIN cannot be kept here.")),
    ])
  }

  func content(_ desk: Desk) -> ScreenContent {
    let isSet = desk.ports.pin.isSet(for: desk.code)
    let question =
      first == nil
      ? desk.say("pin.first", "Type a PIN for this shift.")
      : desk.say("pin.again", "Type it once more.")
    var lines = [Line(question, role: .aloud)]
    lines.append(
      Line(
        desk.say(
          "pin.why", "It is asked when the screen was hidden. Only this seat knows it.")))
    if isSet, first == nil {
      lines.append(Line(desk.say("pin.none", "Enter alone takes the present PIN away.")))
    }
    return desk.frame(
      title: desk.say("cmd.pin", "PIN for hiding"), parts: [Part("why", lines: lines)],
      box: Box(desk.say("hidden.pin.box", "PIN"), scratch: box.shown),
      keys: [
        KeyHint("Enter", desk.say("key.take.pin", "take it")),
        KeyHint("Esc", desk.say("key.back", "back")),
      ])
  }
}
