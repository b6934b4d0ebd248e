import HelplineModel
import TerminalUI

extension AppCommands {
  /// The coordinator's door; a code is asked for first, because every change has an author.
  static func coordinator(_ desk: Desk) -> Command {
    Command(
      id: CoordinatorScreen.name, title: desk.say("coordinator", "Coordinator"),
      explanation: desk.say(
        "cmd.coordinator.why", "Listings, notices, house rules, what waits. Opens with a PIN."),
      unavailable: { desk in
        desk.live == nil ? nil : desk.say("cmd.coordinator.no", "a call is running")
      }
    ) { desk in
      let door: Step = .push(CoordinatorScreen(desk))
      return desk.code.isEmpty ? [door, .push(CodeScreen())] : [door]
    }
  }
}
