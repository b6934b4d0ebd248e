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
    let isOpen = desk.book.undoable.contains { $0.number == entry.number }
    return ListRow(
      text: text(entry, desk), trailing: by(entry, desk), role: isOpen ? .text : .muted
    ) { desk in
      isOpen ? [.push(menu(entry, desk))] : [.message(why(entry, desk))]
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

  private static func why(_ entry: HouseEntry, _ desk: Desk) -> String {
    entry.undoes == nil
      ? desk.say("journal.already", "This was taken back already.")
      : desk.say("journal.not", "This took something back; change it anew where it stands.")
  }

  /// What taking it back would do, and that something later stands in the same place.
  private static func menu(_ entry: HouseEntry, _ desk: Desk) -> MenuScreen {
    var intro = [
      Line(ChangeText.text(entry.change, desk)), Line(by(entry, desk), role: .muted),
    ]
    if desk.book.undoable.contains(where: { $0.number > entry.number && isSame($0, entry) }) {
      intro.append(
        Line(
          desk.say(
            "journal.later",
            "The same was changed again later. Taking this one back puts in what stood before both."
          ),
          role: .caution))
    }
    return MenuScreen(
      id: "coordinator.undo", title: desk.say("journal.take", "Take it back?"), intro: intro,
      items: [
        MenuItem(desk.say("journal.take.yes", "Take it back")) { desk in
          HouseWork.undo(entry, desk)
        }
      ])
  }

  /// Two changes of the same thing undo to the same place.
  private static func isSame(_ one: HouseEntry, _ other: HouseEntry) -> Bool {
    switch (one.change, other.change) {
    case (.rule(let a, _), .rule(let b, _)): a == b
    case (.notice(let a, _), .notice(let b, _)): a == b
    case (.plan(let a, _), .plan(let b, _)): a == b
    case (.word(let a, _), .word(let b, _)): a == b
    case (.listing(let a, _), .listing(let b, _)): a == b
    case (.rung(let a, _), .rung(let b, _)): a == b
    case (.flags(let a, _), .flags(let b, _)): a == b
    case (.gap(let a, _), .gap(let b, _)): a == b
    case (.signature(let a, _), .signature(let b, _)): a == b
    case (.telephone(let a, _), .telephone(let b, _)): a == b
    default: false
    }
  }
}
