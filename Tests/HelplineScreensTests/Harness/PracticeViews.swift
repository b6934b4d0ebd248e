import HelplineModel
import HelplinePractice
import Testing

@testable import HelplineScreens

extension View {
  /// A practice call from the list to the runs.
  static let practice = [
    View(screen: "practice", story: "list") { $0.press("F6") },
    View(screen: "practice.notice", story: "leak") { desk in
      desk.press("F6").type("leak").press("Enter")
    },
    View(screen: "practice.call", story: "leak") { desk in
      desk.press("F6").type("leak").press("Enter", "Enter", "2")
    },
    View(screen: "practice.call", story: "own_words") { desk in
      desk.press("F6").type("leak").press("Enter", "Enter", "5").type("Are you alone now?")
      desk.press("Enter")
    },
    View(screen: "practice.call", story: "ended") { playedToItsEnd($0) },
    View(screen: "practice.debrief", story: "leak") { desk in
      playedToItsEnd(desk)
      desk.press("2")
    },
    View(screen: "practice.score", story: "leak") { desk in
      desk.press("F6").type("leak").press("Enter", "Enter", "5").type("Are you alone now?")
      desk.press("Enter", "1")
      for _ in 0..<30 where desk.desk.practice?.call.ending == nil { desk.press("1") }
      desk.press("2").pick("Trainer: score")
      desk.press("2")
    },
    View(screen: "practice.runs", story: "two") { desk in
      playedToItsEnd(desk)
      desk.press("2", "1").choose("Your practice calls")
      desk.receive(.practice(.runs(runs)))
    },
  ]

  private static func playedToItsEnd(_ desk: TestDesk) {
    desk.press("F6").type("leak").press("Enter", "Enter")
    for _ in 0..<30 where desk.desk.practice?.call.ending == nil { desk.press("1") }
  }

  private static var runs: [PracticeRun] {
    let progress = PracticeProgress(node: "open", state: CallerState())
    return [
      PracticeRun(
        id: "a", day: "2026-11-03", scenario: "silent-call", version: 1, language: "en",
        ending: .poor, progress: progress, marks: [.empathy: 1, .space: 1], notSafeYet: ["x"]),
      PracticeRun(
        id: "b", day: "2026-11-16", scenario: "suicidal-data-leak", version: 1, language: "en",
        ending: .good, progress: progress, marks: [.empathy: 3, .space: 2], notSafeYet: []),
    ]
  }
}
