import HelplineModel
import TerminalUI

/// Whether a listing is shown to volunteers.
enum ListingState: Sendable {
  case open, paused, closed

  /// As it is today.
  init(_ service: Service, _ desk: Desk) {
    if service.isClosed {
      self = .closed
    } else {
      self = service.isPaused(on: desk.localTime.day) ? .paused : .open
    }
  }

  /// The word the directory knows it by.
  var status: String {
    switch self {
    case .open: "active"
    case .paused: "temporarily closed"
    case .closed: "defunct"
    }
  }

  /// The change that brings a listing into this state.
  func change(_ service: Service, until day: String? = nil, _ desk: Desk) -> HouseChange {
    var service = service
    (service.status, service.statusUntil) = (status, day)
    return HouseWork.written(service, desk)
  }
}

/// Everything a coordinator can do to a listing.
enum ListingMenus {
  /// The menu, with its numbers in sight so that they can be rung.
  static func actions(_ service: Service, _ desk: Desk) -> MenuScreen {
    let shown = HouseWork.listing(service.id, desk)
    return MenuScreen(
      id: "coordinator.listing", title: service.name, intro: intro(service, desk),
      items: Rung.Outcome.allCases.map { rung($0, service, desk) } + [
        MenuItem(desk.say("listing.change", "Change it")) { desk in
          [.push(ListingForm.screen(service, desk))]
        }
      ] + states(service, desk) + [
        NoticePages.adding(to: service, desk), all(service, desk), takingOut(service, desk),
      ] + dropping(service, desk), holds: { HouseWork.listing(service.id, $0) == shown })
  }

  private static func intro(_ service: Service, _ desk: Desk) -> [Line] {
    service.phones.map { phone in
      Line(
        phone.number.replacing(" ", with: "\u{A0}"), label: desk.say("page.phone", "Phone"),
        trailing: phone.note ?? "", role: .aloud)
    } + state(service, desk) + [
      Line(VerifyPages.standing(service, desk), label: desk.say("page.truth", "Truth"))
    ] + written(service, desk) + notices(service, desk)
  }

  /// Written and rung are two acts, each with its day.
  private static func written(_ service: Service, _ desk: Desk) -> [Line] {
    guard let day = service.truth.editedOn else { return [] }
    return [
      Line(
        desk.say(
          "listing.written", "written here on {day}, {age}",
          ["day": day, "age": Ages.words(day, desk)]), continues: true)
    ]
  }

  private static func notices(_ service: Service, _ desk: Desk) -> [Line] {
    let remark = desk.book.remarks[service.id].map {
      Line($0, label: desk.say("field.remark", "Remark"))
    }
    return [remark].compactMap(\.self)
      + desk.book.notices(on: service.id, day: desk.localTime.day).map {
        Line($0.text, label: desk.say("notice", "Notice"), role: .caution)
      }
  }

  private static func state(_ service: Service, _ desk: Desk) -> [Line] {
    switch ListingState(service, desk) {
    case .open: []
    case .paused: [Line(pausedWords(service, desk), role: .caution)]
    case .closed:
      [Line(desk.say("listing.unseen", "Closed: volunteers do not see it."), role: .caution)]
    }
  }

  /// "closed for a time, until 2026-12-01".
  static func pausedWords(_ service: Service, _ desk: Desk) -> String {
    guard let day = service.statusUntil else {
      return desk.say("listing.is.paused", "closed for a time")
    }
    return desk.say("listing.is.paused.until", "closed for a time, until {day}", ["day": day])
  }

  private static func rung(
    _ outcome: Rung.Outcome, _ service: Service, _ desk: Desk
  ) -> MenuItem {
    MenuItem(
      rungName(outcome, desk),
      unavailable: service.phones.isEmpty ? desk.say("listing.no_number", "it has no number") : nil
    ) { desk in
      let call = HouseWork.rung(service.id, outcome, desk)
      let isReported = desk.book.flags.contains { $0.listing == service.id }
      guard outcome == .right, isReported else { return HouseWork.make(call, desk) }
      return HouseWork.make([call, HouseWork.answered(service.id, desk)], desk)
    }
  }

  /// "I rang it: right".
  static func rungName(_ outcome: Rung.Outcome, _ desk: Desk) -> String {
    switch outcome {
    case .right: desk.say("rung.right", "I rang it: right")
    case .wrong: desk.say("rung.wrong", "I rang it: wrong")
    case .noAnswer: desk.say("rung.no_answer", "I rang it: no answer")
    }
  }

  private static func states(_ service: Service, _ desk: Desk) -> [MenuItem] {
    let open = MenuItem(desk.say("listing.open", "Open it again: volunteers see it")) { desk in
      HouseWork.make(ListingState.open.change(service, desk), desk)
    }
    let pause = MenuItem(desk.say("listing.pause", "Closed for a time: it sinks to the end")) {
      desk in [.push(pausing(service, desk))]
    }
    let close = MenuItem(desk.say("listing.close", "Close it: volunteers no longer see it")) {
      desk in HouseWork.make(ListingState.closed.change(service, desk), desk)
    }
    return switch ListingState(service, desk) {
    case .open: [pause, close]
    case .paused: [open, close]
    case .closed: [open]
    }
  }

  /// Asks until when; from the next day on it is open again by itself.
  private static func pausing(_ service: Service, _ desk: Desk) -> FormEditor<Service> {
    FormEditor(asking: ListingFields.until(service, desk), of: service) { service, desk in
      HouseWork.make(
        ListingState.paused.change(service, until: service.statusUntil, desk), desk)
    }
  }

  private static func takingOut(_ service: Service, _ desk: Desk) -> MenuItem {
    MenuItem(desk.say("listing.out", "Take it out of the directory")) { desk in
      [.push(TakenOutPages.reasons(service, desk))]
    }
  }

  private static func all(_ service: Service, _ desk: Desk) -> MenuItem {
    MenuItem(desk.say("listing.as.seen", "See it as volunteers do")) { desk in
      [.push(seen(service, desk))]
    }
  }

  /// A listing as volunteers see it.
  static func seen(_ service: Service, _ desk: Desk) -> PageScreen {
    PageScreen(
      id: "coordinator.seen", title: service.name,
      parts: [Part("all", lines: ServicePages.lines(service, desk))])
  }

  /// Only for a listing that stands in the place of an imported one.
  private static func dropping(_ service: Service, _ desk: Desk) -> [MenuItem] {
    guard desk.book.listings.contains(where: { $0.id == service.id }) else { return [] }
    let name =
      service.publisher == HouseBook.publisher
      ? desk.say("listing.drop.own", "Take it away for good")
      : desk.say("listing.drop", "Take our changes away: the published listing stands again")
    return [
      MenuItem(name) { desk in HouseWork.make(.listing(id: service.id, nil), desk) }
    ]
  }
}

/// Finds a listing to change: those of the house first, then the directory.
enum ListingFinder {
  /// How many rows of the directory are shown.
  private static let limit = 30

  /// The list.
  static func list(_ desk: Desk) -> ListScreen {
    ListScreen(
      id: "coordinator.listings", title: desk.say("listings", "Listings"),
      does: desk.say("key.open", "open"), filters: false,
      intro: { desk in
        [
          Line(
            desk.say("listings.how", "Type a name, a place or what it is for; Enter opens it."),
            role: .muted)
        ]
      }
    ) { typed, desk in [adding(desk)] + ours(typed, desk) + found(typed, desk) }
  }

  private static func adding(_ desk: Desk) -> ListRow {
    ListRow(text: desk.say("listings.add", "Add a listing"), role: .aloud) { desk in
      [.push(ListingForm.new(desk))]
    }
  }

  private static func ours(_ typed: String, _ desk: Desk) -> [ListRow] {
    desk.book.listings
      .filter { Finding.fits($0.name, typed) && desk.book.removed[$0.id] == nil }.sorted {
        $0.name < $1.name
      }
      .map { row($0, section: desk.say("listings.ours", "Written or changed here"), desk) }
  }

  private static func found(_ typed: String, _ desk: Desk) -> [ListRow] {
    var query = DirectoryQuery()
    query.words = typed
    query.serves = typed.isEmpty ? desk.homeArea : nil
    query.moment = desk.now / 1000
    query.limit = limit
    let ours = Set(desk.book.listings.map(\.id))
    return desk.ports.directory.search(query).hits
      .filter { !ours.contains($0.id) && desk.book.removed[$0.id] == nil }
      .compactMap { desk.ports.directory.service($0.id) }
      .map { row($0, section: desk.say("listings.directory", "In the directory"), desk) }
  }

  private static func row(_ service: Service, section: String, _ desk: Desk) -> ListRow {
    let state: String? =
      switch ListingState(service, desk) {
      case .open: nil
      case .paused: ListingMenus.pausedWords(service, desk)
      case .closed: desk.say("listing.is.closed", "closed")
      }
    let number = service.phones.first?.number
    return ListRow(
      text: service.name, trailing: state ?? number?.replacing(" ", with: "\u{A0}") ?? "",
      role: state == nil ? .text : .muted, section: section
    ) { desk in [.push(ListingMenus.actions(service, desk))] }
  }
}
