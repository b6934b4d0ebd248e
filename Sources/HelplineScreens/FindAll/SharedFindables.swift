import HelplineModel
import TerminalUI

/// What is valid everywhere, as things to find.
enum SharedFindables {
  /// Danger cards, rights, crime types, cards to be read, the guide.
  static func all(_ shared: SharedKnowledge, _ desk: Desk) -> [Findable] {
    let adds = desk.ports.knowledge.country(desk.caseCountry)?.adds ?? [:]
    return shared.dangerCards.map(danger)
      + shared.rights.map { right($0, adds[$0.id] ?? [], desk) }
      + shared.crimeTypes.map { crime($0, desk) }
      + shared.infoCards.map(card) + shared.phases.map(phase) + shared.branches.map(branch)
  }

  private static func danger(_ card: DangerCard) -> Findable {
    let cues = card.lines + card.questions + card.withChild + card.withYesOrNo
    return Findable(
      .danger, FindHit(title: card.title, role: .danger, target: .danger(card.id)),
      names: [card.title], value: "card.\(card.id)", text: cues.map(\.text))
  }

  private static func right(_ right: Right, _ adds: [Statement], _ desk: Desk) -> Findable {
    let unknown = right.plain.standing == .unknown
    let marks = [
      right.article.count <= 14 ? right.article : "",
      unknown ? desk.say("rights.unchecked", "not checked here") : "",
    ]
    return Findable(
      .rights,
      FindHit(
        title: right.short, trailing: marks.filter { !$0.isEmpty }.joined(separator: " · "),
        role: unknown ? .muted : .text, target: .right(right.id)),
      names: [right.short, right.title] + articles(right), value: right.id,
      text: [right.plain.text, right.say, right.who, right.limits, right.unknown]
        + adds.map(\.text))
  }

  /// "11", "art 11", "article 11", and with its act; only what is a number can be asked for as one.
  private static func articles(_ right: Right) -> [String] {
    guard right.article.contains(where: \.isNumber) else { return [right.act] }
    return [
      right.article, "art \(right.article)", "article \(right.article)",
      "\(right.act) article \(right.article)",
    ]
  }

  private static func crime(_ crime: CrimeType, _ desk: Desk) -> Findable {
    let country = desk.caseCountry
    let said = (crime.firstFacts + crime.redFlags).filter {
      $0.country == nil || $0.country == country
    }
    return Findable(
      .crimes, FindHit(title: crime.name, target: .crime(crime.id)),
      names: [crime.name, crime.short], value: "crime.\(crime.id)",
      text: crime.needs + said.map(\.text))
  }

  private static func card(_ card: InfoCard) -> Findable {
    Findable(
      .cards, FindHit(title: card.title, target: .card(card.id)), names: [card.title],
      value: "info.\(card.id)", text: card.parts.flatMap { [$0.title] + $0.statements.map(\.text) })
  }

  private static func phase(_ phase: Phase) -> Findable {
    let cues = phase.cues + phase.sets.values.flatMap { $0 }
    return Findable(
      .guide, FindHit(title: "\(phase.title): \(phase.aim)", target: .phase(phase.id)),
      names: [phase.title, phase.aim], text: cues.map(\.text))
  }

  private static func branch(_ branch: Branch) -> Findable {
    Findable(
      .guide, FindHit(title: branch.name, target: .branch(branch.id)),
      names: [branch.name, branch.title], value: "branch.\(branch.id)",
      text: branch.cues.map(\.text))
  }
}
