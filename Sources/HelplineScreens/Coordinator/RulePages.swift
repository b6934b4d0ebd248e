import HelplineModel
import TerminalUI

/// The house rules by sections, one question a line with its present answer.
enum RulePages {
  /// The list; while rules are not set, its first line steps through them.
  static func list(_ desk: Desk) -> ListScreen {
    ListScreen(
      id: "coordinator.rules", title: desk.say("start.rules", "House rules"),
      does: desk.say("key.answer", "answer it")
    ) { _, desk in stepping(desk) + sections(desk).flatMap { rows($0.name, $0.fields, desk) } }
  }

  private static func stepping(_ desk: Desk) -> [ListRow] {
    let unset = unset(desk)
    guard let first = unset.first else { return [] }
    return [
      ListRow(
        text: desk.say("rules.next", "Answer those that are not set, one after the other"),
        trailing: String(unset.count), role: .aloud
      ) { desk in [.push(RuleScreen(first, isStepping: true, desk))] }
    ]
  }

  /// Rules without an answer, in the order of the form.
  static func unset(_ desk: Desk) -> [HouseField] {
    sections(desk).flatMap(\.fields).filter { desk.house.value($0.id) == nil }
  }

  private static func rows(_ section: String, _ fields: [HouseField], _ desk: Desk) -> [ListRow] {
    fields.map { field in
      let value = desk.house.value(field.id)
      let below =
        value
        ?? desk.say("rules.unset", "NOT SET; said meanwhile: {text}", ["text": field.neutral])
      return ListRow(
        text: field.question, below: [below], role: value == nil ? .caution : .text,
        section: section
      ) { desk in [.push(RuleScreen(field, isStepping: false, desk))] }
    }
  }

  /// The form in the order of a first talk about the house; a question of no section stands at the end.
  private static func sections(_ desk: Desk) -> [(name: String, fields: [HouseField])] {
    let named = names(desk).map { section in
      (name: section.name, fields: desk.house.fields.filter { section.ids.contains($0.id) })
    }
    let known = Set(names(desk).flatMap(\.ids))
    let rest = desk.house.fields.filter { !known.contains($0.id) }
    return (named + [(name: desk.say("rules.more", "More"), fields: rest)])
      .filter { !$0.fields.isEmpty }
  }

  private static func names(_ desk: Desk) -> [(name: String, ids: [String])] {
    line(desk) + people(desk)
  }

  private static func line(_ desk: Desk) -> [(name: String, ids: [String])] {
    [
      (
        desk.say("rules.who", "Who and where we are"),
        [
          "country", "region", "line_name", "greeting", "our_number", "emergency_number",
          "opening_hours", "closing_time_rule", "languages_spoken",
        ]
      ),
      (
        desk.say("rules.calls", "Ringing back, seeing numbers, recording"),
        [
          "call_back_rule", "sees_number_rule", "recording_rule", "silent_wait",
          "dropped_line_wait",
        ]
      ),
      (
        desk.say("rules.interpreter", "Interpreter"),
        ["interpreter_service", "interpreter_code", "interpreter_wait"]
      ),
    ]
  }

  private static func people(_ desk: Desk) -> [(name: String, ids: [String])] {
    [
      (desk.say("rules.emergency", "Emergency"), ["may_ring_112", "phone_for_112"]),
      (
        desk.say("rules.backup", "Back-up"),
        [
          "backup_name", "backup_number", "backup_hours", "backup2_name", "backup2_number",
          "backup2_hours", "nobody_answers",
        ]
      ),
      (
        desk.say("rules.duties", "Secrecy, duties, children"),
        ["confidentiality", "duty_to_report", "child_rule"]
      ),
      (
        desk.say("rules.difficult", "Difficult calls, complaints"),
        ["abuse_rule", "repeat_caller_rule", "complaint_route"]
      ),
      (
        desk.say("rules.records", "Records, paper, listings"),
        ["record_retention_months", "paper_days", "own_listing", "paid_referrals"]
      ),
      (desk.say("rules.practice", "Practice"), ["quiz_gate"]),
    ]
  }
}
