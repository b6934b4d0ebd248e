import HelplineModel
import TerminalUI

/// Notices to the desk, from a day until a day; good news stands apart from warnings.
enum NoticePages {
  /// The list; its first line writes one.
  static func list(_ desk: Desk) -> ListScreen {
    ListScreen(
      id: "coordinator.notices", title: desk.say("start.notices", "Notices to the desk"),
      does: desk.say("key.open", "open")
    ) { _, desk in [adding(desk)] + desk.book.notices.reversed().map { row($0, desk) } }
  }

  private static func adding(_ desk: Desk) -> ListRow {
    ListRow(text: desk.say("notice.add", "Write a notice"), role: .aloud) { desk in
      let today = desk.localTime.day
      let notice = Notice(
        id: desk.ports.newID(), text: "", from: today, until: Days.adding(7, to: today))
      return [.push(form(notice, desk.say("notice.new", "A new notice"), desk))]
    }
  }

  /// Writes a notice that stands on one listing.
  static func adding(to service: Service, _ desk: Desk) -> MenuItem {
    MenuItem(desk.say("notice.listing.add", "Write a notice that stands on it")) { desk in
      let today = desk.localTime.day
      let notice = Notice(
        id: desk.ports.newID(), text: "", from: today, until: Days.adding(7, to: today),
        listing: service.id)
      return [.push(form(notice, desk.say("notice.new", "A new notice"), desk))]
    }
  }

  /// "good news", or the name of the listing it stands on.
  private static func about(_ notice: Notice, _ desk: Desk) -> [String] {
    let listing = notice.listing.map {
      desk.say(
        "notice.on", "on {name}",
        ["name": HouseWork.listing($0, desk)?.name ?? desk.listingName($0)])
    }
    return [listing, notice.isGoodNews ? desk.say("notice.good", "good news") : nil]
      .compactMap(\.self)
  }

  private static func row(_ notice: Notice, _ desk: Desk) -> ListRow {
    ListRow(
      text: notice.text, trailing: state(notice, desk),
      below: about(notice, desk),
      role: notice.isShown(on: desk.localTime.day) ? .text : .muted
    ) { desk in [.push(menu(notice, desk))] }
  }

  private static func state(_ notice: Notice, _ desk: Desk) -> String {
    let today = desk.localTime.day
    if notice.from > today {
      return desk.say("notice.from", "from {day}", ["day": notice.from])
    }
    guard let until = notice.until else {
      return desk.say("notice.open", "until taken away")
    }
    return until < today
      ? desk.say("notice.over", "over since {day}", ["day": until])
      : desk.say("notice.until", "until {day}", ["day": until])
  }

  private static func menu(_ notice: Notice, _ desk: Desk) -> MenuScreen {
    MenuScreen(
      id: "coordinator.notice", title: desk.say("notice", "Notice"),
      intro: [Line(notice.text)]
        + (about(notice, desk) + [state(notice, desk)]).map { Line($0, role: .muted) },
      items: [
        MenuItem(desk.say("notice.change", "Change it")) { desk in
          [.push(form(notice, desk.say("notice", "Notice"), desk))]
        },
        MenuItem(desk.say("notice.drop", "Take it away")) { desk in
          HouseWork.make(.notice(id: notice.id, nil), desk)
        },
      ], holds: { $0.book.notices.contains(notice) })
  }

  private static func form(_ notice: Notice, _ title: String, _ desk: Desk) -> FormScreen<Notice> {
    FormScreen(
      id: "coordinator.form", title: title, value: notice, fields: { fields($0, $1) },
      problem: { problem($0, $1) },
      save: { notice, desk in HouseWork.make(.notice(id: notice.id, notice), desk) })
  }

  private static func problem(_ notice: Notice, _ desk: Desk) -> String? {
    if notice.text.isEmpty { return desk.say("notice.needs", "it needs a sentence") }
    guard let until = notice.until, until < notice.from else { return nil }
    return desk.say("notice.backwards", "it ends before it begins")
  }

  private static func fields(_ notice: Notice, _ desk: Desk) -> [FormField<Notice>] {
    [
      .text(
        "text", desk.say("notice.text", "What"),
        notice.listing == nil
          ? desk.say(
            "notice.text.why", "One or two sentences for everybody's shift sheet. No names.")
          : desk.say(
            "notice.text.listing", "One or two sentences that stand on the listing. No names."),
        notice.text
      ) { notice, typed in
        notice.text = typed
        return nil
      },
      .day(
        "from", desk.say("notice.first", "From"),
        desk.say("notice.first.why", "The first day it is shown."), notice.from, desk: desk,
        offered: [0, 1, 7]
      ) { notice, day in if let day { notice.from = day } },
      .day(
        "until", desk.say("notice.last", "Until"),
        desk.say("notice.last.why", "The last day it is shown."), notice.until, desk: desk,
        offered: [0, 7, 14, 30], orNone: desk.say("notice.open", "until taken away")
      ) { $0.until = $1 },
    ] + (notice.listing == nil ? [kind(notice, desk)] : [])
  }

  private static func kind(_ notice: Notice, _ desk: Desk) -> FormField<Notice> {
    let good = desk.say("notice.kind.good", "good news, shown apart to everybody")
    let plain = desk.say("notice.kind.plain", "a notice")
    return .options(
      "kind", desk.say("notice.kind", "Kind"),
      desk.say("notice.kind.why", "Good news stands apart, so that it is not lost among warnings."),
      notice.isGoodNews ? good : plain,
      [
        FormChoice(plain) { $0.isGoodNews = false }, FormChoice(good) { $0.isGoodNews = true },
      ])
  }
}
