import HelplineModel
import HelplinePractice
import TerminalUI

/// Where the house rule asks for a quiz before the first live call. A ringing phone is never locked out.
enum QuizGate {
  /// The house rule.
  static let rule = "quiz_gate"

  /// Whether a call that begins now is asked for the quiz first.
  static func asks(_ desk: Desk) -> Bool {
    desk.house.values[rule] == "yes" && !desk.quizPassed && !desk.isPractice
  }

  /// The quiz is kept under a code: while nobody has said theirs, that comes first.
  static func page(_ desk: Desk) -> PageScreen {
    let first =
      desk.code.isEmpty
      ? MenuItem(desk.say("quiz.code", "Say your code")) { _ in [.push(CodeScreen())] }
      : MenuItem(desk.say("quiz.do", "The quiz now")) { desk in [.push(QuizScreen(desk))] }
    return PageScreen(
      id: "quiz.gate", title: desk.say("quiz.title", "Before the first live call"),
      parts: [
        Part(
          "gate",
          lines: [
            Line(
              desk.say(
                "quiz.asks",
                "This house asks for a short quiz before the first live call of a code.")),
            what(desk),
            Line(
              desk.say(
                "quiz.ringing", "The phone is ringing? 2 takes the call, with somebody beside you."),
              role: .caution),
          ])
      ],
      actionName: desk.code.isEmpty
        ? desk.say("quiz.begin_code", "your code") : desk.say("quiz.begin", "the quiz"),
      actions: [
        first,
        MenuItem(
          desk.say("quiz.beside", "Take this call now, with an experienced person beside me")
        ) { desk in desk.startCall() + [.reset([CallScreen()])] },
      ])
  }

  private static func what(_ desk: Desk) -> Line {
    guard !desk.code.isEmpty else {
      return Line(
        desk.say("quiz.code_first", "Nobody sits here yet: say your code first, then F2 again."),
        role: .caution)
    }
    return Line(
      desk.say(
        "quiz.how",
        "{n} questions from what is on these screens; wrong ones come again. No score.",
        ["n": String(QuizScreen.questions(desk).count)]))
  }
}
