import HelplineModel
import TerminalUI

/// The lines of the shift sheet.
enum ShiftItems {
  /// A line that can be opened.
  struct Item: Sendable, Identifiable {
    var label: String
    var text: String
    var role: Role = .text
    /// What tells it from others with the same label.
    var which = ""
    var run: @Sendable (inout Desk) -> [Step]

    /// The same line also where others come and go around it.
    var id: String { "\(label) \(which)" }
  }

  /// All lines in order.
  static func all(_ desk: Desk) -> [Item] {
    [start(desk), seat(desk)] + unfinished(desk)
      + [
        Item(
          label: desk.say("shift.backup", "Back-up"), text: BackUp.people(desk) ?? BackUp.line(desk)
        ) { desk in
          [.push(HousePages.page(desk))]
        },
        handover(desk),
      ] + goodNews(desk) + [
        reading(
          "shift.notices", desk.say("shift.notices", "Notices"),
          shown(desk).filter { !$0.isGoodNews }.map(\.text),
          desk.say("shift.notices.none", "none"), desk)
      ] + plans(desk) + [knowledge(desk), house(desk)] + ReadinessPages.items(desk)
      + desk.news.warnings.map { warning($0, desk.say("shift.warning", "Warning")) }
      + desk.news.watchers.map { warning($0, desk.say("shift.watched", "Watched")) }
  }

  private static func start(_ desk: Desk) -> Item {
    let running = desk.live != nil
    return Item(
      label: "F2",
      text: running
        ? desk.say("shift.go_on", "GO BACK TO THE CALL") : desk.say("shift.start", "START A CALL"),
      role: .aloud
    ) { desk in
      desk.live == nil ? CallMenus.call(&desk) : [.reset([CallScreen()])]
    }
  }

  /// Who sits here; the second line, so that a change of person is F8 and 2.
  private static func seat(_ desk: Desk) -> Item {
    let text =
      desk.code.isEmpty
      ? desk.say("shift.seat.nobody", "nobody yet: type your code (2)")
      : desk.say("shift.seat", "code {code} · change person (2)", ["code": desk.code])
    return Item(
      label: desk.say("shift.seat.label", "Seat"), text: text,
      role: desk.code.isEmpty ? .caution : .text
    ) { desk in
      if desk.live != nil, !desk.code.isEmpty {
        return [.message(desk.say("cmd.person.no", "a call is running"))]
      }
      return [.push(CodeScreen())]
    }
  }

  private static func handover(_ desk: Desk) -> Item {
    let none = desk.say("shift.handover.none", "nothing handed over")
    return Item(
      label: desk.say("shift.handover", "Last shift"), text: HandoverPages.summary(desk) ?? none
    ) { desk in
      desk.handover.isEmpty && desk.quiet.isEmpty
        ? [.message(none)] : [.push(HandoverPages.list(desk))]
    }
  }

  /// Notices of this day, newest last written first.
  private static func shown(_ desk: Desk) -> [Notice] {
    desk.book.notices.filter { $0.listing == nil && $0.isShown(on: desk.localTime.day) }.reversed()
  }

  private static func goodNews(_ desk: Desk) -> [Item] {
    let news = shown(desk).filter(\.isGoodNews).map(\.text)
    guard !news.isEmpty else { return [] }
    return [reading("shift.good", desk.say("shift.good", "Good news"), news, "", desk)]
  }

  private static func plans(_ desk: Desk) -> [Item] {
    let plans = desk.book.plans
    guard !plans.isEmpty else { return [] }
    return [
      Item(
        label: desk.say("shift.plans", "House plans"),
        text: plans.map(\.label).joined(separator: ", ")
      ) { desk in [.push(PlanPages.list(desk))] }
    ]
  }

  /// An unfinished call: what it held opens only for the code that wrote it.
  private static func unfinished(_ desk: Desk) -> [Item] {
    // One's own stand first: they are why one looks.
    (desk.unfinished.filter(\.isOwn) + desk.unfinished.filter { !$0.isOwn }).map { call in
      let hour = Hour.words(call.hour)
      let text =
        call.isOwn
        ? desk.say(
          "shift.unfinished.own", "an unfinished call of yours, about {hour}:00. Enter opens it",
          ["hour": hour])
        : desk.say(
          "shift.unfinished.other", "an unfinished call of about {hour}:00, not yours",
          ["hour": hour])
      return Item(
        label: desk.say("shift.unfinished", "Unfinished"), text: text, role: .caution,
        which: call.id
      ) { desk in [.push(unfinishedMenu(call, desk))] }
    }
  }

  /// With the hour: what is thrown away is gone for good.
  private static func unfinishedMenu(_ call: UnfinishedCall, _ desk: Desk) -> MenuScreen {
    let hour = Hour.words(call.hour)
    let which =
      call.isOwn
      ? desk.say("unfinished.own", "yours, of about {hour}:00", ["hour": hour])
      : desk.say("unfinished.other", "not yours, of about {hour}:00", ["hour": hour])
    return MenuScreen(
      id: "unfinished", title: desk.say("shift.unfinished.title", "Unfinished call"),
      intro: [Line(which)],
      items: [
        MenuItem(
          desk.say("unfinished.open", "Open it"),
          unavailable: call.isOwn
            ? nil : desk.say("unfinished.not_own", "opens only for the code that wrote it")
        ) { _ in [.effect(.openDraft(call.id))] },
        MenuItem(desk.say("unfinished.save", "Save it as it is, unseen")) { desk in
          desk.unfinished.removeAll { $0.id == call.id }
          return [.effect(.saveUnseen(call.id))]
        },
        MenuItem(desk.say("unfinished.drop", "Throw it away")) { desk in
          desk.unfinished.removeAll { $0.id == call.id }
          return [.effect(.removeDraft(call.id))]
        },
      ])
  }

  private static func reading(
    _ id: String, _ label: String, _ texts: [String], _ none: String, _ desk: Desk
  ) -> Item {
    let first = texts.first ?? none
    let text =
      texts.count > 1
      ? desk.say(
        "shift.more", "{text} (and {n} more)", ["text": first, "n": String(texts.count - 1)])
      : first
    return Item(label: label, text: text) { _ in
      texts.isEmpty
        ? [.message(none)]
        : [
          .push(
            PageScreen(id: id, title: label, parts: [Part("all", lines: texts.map { Line($0) })]))
        ]
    }
  }

  private static func knowledge(_ desk: Desk) -> Item {
    let news = desk.news
    let text = desk.say(
      "shift.knowledge", "{version} · {n} listings, {rung} of them rung in the last 12 months",
      ["version": news.knowledge, "n": String(news.listings), "rung": String(news.rung)])
    return Item(
      label: desk.say("shift.knowledge.label", "Knowledge"), text: text,
      role: news.rung == 0 ? .caution : .text
    ) { desk in
      [.push(ServicesScreen(desk))]
    }
  }

  private static func house(_ desk: Desk) -> Item {
    let set = desk.house.fields.filter { desk.house.value($0.id) != nil }.count
    let text = desk.say(
      "shift.house", "{set} of {all} set",
      ["set": String(set), "all": String(desk.house.fields.count)])
    return Item(
      label: desk.say("shift.house.label", "House rules"), text: text,
      role: set == 0 ? .caution : .text
    ) { desk in
      [.push(HousePages.page(desk))]
    }
  }

  private static func warning(_ text: String, _ label: String) -> Item {
    Item(label: label, text: text, role: .caution, which: text) { _ in [.message(text)] }
  }
}
