import HelplineModel
import TerminalUI

/// The key that seals records, made from a passphrase only the coordinator knows.
enum RecordKeyScreen {
  /// As short as this a passphrase could be tried out.
  static let shortest = 10

  /// The screen that makes it; there is one key, and it is never replaced here.
  static func screen(_ desk: Desk) -> any ScreenState {
    if desk.coordinator?.hasKey == true {
      return PageScreen(
        id: "record_key", title: title(desk),
        parts: [
          Part(
            "is_set",
            lines: [
              Line(
                desk.say("key.is_set", "A key is set: each record is sealed when it is saved."),
                role: .aloud),
              Line(
                desk.say("key.only", "Reports open with its passphrase, at the coordinator's door.")
              ),
              Line(desk.say("key.lost", "If the passphrase is lost, nobody can read the records.")),
            ])
        ])
    }
    return NewSecretScreen(
      NewSecretScreen.Purpose(
        id: "record_key", title: title(desk), label: desk.say("record_key.box", "Passphrase"),
        why: [
          Line(
            desk.say("key.why", "From then on each record is sealed when it is saved."),
            role: .aloud),
          Line(desk.say("key.opens", "Reports open with the passphrase only, here at your door.")),
          Line(
            desk.say(
              "key.lost.makers",
              "If it is lost, nobody can read the records, not even who wrote this program."),
            role: .caution),
          Line(desk.say("key.write", "Write it down on paper first, and lock the paper away.")),
        ],
        shortest: (shortest, desk.say("key.short", "At least ten letters: four words are good.")),
        take: { passphrase, _ in [.effect(.setRecordKey(passphrase))] }), desk)
  }

  private static func title(_ desk: Desk) -> String { desk.say("key.title", "Seal the records") }
}
