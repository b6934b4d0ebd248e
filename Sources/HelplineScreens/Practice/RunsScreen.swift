import HelplineModel
import HelplinePractice
import TerminalUI

/// The practice calls this code has played, newest first, and how its skills went on. For its own eyes: no
/// other code sees them, and nothing compares people.
struct RunsScreen: ScreenState {
  /// Its name in the stack.
  static let name = "practice.runs"
  let id = Self.name
  private var picker = Picker()

  init() {}

  mutating func handle(_ event: InputEvent, _ desk: inout Desk) -> Outcome {
    let runs = Array(desk.practiceRuns.reversed())
    switch picker.act(event, count: runs.count, digits: true) {
    case .back: return .handled([.pop])
    case .choose(let index):
      guard runs.indices.contains(index) else { return .done }
      return .handled([.push(menu(runs[index], desk))])
    case .moved: return .done
    case .ignored: return .ignored
    }
  }

  func commands(_ desk: Desk) -> [Command] {
    [
      Command(
        id: "practice.forget", title: desk.say("runs.forget", "Forget all my runs"),
        explanation: desk.say("runs.forget.why", "At once; there is no way back."),
        unavailable: { $0.practiceRuns.isEmpty ? $0.say("runs.none.short", "there are none") : nil }
      ) { desk in desk.forget(nil) }
    ]
  }

  private func menu(_ run: PracticeRun, _ desk: Desk) -> MenuScreen {
    let scenario = desk.ports.knowledge.scenario(run.scenario)
    let known = scenario.flatMap { PracticeDesk($0, run) }
    let gone = desk.say("runs.changed", "the scenario has changed since")
    return MenuScreen(
      id: "practice.run", title: title(run, desk),
      items: [
        MenuItem(
          desk.say("runs.look", "Look back at it"), unavailable: known == nil ? gone : nil
        ) { desk in
          known.map { [.push(DebriefPage.page(kept: $0, desk))] } ?? []
        },
        MenuItem(desk.say("runs.forget.one", "Forget it")) { desk in desk.forget(run.id) },
      ])
  }

  /// What the way to it is called.
  static func way(_ desk: Desk) -> String {
    desk.say("practice.runs", "Your practice calls, and how they went")
  }

  // MARK: what it says

  func content(_ desk: Desk) -> ScreenContent {
    let runs = Array(desk.practiceRuns.reversed())
    let lines = runs.enumerated().map { index, run in
      Line(
        title(run, desk), trailing: "\(run.day) · \(ending(run, desk))",
        kind: .item(number: index + 1), selected: index == picker.index)
    }
    let none = desk.say("runs.none", "None yet. A call that was looked back at stands here.")
    return desk.frame(
      title: desk.say("runs.title", "Your practice calls"),
      parts: trend(desk) + [
        Part("runs", lines: runs.isEmpty ? [Line(none)] : lines), kept(desk),
      ],
      keys: [
        KeyHint("Enter", desk.say("key.open", "open")), KeyHint("↑↓", desk.say("key.move", "move")),
        KeyHint("Esc", desk.say("key.back", "back")),
      ])
  }

  private func title(_ run: PracticeRun, _ desk: Desk) -> String {
    desk.ports.knowledge.scenarios.first { $0.id == run.scenario }?.title(for: run.language)
      ?? run.scenario
  }

  private func ending(_ run: PracticeRun, _ desk: Desk) -> String {
    switch (run.isSafe, run.ending) {
    case (_, nil): desk.say("runs.stopped", "stopped")
    case (false, .good?), (false, .poor?):
      run.notSafeYet.isEmpty
        ? desk.say("runs.waits", "waits for a trainer") : desk.say("runs.not_safe", "not safe yet")
    case (false, _): desk.say("runs.not_safe", "not safe yet")
    case (true, .good): desk.say("runs.good", "ended well")
    case (true, _): desk.say("runs.poor", "ended, with points to look at")
    }
  }

  /// Each skill as it went on, drawn and said; a single run is no trend.
  private func trend(_ desk: Desk) -> [Part] {
    let skills = PracticeTrend(desk.practiceRuns).skills.filter { $0.marks.count > 1 }
    guard !skills.isEmpty else { return [] }
    let lines = skills.map { skill in
      let last = skill.marks.suffix(10)
      let words = desk.say(
        "runs.trend.words", "{first} at first, {last} last",
        [
          "first": RubricWords.mark(last.first, desk), "last": RubricWords.mark(last.last, desk),
        ])
      return Line(
        "\(Curve.drawn(last.map { $0 * 10 / 3 }))  \(words)",
        label: RubricWords.name(skill.dimension, desk))
    }
    return [Part("trend", heading: desk.say("runs.trend", "Skill by skill"), lines: lines)]
  }

  private func kept(_ desk: Desk) -> Part {
    let words =
      desk.code.isEmpty
      ? desk.say(
        "runs.nobody",
        "Nobody's code is known here, so these are gone when you leave. To keep yours: F6, F8, 2.")
      : desk.say(
        "runs.kept",
        "Marks and choices only, on this machine, for {n} days. No other code sees them.",
        ["n": String(PracticeRun.daysKept)])
    return Part("kept", lines: [Line(words, role: .muted)])
  }
}
