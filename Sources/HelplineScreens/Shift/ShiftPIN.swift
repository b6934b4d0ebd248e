import HelplineModel
import TerminalUI

/// The PIN of one's own shift: it shows a hidden screen, and is gone when the shift ends.
enum ShiftPIN {
  /// Fewer digits would be guessed while nobody looks.
  static let shortest = 4

  /// The screen that sets it, or takes it away.
  static func screen(_ desk: Desk) -> NewSecretScreen {
    var why = [
      Line(desk.say("pin.first", "Type a PIN for this shift."), role: .aloud),
      Line(desk.say("pin.why", "It is asked when the screen was hidden. Only this seat knows it.")),
    ]
    let isSet = desk.ports.pin.isSet(for: desk.code)
    if isSet {
      why.append(Line(desk.say("pin.none", "Enter alone takes the present PIN away.")))
    }
    let purpose = NewSecretScreen.Purpose(
      id: "pin", title: desk.say("cmd.pin", "PIN for hiding"),
      label: desk.say("hidden.pin.box", "PIN"), why: why,
      shortest: (shortest, desk.say("pin.short", "At least four digits or letters.")),
      without: isSet ? takeAway : nil, take: put)
    return NewSecretScreen(purpose, desk)
  }

  @Sendable private static func takeAway(_ desk: inout Desk) -> [Step] {
    set(nil, desk.say("pin.gone", "No PIN any more."), desk)
  }

  @Sendable private static func put(_ pin: String, _ desk: inout Desk) -> [Step] {
    let done = desk.say("pin.set", "Set. A hidden screen now asks for it until your shift ends.")
    return set(pin, done, desk)
  }

  private static func set(_ pin: String?, _ sentence: String, _ desk: Desk) -> [Step] {
    let isKept = desk.ports.pin.set(pin, for: desk.code)
    return [.message(isKept ? sentence : desk.say("pin.cannot", "A PIN cannot be kept here."))]
  }
}
