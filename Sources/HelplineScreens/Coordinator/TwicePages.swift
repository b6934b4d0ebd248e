import HelplineModel
import TerminalUI

/// Listings that perhaps are one, pair by pair; nothing is put together unless the coordinator says so.
enum TwicePages {
  /// More pairs than these are looked at when some of them are decided.
  static let limit = 200

  /// Pairs that wait for a decision, the likeliest first.
  static func pending(_ desk: Desk) -> [ListingPair] {
    desk.book.undecided(
      desk.ports.directory.perhapsTwice(except: desk.book.distinct, limit: limit))
  }

  /// The list: pairs to decide, then those that were found to be different.
  static func list(_ desk: Desk) -> ListScreen {
    ListScreen(
      id: "coordinator.twice", title: desk.say("start.twice", "Perhaps twice in the directory"),
      does: desk.say("key.open", "open"),
      none: desk.say("twice.none", "No two listings look alike."),
      intro: { desk in
        [
          Line(
            desk.say("twice.how", "They share a number, or name and place. You decide."),
            role: .muted)
        ]
      }
    ) { _, desk in
      pending(desk).compactMap { row($0, desk) }
        + desk.book.distinct.sorted { ($0.one, $0.other) < ($1.one, $1.other) }
        .map { apart($0, desk) }
    }
  }

  private static func row(_ pair: ListingPair, _ desk: Desk) -> ListRow? {
    guard let one = HouseWork.listing(pair.one, desk),
      let other = HouseWork.listing(pair.other, desk)
    else { return nil }
    return ListRow(
      text: one.name, trailing: one.publisher,
      below: [
        desk.say(
          "twice.and", "and {name}, {publisher}",
          ["name": other.name, "publisher": other.publisher]), differing(one, other, desk),
      ].filter { !$0.isEmpty }
    ) { _ in [.push(PairScreen(pair))] }
  }

  /// "they differ in: number, area"; empty where they agree.
  static func differing(_ one: Service, _ other: Service, _ desk: Desk) -> String {
    let words = one.disagreements(with: other).map { word($0, desk) }
    guard !words.isEmpty else { return "" }
    return desk.say(
      "twice.differ", "they differ in: {what}", ["what": words.joined(separator: ", ")])
  }

  private static func word(_ id: String, _ desk: Desk) -> String {
    switch id {
    case "number": desk.say("differs.number", "number")
    case "hours": desk.say("differs.hours", "opening hours")
    case "status": desk.say("differs.status", "state")
    default: desk.say("differs.serves", "area")
    }
  }

  private static func apart(_ pair: ListingPair, _ desk: Desk) -> ListRow {
    let names = [pair.one, pair.other].map { HouseWork.listing($0, desk)?.name ?? $0 }
    return ListRow(
      text: names[0], below: [desk.say("twice.and.other", "and {name}", ["name": names[1]])],
      role: .muted, section: desk.say("twice.apart", "Found to be different")
    ) { _ in
      [
        .push(
          MenuScreen(
            id: "coordinator.apart", title: desk.say("twice.apart", "Found to be different"),
            intro: names.map { Line($0) },
            items: [
              MenuItem(desk.say("twice.again", "Perhaps they are one after all")) { desk in
                HouseWork.make(.distinct(pair, isThere: false), desk)
              }
            ]))
      ]
    }
  }
}
