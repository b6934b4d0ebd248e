import HelplineModel
import TerminalUI

/// The queue, worked from top to bottom: one thing at a time with what can be done about it; after each the
/// next one stands there.
struct QueueScreen: ScreenState {
  let id = "coordinator.queue"
  private let kinds: [QueueKind]
  /// What stood or stands in it, in the order of the work.
  private var seen: [QueueItem]
  /// What is left for later.
  private var passed: Set<QueueItem> = []
  private var picker = Picker()

  init(from kind: QueueKind, _ desk: Desk) {
    kinds = Array(QueueKind.allCases.drop { $0 != kind })
    seen = QueueItem.pending(kinds, desk)
  }

  private func all(_ desk: Desk) -> [QueueItem] {
    seen + QueueItem.pending(kinds, desk).filter { !seen.contains($0) }
  }

  private func current(_ desk: Desk) -> QueueItem? {
    let pending = Set(QueueItem.pending(kinds, desk))
    return all(desk).first { pending.contains($0) && !passed.contains($0) }
  }

  mutating func handle(_ event: InputEvent, _ desk: inout Desk) -> Outcome {
    seen = all(desk)
    let items = items(desk)
    picker.clamp(items.count)
    switch picker.act(event, count: items.count, digits: true) {
    case .choose(let index):
      guard items.indices.contains(index) else { return .done }
      let isLast = index == items.count - 1
      picker = Picker()
      if isLast, let current = current(desk) {
        passed.insert(current)
        return .done
      }
      if isLast, !passed.isEmpty { return again() }
      return act(items[index], &desk)
    case .back: return .handled([.pop])
    case .moved: return .done
    case .ignored: return .ignored
    }
  }

  /// Where nobody answered the report goes on waiting, and the next thing stands there.
  private mutating func act(_ item: MenuItem, _ desk: inout Desk) -> Outcome {
    let steps = item.run(&desk)
    let isNoAnswer = steps.contains { step in
      if case .effect(.house(.rung(_, let call?))) = step {
        call.outcome == .noAnswer
      } else {
        false
      }
    }
    if isNoAnswer, let current = current(desk) { passed.insert(current) }
    return .handled(steps)
  }

  private mutating func again() -> Outcome {
    passed = []
    return .done
  }

  /// What can be done about the present thing; the last line leaves it for later.
  private func items(_ desk: Desk) -> [MenuItem] {
    guard let current = current(desk) else { return atTheEnd(desk) }
    let later = MenuItem(desk.say("queue.later", "Leave it for later: the next one")) { _ in [] }
    return QueueWork.items(current, desk) + [later]
  }

  private func atTheEnd(_ desk: Desk) -> [MenuItem] {
    let back = MenuItem(desk.say("queue.back", "Back to the start page")) { _ in [.pop] }
    if passed.isEmpty { return [back] }
    return [back, MenuItem(desk.say("queue.again", "Look again at what was left")) { _ in [] }]
  }

  func content(_ desk: Desk) -> ScreenContent {
    let items = items(desk)
    let at = max(0, min(picker.index, items.count - 1))
    let lines = items.enumerated().map { index, item in
      Line(
        item.title, trailing: item.detail, kind: .item(number: index + 1), selected: index == at)
    }
    let current = current(desk)
    var parts = [Part("place", lines: head(current, desk)), Part("actions", lines: lines)]
    if let current {
      let about = QueueWork.about(current, desk)
      if !about.isEmpty { parts.append(Part("about", lines: about)) }
    }
    return desk.frame(
      title: title(current, desk), parts: parts,
      keys: [
        KeyHint("1-9", desk.say("key.choose.number", "choose")),
        KeyHint("Enter", desk.say("key.choose", "choose")),
        KeyHint("Esc", desk.say("key.back", "back")),
      ])
  }

  private func title(_ current: QueueItem?, _ desk: Desk) -> String {
    let all = all(desk)
    guard let current, let place = all.firstIndex(of: current) else {
      return desk.say("queue", "What waits")
    }
    return desk.say(
      "queue.place", "What waits: {n} of {all}",
      ["n": String(place + 1), "all": String(all.count)])
  }

  private func head(_ current: QueueItem?, _ desk: Desk) -> [Line] {
    if let current { return QueueWork.head(current, desk) }
    let nothing = desk.say("queue.end", "That was all: nothing is waiting here.")
    let left = desk.say(
      "queue.end.left", "That was all. Left for later: {n}.", ["n": String(passed.count)])
    return [Line(passed.isEmpty ? nothing : left, role: .aloud)]
  }
}

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
        HouseWork.make([HouseWork.rung(id, .right, desk), afterRight(id, desk)], desk)
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
        HouseWork.make([ListingState.closed.change(service), dealtWith], desk)
      },
      nothing,
    ]
  }

  /// A right number says nothing of the hours: what else was reported goes on waiting.
  private static func afterRight(_ id: String, _ desk: Desk) -> HouseChange {
    let answered = ["wrong_number", "no_answer", "closed_down"]
    let reasons = desk.book.flags.filter { $0.listing == id }.map(\.reason)
    return .flags(listing: id, reasons.filter { !answered.contains($0) })
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
          HouseWork.make([ListingState.closed.change(service), dealtWith], desk)
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
