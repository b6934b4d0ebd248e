import HelplineModel
import TerminalUI

/// Where practice begins: the scenarios, with language, crime, length and a content notice before each.
struct PracticeList: ScreenState {
  let id = "practice"
  private var list = FindList()
  /// Read once: the files of all scenarios are looked into for it.
  private let rows: [Row]

  init(_ desk: Desk) { rows = Self.rows(desk) }

  mutating func handle(_ event: InputEvent, _ desk: inout Desk) -> Outcome {
    let shown = shown(desk)
    let also = list.box.isEmpty ? Self.also(desk) : []
    switch list.act(event, count: shown.count + also.count) {
    case .choose(let index) where also.indices.contains(index - shown.count):
      return .handled(also[index - shown.count].run(&desk))
    case .choose(let index):
      guard shown.indices.contains(index) else { return .done }
      guard let scenario = desk.ports.knowledge.scenario(shown[index].id) else {
        return .handled([
          .message(
            desk.say("practice.gone", "This scenario cannot be read: lifeline practice check."))
        ])
      }
      // Whoever comes back chooses among all of them again.
      if !list.box.isEmpty { list = FindList() }
      return .handled([.push(PracticeNotice.page(scenario, shown[index].language, desk))])
    case .back: return .handled([.floor(.leavePractice)])
    case .moved: return .done
    case .ignored: return .ignored
    }
  }

  /// What there is besides scenarios, below them.
  private static func also(_ desk: Desk) -> [MenuItem] {
    [
      MenuItem(desk.say("practice.runs", "Your practice calls, and how they went")) { _ in
        [.push(RunsScreen()), .effect(.practice(.showRuns))]
      }
    ]
  }

  func commands(_ desk: Desk) -> [Command] { [PracticeCommands.sound(desk)] }

  /// A scenario in one of its languages.
  private struct Row: Sendable {
    var id: String
    var title: String
    var language: String
    var crime: String
    var minutes: Int
  }

  /// Each scenario once a language; those the house speaks first.
  private static func rows(_ desk: Desk) -> [Row] {
    let spoken = Set(desk.houseLanguages + ["en"])
    let rows = desk.ports.knowledge.scenarios.flatMap { one in
      one.titles.sorted { $0.key < $1.key }.map { language, title in
        Row(
          id: one.id, title: title, language: language, crime: one.crime, minutes: one.minutes)
      }
    }
    let ours = rows.filter { spoken.contains($0.language) }
    let others = rows.filter { !spoken.contains($0.language) }
    return ours + others
  }

  /// Those that fit what is typed.
  private func shown(_ desk: Desk) -> [Row] {
    rows.filter { list.fits("\($0.title) \(FactNames.name("crime.\($0.crime)", desk))") }
  }

  func content(_ desk: Desk) -> ScreenContent {
    let shown = shown(desk)
    let lines = shown.enumerated().map { index, one in
      Line(
        one.title,
        trailing: desk.say(
          "practice.row", "{language} · {n} min",
          ["language": desk.ports.reference.languageName(one.language), "n": String(one.minutes)]),
        kind: .item(number: list.box.isEmpty ? index + 1 : nil),
        selected: index == list.picker.index)
    }
    let none = desk.say("practice.none", "No scenario by that word.")
    let also = (list.box.isEmpty ? Self.also(desk) : []).enumerated().map { index, item in
      Line(
        item.title, kind: .item(number: shown.count + index + 1),
        selected: shown.count + index == list.picker.index)
    }
    return desk.frame(
      title: desk.say("practice.title", "Choose a call to practise"),
      parts: [Part("scenarios", lines: lines.isEmpty ? [Line(none)] : lines)]
        + (also.isEmpty ? [] : [Part("also", lines: also)]),
      box: list.shown(desk),
      keys: [
        KeyHint("Enter", desk.say("key.open", "open")), KeyHint("↑↓", desk.say("key.move", "move")),
        KeyHint("Esc", desk.say("practice.leave", "leave practice")),
      ])
  }
}

/// What is read before a practice call: what it is about, that one may skip it, and the stop word.
enum PracticeNotice {
  static func page(_ scenario: Scenario, _ language: String, _ desk: Desk) -> PageScreen {
    let texts = scenario.texts(for: language)
    var lines = [
      Line(texts?.notice ?? "", label: desk.say("practice.about", "About"), role: .caution),
      Line(
        desk.say(
          "practice.skip",
          "Nobody has to play it. Esc goes back, without a reason and without a trace."),
        label: desk.say("practice.skip.label", "Skip")),
      Line(
        desk.say("practice.stop", "Say “stop” at any time, or choose Stop in the menu (F10)."),
        label: desk.say("practice.stop.label", "Stop")),
      Line(
        desk.say(
          "practice.rules",
          "Same screens, same keys. Nobody is rung; no record, no statistic."),
        label: desk.say("practice.rules.label", "Here")),
    ]
    if let task = texts?.task {
      lines.append(Line(task, label: desk.say("practice.task", "To find")))
    }
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
}
