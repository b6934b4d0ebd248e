import HelplineModel
import TerminalUI

/// The guide as it is read outside its turn.
enum GuidePages {
  /// A phase's cues to be read; Enter goes there in the call.
  static func phase(_ phase: Phase, _ desk: Desk) -> PageScreen {
    guide(
      "\(phase.title): \(phase.aim)", phase.cues(for: desk.facts), phase.review,
      desk.say("find.phase.go", "go to it"), desk
    ) { $0.go(to: phase) }
  }

  /// A turn's cues to be read; Enter takes it in the call, with the facts it brings.
  static func branch(_ branch: Branch, _ desk: Desk) -> PageScreen {
    guide(
      branch.name, branch.cues, branch.review, desk.say("find.branch.go", "take this turn"), desk
    ) { $0.take(branch) }
  }

  /// Reading changes nothing in the call; without one there is nothing to go to.
  private static func guide(
    _ title: String, _ cues: [Cue], _ review: Review?, _ action: String, _ desk: Desk,
    _ act: @escaping @Sendable (inout Desk) -> [Step]
  ) -> PageScreen {
    let lines = CueLines.lines(cues, desk) + [Line(ReviewText.text(review, desk), role: .muted)]
    let item = MenuItem(action) { desk in
      let steps = act(&desk)
      return steps + [.reset([desk.callScreen])]
    }
    return PageScreen(
      id: "guide", title: title, parts: [Part("guide", lines: lines)], actionName: action,
      actions: desk.live == nil ? [] : [item])
  }
}
