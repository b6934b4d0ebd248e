import TerminalUI

/// What the bottom line of a practice call names, alone and at a seat.
enum PracticeKeys {
  /// While own words are typed.
  static func ownWords(_ desk: Desk) -> [KeyHint] {
    [
      KeyHint("Enter", desk.say("practice.own.say", "say it")),
      KeyHint("Esc", desk.say("key.forget", "forget it")),
    ]
  }

  /// While the caller is answered: the key that answers, then those of a live call.
  static func call(_ answers: KeyHint, _ desk: Desk) -> [KeyHint] {
    [
      answers, KeyHint("/", desk.say("key.find", "find")),
      KeyHint("Tab", desk.say("key.answers", "answers")),
      desk.hint("call", desk.say("practice.live", "LIVE")),
    ]
  }
}
