import HelplineModel
import TerminalUI

/// What is said of a thing in the queue, and what can be done about it.
enum QueueWork {
  /// What it is.
  static func head(_ item: QueueItem, _ desk: Desk) -> [Line] {
    switch item {
    case .ring(let request):
      return [
        Line(
          desk.say(
            "queue.ring", "Code {code} asked on {day} to be rung after a heavy call.",
            ["code": request.code, "day": request.day]), role: .aloud),
        Line(
          desk.say("queue.ring.gone", "When they were rung, this line goes without a trace."),
          role: .muted),
      ]
    case .flag(let id):
      let name =
        HouseWork.listing(id, desk)?.name ?? desk.say("listing.gone", "a listing that is gone")
      return [Line(name, role: .aloud)]
        + FlagText.all(id, desk).map { Line($0, label: desk.say("queue.said", "Reported")) }
    case .gap(let gap): return need(gap, desk)
    }
  }

  private static func need(_ gap: Gap, _ desk: Desk) -> [Line] {
    let count = desk.coordinator?.gaps.first { $0.gap == gap }?.count ?? ""
    var lines = [
      Line(FactNames.name("topic.\(gap.topic)", desk), label: desk.say("gap.what", "Missing"))
    ]
    if let place = gap.place {
      lines.append(
        Line(desk.ports.reference.regionName(place), label: desk.say("gap.where", "Where")))
    }
    if let language = gap.language {
      lines.append(
        Line(
          desk.ports.reference.languageName(language), label: desk.say("gap.speaks", "Language")))
    }
    lines.append(Line(count, label: desk.say("gap.often", "How often")))
    return lines
  }

  /// The listing as volunteers see it at present.
  static func about(_ item: QueueItem, _ desk: Desk) -> [Line] {
    guard case .flag(let id) = item, let service = HouseWork.listing(id, desk) else { return [] }
    return ServicePages.lines(service, desk)
  }

  /// What can be done about it.
  static func items(_ item: QueueItem, _ desk: Desk) -> [MenuItem] {
    switch item {
    case .ring(let request):
      [
        MenuItem(desk.say("queue.ring.done", "Rung: take it away")) { desk in
          [
            .effect(.ringDone(request)),
            .message(desk.say("queue.ring.done.said", "Gone: no trace of it is kept.")),
          ]
        }
      ]
    case .flag(let id): flag(id, desk)
    case .gap(let gap): self.gap(gap, desk)
    }
  }

  private static func flag(_ id: String, _ desk: Desk) -> [MenuItem] {
    let dealtWith = HouseChange.flags(listing: id, [])
    let nothing = MenuItem(desk.say("queue.flag.nothing", "Nothing is wrong: take the report away"))
    { desk in HouseWork.make(dealtWith, desk) }
    guard let service = HouseWork.listing(id, desk) else { return [nothing] }
    return [
      MenuItem(ListingMenus.rungName(.right, desk)) { desk in
        HouseWork.make([HouseWork.rung(id, .right, desk), HouseWork.answered(id, desk)], desk)
      },
      MenuItem(ListingMenus.rungName(.wrong, desk)) { desk in
        HouseWork.make(HouseWork.rung(id, .wrong, desk), desk) + [.push(afterWrong(service, desk))]
      },
      MenuItem(ListingMenus.rungName(.noAnswer, desk)) { desk in
        HouseWork.make(HouseWork.rung(id, .noAnswer, desk), desk)
      },
      MenuItem(desk.say("listing.change", "Change it")) { desk in
        [.push(ListingForm.screen(service, desk, then: [dealtWith]))]
      },
      MenuItem(desk.say("listing.close", "Close it: volunteers no longer see it")) { desk in
        HouseWork.make([ListingState.closed.change(service, desk), dealtWith], desk)
      },
      nothing,
    ]
  }

  /// A wrong number must not go on being given.
  private static func afterWrong(_ service: Service, _ desk: Desk) -> MenuScreen {
    let dealtWith = HouseChange.flags(listing: service.id, [])
    return MenuScreen(
      id: "coordinator.wrong", title: desk.say("listing.wrong", "The number is wrong"),
      intro: [
        Line(service.name),
        Line(
          desk.say(
            "listing.wrong.why", "Until it is changed or closed, volunteers go on seeing it."),
          role: .caution),
      ],
      items: [
        MenuItem(desk.say("listing.change.number", "Type the right number")) { desk in
          [.push(ListingForm.screen(service, desk, then: [dealtWith]))]
        },
        MenuItem(desk.say("listing.close", "Close it: volunteers no longer see it")) { desk in
          HouseWork.make([ListingState.closed.change(service, desk), dealtWith], desk)
        },
        MenuItem(desk.say("listing.wrong.later", "Leave it as it is for now")) { _ in [] },
      ])
  }

  private static func gap(_ gap: Gap, _ desk: Desk) -> [MenuItem] {
    let dealtWith = HouseChange.gap(gap, settledUntil: desk.localTime.day)
    return [
      MenuItem(desk.say("queue.gap.add", "Add a listing for it")) { desk in
        [.push(ListingForm.new(for: gap, desk, then: [dealtWith]))]
      },
      MenuItem(desk.say("queue.gap.done", "It is dealt with")) { desk in
        HouseWork.make(dealtWith, desk)
      },
    ]
  }
}
