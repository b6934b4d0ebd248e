import HelplineModel
import TerminalUI

/// Listings that were taken out of the directory, with the reason; each can be brought back.
enum TakenOutPages {
  /// The list.
  static func list(_ desk: Desk) -> ListScreen {
    ListScreen(
      id: "coordinator.out", title: desk.say("start.out", "Taken out of the directory"),
      does: desk.say("key.open", "open"),
      none: desk.say("out.none", "Nothing was taken out here."),
      intro: { desk in
        [Line(desk.say("out.how", "No import brings one of these back; you can."), role: .muted)]
      }
    ) { _, desk in
      desk.book.removed.sorted { ($1.value.day, $0.value.name) < ($0.value.day, $1.value.name) }
        .map { row($0.key, $0.value, desk) }
    }
  }

  private static func row(_ id: String, _ note: Removed, _ desk: Desk) -> ListRow {
    let stays = note.stays.map {
      desk.say("out.stays", "“{name}” stays", ["name": name($0, desk)])
    }
    let by = desk.say("journal.by", "{code}, {day}", ["code": note.code, "day": note.day])
    return ListRow(
      text: note.name, trailing: words(note.reason, desk),
      below: [[stays, by].compactMap(\.self).joined(separator: " · ")]
    ) { desk in [.push(menu(id, note, desk))] }
  }

  private static func menu(_ id: String, _ note: Removed, _ desk: Desk) -> MenuScreen {
    MenuScreen(
      id: "coordinator.out.one", title: note.name, intro: [Line(words(note.reason, desk))],
      items: [
        MenuItem(desk.say("out.back", "Bring it back: volunteers see it again")) { desk in
          HouseWork.make(.removed(listing: id, nil), desk)
        }
      ])
  }

  /// The reason in words.
  static func words(_ reason: Removed.Reason, _ desk: Desk) -> String {
    switch reason {
    case .closedForGood: desk.say("out.closed", "closed for good")
    case .twice: desk.say("out.twice", "stands there twice")
    case .notForUs: desk.say("out.not", "not for this desk")
    }
  }

  /// Why a listing is to be taken out; for one that stands there twice, which of the two stays.
  static func reasons(_ service: Service, _ desk: Desk) -> MenuScreen {
    let plain = [Removed.Reason.closedForGood, .notForUs].map { reason in
      MenuItem(words(reason, desk)) { desk in
        HouseWork.make(HouseWork.takenOut(service, reason, desk), desk)
      }
    }
    let twice = desk.ports.directory.alike(service.id).filter { desk.book.removed[$0.id] == nil }
      .map { other in
        MenuItem(
          desk.say(
            "out.twice.stays", "stands there twice: “{name}” stays",
            ["name": name(other.id, desk)]), detail: other.publisher
        ) { desk in
          HouseWork.make(HouseWork.takenOut(service, .twice, stays: other.id, desk), desk)
        }
      }
    return MenuScreen(
      id: "coordinator.out.why", title: desk.say("out.why", "Why is it taken out?"),
      intro: [Line(service.name)], items: plain + twice)
  }

  private static func name(_ id: String, _ desk: Desk) -> String {
    HouseWork.listing(id, desk)?.name ?? desk.listingName(id)
  }
}
