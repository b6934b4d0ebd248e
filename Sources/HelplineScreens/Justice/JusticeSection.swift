import HelplineModel
import TerminalUI

/// Something that can be opened from the path of a case.
struct JusticeSection: Sendable {
  /// The groups they stand in.
  enum Group: Sendable { case first, road, turns, beside }

  var id: String
  var title: String
  /// What stands at the right edge: how much is there, or "not covered yet".
  var hint: String
  var group: Group
  /// What it says, for the right half of a wide screen.
  var statements: [Statement] = []
  var open: @Sendable (inout Desk) -> [Step]
}

/// What can be opened for a country, in the order of the list.
enum JusticeSections {
  /// The stages a case goes through; compensation runs beside them.
  static let road = JusticeStage.order.filter { $0 != "compensation" }

  /// The road, what is asked most, the turns, then what stands beside it.
  static func all(_ code: String, _ desk: Desk) -> [JusticeSection] {
    guard let country = desk.ports.knowledge.country(code) else { return [other(desk)] }
    let borders = borders(code, desk)
    let placesDiffer = ThreePlaces(desk).differ
    return (placesDiffer ? [borders] : [])
      + road.map { stage($0, country, desk) }
      + [limits(country, desk), helper(country, desk)]
      + country.paths.map { path($0, country, desk) }
      + parts(country, desk)
      + (placesDiffer ? [] : [borders])
      + [words(country, desk), other(desk)]
  }

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

  private static func stage(_ id: String, _ country: Country, _ desk: Desk) -> JusticeSection {
    let stage =
      country.stages.first { $0.id == id }
      ?? JusticeStage(id: id, title: FactNames.name("stage.\(id)", desk), statements: [])
    return JusticeSection(
      id: id, title: stage.title, hint: hint(stage.statements, desk), group: .road,
      statements: stage.statements
    ) { desk in [.push(StagePages.page(stage, country, desk))] }
  }

  private static func path(
    _ path: JusticePath, _ country: Country, _ desk: Desk
  ) -> JusticeSection {
    JusticeSection(
      id: "path.\(path.id)", title: path.title, hint: hint(path.statements, desk), group: .turns,
      statements: path.statements
    ) { desk in [.push(StagePages.page(path, country, desk))] }
  }

  private static func helper(_ country: Country, _ desk: Desk) -> JusticeSection {
    JusticeSection(
      id: "report_helper", title: desk.say("justice.helper", "Making a report: what to have ready"),
      hint: "", group: .turns
    ) { desk in [.push(ReportHelper.page(country, desk))] }
  }

  private static func limits(_ country: Country, _ desk: Desk) -> JusticeSection {
    JusticeSection(
      id: "deadlines", title: desk.say("justice.limits", "Time limits"),
      hint: hint(country.deadlines.map(\.limit), desk), group: .turns
    ) { desk in [.push(ClockScreen(country: country.id, desk))] }
  }

  private static func borders(_ code: String, _ desk: Desk) -> JusticeSection {
    JusticeSection(
      id: "borders", title: desk.say("justice.borders", "More than one country"),
      hint: ThreePlaces(desk).inShort(desk) ?? "",
      group: ThreePlaces(desk).differ ? .first : .beside
    ) { desk in [.push(BorderPages.page(desk, country: code))] }
  }

  private static func words(_ country: Country, _ desk: Desk) -> JusticeSection {
    JusticeSection(
      id: "words", title: desk.say("justice.words", "Words of its letters"),
      hint: country.glossary.isEmpty
        ? desk.say("justice.none", "not covered yet") : String(country.glossary.count),
      group: .beside
    ) { desk in [.push(GlossaryPages.list(country, desk))] }
  }

  private static func other(_ desk: Desk) -> JusticeSection {
    JusticeSection(
      id: "country", title: desk.say("justice.other", "Another country"), hint: "", group: .beside
    ) { desk in [.push(countries(desk))] }
  }

  /// Another country's justice.
  static func countries(_ desk: Desk) -> MenuScreen {
    let items = desk.ports.knowledge.countries.map { country in
      MenuItem(country.name) { _ in [.replace(JusticeScreen(country: country.code))] }
    }
    return MenuScreen(
      id: "countries", title: desk.say("justice.other", "Another country"), items: items)
  }

  // MARK: the parts of a country's folder

  private static func parts(_ country: Country, _ desk: Desk) -> [JusticeSection] {
    let parts: [(String, String, [Statement])] = [
      ("protection", desk.say("justice.protection", "Protection orders"), country.protection),
      (
        "scheme", desk.say("justice.compensation", "Compensation"),
        (country.stages.first { $0.id == "compensation" }?.statements ?? []) + country.compensation
      ),
      ("legal_aid", desk.say("justice.legal_aid", "Legal aid"), country.legalAid),
      ("support", desk.say("justice.support", "Medical and other support"), country.support),
      (
        "restorative", desk.say("justice.restorative", "Restorative justice"),
        country.restorative
      ),
      ("complaints", desk.say("justice.complaints", "Complaints"), country.complaints),
      ("emergency", desk.say("justice.emergency", "Emergency calls"), flat(country.emergency)),
      ("duties", desk.say("justice.duties", "Duties to report"), flat(country.duties)),
      ("numbers", desk.say("justice.numbers", "Numbers"), country.numbers),
      (
        "helpline", desk.say("justice.helpline", "116 006 there"),
        HelplineWords.lines(country, desk)
      ),
    ]
    return parts.map { id, title, statements in
      JusticeSection(
        id: id, title: title, hint: hint(statements, desk), group: .beside, statements: statements
      ) { desk in
        let first = id == "duties" ? houseDuties(desk) : []
        return [.push(StagePages.page(title, statements, country, desk, first: first))]
      }
    }
  }

  /// The lists of a file as one, each sentence under the name of its list.
  private static func flat(_ parts: [String: [Statement]]) -> [Statement] {
    parts.keys.sorted().flatMap { key in
      (parts[key] ?? []).map { statement in
        var statement = statement
        statement.about = key
        return statement
      }
    }
  }

  /// What this house has decided on duties to report stands above the law of the country.
  private static func houseDuties(_ desk: Desk) -> [Part] {
    let lines = ["duty_to_report", "child_rule"].map { id in
      Line(desk.house.wording(id), role: desk.house.value(id) == nil ? .muted : .text)
    }.filter { !$0.text.isEmpty }
    return [
      Part(
        "house", heading: desk.say("duties.house", "House rules stand above these"), lines: lines)
    ]
  }

  /// What a section holds: facts, or "not covered yet" in words.
  static func hint(_ statements: [Statement], _ desk: Desk) -> String {
    let facts = statements.filter(\.isFact).count
    if facts == 1 { return desk.say("justice.fact", "1 fact") }
    if facts > 0 { return desk.say("justice.facts", "{n} facts", ["n": String(facts)]) }
    return statements.isEmpty
      ? desk.say("justice.none", "not covered yet") : desk.say("justice.hole", "not known here")
  }
}

/// The state of 116 006 in words, with its date.
enum HelplineWords {
  /// The state first, then what else is known of the line.
  static func lines(_ country: Country, _ desk: Desk) -> [Statement] {
    [Statement(id: "helpline.state", text: state(country, desk), standing: .unknown)]
      + country.helpline.statements
  }

  /// "116 006: in service, as of 2023, run by …".
  static func state(_ country: Country, _ desk: Desk) -> String {
    let line = country.helpline
    let asOf =
      line.asOf.map { desk.say("helpline.as_of", "as of {date}", ["date": $0]) }
      ?? desk.say("helpline.no_date", "date not known")
    let who = line.operatorName.map { desk.say("helpline.by", ", run by {who}", ["who": $0]) } ?? ""
    return "116 006: \(name(line.state, desk)), \(asOf)\(who)"
  }

  private static func name(_ state: String, _ desk: Desk) -> String {
    switch state {
    case "in_service": desk.say("helpline.in_service", "in service")
    case "listed": desk.say("helpline.listed", "listed, not confirmed")
    case "narrower": desk.say("helpline.narrower", "in service for fewer kinds of crime")
    case "not_in_service": desk.say("helpline.not_in_service", "not in service")
    default: desk.say("helpline.not_known", "not known")
    }
  }
}

extension Statement {
  /// Whether a source holds it.
  var isFact: Bool {
    if case .fact = standing { return true }
    return false
  }
}
