import HelplineModel
import TerminalUI

/// How this line meets its frequent callers: written by the coordinator, read by everybody.
enum PlanPages {
  /// All plans by label; one that is due for review says so.
  static func list(_ desk: Desk) -> MenuScreen {
    let items = desk.book.plans.map { plan in
      MenuItem(plan.label, detail: due(plan, desk) ?? "") { desk in [.push(page(plan, desk))] }
    }
    return MenuScreen(id: "plans", title: desk.say("plans.title", "House plans"), items: items)
  }

  /// One plan.
  static func page(_ plan: HousePlan, _ desk: Desk) -> PageScreen {
    let standing =
      due(plan, desk)
      ?? desk.say("plans.until", "To be looked at again on {day}", ["day": plan.reviewOn])
    return PageScreen(
      id: "plan", title: plan.label,
      parts: [
        Part("plan", lines: plan.lines.map { Line($0, role: .aloud) }),
        Part("standing", lines: [Line(standing, role: .muted)]),
      ])
  }

  private static func due(_ plan: HousePlan, _ desk: Desk) -> String? {
    plan.reviewOn < desk.localTime.day
      ? desk.say("plans.due", "review was due {day}: ask the coordinator", ["day": plan.reviewOn])
      : nil
  }
}
