import HelplineModel
import TerminalUI

/// One line of a list that stays open.
struct ListRow: Sendable {
  /// What it is called.
  var text: String
  /// What stands at the right edge.
  var trailing = ""
  /// Lines that belong to it.
  var below: [String] = []
  /// What it is for.
  var role: Role = .text
  /// The heading it stands under; a new one opens a part.
  var section = ""
  /// Opens or does it.
  var run: @Sendable (inout Desk) -> [Step]
}

/// A list that stays open while things are done to it and is made anew from the desk each time: digits
/// choose while nothing is typed, letters find, Enter opens, Esc goes back.
struct ListScreen: ScreenState {
  let id: String
  let title: String
  /// What stands above the lines.
  var intro: @Sendable (Desk) -> [Line] = { _ in [] }
  /// What Enter does.
  let does: String
  /// What is said while there is no line.
  var none = ""
  /// Whether letters shorten the list by themselves; else `rows` does something of its own with them.
  var filters = true
  /// The lines, for the typed letters.
  let rows: @Sendable (_ typed: String, Desk) -> [ListRow]
  private var list = FindList()

  init(
    id: String, title: String, does: String, none: String = "", filters: Bool = true,
    intro: @escaping @Sendable (Desk) -> [Line] = { _ in [] },
    rows: @escaping @Sendable (_ typed: String, Desk) -> [ListRow]
  ) {
    self.id = id
    self.title = title
    self.does = does
    self.none = none
    self.filters = filters
    self.intro = intro
    self.rows = rows
  }

  mutating func handle(_ event: InputEvent, _ desk: inout Desk) -> Outcome {
    let shown = shown(desk)
    switch list.act(event, count: shown.count) {
    case .choose(let index):
      return shown.indices.contains(index) ? .handled(shown[index].run(&desk)) : .done
    case .back: return .handled([.pop])
    case .moved: return .done
    case .ignored: return .ignored
    }
  }

  private func shown(_ desk: Desk) -> [ListRow] {
    let all = rows(list.box.text, desk)
    guard filters else { return all }
    return all.filter { list.fits("\($0.text) \($0.below.joined(separator: " "))") }
  }

  func content(_ desk: Desk) -> ScreenContent {
    let shown = shown(desk)
    let intro = intro(desk)
    var parts = intro.isEmpty ? [] : [Part("intro", lines: intro)]
    parts += self.parts(shown, desk)
    var keys: [KeyHint] = []
    if !shown.isEmpty {
      if list.box.isEmpty { keys.append(KeyHint("1-9", desk.say("key.choose.number", "choose"))) }
      keys.append(KeyHint("Enter", does))
    }
    return desk.frame(
      title: title, parts: parts,
      box: list.shown(desk),
      keys: keys + [KeyHint("Esc", desk.say("key.back", "back"))])
  }

  private func parts(_ shown: [ListRow], _ desk: Desk) -> [Part] {
    guard !shown.isEmpty else {
      let none =
        list.box.isEmpty && !none.isEmpty ? none : desk.say("menu.none", "Nothing by that name.")
      return [Part("rows", lines: [Line(none, role: .muted)])]
    }
    let at = min(max(0, list.picker.index), shown.count - 1)
    var parts: [Part] = []
    for (index, row) in shown.enumerated() {
      if parts.isEmpty || shown[index - 1].section != row.section {
        let heading = row.section.isEmpty ? nil : row.section
        parts.append(Part("rows.\(parts.count)", heading: heading, lines: [], ruled: index == 0))
      }
      parts[parts.count - 1].lines += lines(row, index, selected: index == at)
    }
    return parts
  }

  private func lines(_ row: ListRow, _ index: Int, selected: Bool) -> [Line] {
    [
      Line(
        row.text, trailing: row.trailing, role: row.role, kind: .item(number: index + 1),
        selected: selected)
    ] + row.below.map { Line($0, role: .muted, continues: true) }
  }
}
