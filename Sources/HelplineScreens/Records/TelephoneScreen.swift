import HelplineModel
import TerminalUI

/// Rings and lost calls of one day, typed in from the telephone system: day, rings, lost.
struct TelephoneScreen: ScreenState {
  let id = "telephone"
  private var answers: [String] = []
  private var box: TextBox

  /// Begins with yesterday, the last day that is over.
  init(_ desk: Desk) {
    box = TextBox(Days.adding(-1, to: desk.localTime.day) ?? "")
  }

  mutating func handle(_ event: InputEvent, _ desk: inout Desk) -> Outcome {
    switch event {
    case .key(.escape): return stepBack(desk)
    case .key(.enter): return next(&desk)
    case .line(let words):
      box.set(words)
      return next(&desk)
    case .choose(let number):
      // In plain mode a bare number is what was typed.
      box.set(String(number))
      return next(&desk)
    default: return box.handle(event) ? .done : .ignored
    }
  }

  /// One question back; from the first one back to where it was opened.
  private mutating func stepBack(_ desk: Desk) -> Outcome {
    guard let last = answers.popLast() else { return .handled([.pop]) }
    box.set(last)
    return .done
  }

  private mutating func next(_ desk: inout Desk) -> Outcome {
    let answer = box.text.split(whereSeparator: \.isWhitespace).joined()
    if let problem = problem(answer, desk) { return .handled([.message(problem)]) }
    answers.append(answer)
    guard answers.count == 3, let rings = Int(answers[1]), let lost = Int(answers[2]) else {
      box.set(suggestion(desk))
      return .done
    }
    return .handled([
      .pop,
      .effect(.house(.telephone(day: answers[0], TelephoneDay(rings: rings, lost: lost)))),
      .message(
        desk.say(
          "telephone.done", "{day}: {rings} rings, {lost} lost. It can be undone.",
          ["day": answers[0], "rings": answers[1], "lost": answers[2]])),
    ])
  }

  /// What was typed in for this day before.
  private func suggestion(_ desk: Desk) -> String {
    guard let day = answers.first, let known = desk.book.telephone[day] else { return "" }
    return String(answers.count == 1 ? known.rings : known.lost)
  }

  private func problem(_ answer: String, _ desk: Desk) -> String? {
    if answers.isEmpty {
      guard Day(answer) != nil else {
        return desk.say("telephone.day.no", "That is no day. Type it like 2026-05-04.")
      }
      return answer > desk.localTime.day
        ? desk.say("telephone.day.later", "That day has not come yet.") : nil
    }
    guard let number = Int(answer), (0...99_999).contains(number) else {
      return desk.say("telephone.number.no", "Type a whole number, 0 where there was none.")
    }
    if answers.count == 2, let rings = Int(answers[1]), number > rings {
      return desk.say(
        "telephone.more", "More lost than rung ({rings})? Look again; Esc goes one question back.",
        ["rings": answers[1]])
    }
    return nil
  }

  private func questions(_ desk: Desk) -> [String] {
    [
      desk.say("telephone.day", "Day"),
      desk.say("telephone.rings", "How often it rang"),
      desk.say("telephone.lost", "Of these, gave up before anybody answered"),
    ]
  }

  func content(_ desk: Desk) -> ScreenContent {
    let questions = questions(desk)
    let place = min(answers.count, questions.count - 1)
    let lines = zip(questions, answers).map { Line($1, label: $0) }
    return desk.frame(
      title: desk.say("telephone.title", "Rings and lost calls"),
      parts: [
        Part(
          "why",
          lines: [
            Line(
              desk.say(
                "telephone.why",
                "From the telephone system's own page: counts of a day, no numbers of callers."))
          ]), Part("typed", lines: lines),
      ],
      box: Box(questions[place], text: box.text, caret: box.caret),
      keys: [
        KeyHint("Enter", desk.say("key.next", "next")),
        KeyHint("Esc", desk.say("key.back", "back")),
      ])
  }
}
