import HelplineModel
import TerminalUI

/// House plans: how this line meets a frequent caller, under a neutral label.
enum HousePlanPages {
  /// A longer row of digits may be a number or a date of birth.
  static let longestDigits = 4
  /// When a plan is looked at again, unless another day is chosen, in days.
  private static let reviewAfter = 30

  /// The list; its first line writes one, its second says what must not stand in it.
  static func list(_ desk: Desk) -> ListScreen {
    ListScreen(
      id: "coordinator.plans",
      title: desk.say("start.plans", "House plans for frequent callers"),
      does: desk.say("key.open", "open")
    ) { _, desk in [adding(desk), advice(desk)] + desk.book.plans.map { row($0, desk) } }
  }

  private static func adding(_ desk: Desk) -> ListRow {
    ListRow(text: desk.say("plan.add", "Write a plan"), role: .aloud) { desk in
      let review = Days.adding(reviewAfter, to: desk.localTime.day) ?? desk.localTime.day
      let plan = HousePlan(id: desk.ports.newID(), label: "", lines: [], reviewOn: review)
      return [.push(form(plan, desk.say("plan.new", "A new plan")))]
    }
  }

  private static func advice(_ desk: Desk) -> ListRow {
    ListRow(text: desk.say("plan.advice", "What must not stand in a plan")) { desk in
      [
        .push(
          PageScreen(
            id: "coordinator.plan.advice",
            title: desk.say("plan.advice", "What must not stand in a plan"),
            parts: [Part("advice", lines: adviceLines(desk).map { Line($0) })]))
      ]
    }
  }

  private static func adviceLines(_ desk: Desk) -> [String] {
    [
      desk.say("plan.advice.1", "No name, no nickname, no number, no address, no date of birth."),
      desk.say("plan.advice.2", "Nothing by which somebody who knows the person would know them."),
      desk.say(
        "plan.advice.3", "No diagnosis and no guess: only what this line offers and does not."),
      desk.say("plan.advice.4", "A label that means nothing: a tree, a colour, a river."),
      desk.say("plan.advice.5", "What is offered first, then the frame, then what is not done."),
      desk.say("plan.advice.6", "Write it so that the caller could read it."),
      desk.say("plan.advice.7", "Every plan has a day on which it is looked at again."),
      desk.say(
        "plan.advice.8",
        "Practice advice, not yet reviewed by a victim-support trainer."),
    ]
  }

  private static func row(_ plan: HousePlan, _ desk: Desk) -> ListRow {
    let isDue = plan.reviewOn <= desk.localTime.day
    return ListRow(
      text: plan.label,
      trailing: isDue
        ? desk.say("plan.due", "to review since {day}", ["day": plan.reviewOn])
        : desk.say("plan.review", "review on {day}", ["day": plan.reviewOn]),
      below: plan.lines, role: isDue ? .caution : .text
    ) { desk in [.push(menu(plan, desk))] }
  }

  private static func menu(_ plan: HousePlan, _ desk: Desk) -> MenuScreen {
    let today = desk.localTime.day
    let review = Days.adding(reviewAfter, to: today) ?? today
    return MenuScreen(
      id: "coordinator.plan", title: plan.label, intro: plan.lines.map { Line($0) },
      items: [
        MenuItem(desk.say("plan.change", "Change it")) { desk in [.push(form(plan, plan.label))] },
        MenuItem(
          desk.say("plan.reviewed", "Looked at: it stays as it is until {day}", ["day": review])
        ) { desk in
          var plan = plan
          plan.reviewOn = review
          return HouseWork.make(.plan(id: plan.id, plan), desk)
        },
        MenuItem(desk.say("plan.drop", "Take it away")) { desk in
          HouseWork.make(.plan(id: plan.id, nil), desk)
        },
      ], holds: { $0.book.plans.contains(plan) })
  }

  private static func form(_ plan: HousePlan, _ title: String) -> FormScreen<HousePlan> {
    FormScreen(
      id: "coordinator.form", title: title, value: plan, fields: { fields($0, $1) },
      problem: { plan, desk in
        if plan.label.isEmpty { return desk.say("plan.needs.label", "it needs a label") }
        return plan.lines.isEmpty ? desk.say("plan.needs.line", "it needs a line") : nil
      },
      save: { plan, desk in HouseWork.make(.plan(id: plan.id, plan), desk) })
  }

  private static func fields(_ plan: HousePlan, _ desk: Desk) -> [FormField<HousePlan>] {
    [
      .text(
        "label", desk.say("plan.label", "Label"),
        desk.say("plan.label.why", "Neutral, such as Plan Birch: never a name."), plan.label
      ) { plan, typed in
        if let problem = problem(typed, desk) { return problem }
        plan.label = typed
        return nil
      }
    ] + plan.lines.indices.map { line($0, plan, desk) } + [
      line(plan.lines.count, plan, desk),
      .day(
        "review", desk.say("plan.review.on", "Look again"),
        desk.say("plan.review.why", "The day it has to be looked at again."), plan.reviewOn,
        desk: desk, offered: [7, 14, 30, 90]
      ) { plan, day in if let day { plan.reviewOn = day } },
    ]
  }

  private static func line(_ index: Int, _ plan: HousePlan, _ desk: Desk) -> FormField<HousePlan> {
    .text(
      "line.\(index)", desk.say("plan.line", "Line {n}", ["n": String(index + 1)]),
      desk.say("plan.line.why", "One thought: what is offered, or what is not."),
      plan.lines.indices.contains(index) ? plan.lines[index] : nil
    ) { plan, typed in
      if let problem = problem(typed, desk) { return problem }
      if typed.isEmpty {
        if plan.lines.indices.contains(index) { plan.lines.remove(at: index) }
      } else if plan.lines.indices.contains(index) {
        plan.lines[index] = typed
      } else {
        plan.lines.append(typed)
      }
      return nil
    }
  }

  /// Numbers and mail addresses have no place here.
  private static func problem(_ typed: String, _ desk: Desk) -> String? {
    guard typed.contains("@") || Digits.longestRow(in: typed) > longestDigits else { return nil }
    return desk.say(
      "plan.no", "No numbers, dates or addresses in a plan: it must not tell on anyone.")
  }
}
