import HelplineModel
import TerminalUI

/// The sections of a country's justice content.
enum JusticePages {
  /// A section that can be opened.
  struct Section: Sendable {
    var id: String
    var title: String
    var hint: String
    var statements: [Statement]
    var isStage: Bool
  }

  /// The stages a case goes through; compensation runs beside them.
  static let road = JusticeStage.order.filter { $0 != "compensation" }

  /// A stage's name in the line of stages.
  static func shortName(_ stage: String, _ desk: Desk) -> String {
    switch stage {
    case "report": desk.say("road.report", "report")
    case "investigation": desk.say("road.investigation", "investigation")
    case "decision": desk.say("road.decision", "decision")
    case "trial": desk.say("road.trial", "trial")
    case "verdict": desk.say("road.verdict", "verdict")
    default: desk.say("road.after", "after")
    }
  }

  /// Stages first, then limits, orders, compensation, support, duties, numbers and the 116 006 line.
  static func sections(_ code: String, _ desk: Desk) -> [Section] {
    guard let country = desk.ports.knowledge.country(code) else { return [other(desk)] }
    var sections = road.map { id -> Section in
      let stage = country.stages.first { $0.id == id }
      let statements = stage?.statements ?? []
      return Section(
        id: id, title: stage?.title ?? FactNames.name("stage.\(id)", desk),
        hint: hint(statements, desk),
        statements: statements, isStage: true)
    }
    let more: [(String, String, [Statement])] = [
      (
        "deadlines", desk.say("justice.limits", "Time limits"),
        country.deadlines.map { limit($0, desk) }
      ),
      ("protection", desk.say("justice.protection", "Protection orders"), country.protection),
      (
        "scheme", desk.say("justice.compensation", "Compensation"),
        (country.stages.first { $0.id == "compensation" }?.statements ?? []) + country.compensation
      ),
      ("support", desk.say("justice.support", "Medical and other support"), country.support),
      ("emergency", desk.say("justice.emergency", "Emergency calls"), flat(country.emergency)),
      ("duties", desk.say("justice.duties", "Duties to report"), flat(country.duties)),
      ("numbers", desk.say("justice.numbers", "Numbers"), country.numbers),
      ("helpline", desk.say("justice.helpline", "116 006 there"), helpline(country, desk)),
    ]
    sections += more.map {
      Section(id: $0.0, title: $0.1, hint: hint($0.2, desk), statements: $0.2, isStage: false)
    }
    return sections + [other(desk)]
  }

  private static func other(_ desk: Desk) -> Section {
    Section(
      id: "country", title: desk.say("justice.other", "Another country"), hint: "", statements: [],
      isStage: false)
  }

  private static func flat(_ parts: [String: [Statement]]) -> [Statement] {
    parts.keys.sorted().flatMap { parts[$0] ?? [] }
  }

  /// The state of 116 006 with its date, then what else is known of the line.
  private static func helpline(_ country: Country, _ desk: Desk) -> [Statement] {
    let line = country.helpline
    let asOf =
      line.asOf.map { desk.say("helpline.as_of", "as of {date}", ["date": $0]) }
      ?? desk.say("helpline.no_date", "date not known")
    let who = line.operatorName.map { desk.say("helpline.by", ", run by {who}", ["who": $0]) } ?? ""
    let state = Statement(
      id: "helpline.state", text: "116 006: \(stateName(line.state, desk)), \(asOf)\(who)",
      standing: .unknown)
    return [state] + line.statements
  }

  private static func stateName(_ state: String, _ desk: Desk) -> String {
    switch state {
    case "in_service": desk.say("helpline.in_service", "in service")
    case "listed": desk.say("helpline.listed", "listed, not confirmed")
    case "narrower": desk.say("helpline.narrower", "in service for fewer kinds of crime")
    case "not_in_service": desk.say("helpline.not_in_service", "not in service")
    default: desk.say("helpline.not_known", "not known")
    }
  }

  /// What a section holds: facts, or "not covered yet" in words.
  private static func hint(_ statements: [Statement], _ desk: Desk) -> String {
    let facts = statements.filter { if case .fact = $0.standing { true } else { false } }.count
    if facts > 0 { return desk.say("justice.facts", "{n} facts", ["n": String(facts)]) }
    return statements.isEmpty
      ? desk.say("justice.none", "not covered yet") : desk.say("justice.hole", "not known here")
  }

  /// A time limit says whose it is and who decides on late claims.
  private static func limit(_ deadline: Deadline, _ desk: Desk) -> Statement {
    var statement = deadline.limit
    let late =
      deadline.late
      ?? desk.say("limit.late", "Ask anyway: the office in charge decides on late claims.")
    let owner = deadline.whose.isEmpty ? "" : " (\(whose(deadline.whose, desk)))"
    let what = deadline.what.prefix(1).uppercased() + deadline.what.dropFirst()
    let text = deadline.limit.text
    let limit = text.hasSuffix(".") ? String(text.dropLast()) : text
    statement.text =
      statement.standing == .unknown
      ? "\(what): \(limit)." : "\(what): \(limit)\(owner). \(late)"
    return statement
  }

  private static func whose(_ id: String, _ desk: Desk) -> String {
    switch id {
    case "yours": desk.say("whose.yours", "the victim's limit")
    case "police": desk.say("whose.police", "the police's limit, not the victim's")
    case "prosecution": desk.say("whose.prosecution", "the prosecution's limit, not the victim's")
    default: desk.say("whose.court", "the court's limit, not the victim's")
    }
  }

  /// The page of a section; a stage can be set as where the case is.
  static func page(_ section: Section, _ code: String, _ desk: Desk) -> PageScreen {
    var lines: [Line] = []
    for about in abouts(section.statements) {
      let found = section.statements.filter { ($0.about ?? "") == about }
      lines += labelled(StatementLines.lines(found, desk, country: code), about, desk)
    }
    if lines.isEmpty { lines = notCovered(code, desk) }
    let id = section.id
    let stage = MenuItem(
      desk.say("stage.here", "you are here: the case is at this stage, explained")
    ) { desk in
      desk.change { draft in
        draft.facts.stage = id
        if !draft.explained.contains(id) { draft.explained.append(id) }
      }
    }
    return PageScreen(
      id: "justice.page", title: "\(section.title) · \(desk.countryName(code))",
      parts: [Part("section", lines: lines)],
      actionName: section.isStage ? desk.say("stage.here.short", "the case is here") : "",
      actions: section.isStage ? [stage] : [])
  }

  /// What does hold where a part is missing.
  private static func notCovered(_ code: String, _ desk: Desk) -> [Line] {
    let name = desk.countryName(code)
    return [
      Line(
        desk.say("justice.not_covered", "Not covered yet for {country}.", ["country": name]),
        role: .caution),
      Line(
        desk.say(
          "justice.holds", "What holds there: 112, and in EU states the rights of EU law (F4).")),
      Line(desk.say("justice.ask", "Who knows: the station or office on the last letter.")),
    ]
  }

  private static let order = [
    "", "happens", "who", "role", "ask_for", "bring", "how_long", "goes_wrong", "who_knows",
  ]

  private static func abouts(_ statements: [Statement]) -> [String] {
    let have = Set(statements.map { $0.about ?? "" })
    return order.filter { have.contains($0) } + have.subtracting(order).sorted()
  }

  private static func labelled(_ lines: [Line], _ about: String, _ desk: Desk) -> [Line] {
    guard !about.isEmpty, !lines.isEmpty else { return lines }
    var lines = lines
    lines[0].label = aboutName(about, desk)
    return lines
  }

  private static func aboutName(_ about: String, _ desk: Desk) -> String {
    switch about {
    case "happens": desk.say("about.happens", "Happens")
    case "who": desk.say("about.who", "Who")
    case "role": desk.say("about.role", "Victim")
    case "ask_for": desk.say("about.ask", "Ask for")
    case "bring": desk.say("about.bring", "Bring")
    case "how_long": desk.say("about.long", "Takes")
    case "goes_wrong": desk.say("about.wrong", "If not")
    case "who_knows": desk.say("about.knows", "Knows")
    default: about
    }
  }

  /// Another country's justice.
  static func countries(_ desk: Desk) -> MenuScreen {
    let items = desk.ports.knowledge.countries.map { country in
      MenuItem(country.name) { _ in [.replace(JusticeScreen(country: country.code))] }
    }
    return MenuScreen(
      id: "countries", title: desk.say("justice.other", "Another country"), items: items)
  }
}
