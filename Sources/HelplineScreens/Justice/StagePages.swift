import HelplineModel
import TerminalUI

/// Pages of statements by what they are about: stages, turns, and the other parts of a country's folder.
enum StagePages {
  /// A stage, which can be set as where the case is.
  static func page(_ stage: JusticeStage, _ country: Country, _ desk: Desk) -> PageScreen {
    let id = stage.id
    let here = MenuItem(
      desk.say("stage.here", "you are here: the case is at this stage, explained")
    ) { desk in
      desk.change { draft in
        draft.facts.stage = id
        if !draft.explained.contains(id) { draft.explained.append(id) }
      }
    }
    let deadlines = country.deadlines.filter { $0.stage == id }
    let helper = id == "report" ? [ReportHelper.item(country, desk)] : []
    return page(
      stage.title, stage.statements, country, desk, last: everywhere(id, desk),
      actionName: desk.say("stage.here.short", "the case is here"),
      actions: [here] + helper + limits(deadlines, country, desk)
        + rights(id, country, desk))
  }

  /// What helps at a stage in any country: the day in court, and who knows how the case stands.
  private static func everywhere(_ stage: String, _ desk: Desk) -> [Part] {
    let cards = stage == "trial" ? ["in_court", "who_knows"] : ["who_knows"]
    return cards.flatMap { id in
      desk.ports.knowledge.shared.infoCards.filter { $0.id == id }
        .flatMap { InfoCardPages.parts($0, desk, country: desk.caseCountry) }
    }
  }

  /// The rights that matter at a stage and are law there.
  private static func rights(_ stage: String, _ country: Country, _ desk: Desk) -> [MenuItem] {
    desk.ports.knowledge.shared.rights
      .filter { $0.fits.stages.contains(stage) && $0.binds(country) }.map(item)
  }

  /// The line that opens a right.
  static func item(_ right: Right) -> MenuItem {
    MenuItem(right.short, detail: right.article, opens: true) { desk in
      [.push(RightPages.page(right, desk))]
    }
  }

  /// A turn a case can take, with the rights and limits that go with it.
  static func page(_ path: JusticePath, _ country: Country, _ desk: Desk) -> PageScreen {
    let isClosed = path.id == "closed_case"
    let review =
      isClosed ? desk.ports.knowledge.shared.rights.filter { $0.id == "right.review" } : []
    let adds = review.flatMap { country.adds[$0.id] ?? [] }
    let deadlines =
      isClosed ? country.deadlines.filter { $0.rights.contains("right.review") } : []
    let rights = review.map { right in
      MenuItem(desk.say("path.right", "the right: {title}", ["title": right.title]), opens: true) {
        desk in [.push(RightPages.page(right, desk))]
      }
    }
    let clocks = desk.clocks(country) { limit in deadlines.contains { $0.id == limit.id } }
    let near = Part(
      "clocks", heading: desk.say("path.clocks", "Time limits (Enter: say the day of the letter)"),
      lines: clocks.map { Line(ClockText($0, desk).inShort, role: .aloud) })
    // What the country adds to the right is told by the turn itself where it has the same source.
    let told = Set(path.statements.map(\.text))
    return page(
      path.title, path.statements + adds.filter { !told.contains($0.text) }, country, desk,
      first: clocks.isEmpty ? [] : [near],
      actionName: clocks.isEmpty ? nil : desk.say("path.limits", "say the day"),
      actions: limits(deadlines, country, desk) + rights)
  }

  /// A part of the folder.
  static func page(
    _ title: String, _ statements: [Statement], _ country: Country, _ desk: Desk,
    first: [Part] = [], last: [Part] = [], actionName: String? = nil,
    actions: [MenuItem] = []
  ) -> PageScreen {
    let lines = lines(statements, desk, country: country.id)
    let holds =
      statements.contains(where: \.isFact)
      ? [] : [Part("holds", lines: WhatHolds.lines(country, title, desk))]
    var parts = first + (lines.isEmpty ? [] : [Part("section", lines: lines)]) + holds + last
    let terms = Glossary(country).terms(in: statements.map(\.text))
    if !terms.isEmpty, desk.size.columns >= FrameSetter.wideFrom {
      parts.append(
        Part(
          "terms", heading: desk.say("page.terms", "Words on this page"),
          lines: terms.flatMap { GlossaryPages.lines($0, desk, short: true) }, beside: true))
    }
    let all = actions + (terms.isEmpty ? [] : [GlossaryPages.item(terms, country, desk)])
    return PageScreen(
      id: "justice.page", title: "\(title) · \(country.name)", parts: parts,
      actionName: actionName ?? desk.say("page.open", "open"),
      actions: all)
  }

  /// Statements by what they are about, each group with its label.
  static func lines(_ statements: [Statement], _ desk: Desk, country: String) -> [Line] {
    About.ordered(Set(statements.map { $0.about ?? "" })).flatMap { about in
      let found = statements.filter { ($0.about ?? "") == about }
      return labelled(StatementLines.lines(found, desk, country: country), about, desk)
    }
  }

  private static func limits(
    _ deadlines: [Deadline], _ country: Country, _ desk: Desk
  ) -> [MenuItem] {
    guard let first = deadlines.first else { return [] }
    let id = country.id
    return [
      MenuItem(
        desk.say("stage.limits", "time limits here: {n}", ["n": String(deadlines.count)]),
        opens: true
      ) { desk in [.push(ClockScreen(country: id, desk, opening: first.id))] }
    ]
  }

  private static func labelled(_ lines: [Line], _ about: String, _ desk: Desk) -> [Line] {
    guard !about.isEmpty, !lines.isEmpty else { return lines }
    var lines = lines
    lines[0].label = AboutNames.name(about, desk)
    return lines
  }
}

/// What a statement is about, as the label in front of it.
enum AboutNames {
  /// The label.
  static func name(_ about: String, _ desk: Desk) -> String {
    ofStage(about, desk) ?? ofPart(about, desk) ?? ofList(about, desk) ?? about
  }

  private static func ofStage(_ about: String, _ desk: Desk) -> String? {
    switch about {
    case "happens": desk.say("about.happens", "Happens")
    case "who": desk.say("about.who", "Who")
    case "role": desk.say("about.role", "Victim")
    case "ask_for": desk.say("about.ask", "Ask for")
    case "bring": desk.say("about.bring", "Bring")
    case "company": desk.say("about.company", "Along")
    case "how_long": desk.say("about.long", "Takes")
    case "goes_wrong": desk.say("about.wrong", "If not")
    case "who_knows": desk.say("about.knows", "Knows")
    default: nil
    }
  }

  /// The lists of `emergency.yaml` and `duties.yaml`.
  private static func ofList(_ about: String, _ desk: Desk) -> String? {
    switch about {
    case "silent_112": desk.say("about.silent", "Silent")
    case "without_voice": desk.say("about.voice", "No voice")
    case "who_answers": desk.say("about.answers", "Answers")
    case "from_abroad": desk.say("about.abroad", "Abroad")
    case "child": desk.say("about.child", "Child")
    case "adult_at_risk": desk.say("about.adult", "Adult")
    case "planned_crime": desk.say("about.planned", "Planned")
    default: nil
    }
  }

  private static func ofPart(_ about: String, _ desk: Desk) -> String? {
    switch about {
    case "scheme": desk.say("about.scheme", "Scheme")
    case "authority": desk.say("about.authority", "Office")
    case "covers": desk.say("about.covers", "Covers")
    case "limits": desk.say("about.limits", "Limits")
    case "how": desk.say("about.how", "How")
    case "languages", "language": desk.say("about.languages", "Language")
    case "handling_time": desk.say("about.long", "Takes")
    case "report": desk.say("about.report", "Report")
    case "assisting": desk.say("about.assisting", "Help")
    case "rights": desk.say("about.rights", "Rights")
    case "protection": desk.say("about.protection", "Protect")
    default: nil
    }
  }
}

/// What does hold in a country where a part of its knowledge is missing.
enum WhatHolds {
  /// "Not covered yet", then what holds there all the same.
  static func lines(_ country: Country, _ part: String, _ desk: Desk) -> [Line] {
    let name: KeyValuePairs = ["country": country.name]
    var lines = [
      Line(
        desk.say(
          "holds.not_covered", "Not covered yet for {country}: {part}.",
          ["country": country.name, "part": part]), role: .caution),
      Line(
        country.boundByVictimsDirective
          ? desk.say("holds.eu", "The rights of EU law hold in {country} (F4).", name)
          : country.inEU
            ? desk.say(
              "holds.not_bound",
              "{country} is in the EU, but the victims' rights directive does not bind it.", name)
            : desk.say(
              "holds.outside", "{country} is not in the EU: EU rights are not its law.", name)),
      Line(
        desk.say(
          "holds.portal", "The European e-Justice Portal describes victims' rights by country.")),
      Line(HelplineWords.state(country, desk)),
    ]
    let emergency = country.numbers.filter { $0.number == "112" }
    lines += StatementLines.lines(emergency, desk)
    return lines
  }
}
