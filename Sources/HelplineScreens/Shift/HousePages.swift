import HelplineModel
import TerminalUI

/// The house rules to be read.
enum HousePages {
  /// Every rule with its value; not set is said in words.
  static func page(_ desk: Desk) -> PageScreen {
    let lines = desk.house.fields.map { field -> Line in
      if let value = desk.house.value(field.id) { return Line("\(field.question) \(value)") }
      return Line(
        desk.say("house.unset", "{question} NOT SET", ["question": field.question]), role: .caution)
    }
    return PageScreen(
      id: "house", title: desk.say("shift.house.label", "House rules"),
      parts: [Part("rules", lines: lines)])
  }
}
