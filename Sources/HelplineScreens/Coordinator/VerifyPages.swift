import HelplineModel
import TerminalUI

/// Which number to ring next: what somebody reported, then what is given often and was not rung for a year,
/// then the others, never rung before long ago, old sources before new ones.
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
              "verify.how", "Reported first, then given often and long not rung, then old sources."),
            role: .muted)
        ]
      }
    ) { _, desk in next(desk).map { row($0, desk) } }
  }

  private static func row(_ service: Service, _ desk: Desk) -> ListRow {
    let isUsed = desk.coordinator?.mostGiven.contains(service.id) == true
    let number = service.phones.first?.number.replacing(" ", with: "\u{A0}") ?? ""
    let reports = FlagText.all(service.id, desk).joined(separator: ", ")
    let below = [
      number, isUsed ? desk.say("verify.used", "given often") : "", reports, source(service, desk),
    ]
    return ListRow(
      text: service.name, trailing: standing(service, desk),
      below: [below.filter { !$0.isEmpty }.joined(separator: " · ")],
      role: right(service, desk) == nil ? .caution : .text
    ) { desk in [.push(ListingMenus.actions(service, desk))] }
  }

  private static func source(_ service: Service, _ desk: Desk) -> String {
    guard let dated = service.truth.dated else {
      return desk.say("verify.undated", "undated source")
    }
    return desk.say("verify.source", "source: {age}", ["age": Ages.words(dated, desk)])
  }

  /// What was heard the last time, in words.
  static func standing(_ service: Service, _ desk: Desk) -> String {
    if let call = desk.book.rung[service.id] {
      let values: KeyValuePairs = ["day": call.day, "age": Ages.words(call.day, desk)]
      return switch call.outcome {
      case .right: desk.say("verify.rung", "number rung on {day}, {age}", values)
      case .wrong: desk.say("verify.wrong", "WRONG on {day}, {age}", values)
      case .noAnswer: desk.say("verify.no_answer", "no answer on {day}, {age}", values)
      }
    }
    guard let day = service.truth.rungOn else { return desk.say("verify.never", "never rung") }
    return desk.say(
      "verify.rung", "number rung on {day}, {age}", ["day": day, "age": Ages.words(day, desk)])
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
    return candidates(used, desk).map { ($0, Urgency($0, used, desk)) }
      .sorted { one, two in (one.1, one.0.name, one.0.id) < (two.1, two.0.name, two.0.id) }
      .map(\.0)
  }

  /// How soon a number should be rung; what is smaller comes first.
  private struct Urgency: Comparable {
    private let reports: Int
    private let isUsedAndOld: Bool
    private let rung: String
    private let use: Int
    private let source: String

    init(_ service: Service, _ used: [String], _ desk: Desk) {
      let right = VerifyPages.right(service, desk)
      // A call of today has answered what can be answered by a call.
      let isOpen = right != desk.localTime.day
      reports = isOpen ? desk.book.flags.count { $0.listing == service.id } : 0
      rung = right ?? ""
      use = used.firstIndex(of: service.id) ?? Int.max
      isUsedAndOld = use != Int.max && rung < Readiness.yearBefore(desk.localTime.day)
      source = service.truth.dated ?? ""
    }

    static func < (one: Urgency, two: Urgency) -> Bool {
      if one.reports != two.reports { return one.reports > two.reports }
      if one.isUsedAndOld != two.isUsedAndOld { return one.isUsedAndOld }
      return (one.rung, one.use, one.source) < (two.rung, two.use, two.source)
    }
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
    let reported = desk.book.flags.map(\.listing)
    return (reported + used + desk.book.listings.map(\.id) + found).filter {
      seen.insert($0).inserted
    }
    .compactMap { HouseWork.listing($0, desk) }
    .filter {
      !$0.phones.isEmpty && ListingState($0, desk) != .closed && !$0.isSample && !isUs($0, desk)
        && desk.book.removed[$0.id] == nil
    }
  }
}
