import HelplineModel
import TerminalUI

/// Which screen shows what was found: the one place that knows them.
enum FindAllOpening {
  /// The steps that open it; what is gone meanwhile says so.
  static func steps(_ target: FindTarget, _ desk: inout Desk) -> [Step] {
    switch target {
    case .service(let id):
      return push(desk.ports.directory.service(id).map { ServiceMenus.actions($0, desk) }, desk)
    case .services(let words): return [.push(ServicesScreen(desk, words: words))]
    case .servicesFor(let place): return [.push(ServicesScreen(desk, serves: place))]
    case .danger(let id): return [.push(DangerScreen()), .push(DangerCardScreen(card: id))]
    case .right(let id):
      let right = shared(desk).rights.first { $0.id == id }
      return push(right.map { RightPages.page($0, desk) }, desk)
    case .crime(let id):
      let crime = shared(desk).crimeTypes.first { $0.id == id }
      return push(crime.map { CrimePages.page($0, desk) }, desk)
    case .card(let id):
      let card = shared(desk).infoCards.first { $0.id == id }
      return push(card.map { InfoCardPages.page($0, desk) }, desk)
    case .phase(let id):
      let phase = shared(desk).phases.first { $0.id == id }
      return push(phase.map { GuidePages.phase($0, desk) }, desk)
    case .branch(let id):
      let branch = shared(desk).branches.first { $0.id == id }
      return push(branch.map { GuidePages.branch($0, desk) }, desk)
    case .limits, .limit, .section, .justice, .term: return justice(target, &desk)
    }
  }

  private static func justice(_ target: FindTarget, _ desk: inout Desk) -> [Step] {
    switch target {
    case .justice(let code): return [.push(JusticeScreen(country: code))]
    case .limits(let code): return [.push(ClockScreen(country: code, desk))]
    case .limit(let id, let code): return [.push(ClockScreen(country: code, desk, opening: id))]
    case .section(let id, let code):
      let section = JusticeSections.all(code, desk).first { $0.id == id }
      return section?.open(&desk) ?? push(nil, desk)
    case .term(let id, let code): return term(id, code, desk)
    default: return []
    }
  }

  private static func term(_ id: String, _ code: String, _ desk: Desk) -> [Step] {
    guard let country = desk.ports.knowledge.country(code),
      let term = country.glossary.first(where: { $0.id == id })
    else { return push(nil, desk) }
    return push(GlossaryPages.page([term], country, desk), desk)
  }

  private static func shared(_ desk: Desk) -> SharedKnowledge { desk.ports.knowledge.shared }

  private static func push(_ screen: (any ScreenState)?, _ desk: Desk) -> [Step] {
    screen.map { [.push($0)] }
      ?? [.message(desk.say("find.gone", "That is not there any more. Find it again."))]
  }
}
