import HelplineModel
import TerminalUI

/// Another person sits down: a code is picked or typed; no name, no password. A seat that was left with a
/// PIN asks for it.
struct CodeScreen: ScreenState {
  let id = "code"
  private var box = TextBox()
  private var picker = Picker(-1)
  /// The code whose PIN is asked for, and what is typed of it.
  private var waiting: (code: String, pin: SecretBox)?
  /// What follows once somebody sits here.
  private let then: [Step]

  init(then: [Step] = []) { self.then = then }

  mutating func handle(_ event: InputEvent, _ desk: inout Desk) -> Outcome {
    switch event {
    case .key(.escape):
      guard waiting != nil else { return .handled([.pop]) }
      self = CodeScreen(then: then)
      return .done
    case .key(.enter): return enter(&desk)
    case .line, .choose: return line(event.asLine, &desk)
    default: break
    }
    if waiting != nil { return waiting?.pin.handle(event) == true ? .done : .ignored }
    if picker.handle(event, count: desk.seats.count) { return .done }
    guard box.handle(event) else { return .ignored }
    picker = Picker(-1)
    return .done
  }

  /// A line of plain mode: a code, the number of a seat, or a PIN. A code that is a number comes first.
  private mutating func line(_ event: InputEvent, _ desk: inout Desk) -> Outcome {
    guard case .line(let words) = event else { return .ignored }
    if waiting != nil {
      _ = waiting?.pin.handle(event)
      return enter(&desk)
    }
    box.set(words)
    if let number = Int(words), !desk.seats.contains(words), desk.seats.indices.contains(number - 1)
    {
      return take(desk.seats[number - 1], &desk)
    }
    return enter(&desk)
  }

  private mutating func enter(_ desk: inout Desk) -> Outcome {
    if waiting != nil { return tryPIN(&desk) }
    if box.isEmpty, desk.seats.indices.contains(picker.index) {
      return take(desk.seats[picker.index], &desk)
    }
    let code = Self.code(box.text)
    guard !code.isEmpty else {
      return .handled([
        .message(desk.say("code.empty", "Type your code, or pick one; Esc goes back."))
      ])
    }
    return take(code, &desk)
  }

  /// What of a typed text may be a code: a name pasted here would lose its blanks and be cut short.
  static func code(_ text: String) -> String {
    String(text.filter { $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "-") }.prefix(12))
  }

  private mutating func take(_ code: String, _ desk: inout Desk) -> Outcome {
    guard desk.code != code, desk.ports.pin.isSet(for: code) else { return sit(code, &desk) }
    box.set("")
    waiting = (code, SecretBox(desk.ports.newPad()))
    return .done
  }

  private mutating func tryPIN(_ desk: inout Desk) -> Outcome {
    guard let code = waiting?.code, let typed = waiting?.pin.take() else { return .done }
    guard desk.ports.pin.fits(typed, for: code) else {
      return .handled([.message(desk.say("hidden.pin.wrong", "That is not the PIN."))])
    }
    return sit(code, &desk)
  }

  private func sit(_ code: String, _ desk: inout Desk) -> Outcome {
    .handled([.pop] + desk.sit(code) + then)
  }

  func content(_ desk: Desk) -> ScreenContent {
    waiting.map { pinContent($0.code, $0.pin, desk) } ?? codeContent(desk)
  }

  private func codeContent(_ desk: Desk) -> ScreenContent {
    let seats = desk.seats.enumerated().map { index, code in
      Line(
        code, label: desk.say("code.seat", "Seat"), kind: .item(number: nil),
        selected: index == picker.index)
    }
    var parts = [
      Part(
        "why",
        lines: [
          Line(desk.say("code.why", "Your code: letters and digits. No name, no password.")),
          Line(
            desk.say(
              "code.leaves", "It leaves every record when your shift is closed (F10, End of shift)."
            ), role: .muted),
        ])
    ]
    if !seats.isEmpty {
      parts.append(
        Part("seats", heading: desk.say("code.seats", "On shift now: pick yours"), lines: seats))
    }
    return desk.frame(
      title: desk.say("cmd.person", "Change person"), parts: parts,
      box: Box(desk.say("code.box", "Code"), text: box.text, caret: box.caret),
      keys: [
        KeyHint("Enter", desk.say("key.take", "take the seat")),
        KeyHint("Esc", desk.say("key.back", "back")),
      ])
  }

  private func pinContent(_ code: String, _ pin: SecretBox, _ desk: Desk) -> ScreenContent {
    desk.frame(
      title: desk.say("code.pin", "Seat {code}", ["code": code]),
      parts: [
        Part(
          "why",
          lines: [
            Line(desk.say("code.pin.why", "This seat was left with a PIN. Type it to sit here."))
          ])
      ],
      box: Box(desk.say("hidden.pin.box", "PIN"), scratch: pin.shown),
      keys: [
        KeyHint("Enter", desk.say("key.take", "take the seat")),
        KeyHint("Esc", desk.say("key.back", "back")),
      ])
  }
}
