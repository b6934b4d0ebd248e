import HelplineContent
import HelplineModel
import Testing

@testable import HelplineScreens

/// The practice evening, the drill and the quiz.
extension View {
  static let evening = [
    View(screen: "course", story: "notice") { desk in _ = try? desk.atCourse() },
    View(screen: "course", story: "stopped") { desk in
      _ = try? desk.atCourse()
      desk.press("→", "Enter", "3", "3", "4")
      desk.wait(seconds: 90)
      desk.press(" ")
    },
    View(screen: "course", story: "debrief_over") { desk in
      _ = try? desk.atCourse()
      desk.press("Enter", "Enter")
      desk.wait(seconds: 462)
      desk.press(" ")
    },
    View(screen: "course", story: "over") { desk in
      _ = try? desk.atCourse()
      desk.press("→", "→", "→", "Enter", "Enter", "Enter")
    },
    View(screen: "course.projector", story: "call") { desk in
      _ = try? desk.atCourse()
      desk.press("8", "↓")
    },
    View(screen: "course.persona", story: "burglary") { desk in
      _ = try? desk.atCourse()
      desk.press("6")
    },
    View(screen: "course.questions", story: "burglary") { desk in
      _ = try? desk.atCourse()
      desk.press("7")
    },
    View(screen: "drill", story: "notice") { desk in _ = desk.atDrill() },
    View(screen: "drill", story: "sentence") { desk in desk.atDrill().press("Enter") },
    View(screen: "drill", story: "found") { desk in
      desk.atDrill().press("Enter")
      for card in [desk.desk.cardsByFit.first?.id, desk.desk.drill?.sentence?.card] {
        desk.press("Ctrl-E", "Tab")
        desk.choose(World.shared.dangerCards.first { $0.id == card }?.title ?? "")
        desk.wait(seconds: 2)
        desk.press("Ctrl-E")
      }
    },
    View(screen: "quiz.gate", story: "rule", house: ["quiz_gate": "yes"]) { $0.press("F2") },
    View(screen: "quiz", story: "question", house: ["quiz_gate": "yes"]) {
      $0.press("F2", "Enter")
    },
    View(screen: "quiz", story: "answered", house: ["quiz_gate": "yes"]) {
      $0.press("F2", "Enter", "1")
    },
  ]
}
