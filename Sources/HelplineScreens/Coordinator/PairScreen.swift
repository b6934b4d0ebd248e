import HelplineModel
import TerminalUI

/// Two listings side by side, and whether they are one: which stays, or that they are different.
struct PairScreen: ScreenState {
  let id = "coordinator.pair"
  private let pair: ListingPair
  private var picker = Picker()

  init(_ pair: ListingPair) { self.pair = pair }

  mutating func handle(_ event: InputEvent, _ desk: inout Desk) -> Outcome {
    let decisions = decisions(desk)
    let items = decisions + looks(desk)
    picker.clamp(items.count)
    switch picker.act(event, count: items.count, digits: true) {
    case .choose(let index):
      guard items.indices.contains(index) else { return .done }
      let isDecided = index < decisions.count
      return .handled((isDecided ? [.pop] : []) + items[index].run(&desk))
    case .back: return .handled([.pop])
    case .moved: return .done
    case .ignored: return .ignored
    }
  }

  private func both(_ desk: Desk) -> [Service] {
    [pair.one, pair.other].compactMap { HouseWork.listing($0, desk) }
  }

  /// Each by itself, because on a low screen the second one lies below the edge.
  private func looks(_ desk: Desk) -> [MenuItem] {
    both(desk).map { service in
      MenuItem(
        desk.say(
          "twice.look", "All about “{name}” ({publisher})",
          ["name": service.name, "publisher": service.publisher])
      ) { desk in [.push(ListingMenus.seen(service, desk))] }
    }
  }

  private func decisions(_ desk: Desk) -> [MenuItem] {
    let both = both(desk)
    let pair = pair
    let same = zip(both, both.reversed()).map { Self.same($1, stays: $0, desk) }
    return (both.count == 2 ? same : []) + [
      MenuItem(desk.say("twice.different", "They are different: remember that")) { desk in
        HouseWork.make(.distinct(pair, isThere: true), desk)
      },
      MenuItem(desk.say("twice.later", "Leave it for later")) { _ in [] },
    ]
  }

  private static func same(_ gone: Service, stays: Service, _ desk: Desk) -> MenuItem {
    MenuItem(
      desk.say(
        "twice.same", "The same: “{name}” ({publisher}) stays",
        ["name": stays.name, "publisher": stays.publisher])
    ) { desk in
      HouseWork.make(HouseWork.takenOut(gone, .twice, stays: stays.id, desk), desk)
    }
  }

  func content(_ desk: Desk) -> ScreenContent {
    let items = decisions(desk) + looks(desk)
    let at = max(0, min(picker.index, items.count - 1))
    let actions = items.enumerated().map { index, item in
      Line(item.title, kind: .item(number: index + 1), selected: index == at)
    }
    let both = both(desk)
    let differing = both.count == 2 ? TwicePages.differing(both[0], both[1], desk) : ""
    let agree = desk.say("twice.agree", "they disagree in nothing")
    let head = Line(
      differing.isEmpty ? agree : differing, role: differing.isEmpty ? .muted : .caution)
    return desk.frame(
      title: desk.say("twice.pair", "One service or two?"),
      parts: [Part("place", lines: [head]), Part("actions", lines: actions)]
        + both.enumerated().map { index, service in
          Part(
            "listing.\(index)", heading: "\(service.name) · \(service.publisher)",
            lines: ServicePages.lines(service, desk), beside: index == 1)
        },
      keys: [
        KeyHint("1-9", desk.say("key.choose.number", "choose")),
        KeyHint("Enter", desk.say("key.choose", "choose")),
        KeyHint("Esc", desk.say("key.back", "back")),
      ])
  }
}
