import HelplineModel
import TerminalUI

/// The door: asks for the secret, which never shows and leaves the box at once.
struct CoordinatorDoor: Sendable {
  private var box: SecretBox

  /// The shortest PIN taken.
  static let shortest = 4

  init(_ desk: Desk) { box = SecretBox(desk.ports.newPad()) }

  mutating func wipe() { box.wipe() }

  mutating func handle(_ event: InputEvent, _ desk: Desk) -> Outcome {
    switch event {
    case .key(.escape):
      wipe()
      return .handled([.pop])
    case .key(.enter): return enter(desk)
    case .line, .choose:
      // Plain mode has no Enter: a line is the secret as a whole.
      _ = box.handle(event.asLine)
      return enter(desk)
    default: return box.handle(event) ? .done : .ignored
    }
  }

  private mutating func enter(_ desk: Desk) -> Outcome {
    box.isEmpty
      ? .handled([.message(desk.say("door.empty", "Nothing was typed yet."))])
      : .handled([.effect(.unlock(box.take()))])
  }

  func content(_ desk: Desk) -> ScreenContent {
    let why = [
      Line(
        desk.say(
          "door.why", "Behind this door stand listings, notices, house rules and signatures.")),
      Line(
        desk.say(
          "door.how", "The PIN, or the passphrase of the coordinator's key. It is not shown."),
        role: .muted),
    ]
    return desk.frame(
      title: desk.say("coordinator", "Coordinator"), parts: [Part("why", lines: why)],
      box: Box(desk.say("door.box", "PIN or passphrase"), scratch: box.shown),
      keys: [
        KeyHint("Enter", desk.say("key.open", "open")),
        KeyHint("Esc", desk.say("key.back", "back")),
      ])
  }

  /// Where there is no PIN and no key yet, whoever comes first sets a PIN.
  static func firstPIN(_ desk: Desk) -> NewSecretScreen {
    let purpose = NewSecretScreen.Purpose(
      id: "coordinator.first", title: desk.say("coordinator", "Coordinator"),
      label: desk.say("door.box.new", "New PIN"),
      why: [
        Line(desk.say("door.set", "Set a PIN for the coordinator's screens."), role: .aloud),
        Line(
          desk.say("door.set.how", "Letters and digits; typed twice; not shown."), role: .muted),
      ],
      shortest: (shortest, desk.say("door.short", "At least four letters or digits.")),
      take: { pin, desk in [.push(CoordinatorScreen(desk)), .effect(.setCoordinatorPIN(pin))] })
    return NewSecretScreen(purpose, desk)
  }
}
