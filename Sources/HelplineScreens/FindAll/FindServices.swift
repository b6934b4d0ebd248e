import HelplineModel
import TerminalUI

/// Services for the typed words: the directory's answer with the filters of the call, cut to the best.
struct FindServices: Sendable {
  private let screen: ServicesScreen
  private let typed: String
  private let place: PlaceMatch?
  private let isWholePlace: Bool

  /// The best listings shown.
  static let best = 3

  /// Asks as the services screen does; nothing typed asks for what the call is about.
  init(_ typed: String, _ desk: Desk) {
    self.typed = typed
    screen = ServicesScreen(desk, words: typed)
    let letters = typed.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    let near = desk.facts.isNowIn?.country ?? desk.homeCountry
    // Three letters begin a town for nearly every word.
    place =
      letters.count < 3
      ? nil : desk.ports.reference.places(letters, near: near, limit: 1).first
    isWholePlace = place.map { folded($0.place.name) == folded(letters) } ?? false
  }

  private var hits: ArraySlice<ServiceHit> { screen.answer.hits.prefix(Self.best) }

  /// Whether the words are those of a service or the name of a place, and not just some of them.
  var isSure: Bool { isWholePlace || hits.contains { !Self.isWeak($0) } }

  private static func isWeak(_ hit: ServiceHit) -> Bool {
    hit.why == "some" || hit.why.hasPrefix("near")
  }

  /// The best listings, the way to all of them, and to those for a place; `alone` is what nothing but
  /// services was found for.
  func hits(alone: Bool, _ desk: Desk) -> [FindHit] {
    let shown = hits.filter { alone || !Self.isWeak($0) }
    return shown.compactMap { row($0, desk) } + all(desk) + forPlace(desk)
  }

  /// What the call is about: nothing where it is about nothing yet, but the way to all services; where
  /// nothing fits, the way to let a filter go.
  func fitting(_ desk: Desk) -> [FindHit] {
    if screen.answer.total == 0 {
      let none = desk.say("find.none", "No service fits all of this together: let a filter go")
      return [FindHit(title: none, role: .caution, target: .services(typed))]
    }
    let rows = screen.topicsFromCall.isEmpty ? [] : hits.compactMap { row($0, desk) }
    return rows + all(desk)
  }

  /// Name and hours; below, for whom it is not, how sure one can be, and where it helps.
  private func row(_ hit: ServiceHit, _ desk: Desk) -> FindHit? {
    guard let service = desk.ports.directory.service(hit.id) else { return nil }
    let truth = ListingText.truth(service, desk)
    let others = hit.mismatch ? desk.say("find.others", "FOR OTHERS THAN THE CALLER") : ""
    let area = RowFacts.marked("serves", hit, ListingText.area(service, desk))
    // While nothing is typed the topics of the call are the reason; the line below names them.
    let why = typed.isEmpty ? "" : ListingText.why(hit.why, desk)
    let below = [others, ListingText.audience(service, desk), truth.text, area, why]
    let mark = service.isSample ? desk.say("services.sample", "SAMPLE · ") : ""
    return FindHit(
      title: mark + service.name, trailing: ListingText.answers(service, desk),
      below: below.filter { !$0.isEmpty }.joined(separator: " · "),
      belowRole: truth.isOld || hit.mismatch ? .caution : .muted, role: .aloud,
      target: .service(service.id))
  }

  private func all(_ desk: Desk) -> [FindHit] {
    let total = screen.answer.total
    guard total > 0 else { return [] }
    let title =
      total == 1
      ? desk.say("find.all.one", "1 service, with the filters of the call")
      : desk.say("find.all", "All {n} services", ["n": String(total)])
    let topics = screen.query.topics.prefix(3).map { FactNames.name("topic.\($0)", desk) }
    let why = isSure ? "" : hits.first.map { ListingText.why($0.why, desk) } ?? ""
    let trailing = topics.isEmpty ? why : topics.joined(separator: ", ")
    return [FindHit(title: title, trailing: trailing, target: .services(typed))]
  }

  private func forPlace(_ desk: Desk) -> [FindHit] {
    guard let place, isWholePlace || typed.count >= 4 else { return [] }
    let title = desk.say("find.place", "Services for {place}", ["place": place.place.name])
    return [FindHit(title: title, trailing: place.detail, target: .servicesFor(place.place))]
  }
}
