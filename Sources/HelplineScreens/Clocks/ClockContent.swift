import HelplineModel
import TerminalUI

extension ClockScreen {
  /// The days that were said, the limits in groups, and what is known of the selected one.
  public func content(_ desk: Desk) -> ScreenContent {
    let clocks = clocks(desk)
    let at = index(clocks)
    var parts = [Part("days", lines: [saidLine(desk)])]
    parts += groups(clocks, selected: at, desk)
    if clocks.isEmpty {
      parts.append(
        Part(
          "none",
          lines: [
            Line(
              desk.say(
                "clock.none", "No time limit is known here for {country}: ask the office at once.",
                ["country": desk.countryName(country)]), role: .caution)
          ]))
    }
    if clocks.indices.contains(at), desk.size.columns >= FrameSetter.wideFrom {
      let text = ClockText(clocks[at], desk)
      parts.append(Part("about", heading: text.what, lines: text.details, beside: true))
    }
    return desk.frame(
      title: "\(desk.say("justice.limits", "Time limits")) · \(desk.countryName(country))",
      parts: parts, box: shownBox(desk), keys: keys(desk))
  }

  private func groups(_ clocks: [Clock], selected at: Int, _ desk: Desk) -> [Part] {
    var parts: [Part] = []
    for (index, clock) in clocks.enumerated() {
      let heading = heading(clock, desk)
      let lines = lines(clock, selected: index == at, desk)
      if parts.last?.heading == heading {
        parts[parts.count - 1].lines += lines
      } else {
        parts.append(Part("group.\(parts.count)", heading: heading, lines: lines))
      }
    }
    return parts
  }

  private func heading(_ clock: Clock, _ desk: Desk) -> String {
    switch clock.standing {
    case .dayPassed, .perhapsPassed, .soon:
      desk.say("clock.near", "Behind, or within {n} days", ["n": String(Clock.near)])
    case .running, .opens: desk.say("clock.later", "Later")
    case .needsDay: desk.say("clock.needs", "The day was not said")
    case .noDay: desk.say("clock.without", "Without a day")
    }
  }

  /// The limit; below the selected one its rule and who decides on late claims.
  private func lines(_ clock: Clock, selected: Bool, _ desk: Desk) -> [Line] {
    let text = ClockText(clock, desk)
    let isNear = [.dayPassed, .perhapsPassed, .soon].contains(clock.standing)
    var lines = [
      Line(
        "\(text.what): \(text.day)", trailing: text.when, role: isNear ? .caution : .text,
        kind: .item(number: nil), selected: selected)
    ]
    guard selected, desk.size.columns < FrameSetter.wideFrom else { return lines }
    lines += text.details.filter { !$0.text.isEmpty }.map {
      Line("\($0.label): \($0.text)", role: $0.role == .aloud ? .text : .muted, continues: true)
    }
    return lines
  }

  /// What was said of days, and what the typed words are taken for.
  private func saidLine(_ desk: Desk) -> Line {
    if let day = typed(desk) {
      return Line(
        "\(DayWords.text(day, desk)), \(DayWords.ago(day, desk))",
        label: desk.say("clock.read", "Read as"),
        role: .accent)
    }
    let days = said(desk).completed(by: desk.facts, today: desk.today)
    let words = ClockEvent.allCases.compactMap { event in
      days[event].map { range in
        event == .birthday
          ? desk.say("clock.age", "age known")
          : "\(ClockText.event(event, desk)): \(DayWords.text(range, desk))"
      }
    }
    return Line(
      words.isEmpty
        ? desk.say(
          "clock.said.nothing",
          "no day yet: type it as it was said (12 days ago · 10 Nov · last week)")
        : words.joined(separator: " · "), label: desk.say("clock.said", "Said"))
  }

  private func shownBox(_ desk: Desk) -> Box? {
    guard let event = event(desk) else { return nil }
    return Box(ClockText.question(event, desk), text: box.text, caret: box.caret)
  }

  private func keys(_ desk: Desk) -> [KeyHint] {
    if !box.isEmpty {
      return [
        KeyHint("Enter", desk.say("key.put", "put down")),
        KeyHint("Esc", desk.say("key.forget", "forget it")),
      ]
    }
    return [
      KeyHint("↑↓", desk.say("key.limit", "which limit")),
      KeyHint("Enter", desk.say("key.more", "more on it")),
      KeyHint("?", desk.say("key.unsay", "day not known")),
      KeyHint("Esc", desk.say("key.back", "back")),
    ]
  }
}
