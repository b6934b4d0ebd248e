import HelplineModel
import TerminalUI

/// What is known of the case's country, and the words of the countries the call is about.
enum CountryFindables {
  /// Time limits, stages, turns and parts of the case's country; terms; all countries by name.
  static func all(_ desk: Desk) -> [Findable] {
    let code = desk.caseCountry
    let own = desk.ports.knowledge.country(code).map { country in
      limits(country, desk) + sections(country, desk)
    }
    return (own ?? [])
      + FindAll.countries(desk).flatMap { terms($0, isOwn: $0 == code, desk) }
      + desk.ports.knowledge.countries.map { justice($0.code, $0.name, desk) }
  }

  // MARK: time limits

  /// The whole list first, then each limit; those nobody knows last.
  private static func limits(_ country: Country, _ desk: Desk) -> [Findable] {
    guard !country.deadlines.isEmpty else { return [] }
    let name = desk.say("justice.limits", "Time limits")
    let all = Findable(
      .limits,
      FindHit(
        title: desk.say("find.limits", "All time limits"), target: .limits(country: country.id)),
      names: [name, desk.say("find.limits.names", "deadlines")], value: "clocks")
    let known = country.deadlines.filter { $0.limit.standing != .unknown }
    let holes = country.deadlines.filter { $0.limit.standing == .unknown }
    return [all] + (known + holes).map { limit($0, country.id, desk) }
  }

  private static func limit(_ deadline: Deadline, _ code: String, _ desk: Desk) -> Findable {
    let isHole = deadline.limit.standing == .unknown
    return Findable(
      .limits,
      FindHit(
        title: deadline.what.prefix(1).uppercased() + deadline.what.dropFirst(),
        trailing: isHole
          ? desk.say("justice.hole", "not known here") : whose(deadline, desk),
        role: isHole ? .muted : .text, target: .limit(deadline.id, country: code)),
      names: [deadline.what], value: "clocks",
      text: [deadline.limit.text, deadline.late, deadline.pauses])
  }

  /// Whose limit it is, short, so that nobody takes the prosecution's for the caller's.
  private static func whose(_ deadline: Deadline, _ desk: Desk) -> String {
    switch deadline.whose {
    case .yours: desk.say("find.whose.yours", "the victim's")
    case .police: desk.say("find.whose.police", "the police's")
    case .prosecution: desk.say("find.whose.prosecution", "the prosecution's")
    case .court: desk.say("find.whose.court", "the court's")
    case nil: ""
    }
  }

  // MARK: justice

  /// What stands among the time limits, among the cards, or leads elsewhere.
  private static let elsewhere = ["deadlines", "report_helper", "borders", "country"]

  private static func sections(_ country: Country, _ desk: Desk) -> [Findable] {
    JusticeSections.all(country.id, desk).filter { !elsewhere.contains($0.id) }.map { section in
      let isCovered = section.statements.contains(where: \.isFact)
      let isStage = JusticeSections.road.contains(section.id)
      return Findable(
        .justice,
        FindHit(
          title: section.title, trailing: isCovered ? "" : section.hint,
          role: isCovered ? .text : .muted, target: .section(section.id, country: country.id)),
        names: [section.title] + (isStage ? [FactNames.name("stage.\(section.id)", desk)] : []),
        value: isStage
          ? "stage.\(section.id)" : section.id == "scheme" ? "stage.compensation" : section.id,
        text: section.statements.map(\.text))
    }
  }

  private static func justice(_ code: String, _ name: String, _ desk: Desk) -> Findable {
    Findable(
      .justice,
      FindHit(
        title: desk.say("find.justice", "Justice in {country}", ["country": name]),
        target: .justice(country: code)),
      names: [name])
  }

  // MARK: words

  private static func terms(_ code: String, isOwn: Bool, _ desk: Desk) -> [Findable] {
    (desk.ports.knowledge.country(code)?.glossary ?? []).map { term in
      Findable(
        .words,
        FindHit(
          title: term.term, trailing: isOwn ? "" : FindAll.name(of: code, desk),
          below: term.meaning.text,
          belowRole: term.meaning.standing == .unknown ? .caution : .muted,
          target: .term(term.id, country: code)),
        names: [term.term] + term.forms,
        text: [term.meaning.text, term.notToBeMixedUpWith])
    }
  }
}
