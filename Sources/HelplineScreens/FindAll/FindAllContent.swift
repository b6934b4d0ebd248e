import HelplineModel
import TerminalUI

extension FindAllScreen {
  /// The box and the groups; what can be typed while nothing is.
  public func content(_ desk: Desk) -> ScreenContent {
    let sections = sections(desk)
    var number = 0
    var parts = sections.map { section -> Part in
      let set = shown(section).flatMap { row -> [Line] in
        number += 1
        return lines(row, number, desk)
      }
      let heading = isLost ? nil : section.group.heading(desk)
      return Part("\(section.group)", heading: heading, lines: set, ruled: false)
    }
    if isLost { parts.insert(Part("none", lines: [Line(nothing(desk), role: .caution)]), at: 0) }
    if list.box.isEmpty { parts.append(hint(desk)) }
    return desk.frame(
      title: desk.say("cmd.find", "Find anything"),
      answers: desk.live == nil ? [] : CallScreen.answers(desk), parts: parts,
      box: list.shown(desk), keys: keys(number, desk))
  }

  private func lines(_ row: Row, _ number: Int, _ desk: Desk) -> [Line] {
    let kind = Line.Kind.item(number: list.box.isEmpty ? number : nil)
    let selected = number - 1 == list.picker.index
    switch row {
    case .more(_, let count):
      let text = desk.say("find.more", "{n} more", ["n": String(count)])
      return [Line(text, role: .muted, kind: kind, selected: selected)]
    case .hit(let hit):
      let line = Line(
        hit.title, trailing: hit.trailing, role: hit.role, kind: kind, selected: selected)
      guard !hit.below.isEmpty else { return [line] }
      return [line, Line(hit.below, role: hit.belowRole, continues: true)]
    }
  }

  private func nothing(_ desk: Desk) -> String {
    desk.say(
      "find.nothing",
      "Nothing by these words. Try fewer or everyday words; services by town: F3; help: F1.")
  }

  private func hint(_ desk: Desk) -> Part {
    let text = desk.say(
      "find.hint",
      "Type what you look for: a service, a right, “art 11”, a word on a letter, “how long”.")
    return Part("hint", lines: [Line(text, role: .muted)])
  }

  private func keys(_ count: Int, _ desk: Desk) -> [KeyHint] {
    let isEmpty = list.box.isEmpty
    let move = count > 1 ? [KeyHint("↑↓", desk.say("key.move", "move"))] : []
    let back = isEmpty ? desk.say("key.back", "back") : desk.say("key.forget", "forget it")
    return (isEmpty ? [KeyHint("1-9", desk.say("key.choose.number", "choose"))] : [])
      + [KeyHint("Enter", desk.say("key.open", "open"))] + move + [KeyHint("Esc", back)]
  }
}
