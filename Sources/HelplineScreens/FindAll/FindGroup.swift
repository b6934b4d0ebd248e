import HelplineModel
import TerminalUI

/// What can be found, in the order in which the groups stand.
enum FindGroup: Int, CaseIterable, Sendable {
  case services, danger, rights, limits, justice, words, crimes, cards, guide

  /// The line above its hits; what holds in one country only names it.
  func heading(_ desk: Desk) -> String {
    let country = FindAll.name(of: desk.caseCountry, desk)
    return switch self {
    case .services: desk.say("cmd.services", "Services")
    case .danger: desk.say("find.danger", "Danger")
    case .rights: desk.say("cmd.rights", "Rights")
    case .limits: "\(desk.say("justice.limits", "Time limits")) · \(country)"
    case .justice: "\(desk.say("cmd.justice", "Justice")) · \(country)"
    case .words: desk.say("find.words", "Words on letters")
    case .crimes: desk.say("find.crimes", "Kinds of crime")
    case .cards: desk.say("find.cards", "Cards")
    case .guide: desk.say("find.guide", "Guide of the call")
    }
  }
}

/// One line of the list, and what Enter opens.
struct FindHit: Equatable, Sendable {
  /// What it is called.
  var title: String
  /// What stands at the right edge.
  var trailing = ""
  /// What stands under it.
  var below = ""
  /// What the line under it is for.
  var belowRole: Role = .muted
  /// What the line is for.
  var role: Role = .text
  /// What Enter opens.
  var target: FindTarget
}

/// A group with its hits, best first.
struct FindSection: Equatable, Sendable {
  /// The group.
  var group: FindGroup
  /// All its hits.
  var hits: [FindHit]

  /// Hits shown of a group until more are asked for.
  static let few = 5
}

/// What is behind a hit; `FindAllOpening` alone knows which screen shows it.
enum FindTarget: Equatable, Hashable, Sendable {
  /// A listing by its id.
  case service(String)
  /// The services screen with these words, filtered by the call.
  case services(String)
  /// The services screen for a place.
  case servicesFor(Place)
  /// A danger card by its id.
  case danger(String)
  /// A right by its id.
  case right(String)
  /// All time limits of a country.
  case limits(country: String)
  /// One time limit by its id.
  case limit(String, country: String)
  /// A stage, a turn or a part of a country's justice, by the id of its section.
  case section(String, country: String)
  /// Justice of a country.
  case justice(country: String)
  /// A native term by its id.
  case term(String, country: String)
  /// A kind of crime by its id.
  case crime(String)
  /// A card to be read by its id.
  case card(String)
  /// A phase of the guide by its id.
  case phase(String)
  /// A turn the call can take by its id.
  case branch(String)
}
