import HelplineModel
import TerminalUI

/// Which number to ring next: never rung ones first, then the oldest, those given most before the others.
enum VerifyPages {
  /// How many rows are looked at.
  private static let limit = 100

  /// The list.
  static func list(_ desk: Desk) -> ListScreen {
    ListScreen(
      id: "coordinator.verify", title: desk.say("start.verify", "Which number to ring next"),
      does: desk.say("key.rang", "I rang it"),
      none: desk.say("verify.none", "There is no listing with a number."),
      intro: { desk in
        [
          Line(
            desk.say(
              "verify.how", "Never rung first, then the longest ago; given often goes before."),
            role: .muted)
        ]
      }
    ) { _, desk in next(desk).map { row($0, desk) } }
  }

  private static func row(_ service: Service, _ desk: Desk) -> ListRow {
    let isUsed = desk.coordinator?.mostGiven.contains(service.id) == true
    let number = service.phones.first?.number.replacing(" ", with: "\u{A0}") ?? ""
    let below = [number, isUsed ? desk.say("verify.used", "given often") : ""]
    return ListRow(
      text: service.name, trailing: standing(service, desk),
      below: [below.filter { !$0.isEmpty }.joined(separator: " · ")],
      role: right(service, desk) == nil ? .caution : .text
    ) { desk in [.push(ListingMenus.actions(service, desk))] }
  }

  /// What was heard the last time, in words.
  static func standing(_ service: Service, _ desk: Desk) -> String {
    if let call = desk.book.rung[service.id] {
      let values: KeyValuePairs = ["day": call.day]
      return switch call.outcome {
      case .right: desk.say("truth.rung", "number rung on {day}", values)
      case .wrong: desk.say("verify.wrong", "WRONG on {day}", values)
      case .noAnswer: desk.say("verify.no_answer", "no answer on {day}", values)
      }
    }
    guard let day = service.truth.rungOn else { return desk.say("verify.never", "never rung") }
    return desk.say("truth.rung", "number rung on {day}", ["day": day])
  }

  /// The day the number was last found right, nil when nobody ever did.
  private static func right(_ service: Service, _ desk: Desk) -> String? {
    guard let call = desk.book.rung[service.id] else { return service.truth.rungOn }
    return call.outcome == .right ? call.day : nil
  }

  /// How many numbers were rung here within 12 months and found right.
  static func rung(_ desk: Desk) -> Int {
    let since = Readiness.yearBefore(desk.localTime.day)
    return desk.book.rung.values.count { $0.outcome == .right && $0.day >= since }
  }

  /// Listings with a number that are open to volunteers, in the order of ringing.
  static func next(_ desk: Desk) -> [Service] {
    let used = desk.coordinator?.mostGiven ?? []
    let rank = Dictionary(
      used.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
    let all = candidates(used, desk).map { service in
      (service, day: right(service, desk) ?? "", use: rank[service.id] ?? Int.max)
    }
    return all.sorted { one, two in
      (one.day, one.use, one.0.name, one.0.id) < (two.day, two.use, two.0.name, two.0.id)
    }.map(\.0)
  }

  /// The line itself needs no call from its own desk.
  private static func isUs(_ service: Service, _ desk: Desk) -> Bool {
    service.id == desk.house.value("own_listing")
      || (service.isHelplineItself && service.country == desk.homeCountry)
  }

  private static func candidates(_ used: [String], _ desk: Desk) -> [Service] {
    var query = DirectoryQuery()
    query.serves = desk.homeArea
    query.moment = desk.now / 1000
    query.limit = limit
    let found = desk.ports.directory.search(query).hits.map(\.id)
    var seen: Set<String> = []
    return (used + desk.book.listings.map(\.id) + found).filter { seen.insert($0).inserted }
      .compactMap { HouseWork.listing($0, desk) }
      .filter {
        !$0.phones.isEmpty && ListingState($0) != .closed && !$0.isSample && !isUs($0, desk)
      }
  }
}
