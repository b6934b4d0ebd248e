import HelplineModel
import TerminalUI

/// Who sits here, what they hand on, and how the screen looks.
extension AppCommands {
  /// What one shift hands to the next.
  static func handing(_ desk: Desk) -> [Command] {
    [
      Command(
        id: "handover", title: desk.say("cmd.handover", "Hand over: card for the next shift"),
        explanation: desk.say(
          "cmd.handover.why", "Choices and a code word; no name, no text. Gone after 72 hours.")
      ) { desk in [.push(HandoverScreen(desk))] },
      Command(
        id: "plans", title: desk.say("cmd.plans", "House plans for frequent callers"),
        explanation: desk.say("cmd.plans.why", "How this line meets them, by a neutral label."),
        unavailable: { desk in
          desk.book.plans.isEmpty
            ? desk.say("cmd.plans.no", "none written; the coordinator writes them") : nil
        }
      ) { desk in [.push(PlanPages.list(desk))] },
      Command(
        id: "paper", title: desk.say("cmd.paper", "Paper and slips"),
        explanation: desk.say(
          "cmd.paper.why", "Call-back and incident slips, call pad, key card: filled in by hand.")
      ) { desk in [.push(PaperPages.list(desk))] },
    ]
  }

  /// Help, and who sits here how.
  static func seat(_ desk: Desk) -> [Command] {
    [
      help(desk), person(desk), pin(desk), coordinator(desk), endShift(desk), colours(desk),
      clock(desk),
    ]
  }

  private static func help(_ desk: Desk) -> Command {
    Command(
      id: "help", title: desk.say("cmd.help", "Help"),
      explanation: desk.say("cmd.help.why", "The keys, and what this screen is for."),
      keys: [.function(1)], keyName: "F1"
    ) { desk in [.push(HelpPages.keys(desk))] }
  }

  private static func person(_ desk: Desk) -> Command {
    Command(
      id: "person", title: desk.say("cmd.person", "Change person"),
      explanation: desk.say("cmd.person.why", "Pick or type a code; no name, no password."),
      unavailable: { desk in
        desk.live == nil || desk.code.isEmpty
          ? nil : desk.say("cmd.person.no", "a call is running")
      }
    ) { _ in [.push(CodeScreen())] }
  }

  private static func pin(_ desk: Desk) -> Command {
    Command(
      id: "pin", title: desk.say("cmd.pin", "PIN for hiding"),
      explanation: desk.say(
        "cmd.pin.why", "Asked when the screen was hidden, until your shift ends."),
      unavailable: { desk in
        desk.code.isEmpty ? desk.say("cmd.pin.no", "type your code first") : nil
      }
    ) { desk in [.push(ShiftPIN.screen(desk))] }
  }

  private static func endShift(_ desk: Desk) -> Command {
    Command(
      id: "end_shift", title: desk.say("cmd.end_shift", "End of shift"),
      explanation: desk.say(
        "cmd.end_shift.why", "Clears the screen; your code leaves the records of this shift."),
      unavailable: { desk in
        if desk.code.isEmpty { return desk.say("cmd.end_shift.nobody", "nobody sits here") }
        return desk.live != nil || !desk.parked.isEmpty
          ? desk.say("cmd.end_shift.no", "a call is not closed") : nil
      }
    ) { desk in desk.askToEndShift() }
  }

  private static func colours(_ desk: Desk) -> Command {
    Command(
      id: "colours", title: desk.say("cmd.colours", "Colours"),
      explanation: desk.say(
        "cmd.colours.why", "Default, high contrast, blue and orange, without colour.")
    ) { desk in [.push(SettingsMenus.themes(desk))] }
  }

  private static func clock(_ desk: Desk) -> Command {
    Command(
      id: "clock", title: desk.say("cmd.clock", "Clock on or off"),
      explanation: desk.say("cmd.clock.why", "Whole minutes in the corner.")
    ) { desk in
      desk.clockShown.toggle()
      return [.effect(.remember("clock", desk.clockShown ? "on" : "off"))]
    }
  }
}
