import HelplineModel
import TerminalUI

/// Where practice begins: the scenarios, with language, crime, length and a content notice before each.
struct PracticeList: ScreenState {
  let id = "practice"
  private var list = FindList()
  /// Read once: the files of all scenarios are looked into for it.
  private let rows: [ScenarioRow]

  init(_ desk: Desk) { rows = ScenarioRow.all(desk) }

  mutating func handle(_ event: InputEvent, _ desk: inout Desk) -> Outcome {
    let choices = choices(desk)
    switch list.act(event, count: choices.count) {
    case .choose(let index):
      guard choices.indices.contains(index) else { return .done }
      switch choices[index] {
      case .also(let item): return .handled(item.run(&desk))
      case .scenario(let row): return open(row, desk)
      }
    case .back: return .handled([.floor(.leavePractice)])
    case .moved: return .done
    case .ignored: return .ignored
    }
  }

  private mutating func open(_ row: ScenarioRow, _ desk: Desk) -> Outcome {
    guard let scenario = desk.ports.knowledge.scenario(row.id) else {
      return .handled([.message(ScenarioRow.gone(desk))])
    }
    // Whoever comes back chooses among all of them again.
    if !list.box.isEmpty { list = FindList() }
    return .handled([.push(PracticeNotice.page(scenario, row.language, desk))])
  }

  /// What there is besides scenarios, below them.
  private static func also(_ desk: Desk) -> [MenuItem] {
    let evening = desk.say(
      "practice.course", "A practice evening for a group: the trainer's screen")
    return [
      MenuItem(RunsScreen.way(desk)) { desk in desk.runsToShow },
      MenuItem(DrillScreen.title(desk)) { DrillScreen.open(&$0) },
      MenuItem(evening) { desk in [.push(CoursePages.list(desk))] },
    ]
  }

  func commands(_ desk: Desk) -> [Command] { [PracticeCommands.sound(desk)] }

  /// What there is to choose, from top to bottom: scenarios in the languages the house speaks, what else there
  /// is, scenarios in other languages.
  private func choices(_ desk: Desk) -> [Choice] {
    let shown = rows.filter { row in
      list.fits("\(row.title) \(FactNames.name("crime.\(row.crime)", desk))")
    }
    let ours = shown.filter { $0.isSpoken(desk) }.map(Choice.scenario)
    let others = shown.filter { !$0.isSpoken(desk) }.map(Choice.scenario)
    let also = Self.also(desk).filter { list.fits($0.title) }.map(Choice.also)
    return ours + also + others
  }

  private enum Choice {
    case scenario(ScenarioRow)
    case also(MenuItem)
  }

  func content(_ desk: Desk) -> ScreenContent {
    let choices = choices(desk)
    let lines = choices.enumerated().map { index, choice in
      line(choice, index, desk, isSelected: index == list.picker.index)
    }
    let none = desk.say("practice.none", "No scenario by that word.")
    return desk.frame(
      title: desk.say("practice.title", "Choose a call to practise"),
      parts: [Part("scenarios", lines: lines.isEmpty ? [Line(none)] : lines)],
      box: list.shown(desk),
      keys: [
        KeyHint("Enter", desk.say("key.open", "open")), KeyHint("↑↓", desk.say("key.move", "move")),
        KeyHint("Esc", desk.say("practice.leave", "leave practice")),
      ])
  }

  private func line(_ choice: Choice, _ index: Int, _ desk: Desk, isSelected: Bool) -> Line {
    let kind = Line.Kind.item(number: list.box.isEmpty ? index + 1 : nil)
    switch choice {
    case .also(let item): return Line(item.title, kind: kind, selected: isSelected)
    case .scenario(let row):
      return Line(row.title, trailing: row.detail(desk), kind: kind, selected: isSelected)
    }
  }
}

/// What is read before a practice call: what it is about, that one may skip it, and the stop word.
enum PracticeNotice {
  static func page(_ scenario: Scenario, _ language: String, _ desk: Desk) -> PageScreen {
    let texts = scenario.texts(for: language)
    let lines = lines(
      texts,
      skip: desk.say(
        "practice.skip",
        "Nobody has to play it. Esc goes back, without a reason and without a trace."),
      rules: desk.say(
        "practice.rules", "Same screens, same keys. Nobody is rung; no record, no statistic."),
      desk)
    return PageScreen(
      id: "practice.notice", title: texts?.title ?? scenario.id,
      parts: [Part("notice", lines: lines)],
      actionName: desk.say("practice.begin", "take the call"),
      actions: [
        MenuItem(desk.say("practice.begin", "take the call")) { desk in
          desk.practise(scenario, language)
        }
      ])
  }

  /// What it is about, how one passes on it, the stop word, what holds here, what is to be found.
  static func lines(
    _ texts: ScenarioTexts?, skip: String, rules: String, _ desk: Desk
  ) -> [Line] {
    [
      Line(texts?.notice ?? "", label: desk.say("practice.about", "About"), role: .caution),
      Line(skip, label: desk.say("practice.skip.label", "Skip")),
      Line(
        desk.say("practice.stop", "Say “stop” at any time, or choose Stop in the menu (F10)."),
        label: desk.say("practice.stop.label", "Stop")),
      Line(rules, label: desk.say("practice.rules.label", "Here")),
    ] + (texts?.task.map { [Line($0, label: desk.say("practice.task", "To find"))] } ?? [])
      + [Line(ReviewText.text(texts?.review, desk), role: .muted)]
  }

  /// What is said after the stop word.
  static func stopped(_ desk: Desk) -> String {
    desk.say("practice.stopped", "Stopped. How are you? Take a minute.")
  }
}
