import HelplineModel
import HelplinePractice
import TerminalUI

/// The quiz before the first live call: one question at a time, each answer says why and where that stands.
struct QuizScreen: ScreenState {
  let id = "quiz"
  private var run: QuizRun
  private var picker = Picker()

  /// A new draw each time.
  init(_ desk: Desk) { run = QuizRun(Self.questions(desk)) }

  /// The questions of a quiz that begins now.
  static func questions(_ desk: Desk) -> [QuizQuestion] {
    Quiz.questions(
      desk.ports.knowledge.shared, sentences: desk.ports.knowledge.dangerDrill,
      house: desk.house,
      country: desk.house.value("country").flatMap { desk.ports.knowledge.country($0) },
      seed: UInt64(max(0, desk.now)))
  }

  mutating func handle(_ event: InputEvent, _ desk: inout Desk) -> Outcome {
    guard let question = run.question else { return .handled([.pop]) }
    if run.chosen != nil {
      switch event {
      case .key(.enter), .choose(1), .text("1"): return goOn(&desk)
      case .key(.escape): return .handled([.pop])
      case .text: return .done
      default: return .ignored
      }
    }
    switch picker.act(event, count: question.choices.count, digits: event.digit != nil) {
    case .choose(let index):
      run.answer(index)
      return .done
    case .back: return .handled([.pop])
    case .moved: return .done
    case .ignored: return .ignored
    }
  }

  private mutating func goOn(_ desk: inout Desk) -> Outcome {
    run.next()
    picker = Picker()
    guard run.isPassed else { return .done }
    desk.quizPassed = true
    return .handled([
      .pop, .effect(.practice(.passedQuiz)),
      .message(desk.say("quiz.passed", "That was all of it. F2 takes a call.")),
    ])
  }

  // MARK: what it says

  func content(_ desk: Desk) -> ScreenContent {
    guard let question = run.question else {
      return desk.frame(
        title: desk.say("quiz.title", "Before the first live call"),
        parts: [Part("none", lines: [Line(desk.say("quiz.none", "There are no questions here."))])],
        keys: [KeyHint("Esc", desk.say("key.back", "back"))])
    }
    let heading = desk.say(
      "quiz.count", "{n} of {all} are answered",
      ["n": String(run.done), "all": String(run.count)])
    return desk.frame(
      title: desk.say("quiz.title", "Before the first live call"),
      parts: [
        Part("question", heading: heading, lines: [asked(question.subject, desk)]),
        Part("choices", lines: choices(question, desk)),
      ] + (run.isRight.map { [why(question, $0, desk)] } ?? []),
      keys: run.chosen == nil
        ? [
          KeyHint("1-9", desk.say("quiz.answer", "answer")),
          KeyHint("↑↓", desk.say("key.move", "move")),
          KeyHint("Esc", desk.say("key.back", "back")),
        ]
        : [
          KeyHint("Enter", desk.say("quiz.next", "go on")),
          KeyHint("Esc", desk.say("key.back", "back")),
        ])
  }

  private func asked(_ subject: QuizQuestion.Subject, _ desk: Desk) -> Line {
    switch subject {
    case .card(let sentence):
      Line("“\(sentence)”", label: desk.say("quiz.card", "Which card?"), role: .aloud)
    case .turn(let name):
      Line(
        desk.say("quiz.turn", "{name}: which line belongs to it?", ["name": name]), role: .aloud)
    case .right(let short):
      Line(
        desk.say("quiz.right", "The right “{short}”: which sentence says it?", ["short": short]),
        role: .aloud)
    case .emergencyNumber(let country):
      Line(
        desk.say(
          "quiz.number", "Which number is for emergencies in {country}?", ["country": country]),
        role: .aloud)
    case .withoutConsent:
      Line(
        desk.say(
          "quiz.consent",
          "Danger to life, and the caller does not want 112: what does this house say?"),
        role: .aloud)
    }
  }

  /// The answers; once one is chosen the right one and the chosen one say so.
  private func choices(_ question: QuizQuestion, _ desk: Desk) -> [Line] {
    question.choices.enumerated().map { index, words in
      guard let chosen = run.chosen else {
        return Line(words, kind: .item(number: index + 1), selected: index == picker.index)
      }
      let label =
        index == question.right ? "✓" : index == chosen ? desk.say("quiz.yours", "yours") : ""
      return Line(words, label: label, role: index == question.right ? .accent : .muted)
    }
  }

  private func why(_ question: QuizQuestion, _ isRight: Bool, _ desk: Desk) -> Part {
    let word =
      isRight
      ? desk.say("quiz.is_right", "Right.")
      : desk.say("quiz.is_wrong", "Not this one; it comes again at the end.")
    return Part(
      "why",
      lines: [
        Line(word, role: isRight ? .accent : .caution),
        Line(question.why, label: desk.say("quiz.why", "Why")),
        Line(question.source, label: desk.say("quiz.source", "From"), role: .muted),
      ])
  }
}
