import HelplineModel
import TerminalUI

/// Fills in one field of a form: typed, chosen from a list, or several chosen one after the other.
struct FormEditor<Value: Equatable & Sendable>: ScreenState {
  let id = "form.field"
  private var form: FormScreen<Value>
  private let isAlone: Bool
  private let fieldID: String
  private let title: String
  private let purpose: String
  private let initial: String
  private var box: TextBox
  private var picker = Picker()

  init(form: FormScreen<Value>, field: FormField<Value>) {
    self.init(form, field, isAlone: false)
  }

  /// Asks for one thing by itself; what follows is done once it was chosen.
  init(
    asking field: FormField<Value>, of value: Value,
    then: @escaping @Sendable (Value, inout Desk) -> [Step]
  ) {
    let form = FormScreen(
      id: "form", title: field.label, value: value, fields: { _, _ in [field] }, save: then)
    self.init(form, field, isAlone: true)
  }

  private init(_ form: FormScreen<Value>, _ field: FormField<Value>, isAlone: Bool) {
    self.form = form
    self.isAlone = isAlone
    fieldID = field.id
    title = field.label
    purpose = field.purpose
    initial = field.typed ?? ""
    // A text longer than the box would be cut by it: it stays as it is until something else is typed.
    box = TextBox(initial.count > TextBox.limit ? "" : initial)
  }

  /// A line that can be chosen, and what comes of it: a sentence when it cannot be.
  private struct Row {
    var title: String
    var detail = ""
    var put: (inout Value) -> String?
  }

  mutating func handle(_ event: InputEvent, _ desk: inout Desk) -> Outcome {
    let rows = rows(desk)
    picker.clamp(rows.count)
    let digits = !isTyped(desk) && box.isEmpty && event.digit != nil
    switch picker.act(event, count: rows.count, digits: digits) {
    case .choose(let index):
      if rows.indices.contains(index) { return choose(rows[index], &desk) }
      return typeNumber(event)
    case .back: return .handled(isAlone ? [.pop] : [.pop, .replace(form)])
    case .moved: return .done
    case .ignored:
      guard box.handle(event) else { return .ignored }
      picker = Picker()
      return .done
    }
  }

  /// A number that chooses nothing was meant as words (plain mode reads "18" as a choice).
  private mutating func typeNumber(_ event: InputEvent) -> Outcome {
    guard case .choose(let number) = event else { return .done }
    box.set(String(number))
    picker = Picker()
    return .done
  }

  private mutating func choose(_ row: Row, _ desk: inout Desk) -> Outcome {
    var value = form.value
    if let problem = row.put(&value) { return .handled([.message(problem)]) }
    form.value = value
    if isAlone { return .handled(form.saving(&desk)) }
    guard field(desk)?.isMany != true else {
      box.set("")
      picker = Picker()
      return .done
    }
    form.moveOn()
    return .handled([.pop, .replace(form)])
  }

  private func field(_ desk: Desk) -> FormField<Value>? {
    form.fields(form.value, desk).first { $0.id == fieldID }
  }

  private func isTyped(_ desk: Desk) -> Bool { field(desk)?.put != nil }

  /// What was typed first, then what can be chosen.
  private func rows(_ desk: Desk) -> [Row] {
    guard let field = field(desk) else { return [] }
    var rows = typedRow(field, desk).map { [$0] } ?? []
    rows += field.choices(box.text, form.value, desk).map { choice in
      Row(title: choice.title, detail: choice.detail) { value in
        choice.put(&value)
        return nil
      }
    }
    return rows
  }

  private func typedRow(_ field: FormField<Value>, _ desk: Desk) -> Row? {
    guard let put = field.put else { return nil }
    let text = box.text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    let isLong = initial.count > TextBox.limit
    if box.text == initial || (text.isEmpty && isLong) {
      return initial.isEmpty
        ? nil : Row(title: desk.say("form.keep", "Leave it as it is")) { _ in nil }
    }
    let title =
      text.isEmpty
      ? desk.say("form.clear", "Take it away")
      : desk.say("form.put", "Put down: {text}", ["text": text])
    return Row(title: title) { value in put(&value, text) }
  }

  func content(_ desk: Desk) -> ScreenContent {
    let rows = rows(desk)
    let at = min(picker.index, max(0, rows.count - 1))
    let lines = rows.enumerated().map { index, row in
      Line(
        row.title, trailing: row.detail, kind: .item(number: isTyped(desk) ? nil : index + 1),
        selected: index == at)
    }
    var parts = [Part("purpose", lines: [Line(purpose)])]
    if initial.count > TextBox.limit {
      parts[0].lines.append(Line(initial, role: .muted))
      parts[0].lines.append(
        Line(desk.say("form.long", "What you type takes its place."), role: .caution))
    }
    if !lines.isEmpty { parts.append(Part("choices", lines: lines)) }
    var keys = rows.isEmpty ? [] : [KeyHint("Enter", desk.say("key.choose", "choose"))]
    if rows.count > 1 { keys.append(KeyHint("↑↓", desk.say("key.move", "move"))) }
    let back =
      field(desk)?.isMany == true
      ? desk.say("key.done", "done") : desk.say("key.back", "back")
    return desk.frame(
      title: title, parts: parts,
      box: Box(
        isTyped(desk) ? desk.say("form.box", "Type it") : desk.say("menu.find", "Find"),
        text: box.text, caret: box.caret),
      keys: keys + [KeyHint("Esc", back)])
  }
}
