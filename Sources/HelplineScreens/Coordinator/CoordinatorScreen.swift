import HelplineModel
import TerminalUI

/// The coordinator's place: a door that asks for the PIN or the passphrase, and behind it the start page.
struct CoordinatorScreen: ScreenState {
  /// Its name in the stack.
  static let name = "coordinator"
  var id: String { Self.name }
  private var door: CoordinatorDoor
  private var start: ListScreen

  init(_ desk: Desk) {
    door = CoordinatorDoor(desk)
    start = StartPage.list(desk)
  }

  mutating func handle(_ event: InputEvent, _ desk: inout Desk) -> Outcome {
    guard desk.coordinator != nil else { return door.handle(event, desk) }
    door.wipe()
    switch start.handle(event, &desk) {
    case .handled(let steps):
      // Leaving the start page closes the door behind oneself.
      let leaves = steps.contains { if case .pop = $0 { true } else { false } }
      return .handled((leaves ? [.effect(.lock)] : []) + CoordinatorPart.behindDoor(steps))
    case .ignored:
      return event == .key(.control("z")) ? .handled(HouseWork.undoLast(desk)) : .ignored
    }
  }

  func content(_ desk: Desk) -> ScreenContent {
    desk.coordinator == nil ? door.content(desk) : start.content(desk)
  }
}

/// The door: a code first, because every change has an author; then the secret, which never shows.
struct CoordinatorDoor: Sendable {
  private enum Asks: Equatable, Sendable {
    case secret, firstPIN, firstPINAgain
  }

  private var asks = Asks.secret
  private var box: SecretBox
  private var again: SecretBox
  private var isOnLine = false

  /// The shortest PIN taken.
  static let shortest = 4

  init(_ desk: Desk) {
    box = SecretBox(desk.ports.newPad())
    again = SecretBox(desk.ports.newPad())
  }

  mutating func wipe() {
    box.wipe()
    again.wipe()
  }

  mutating func handle(_ event: InputEvent, _ desk: Desk) -> Outcome {
    if event == .key(.escape) { return back() }
    if desk.code.isEmpty {
      switch event {
      case .key(.enter), .choose: return .handled([.push(CodeScreen())])
      default: return .ignored
      }
    }
    switch event {
    case .key(.enter): return isOnLine ? setFirst() : enter(desk)
    case .key(.down) where asks == .secret: isOnLine = true
    case .key(.up): isOnLine = false
    case .choose(1) where asks == .secret: return setFirst()
    case .choose(let number): return typed(.line(String(number)), desk)
    default: return typed(event, desk)
    }
    return .done
  }

  /// Plain mode has no Enter: a line is the secret as a whole.
  private mutating func typed(_ event: InputEvent, _ desk: Desk) -> Outcome {
    let taken = asks == .firstPINAgain ? again.handle(event) : box.handle(event)
    guard taken else { return .ignored }
    isOnLine = false
    if case .line = event { return enter(desk) }
    return .done
  }

  private mutating func back() -> Outcome {
    wipe()
    if asks == .secret { return .handled([.pop]) }
    asks = .secret
    return .done
  }

  private mutating func setFirst() -> Outcome {
    wipe()
    (asks, isOnLine) = (.firstPIN, false)
    return .done
  }

  private mutating func enter(_ desk: Desk) -> Outcome {
    if asks == .firstPINAgain ? again.isEmpty : box.isEmpty {
      return .handled([.message(desk.say("door.empty", "Nothing was typed yet."))])
    }
    switch asks {
    case .secret: return .handled([.effect(.unlock(box.take()))])
    case .firstPIN: return first(desk)
    case .firstPINAgain: return second(desk)
    }
  }

  private mutating func first(_ desk: Desk) -> Outcome {
    guard box.count >= Self.shortest else {
      wipe()
      return .handled([
        .message(
          desk.say(
            "door.short", "At least {n} letters or digits.", ["n": String(Self.shortest)]))
      ])
    }
    asks = .firstPINAgain
    return .done
  }

  private mutating func second(_ desk: Desk) -> Outcome {
    let fits = again.holdsSame(as: box)
    again.wipe()
    guard fits else {
      wipe()
      asks = .firstPIN
      return .handled([
        .message(desk.say("door.differ", "The two were not the same. Type the PIN anew."))
      ])
    }
    asks = .secret
    return .handled([.effect(.setCoordinatorPIN(box.take()))])
  }

  // MARK: what it says

  func content(_ desk: Desk) -> ScreenContent {
    let title = desk.say("coordinator", "Coordinator")
    let back = KeyHint("Esc", desk.say("key.back", "back"))
    if desk.code.isEmpty {
      return desk.frame(
        title: title, parts: [Part("why", lines: needsCode(desk))],
        keys: [KeyHint("Enter", desk.say("key.code", "type a code")), back])
    }
    var parts = [Part("why", lines: why(desk))]
    if asks == .secret { parts.append(Part("first", lines: [firstLine(desk)])) }
    return desk.frame(
      title: title, parts: parts,
      box: Box(
        label(desk), scratch: asks == .firstPINAgain ? again.shown : box.shown, focused: !isOnLine),
      keys: [KeyHint("Enter", does(desk)), back])
  }

  private func needsCode(_ desk: Desk) -> [Line] {
    [
      Line(
        desk.say("door.code", "Every change here carries the code of the person who made it.")),
      Line(desk.say("door.code.enter", "Enter: type your code first.")),
    ]
  }

  private func firstLine(_ desk: Desk) -> Line {
    Line(
      desk.say("door.first", "No PIN was ever set here? Set a PIN for the coordinator's screens"),
      kind: .item(number: 1), selected: isOnLine)
  }

  private func why(_ desk: Desk) -> [Line] {
    switch asks {
    case .secret:
      [
        Line(
          desk.say(
            "door.why", "Behind this door stand listings, notices, house rules and signatures.")),
        Line(
          desk.say(
            "door.how", "The PIN, or the passphrase of the coordinator's key. It is not shown."),
          role: .muted),
      ]
    case .firstPIN, .firstPINAgain:
      [
        Line(desk.say("door.set", "Set a PIN for the coordinator's screens."), role: .aloud),
        Line(
          desk.say(
            "door.set.how", "Letters and digits, at least {n}; typed twice; not shown.",
            ["n": String(Self.shortest)]), role: .muted),
      ]
    }
  }

  private func label(_ desk: Desk) -> String {
    switch asks {
    case .secret: desk.say("door.box", "PIN or passphrase")
    case .firstPIN: desk.say("door.box.new", "New PIN")
    case .firstPINAgain: desk.say("door.box.again", "The same again")
    }
  }

  private func does(_ desk: Desk) -> String {
    if isOnLine { return desk.say("key.set.pin", "set a PIN") }
    return switch asks {
    case .secret: desk.say("key.open", "open")
    case .firstPIN: desk.say("key.next", "next")
    case .firstPINAgain: desk.say("key.set", "set it")
    }
  }
}
