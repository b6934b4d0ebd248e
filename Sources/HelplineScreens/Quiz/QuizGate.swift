import HelplineModel
import TerminalUI

/// Where the house rule asks for a quiz before the first live call. A ringing phone is never locked out.
enum QuizGate {
  /// The house rule.
  static let rule = "quiz_gate"

  /// Whether a call that begins now is asked for the quiz first.
  static func asks(_ desk: Desk) -> Bool {
    desk.house.values[rule] == "yes" && !desk.quizPassed && !desk.isPractice
  }

  static func page(_ desk: Desk) -> PageScreen {
    PageScreen(
      id: "quiz.gate", title: desk.say("quiz.title", "Before the first live call"),
      parts: [
        Part(
          "gate",
          lines: [
            Line(
              desk.say(
                "quiz.asks",
                "This house asks for a short quiz before the first live call of a code.")),
            Line(
              desk.say(
                "quiz.how",
                "Eight questions from what is on these screens; wrong ones come again. No score.")),
            Line(
              desk.say(
                "quiz.ringing", "The phone is ringing? 2 takes the call, with somebody beside you."),
              role: .caution),
          ])
      ],
      actionName: desk.say("quiz.begin", "the quiz"),
      actions: [
        MenuItem(desk.say("quiz.do", "The quiz now")) { desk in [.push(QuizScreen(desk))] },
        MenuItem(
          desk.say("quiz.beside", "Take this call now, with an experienced person beside me")
        ) { desk in desk.startCall() + [.reset([CallScreen()])] },
      ])
  }
}
