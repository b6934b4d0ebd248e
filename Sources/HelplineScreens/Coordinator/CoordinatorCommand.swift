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
      // Every change carries the code of the person who made it.
      if desk.code.isEmpty { return [.push(CodeScreen(then: [.command(CoordinatorScreen.name)]))] }
      return desk.news.coordinatorHasSecret
        ? [.push(CoordinatorScreen(desk))] : [.push(CoordinatorDoor.firstPIN(desk))]
    }
  }
}
