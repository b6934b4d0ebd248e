import HelplineModel
import TerminalUI

/// The trainer's screen of a practice evening: the rounds, the clock, and what the room needs next.
struct CourseScreen: ScreenState {
  let id = "course"

  func countsSeconds(_ desk: Desk) -> Bool { desk.course?.progress.isRunning == true }
  func staysInSight(_ desk: Desk) -> Bool { desk.course?.progress.isRunning == true }

  mutating func handle(_ event: InputEvent, _ desk: inout Desk) -> Outcome {
    guard desk.course != nil else { return .handled([.pop]) }
    switch event {
    case .key(.enter): return .handled(desk.goOnInCourse())
    case .key(.left): return .handled(desk.moveInCourse(false))
    case .key(.right): return .handled(desk.moveInCourse(true))
    case .text(" "): return .handled(desk.pauseCourse())
    case .choose(let number): return .handled(act(number, &desk))
    default: return event.digit.map { .handled(act($0, &desk)) } ?? .ignored
    }
  }

  private func act(_ number: Int, _ desk: inout Desk) -> [Step] {
    let items = Self.items(desk)
    guard items.indices.contains(number - 1) else { return [] }
    return items[number - 1].run(&desk)
  }

  func commands(_ desk: Desk) -> [Command] {
    Self.items(desk).enumerated().map { index, item in
      Command(
        id: "course.\(index + 1)", title: item.title, explanation: "", run: item.run)
    }
  }

  /// What can be done, by its digit.
  private static func items(_ desk: Desk) -> [MenuItem] {
    let count = desk.course?.progress.counts[desk.course?.progress.round ?? 0]
    return [
      MenuItem(goOn(desk)) { $0.goOnInCourse() },
      MenuItem(
        desk.course?.progress.isRunning == true
          ? desk.say("course.pause", "Stop the clock")
          : desk.say("course.unpause", "Let the clock run")
      ) { $0.pauseCourse() },
      MenuItem(desk.say("course.done", "A pair is done")) { $0.countInCourse(done: 1) },
      MenuItem(desk.say("course.not_safe", "A pair: not safe yet, once more")) {
        $0.countInCourse(notSafeYet: 1)
      },
      MenuItem(desk.say("course.less", "Take a count back")) { desk in
        let isAgain = (count?.notSafeYet ?? 0) > 0
        return desk.countInCourse(done: isAgain ? 0 : -1, notSafeYet: isAgain ? -1 : 0)
      },
      MenuItem(desk.say("course.persona", "Persona sheet")) { CoursePages.persona($0) },
      MenuItem(desk.say("course.questions", "Observers' questions")) { CoursePages.questions($0) },
      MenuItem(desk.say("course.projector", "Projector view")) { _ in
        [.push(ProjectorScreen())]
      },
    ]
  }

  /// What Enter does now.
  static func goOn(_ desk: Desk) -> String {
    guard let evening = desk.course else { return "" }
    let progress = evening.progress
    if progress.isOver { return desk.say("course.ended", "The evening is over") }
    guard progress.isRunning else {
      return progress.isBeforeRound
        ? desk.say("course.start", "Start the call") : desk.say("course.on", "Go on")
    }
    if progress.isLast(in: evening.course) {
      return desk.say("course.end", "End of the evening")
    }
    let stages = evening.round.stages
    let at = stages.firstIndex(of: progress.stage) ?? 0
    guard at + 1 < stages.count else { return desk.say("course.next", "Next round") }
    return stages[at + 1] == .debrief
      ? desk.say("course.to_debrief", "Go to the debrief") : desk.say("course.to_break", "Break")
  }

  // MARK: what it says

  func content(_ desk: Desk) -> ScreenContent {
    guard let evening = desk.course else {
      return desk.frame(title: desk.say("course.title", "Practice evening"), parts: [], keys: [])
    }
    var round = Part("round", heading: heading(evening, desk), lines: [])
    round.lines = [CourseWords.clock(evening, desk)] + CourseWords.said(evening, desk)
    let items = Self.items(desk).enumerated().map { index, item in
      Line(item.title, kind: .item(number: index + 1))
    }
    return desk.frame(
      title: evening.course.title,
      parts: [round, rounds(evening, desk), Part("do", lines: items, paired: true)],
      keys: [
        KeyHint("Enter", Self.goOn(desk).lowercasedFirst),
        KeyHint("Space", desk.say("key.pause", "pause")),
        KeyHint("←→", desk.say("key.round", "round")),
        KeyHint("1-9", desk.say("key.choose", "choose")),
        KeyHint("Esc", desk.say("key.back", "back")),
      ])
  }

  private func heading(_ evening: CourseDesk, _ desk: Desk) -> String {
    desk.say(
      "course.round", "Round {n} of {all}: {title}",
      [
        "n": String(evening.progress.round + 1), "all": String(evening.course.rounds.count),
        "title": evening.title(evening.round),
      ])
  }

  /// How many rounds stand in sight.
  private static let shown = 6

  /// The rounds around the present one.
  private func rounds(_ evening: CourseDesk, _ desk: Desk) -> Part {
    let all = evening.course.rounds
    let first = max(0, min(evening.progress.round - 1, all.count - Self.shown))
    let lines = all.indices.dropFirst(first).prefix(Self.shown).map { index in
      let isNow = index == evening.progress.round
      return Line(
        evening.title(all[index]),
        label: isNow ? desk.say("course.now", "now") : "",
        trailing: CourseWords.round(all[index], evening.progress.counts[index], desk),
        role: isNow ? .accent : .text)
    }
    return Part("rounds", lines: Array(lines))
  }
}

extension String {
  /// As it stands behind a key in the bottom line.
  fileprivate var lowercasedFirst: String { prefix(1).lowercased() + dropFirst() }
}
