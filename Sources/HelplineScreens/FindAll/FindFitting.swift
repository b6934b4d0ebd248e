import HelplineModel

/// What fits the call now, while nothing is typed: few lines, best first.
enum FindFitting {
  /// Danger cards shown at most, and kinds of crime.
  private static let few = 2

  /// The groups that have something; without a call only the way to all services.
  static func sections(_ things: [Findable], _ desk: Desk) -> [FindSection] {
    let hits = Dictionary(things.map { ($0.hit.target, $0.hit) }) { first, _ in first }
    let targets: [(FindGroup, [FindTarget])] = [
      (.danger, desk.cardsByFit.filter(desk.fits).prefix(few).map { .danger($0.id) }),
      (.rights, desk.facts == CallFacts() ? [] : desk.fittingRights.map { .right($0.id) }),
      (.justice, desk.facts.stage.map { [.section($0, country: desk.caseCountry)] } ?? []),
      (.crimes, said(desk).prefix(few).map { .crime($0.id) }),
      (.cards, cards(desk).map { .card($0.id) }),
    ]
    let own = targets.map { group, targets in
      FindSection(group: group, hits: targets.compactMap { hits[$0] })
    }
    let services = FindSection(group: .services, hits: FindServices("", desk).fitting(desk))
    return ([services] + own).filter { !$0.hits.isEmpty }
  }

  private static func said(_ desk: Desk) -> [CrimeType] {
    desk.ports.knowledge.shared.crimeTypes.filter { desk.facts.crimes.contains($0.id) }
  }

  private static func cards(_ desk: Desk) -> [InfoCard] {
    desk.ports.knowledge.shared.infoCards.filter {
      $0.fits.score(desk.facts, branch: desk.live?.branch, houseLanguages: desk.houseLanguages) > 0
    }
  }
}
