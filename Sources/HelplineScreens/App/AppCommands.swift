import HelplineModel
import TerminalUI

/// The program's own commands: the one table behind keys, bottom line, help, menu, plain mode and paper.
public enum AppCommands {
  /// Id of the menu's own command.
  static let menu = "menu"

  /// All of them, in the order of the menu.
  public static func all(_ desk: Desk) -> [Command] {
    let all =
      calls(desk) + places(desk) + keeping(desk) + handing(desk) + seat(desk) + always(desk)
    guard desk.isPractice else { return all }
    // Behind danger and hide, which stand first everywhere.
    return all.prefix(2) + [PracticeCommands.stop(desk)]
      + all.dropFirst(2).map { practised($0, desk) }
  }

  /// What works the same way in practice; the rest belongs to the live desk.
  private static let practised: Set = [
    "danger", "hide", "undo", "find", "services", "rights", "justice", "notes", "language", menu,
    "saved", "hint", "help", "colours", "clock", "facts",
  ]

  /// A command as it stands on the practice floor.
  private static func practised(_ command: Command, _ desk: Desk) -> Command {
    var command = command
    switch command.id {
    case "call":
      command.title = desk.say("cmd.call.live", "Take a LIVE call: practice waits")
      command.unavailable = { _ in nil }
      command.run = { _ in [.floor(.liveCall)] }
    case "practice":
      command.title = desk.say("cmd.practice.park", "Back to the live desk: practice waits")
      command.unavailable = { _ in nil }
      command.run = { _ in [.floor(.park)] }
    case "quit":
      command.run = { _ in [.floor(.park)] }
    case _ where !practised.contains(command.id):
      let reason = desk.say("cmd.not_practice", "not in practice: F6 leads back to the live desk")
      command.unavailable = { _ in reason }
    default: break
    }
    return command
  }

  private static func calls(_ desk: Desk) -> [Command] {
    [
      Command(
        id: "danger", title: desk.say("cmd.danger", "Danger now"),
        explanation: desk.say(
          "cmd.danger.why", "Opens on the action itself; again or Esc: back to the very place."),
        keys: [.control("e")], keyName: "Ctrl-E"
      ) { _ in [.danger] },
      Command(
        id: "hide", title: desk.say("cmd.hide", "Hide the screen"),
        explanation: desk.say("cmd.hide.why", "Blank at once; Enter shows it; the call goes on."),
        keys: [.control("x")], keyName: "Ctrl-X"
      ) { _ in [.hide] },
      Command(
        id: "call", title: desk.say("cmd.call", "Call: new, same caller back, go on, end"),
        explanation: desk.say(
          "cmd.call.why", "Starts a call at once when none is running or parked."),
        keys: [.function(2)], keyName: "F2"
      ) { desk in CallMenus.call(&desk) },
      Command(
        id: "undo", title: desk.say("cmd.undo", "Undo"),
        explanation: desk.say(
          "cmd.undo.why", "Takes back the last tick, fact or choice; a close for 60 seconds."),
        keys: [.control("z")], keyName: "Ctrl-Z"
      ) { desk in desk.undo() },
    ]
  }

  private static func places(_ desk: Desk) -> [Command] {
    [
      Command(
        id: "find", title: desk.say("cmd.find", "Find anything"),
        explanation: desk.say(
          "cmd.find.why",
          "Services, danger cards, rights, time limits, justice, words; in a call the key / first.")
      ) { desk in FindAllScreen.open(&desk) },
      Command(
        id: "services", title: desk.say("cmd.services", "Services"),
        explanation: desk.say("cmd.services.why", "Finds services, filtered by the call."),
        keys: [.function(3)], keyName: "F3"
      ) { desk in [.push(ServicesScreen(desk))] },
      Command(
        id: "rights", title: desk.say("cmd.rights", "Rights"),
        explanation: desk.say("cmd.rights.why", "The eleven first items and the rest."),
        keys: [.function(4)], keyName: "F4"
      ) { desk in [.push(RightsScreen(desk))] },
      Command(
        id: "justice", title: desk.say("cmd.justice", "Justice"),
        explanation: desk.say("cmd.justice.why", "The path of a case, time limits, orders."),
        keys: [.function(5)], keyName: "F5"
      ) { desk in [.push(JusticeScreen(country: desk.caseCountry))] },
      Command(
        id: "notes", title: desk.say("cmd.notes", "Scratch pad"),
        explanation: desk.say(
          "cmd.notes.why", "In memory only; wiped when the record is saved."),
        unavailable: { desk in
          desk.live == nil && desk.endedAt == nil
            ? desk.say("cmd.notes.no", "opens in a call") : nil
        }
      ) { _ in [.push(ScratchScreen())] },
      Command(
        id: "practice", title: desk.say("cmd.practice", "Practice"),
        explanation: desk.say("cmd.practice.why", "Practice calls; refused during a live call."),
        keys: [.function(6)], keyName: "F6",
        unavailable: { desk in
          desk.live == nil && desk.parked.isEmpty
            ? nil : desk.say("cmd.practice.no", "a live call is running or waiting")
        }
      ) { _ in [.floor(.practice)] },
    ]
  }

  private static func keeping(_ desk: Desk) -> [Command] {
    [
      Command(
        id: "records", title: desk.say("cmd.records", "Records"),
        explanation: desk.say("cmd.records.why", "How many calls you saved today."),
        keys: [.function(7)], keyName: "F7"
      ) { desk in [.push(RecordsPages.own(desk))] },
      Command(
        id: "past", title: desk.say("cmd.past", "Enter a past call"),
        explanation: desk.say(
          "cmd.past.why", "For a call taken before F2 or on paper, for yourself or a colleague."),
        unavailable: { desk in
          desk.live == nil ? nil : desk.say("cmd.past.no", "a call is running")
        }
      ) { desk in [.push(WrapUpScreen(past: desk))] },
      Command(
        id: "shift", title: desk.say("cmd.shift", "Shift sheet"),
        explanation: desk.say("cmd.shift.why", "The start screen; the call goes on."),
        keys: [.function(8)], keyName: "F8"
      ) { _ in [.push(ShiftScreen())] },
      Command(
        id: "language", title: desk.say("cmd.language", "Caller's language"),
        explanation: desk.say("cmd.language.why", "Sets the language of the caller, nothing else."),
        keys: [.function(9)], keyName: "F9",
        unavailable: { desk in
          desk.live == nil ? desk.say("cmd.language.no", "opens in a call") : nil
        }
      ) { _ in [.push(AskScreen(.language))] },
    ]
  }

  /// What every screen answers to.
  private static func always(_ desk: Desk) -> [Command] {
    [
      Command(
        id: menu, title: desk.say("cmd.menu", "Menu"),
        explanation: desk.say("cmd.menu.why", "Everything there is, numbered."),
        keys: [.function(10), .control("p")], keyName: "F10"
      ) { _ in [.command(menu)] },
      Command(
        id: "saved", title: desk.say("cmd.saved", "Is everything saved?"),
        explanation: desk.say("cmd.saved.why", "Says so, or what stands in the way."),
        keys: [.control("s")], keyName: "Ctrl-S"
      ) { desk in
        let saved =
          desk.isPractice
          ? desk.say("saved.practice", "PRACTICE: only your own run is kept, once you look back.")
          : desk.say("saved", "Everything is saved already.")
        return [.message(desk.savingProblem ?? saved)]
      },
      Command(
        id: "hint", title: desk.say("cmd.hint", "How to leave"),
        explanation: desk.say("cmd.hint.why", "A hint, nothing else."), keys: [.control("c")],
        keyName: "Ctrl-C"
      ) { desk in
        let hint =
          desk.isPractice
          ? desk.say("hint.practice", "F6 leads back to the live desk; Esc goes one step back.")
          : desk.say("hint", "Ctrl-Q leaves Lifeline; Esc goes one step back.")
        return [.message(hint)]
      },
      Command(
        id: "quit", title: desk.say("cmd.quit", "Quit"),
        explanation: desk.say("cmd.quit.why", "Asks while a call is running."),
        keys: [.control("q")], keyName: "Ctrl-Q"
      ) { desk in CallMenus.quit(&desk) },
    ]
  }
}

extension Desk {
  /// A key of the bottom line by its command, so that the table alone says which key it is.
  func hint(_ command: String, _ does: String) -> KeyHint {
    KeyHint(AppCommands.all(self).first { $0.id == command }?.keyName ?? "", does)
  }
}
