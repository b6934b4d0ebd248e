import HelplineModel
import HelplinePractice
import TerminalUI

/// What the room may see: title, stage, notice, and what the caller says now. The clock, persona and hidden
/// facts are on the trainer's own screen only.
struct ProjectorScreen: ScreenState {
  let id = "course.projector"
  /// Which of the caller's lines is shown, while no call is played on this desk.
  private var index = 0
  /// The round it belongs to.
  private var round: Int?

  /// The room looks at it, nobody presses keys.
  func staysInSight(_ desk: Desk) -> Bool { true }

  mutating func handle(_ event: InputEvent, _ desk: inout Desk) -> Outcome {
    guard let evening = desk.course else { return .handled([.pop]) }
    if round != evening.progress.round { (index, round) = (0, evening.progress.round) }
    switch event {
    case .key(.escape): return .handled([.pop])
    case .key(.enter): return .handled(desk.goOnInCourse())
    case .key(.down): index = min(index + 1, max(0, Self.spoken(evening).count - 1))
    case .key(.up): index = max(0, index - 1)
    default: return .ignored
    }
    return .done
  }

  /// The nodes at which the caller speaks, in their order.
  private static func spoken(_ evening: CourseDesk) -> [String] {
    let texts = evening.texts
    return evening.scenario?.nodes.map(\.id).filter { texts?.caller[$0] != nil } ?? []
  }

  /// What the caller says now: in the call that is played here, else the line that was chosen.
  private func line(_ evening: CourseDesk, _ desk: Desk) -> String? {
    if let call = desk.practice?.call, call.scenario.id == evening.scenario?.id {
      return evening.texts?.caller[call.node]
    }
    let nodes = Self.spoken(evening)
    let index = round == evening.progress.round ? index : 0
    return nodes.indices.contains(index) ? evening.texts?.caller[nodes[index]] : nil
  }

  func content(_ desk: Desk) -> ScreenContent {
    guard let evening = desk.course, let texts = evening.texts else {
      return desk.frame(title: desk.say("course.title", "Practice evening"), parts: [], keys: [])
    }
    let caller = line(evening, desk).map {
      Part(
        "caller",
        lines: [Line($0, label: desk.say("practice.caller", "Caller"), role: .aloud)])
    }
    return desk.frame(
      title: texts.title,
      parts: [
        Part("stage", lines: [Line(CourseWords.stage(evening.progress, desk), role: .accent)]),
        Part("notice", lines: CourseWords.notice(texts, desk)),
      ] + [caller].compactMap { $0 },
      keys: [
        KeyHint("Enter", CourseScreen.goOn(desk)),
        KeyHint("↑↓", desk.say("key.line", "line")), KeyHint("Esc", desk.say("key.back", "back")),
      ])
  }
}
