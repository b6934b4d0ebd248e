import HelplineModel
import TerminalUI

/// Another period is typed: a year, a month, a day for its week, or two days.
struct PeriodScreen: ScreenState {
  let id = "period"
  private var box = TextBox()

  mutating func handle(_ event: InputEvent, _ desk: inout Desk) -> Outcome {
    switch event {
    case .key(.escape): return .handled([.pop])
    case .key(.enter): return ask(&desk)
    case .line(let words):
      box.set(words)
      return ask(&desk)
    case .choose(let number):
      // In plain mode a bare number is what was typed.
      box.set(String(number))
      return ask(&desk)
    default: return box.handle(event) ? .done : .ignored
    }
  }

  private func ask(_ desk: inout Desk) -> Outcome {
    guard let query = ReportQuery.typed(box.text) else {
      return .handled([
        .message(
          desk.say(
            "period.no", "That is no period. Type for example 2026, 2026-05 or 2026-05-04."))
      ])
    }
    return .handled([.pop] + ReportMenus.ask(query, &desk))
  }

  func content(_ desk: Desk) -> ScreenContent {
    let month = String(desk.localTime.day.prefix(7))
    return desk.frame(
      title: desk.say("report.other", "Another period"),
      parts: [
        Part(
          "how",
          lines: [
            Line(String(month.prefix(4)), label: desk.say("period.year", "A year")),
            Line(month, label: desk.say("period.month", "A month")),
            Line(
              desk.localTime.day, label: desk.say("period.week", "A week: any of its days")),
            Line(
              "\(month)-01 \(desk.localTime.day)",
              label: desk.say("period.days", "From and to")),
          ]),
        Part(
          "rounded",
          lines: [
            Line(
              desk.say(
                "period.round",
                "Reports run over whole weeks or whole months, so that nobody subtracts one from "
                  + "another to read the calls of a day."), role: .muted)
          ]),
      ],
      box: Box(desk.say("period.box", "Period"), text: box.text, caret: box.caret),
      keys: [
        KeyHint("Enter", desk.say("key.count", "count")),
        KeyHint("Esc", desk.say("key.back", "back")),
      ])
  }
}
