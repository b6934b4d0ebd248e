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
        },
        MenuItem(desk.say("cockpit.not_over", "Go on with the call")) { desk in
          desk.seat?.host.isOver = false
          return []
        },
        more(desk),
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

  /// What this scenario holds, each once a call; then what may happen in any, as often as the trainer likes.
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
      items: items + anyCall(desk))
  }

  private static func anyCall(_ desk: Desk) -> [MenuItem] {
    [
      desk.say("cockpit.comes_in", "[a door; somebody has come in]"),
      desk.say("cockpit.silence", "[a long silence]"),
      desk.say("cockpit.line_drops", "[a click; the line is dead]"),
    ].map { words in
      MenuItem(words) { desk in
        desk.isHeard(words)
        return []
      }
    }
  }

  /// The scenarios, those in the languages of the house first.
  static func scenarios(_ desk: Desk) -> MenuScreen {
    let rows = ScenarioRow.all(desk)
    let sorted = rows.filter { $0.isSpoken(desk) } + rows.filter { !$0.isSpoken(desk) }
    let items = sorted.map { row in
      MenuItem(row.title, detail: row.detail(desk)) { desk in
        guard let scenario = desk.ports.knowledge.scenario(row.id) else {
          return [.message(ScenarioRow.gone(desk))]
        }
        desk.host(scenario, row.language)
        return []
      }
    }
    return MenuScreen(
      id: "practice.cockpit.scenarios",
      title: desk.say("cockpit.scenarios", "Which call do you play?"), items: items)
  }

  // MARK: pages and marks

  /// What Tab leads to, for those who have no Tab.
  private static func pages(_ desk: Desk) -> [Command] {
    let names: [(CockpitScreen.Page, String, String)] = [
      (.play, "play", desk.say("cockpit.page.play", "Back to the call")),
      (.sheet, "sheet", desk.say("cockpit.page.sheet", "The caller's sheet")),
      (.screen, "screen", desk.say("cockpit.page.screen", "The trainee's screen")),
    ]
    let why = desk.say("cockpit.page.why", "As with Tab.")
    return names.filter { $0.0 != desk.seat?.page ?? .play }.map { page, id, title in
      command(id, title, why) { $0.seat?.page = page }
    } + [marking(desk)]
  }

  private static func marking(_ desk: Desk) -> Command {
    Command(
      id: "cockpit.marks", title: desk.say("cockpit.page.marks", "Marks, one by one"),
      explanation: desk.say("cockpit.page.marks.why", "Choose what is marked, then the mark."),
      unavailable: { $0.practice == nil ? $0.say("cockpit.no_call", "no call is chosen") : nil }
    ) { desk in [.push(dimensions(desk))] }
  }

  private static func dimensions(_ desk: Desk) -> MenuScreen {
    let marks = desk.trainersMarks
    let items = (desk.practice?.call.scenario.scored ?? []).map { dimension in
      MenuItem(
        RubricWords.name(dimension, desk),
        detail: marks[dimension].map { RubricWords.mark($0, desk) }
          ?? desk.say("seat.mark.none", "no mark yet")
      ) { desk in [.push(Self.marks(of: dimension, desk))] }
    }
    return MenuScreen(
      id: "practice.cockpit.dimensions", title: desk.say("cockpit.dimensions", "What is marked"),
      items: items)
  }

  private static func marks(of dimension: RubricDimension, _ desk: Desk) -> MenuScreen {
    let given = (0...3).map { mark in
      MenuItem(RubricWords.mark(mark, desk)) { desk in Self.mark(dimension, mark, &desk) }
    }
    let none = MenuItem(desk.say("seat.mark.none", "no mark yet")) { desk in
      Self.mark(dimension, nil, &desk)
    }
    return MenuScreen(
      id: "practice.cockpit.mark", title: RubricWords.name(dimension, desk), items: given + [none])
  }

  /// Gives a mark, or says why there is nothing to mark.
  static func mark(_ dimension: RubricDimension, _ mark: Int?, _ desk: inout Desk) -> [Step] {
    guard !desk.mark(dimension, mark) else { return [] }
    return [
      .message(
        desk.say("seat.mark.early", "First pick what comes nearest to what the trainee said."))
    ]
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
    let (isPaused, isOver) = (desk.seat?.host.isPaused == true, desk.seat?.host.isOver == true)
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
      counting(desk),
      isOver
        ? command(
          "end", desk.say("cockpit.not_over", "Go on with the call"),
          desk.say("cockpit.not_over.why", "It was ended too soon.")
        ) { desk in desk.seat?.host.isOver = false }
        : command(
          "end", desk.say("cockpit.over", "End the call: the debrief goes to the trainee"),
          desk.say("cockpit.over.why", "Looking back begins at the trainee's seat.")
        ) { desk in desk.seat?.host.isOver = true },
      command(
        "reset", desk.say("cockpit.reset", "Reset: every seat waits for the next call"),
        desk.say(
          "cockpit.reset.why",
          "The call is gone at every seat; a run that the trainee has kept stays the trainee's.")
      ) { desk in desk.clearSeats() },
    ] + pages(desk)
  }

  /// Whether what was said last does what the reply nearest to it does.
  private static func counting(_ desk: Desk) -> Command {
    let counts = desk.lastDoesCount ?? true
    return command(
      "counts",
      counts
        ? desk.say("cockpit.not_so", "What was said did not do what that reply does")
        : desk.say("cockpit.so", "What was said did do what that reply does"),
      counts
        ? desk.say("cockpit.not_so.why", "It was the nearest, and counts for no rule.")
        : desk.say("cockpit.so.why", "It counts as that reply again."),
      unless: desk.lastDoesCount == nil
        ? desk.say("cockpit.back.no", "nothing was picked yet") : nil
    ) { desk in desk.lastCounts(!counts) }
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
