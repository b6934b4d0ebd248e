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
        desk.say("rules.records", "Records and listings"),
        ["record_retention_months", "own_listing", "paid_referrals"]
      ),
    ]
  }
}

/// Answers one house rule; stepping goes on to the next one that is not set.
struct RuleScreen: ScreenState {
  let id = "coordinator.rule"
  private let field: HouseField
  private let isStepping: Bool
  private let present: String
  private var box: TextBox
  private var picker = Picker()

  init(_ field: HouseField, isStepping: Bool, _ desk: Desk) {
    self.field = field
    self.isStepping = isStepping
    present = desk.house.values[field.id] ?? ""
    // A longer answer would be cut by the box.
    let isShort = present.count <= TextBox.limit
    box = TextBox(field.kind == "choice" || !isShort ? "" : present)
  }

  private var isTyped: Bool { field.kind != "choice" }

  mutating func handle(_ event: InputEvent, _ desk: inout Desk) -> Outcome {
    let items = items(desk)
    picker.clamp(items.count)
    let digits = !isTyped && event.digit != nil
    switch picker.act(event, count: items.count, digits: digits) {
    case .choose(let index):
      if items.indices.contains(index) { return .handled(items[index].run(&desk)) }
      guard isTyped, case .choose(let number) = event else { return .done }
      box.set(String(number))
      return .done
    case .back: return .handled([.pop])
    case .moved: return .done
    case .ignored:
      guard isTyped, box.handle(event) else { return .ignored }
      picker = Picker()
      return .done
    }
  }

  private func items(_ desk: Desk) -> [MenuItem] {
    var items = isTyped ? typed(desk) : choices(desk)
    if !present.isEmpty {
      items.append(
        MenuItem(desk.say("rule.clear", "Take the answer away: not set")) { desk in
          put(nil, desk)
        })
    }
    if isStepping {
      items.append(
        MenuItem(desk.say("rule.skip", "Leave it open: the next one")) { desk in next(desk) })
    }
    return items
  }

  private func typed(_ desk: Desk) -> [MenuItem] {
    let text = box.text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    guard !text.isEmpty, text != present else { return [] }
    if field.kind == "number", Int(text) == nil {
      return [
        MenuItem(
          desk.say("form.put", "Put down: {text}", ["text": text]),
          unavailable: desk.say("rule.number", "a whole number is needed")
        ) { desk in [.message(desk.say("rule.number", "a whole number is needed"))] }
      ]
    }
    return [
      MenuItem(desk.say("form.put", "Put down: {text}", ["text": text])) { desk in put(text, desk) }
    ]
  }

  private func choices(_ desk: Desk) -> [MenuItem] {
    field.choices.sorted { $0.key < $1.key }.map { value, wording in
      MenuItem(
        "\(value.replacing("_", with: " ")): \(wording)",
        detail: value == present ? desk.say("rule.present", "now") : ""
      ) { desk in put(value, desk) }
    }
  }

  private func put(_ value: String?, _ desk: Desk) -> [Step] {
    HouseWork.make(.rule(id: field.id, value: value), desk) + next(desk)
  }

  /// The next rule that is not set, or the list.
  private func next(_ desk: Desk) -> [Step] {
    guard isStepping else { return [.pop] }
    let unset = RulePages.unset(desk)
    let place = unset.firstIndex { $0.id == field.id }.map { $0 + 1 } ?? 0
    guard unset.indices.contains(place) else {
      return [.pop, .message(desk.say("rule.last", "That was the last one that is not set."))]
    }
    return [.replace(RuleScreen(unset[place], isStepping: true, desk))]
  }

  func content(_ desk: Desk) -> ScreenContent {
    let items = items(desk)
    let at = max(0, min(picker.index, items.count - 1))
    let lines = items.enumerated().map { index, item in
      Line(
        item.unavailable.map { "\(item.title) (\($0))" } ?? item.title, trailing: item.detail,
        kind: .item(number: isTyped ? nil : index + 1), selected: index == at)
    }
    var parts = [Part("question", lines: question(desk))]
    if !lines.isEmpty { parts.append(Part("items", lines: lines)) }
    var keys = items.isEmpty ? [] : [KeyHint("Enter", desk.say("key.choose", "choose"))]
    if items.count > 1 { keys.append(KeyHint("↑↓", desk.say("key.move", "move"))) }
    return desk.frame(
      title: desk.say("rule.title", "House rule: {rule}", ["rule": ChangeText.ruleName(field.id)]),
      parts: parts,
      box: isTyped ? Box(desk.say("rule.box", "Answer"), text: box.text, caret: box.caret) : nil,
      keys: keys + [KeyHint("Esc", desk.say("key.back", "back"))])
  }

  private func question(_ desk: Desk) -> [Line] {
    var lines = [Line(field.question, role: .aloud)]
    if let value = desk.house.value(field.id) {
      lines.append(Line(value, label: desk.say("rule.now", "Now")))
    } else {
      lines.append(
        Line(
          desk.say("house.unset", "NOT SET"), label: desk.say("rule.now", "Now"), role: .caution))
      lines.append(Line(field.neutral, label: desk.say("rule.meanwhile", "Meanwhile")))
    }
    if field.handlerOnly {
      lines.append(
        Line(
          desk.say("rule.handler", "Only handlers see it: never printed, exported, read aloud."),
          role: .muted))
    }
    return lines
  }
}
