import HelplineModel
import TerminalUI

/// Help, made from the one table of commands.
enum HelpPages {
  /// The keys and what they do.
  static func keys(_ desk: Desk) -> PageScreen {
    let lines = AppCommands.all(desk).map { command in
      Line(
        "\(command.title). \(command.explanation)",
        label: command.keyName.isEmpty ? "F10" : command.keyName)
    }
    let habits = [
      Line(desk.say("help.letters", "Letters type; they never command.")),
      Line(
        desk.say(
          "help.arrows",
          "Arrows move, Enter opens or chooses, Tab goes to the next part, Esc one step back.")),
      Line(
        desk.say(
          "help.digit", "In the call a digit or / acts only as the first key in the empty box.")),
      Line(desk.say("help.lost", "Nothing is lost by a wrong key: Ctrl-Z takes it back.")),
    ]
    return PageScreen(
      id: "help", title: desk.say("cmd.help", "Help"),
      parts: [Part("habits", lines: habits), Part("keys", lines: lines)])
  }
}
