import HelplineModel
import TerminalUI

/// What was changed, by which code, on which day, newest first; Enter takes a change back.
enum JournalPages {
  /// The list.
  static func list(_ desk: Desk) -> ListScreen {
    ListScreen(
      id: "coordinator.journal", title: desk.say("journal", "What was changed"),
      does: desk.say("key.take.back", "take it back"),
      none: desk.say("journal.none", "Nothing was changed here yet.")
    ) { _, desk in desk.book.journal.reversed().map { row($0, desk) } }
  }

  private static func row(_ entry: HouseEntry, _ desk: Desk) -> ListRow {
    let answer = desk.book.undoAnswer(entry.number)
    let isOpen = if case .possible = answer { true } else { false }
    return ListRow(
      text: text(entry, desk), trailing: by(entry, desk), role: isOpen ? .text : .muted
    ) { desk in
      isOpen ? [.push(menu(entry, desk))] : [.message(why(answer, desk))]
    }
  }

  private static func text(_ entry: HouseEntry, _ desk: Desk) -> String {
    let what = ChangeText.text(entry.undoes == nil ? entry.change : original(entry, desk), desk)
    if entry.undoes != nil { return desk.say("journal.undo", "taken back: {what}", ["what": what]) }
    let isGone = desk.book.journal.contains { $0.undoes == entry.number }
    return isGone
      ? desk.say("journal.gone", "{what} (taken back since)", ["what": what]) : what
  }

  private static func original(_ entry: HouseEntry, _ desk: Desk) -> HouseChange {
    desk.book.journal.first { $0.number == entry.undoes }?.change ?? entry.change
  }

  private static func by(_ entry: HouseEntry, _ desk: Desk) -> String {
    desk.say("journal.by", "{code}, {day}", ["code": entry.code, "day": entry.day])
  }

  /// Why it cannot be taken back now.
  private static func why(_ answer: UndoAnswer, _ desk: Desk) -> String {
    switch answer {
    case .possible, .unknown, .done:
      desk.say("journal.already", "This was taken back already.")
    case .isUndo:
      desk.say("journal.not", "This took something back; change it anew where it stands.")
    case .changedSince(let later?):
      desk.say(
        "journal.later", "Changed again since. Take this back first: {what} ({day}).",
        ["what": ChangeText.text(later.change, desk), "day": later.day])
    case .changedSince(nil):
      desk.say(
        "journal.outside",
        "Changed since in the files, or by a new report. Look at it as it is now.")
    }
  }

  /// What taking it back is about.
  private static func menu(_ entry: HouseEntry, _ desk: Desk) -> MenuScreen {
    MenuScreen(
      id: "coordinator.undo", title: desk.say("journal.take", "Take it back?"),
      intro: [Line(ChangeText.text(entry.change, desk)), Line(by(entry, desk), role: .muted)],
      items: [
        MenuItem(desk.say("journal.take.yes", "Take it back")) { desk in
          HouseWork.undo(entry, desk)
        }
      ])
  }
}
