import HelplineModel
import TerminalUI

/// What to know about a kind of crime: needs, first facts, what raises the danger.
enum CrimePages {
  /// The page of one kind of crime.
  static func page(_ crime: CrimeType, _ desk: Desk) -> PageScreen {
    let country = desk.caseCountry
    var parts = [
      Part(
        "needs", heading: desk.say("crime.needs", "What people tend to need"),
        lines: [Line("", kind: .flow(crime.needs))])
    ]
    let groups = [
      ("first", desk.say("crime.first", "First"), crime.firstFacts),
      ("flags", desk.say("crime.flags", "What raises the danger"), crime.redFlags),
    ]
    for (id, heading, statements) in groups {
      let lines = StatementLines.lines(statements, desk, country: country)
      if !lines.isEmpty { parts.append(Part(id, heading: heading, lines: lines)) }
    }
    if let specialists = specialists(crime, desk) { parts.append(specialists) }
    return PageScreen(
      id: "crime", title: crime.name, parts: parts,
      actionName: desk.say("crime.services", "services"),
      actions: [
        MenuItem(desk.say("crime.services", "services")) { desk in
          [.push(ServicesScreen(desk, topics: crime.topics))]
        }
      ])
  }

  /// Who specialises in it where it happened, three at most; "not known here" in words where nobody does.
  private static func specialists(_ crime: CrimeType, _ desk: Desk) -> Part? {
    guard let topic = crime.topics.first else { return nil }
    var query = DirectoryQuery()
    query.topics = [topic]
    query.serves = desk.caseCountry
    query.moment = desk.now / 1000
    query.ownLine = desk.house.value("own_listing") ?? desk.homeCountry
    query.foldsBranches = true
    query.limit = 3
    let names = desk.ports.directory.search(query).hits.compactMap { hit in
      hit.mismatch ? nil : desk.ports.directory.service(hit.id)?.name
    }
    let country = desk.countryName(desk.caseCountry)
    let none = desk.say(
      "crime.specialists.none", "No specialist is listed here: look among all services (1).")
    return Part(
      "specialists",
      heading: desk.say("crime.specialists", "Who specialises, {country}", ["country": country]),
      lines: names.isEmpty ? [Line(none, role: .caution)] : [Line("", kind: .flow(names))])
  }

  /// The kinds of crime that were said, else all of them, and reactions after a crime.
  static func menu(_ desk: Desk) -> MenuScreen {
    let all = desk.ports.knowledge.shared.crimeTypes
    let said = all.filter { desk.facts.crimes.contains($0.id) }
    let rest = all.filter { !desk.facts.crimes.contains($0.id) }
    let items = (said + rest).map { crime in
      MenuItem(crime.name) { desk in [.push(page(crime, desk))] }
    }
    let reactions = MenuItem(desk.say("crime.reactions", "Reactions after a crime")) { desk in
      [.push(reactionsPage(desk))]
    }
    return MenuScreen(
      id: "crimes", title: desk.say("crime.title", "What to know"),
      items: said.isEmpty ? [reactions] + items : items + [reactions])
  }

  private static func reactionsPage(_ desk: Desk) -> PageScreen {
    PageScreen(
      id: "reactions", title: desk.say("crime.reactions", "Reactions after a crime"),
      parts: [
        Part(
          "reactions", lines: StatementLines.lines(desk.ports.knowledge.shared.reactions, desk))
      ])
  }

  /// The first thing to know about what was said, for the call screen; nothing while nothing is known.
  static func first(_ desk: Desk) -> String? {
    let country = desk.caseCountry
    let crimes = desk.ports.knowledge.shared.crimeTypes.filter { desk.facts.crimes.contains($0.id) }
    let statements = crimes.flatMap(\.firstFacts).filter {
      $0.standing != .unknown && ($0.country == nil || $0.country == country)
    }
    return statements.first.map { statement in
      statement.guarding.map { "\(statement.text) (\($0))" } ?? statement.text
    }
  }
}
