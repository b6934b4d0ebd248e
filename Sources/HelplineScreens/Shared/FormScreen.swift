import HelplineModel
import TerminalUI

/// A screen that holds what is not saved yet: undoing what was saved before would surprise there.
protocol HoldsUnsaved {}

extension FormScreen: HoldsUnsaved {}
extension FormEditor: HoldsUnsaved {}

/// A form over one value: a field a line, what it is for below the selected one, saved as a whole.
public struct FormScreen<Value: Equatable & Sendable>: ScreenState {
  /// Its name.
  public let id: String
  /// Its title.
  public let title: String
  /// What is filled in.
  public internal(set) var value: Value
  private let before: Value
  let fields: @Sendable (Value, Desk) -> [FormField<Value>]
  private let shows: @Sendable (Value, Desk) -> [Part]
  private let problem: @Sendable (Value, Desk) -> String?
  private let save: @Sendable (Value, inout Desk) -> [Step]
  private var picker = Picker()

  /// A form.
  ///
  /// - Parameters:
  ///   - shows: what stands below the fields, such as a preview.
  ///   - problem: one sentence on what is still missing, nil when it can be saved.
  ///   - save: what follows from saving; the form has been taken away before.
  public init(
    id: String, title: String, value: Value,
    fields: @escaping @Sendable (Value, Desk) -> [FormField<Value>],
    shows: @escaping @Sendable (Value, Desk) -> [Part] = { _, _ in [] },
    problem: @escaping @Sendable (Value, Desk) -> String? = { _, _ in nil },
    save: @escaping @Sendable (Value, inout Desk) -> [Step]
  ) {
    self.id = id
    self.title = title
    self.value = value
    before = value
    self.fields = fields
    self.shows = shows
    self.problem = problem
    self.save = save
  }

  /// Whether something would be lost by leaving.
  private var isChanged: Bool { before != value }

  /// Arrows move, Enter or a number opens a field; the last line saves; Esc asks when something changed.
  public mutating func handle(_ event: InputEvent, _ desk: inout Desk) -> Outcome {
    let fields = fields(value, desk)
    picker.clamp(fields.count + 1)
    switch picker.act(event, count: fields.count + 1, digits: true) {
    case .choose(let index):
      if index == fields.count { return .handled(saving(&desk)) }
      guard fields.indices.contains(index) else { return .done }
      picker = Picker(index)
      return .handled([.push(FormEditor(form: self, field: fields[index]))])
    case .back: return .handled(isChanged ? [.push(leaving(desk))] : [.pop])
    case .moved: return .done
    case .ignored: return .ignored
    }
  }

  func saving(_ desk: inout Desk) -> [Step] {
    if let problem = problem(value, desk) { return [.message(problem)] }
    return [.pop] + save(value, &desk)
  }

  /// The next field, after one was filled in.
  mutating func moveOn() { picker = Picker(picker.index + 1) }

  private func leaving(_ desk: Desk) -> MenuScreen {
    let form = self
    return MenuScreen(
      id: "form.leave", title: desk.say("form.leave", "Not saved yet"),
      intro: [Line(title)],
      items: [
        MenuItem(desk.say("form.leave.save", "Save it"), unavailable: problem(value, desk)) {
          desk in form.saving(&desk)
        },
        MenuItem(desk.say("form.leave.back", "Back to the form")) { _ in [] },
        MenuItem(desk.say("form.leave.drop", "Leave without saving: what was typed is lost")) {
          _ in [.pop]
        },
      ])
  }

  /// The fields, then what follows from them.
  public func content(_ desk: Desk) -> ScreenContent {
    let fields = fields(value, desk)
    let at = max(0, min(picker.index, fields.count))
    let lines = fields.enumerated().flatMap { index, field in
      self.lines(field, selected: index == at, desk)
    }
    let ready = problem(value, desk)
    let save = Line(
      ready.map { desk.say("form.save.not", "Save: {why}", ["why": $0]) }
        ?? desk.say("form.save", "Save"),
      role: ready == nil ? .aloud : .caution, kind: .item(number: nil),
      selected: at == fields.count)
    let does =
      at == fields.count ? desk.say("key.save", "save") : desk.say("key.change_it", "change it")
    var content = desk.frame(
      title: title,
      parts: [Part("fields", lines: lines), Part("save", lines: [save])] + shows(value, desk),
      keys: [
        KeyHint("Enter", does), KeyHint("↑↓", desk.say("key.move", "move")),
        KeyHint("Esc", desk.say("key.back", "back")),
      ])
    // Who is about to save sees what follows from it.
    if at == fields.count { content.scroll = .max }
    return content
  }

  private func lines(_ field: FormField<Value>, selected: Bool, _ desk: Desk) -> [Line] {
    let isEmpty = field.shown.isEmpty
    var lines = [
      Line(
        isEmpty ? desk.say("form.empty", "not said") : field.shown, label: field.label,
        role: isEmpty ? .muted : .text, kind: .item(number: nil), selected: selected)
    ]
    if let caution = field.caution { lines.append(Line(caution, role: .caution, continues: true)) }
    if selected { lines.append(Line(field.purpose, role: .muted, continues: true)) }
    return lines
  }
}
