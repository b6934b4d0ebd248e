import HelplineModel
import TerminalUI

/// The house rules to be read.
enum HousePages {
  /// Every rule with its value; not set is said in words.
  static func page(_ desk: Desk) -> PageScreen {
    let lines = desk.house.fields.flatMap { field -> [Line] in
      let value = desk.house.value(field.id)
      return [
        Line(field.question, role: .muted),
        Line(
          value ?? desk.say("house.unset", "NOT SET"), role: value == nil ? .caution : .text,
          continues: true),
      ]
    }
    return PageScreen(
      id: "house", title: desk.say("shift.house.label", "House rules"),
      parts: [Part("rules", lines: lines)])
  }
}
