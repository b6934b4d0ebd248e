import HelplineModel
import HelplinePractice
import TerminalUI

/// What the trainer can do, behind digits and in the menu.
enum CockpitMenus {
  /// Below what the caller said: the replies, then what else can happen.
  static func items(_ desk: Desk) -> [MenuItem] {
    guard let practice = desk.practice, let host = desk.seat?.host else { return [] }
    if host.isOver {
      return [
        MenuItem(desk.say("cockpit.next", "Choose the next call")) { desk in
          [.push(scenarios(desk))]
        }
      ]
    }
    if practice.call.ending != nil { return [over(desk), more(desk)] }
    let replies = practice.call.replies.map { reply in
      MenuItem("“\(practice.texts?.replies[reply.id]?.say ?? reply.id)”") { desk in
        desk.nearest(reply.id)
        return []
      }
    }
    return replies + [happens(practice, desk), more(desk)]
  }

  private static func happens(_ practice: PracticeDesk, _ desk: Desk) -> MenuItem {
    MenuItem(desk.say("cockpit.happens", "something happens …")) { desk in
      [.push(triggers(desk))]
    }
  }

  private static func more(_ desk: Desk) -> MenuItem {
    MenuItem(desk.say("cockpit.more", "pause, two steps back, end …")) { desk in
      let items = commands(desk).map { command in
        MenuItem(command.title, unavailable: command.unavailable(desk), run: command.run)
      }
      return [
        .push(
          MenuScreen(
            id: "practice.cockpit.more", title: desk.say("cockpit.more.title", "The call"),
            items: items))
      ]
    }
  }

  /// Somebody comes in, the line drops: what this scenario holds, each once a call.
  private static func triggers(_ desk: Desk) -> MenuScreen {
    let call = desk.practice?.call
    let items = (call?.scenario.triggers ?? []).map { trigger in
      let happened = call?.moments.contains { $0.kind == .trigger && $0.step == trigger.id } ?? true
      return MenuItem(
        desk.practice?.texts?.triggers[trigger.id] ?? trigger.id,
        unavailable: happened ? desk.say("cockpit.happened", "has happened") : nil
      ) { desk in
        desk.happen(trigger.id)
        return []
      }
    }
    return MenuScreen(
      id: "practice.cockpit.happens", title: desk.say("cockpit.happens.title", "Something happens"),
      items: items)
  }

  /// The scenarios, each once a language; those the house speaks first.
  static func scenarios(_ desk: Desk) -> MenuScreen {
    let spoken = Set(desk.houseLanguages + ["en"])
    let all = desk.ports.knowledge.scenarios.flatMap { one in
      one.titles.sorted { $0.key < $1.key }.map { (id: one.id, language: $0, title: $1) }
    }
    let sorted =
      all.filter { spoken.contains($0.language) } + all.filter { !spoken.contains($0.language) }
    let items = sorted.map { one in
      MenuItem(one.title, detail: desk.ports.reference.languageName(one.language)) { desk in
        guard let scenario = desk.ports.knowledge.scenario(one.id) else {
          return [
            .message(
              desk.say("practice.gone", "This scenario cannot be read: lifeline practice check."))
          ]
        }
        desk.host(scenario, one.language)
        return []
      }
    }
    return MenuScreen(
      id: "practice.cockpit.scenarios",
      title: desk.say("cockpit.scenarios", "Which call do you play?"), items: items)
  }

  private static func over(_ desk: Desk) -> MenuItem {
    MenuItem(desk.say("cockpit.over", "End the call: the debrief goes to the trainee")) { desk in
      desk.seat?.host.isOver = true
      return []
    }
  }

  // MARK: the menu

  /// What only the cockpit can do.
  static func commands(_ desk: Desk) -> [Command] {
    let isPaused = desk.seat?.host.isPaused == true
    return [
      command(
        "pause",
        isPaused
          ? desk.say("cockpit.go_on", "Go on") : desk.say("cockpit.pause", "Pause the call"),
        desk.say("cockpit.pause.why", "The trainee sees that the call stands still.")
      ) { desk in desk.seat?.host.isPaused.toggle() },
      command(
        "back", desk.say("cockpit.back", "Two steps back: another way"),
        desk.say("practice.back.why", "The call as it was two answers ago."),
        unless: desk.practice?.earlier.isEmpty != false
          ? desk.say("cockpit.back.no", "nothing was picked yet") : nil
      ) { desk in desk.stepSeatsBack() },
      command(
        "not_so", desk.say("cockpit.not_so", "What was said did not do what that reply does"),
        desk.say("cockpit.not_so.why", "It was the nearest, and counts for no rule.")
      ) { desk in desk.lastCounts(false) },
      command(
        "end", desk.say("cockpit.over", "End the call: the debrief goes to the trainee"),
        desk.say("cockpit.over.why", "Looking back begins at the trainee's seat.")
      ) { desk in desk.seat?.host.isOver = true },
      command(
        "reset", desk.say("cockpit.reset", "Reset: every seat waits for the next call"),
        desk.say("cockpit.reset.why", "Nothing of this call stays anywhere.")
      ) { desk in desk.clearSeats() },
    ]
  }

  private static func command(
    _ id: String, _ title: String, _ why: String, unless reason: String? = nil,
    _ run: @escaping @Sendable (inout Desk) -> Void
  ) -> Command {
    Command(
      id: "cockpit.\(id)", title: title, explanation: why,
      unavailable: { desk in
        desk.practice == nil ? desk.say("cockpit.no_call", "no call is chosen") : reason
      }
    ) { desk in
      run(&desk)
      return []
    }
  }
}
