import HelplineModel
import TerminalUI

/// A right to be read and told.
enum RightPages {
  /// In plain words, you could say, when, who, limits, article, source, date.
  static func page(_ right: Right, _ desk: Desk) -> PageScreen {
    var lines: [Line] = []
    if let caution = caution(right, desk) {
      lines.append(
        Line(caution, label: desk.say("right.not_bound", "Caution"), role: .caution))
    }
    lines += StatementLines.lines(right.plain, desk)
    let add: (String, String?, Role) -> Void = { label, text, role in
      if let text, !text.isEmpty { lines.append(Line(text, label: label, role: role)) }
    }
    add(desk.say("right.say", "Try"), right.say.map { "“\($0)”" }, .aloud)
    add(
      desk.say("right.when", "When"),
      right.phases.map { phaseName($0, desk) }.joined(separator: ", "), .text)
    add(desk.say("right.who", "Whose"), right.who, .text)
    add(desk.say("right.limits", "Limits"), right.limits, .text)
    add(desk.say("right.unknown", "Not here"), right.unknown, .caution)
    add(desk.say("right.article", "Article"), "\(right.act), \(right.article)", .muted)
    let country = desk.ports.knowledge.country(desk.caseCountry)
    var parts = [Part("right", lines: lines)]
    parts += country.map { here(right, $0, desk) } ?? []
    let told = desk.live?.told.contains(right.id) ?? false
    let id = right.id
    let tick = MenuItem(desk.say("right.tell", "told")) { desk in tell(id, &desk) }
    let limits = country.map { limitItems(right, $0, desk) + words(right, $0, desk) } ?? []
    return PageScreen(
      id: "right", title: right.title, parts: parts,
      actionName: told
        ? desk.say("right.untell", "not told after all") : desk.say("right.tell", "told"),
      actions: [tick] + limits)
  }

  /// That the act does not bind where it happened, or that nothing is known of it.
  private static func caution(_ right: Right, _ desk: Desk) -> String? {
    let name: KeyValuePairs = ["country": desk.countryName(desk.caseCountry)]
    switch desk.isBound(by: right) {
    case true: return nil
    case false:
      return desk.say("right.not_bound.text", "{country} is not bound by this act.", name)
    case nil:
      return desk.say(
        "right.not_known", "Whether this act binds {country} is not known here.", name)
    }
  }

  /// What to know above all rights where the directive does not bind the country of the case.
  static func unbound(_ desk: Desk) -> String? {
    let name: KeyValuePairs = ["country": desk.countryName(desk.caseCountry)]
    guard let country = desk.ports.knowledge.country(desk.caseCountry) else {
      return desk.say(
        "rights.not_known", "Whether any of these is law in {country} is not known here.", name)
    }
    guard !country.boundByVictimsDirective else { return nil }
    return country.inEU
      ? desk.say(
        "rights.unbound.eu",
        "The victims' rights directive does not bind {country}: see its own rules (F5).", name)
      : desk.say(
        "rights.unbound", "{country} is not in the EU: these are not its law; see its own (F5).",
        name)
  }

  /// What the country adds, and which of its limits run.
  private static func here(_ right: Right, _ country: Country, _ desk: Desk) -> [Part] {
    let adds = StatementLines.lines(country.adds[right.id] ?? [], desk, country: country.id)
    let clocks = desk.clocks(country) { $0.rights.contains(right.id) }
    let limits = clocks.map { clock in
      Line(ClockText(clock, desk).inShort, role: clock.end == nil ? .text : .caution)
    }
    var parts: [Part] = []
    if !adds.isEmpty {
      parts.append(
        Part(
          "adds", heading: desk.say("right.adds", "In {country}", ["country": country.name]),
          lines: adds))
    }
    if !limits.isEmpty {
      parts.append(
        Part("clocks", heading: desk.say("right.clocks", "Time limits that run"), lines: limits))
    }
    return parts
  }

  /// The native terms that stand in what the country adds.
  private static func words(_ right: Right, _ country: Country, _ desk: Desk) -> [MenuItem] {
    let texts =
      (country.adds[right.id] ?? []).map(\.text)
      + country.deadlines.filter { $0.rights.contains(right.id) }.map {
        "\($0.what) \($0.limit.text)"
      }
    let terms = Glossary(country).terms(in: texts)
    return terms.isEmpty ? [] : [GlossaryPages.item(terms, country, desk)]
  }

  /// Opens the limits of the right.
  private static func limitItems(_ right: Right, _ country: Country, _ desk: Desk) -> [MenuItem] {
    guard let first = country.deadlines.first(where: { $0.rights.contains(right.id) }) else {
      return []
    }
    let code = country.id
    return [
      MenuItem(desk.say("right.limits.open", "time limits: say the day"), opens: true) { desk in
        [.push(ClockScreen(country: code, desk, opening: first.id))]
      }
    ]
  }

  /// Ticks a right as told; more than three in one call is said to be a lot.
  private static func tell(_ id: String, _ desk: inout Desk) -> [Step] {
    let steps = desk.change { draft in
      if draft.told.contains(id) {
        draft.told.removeAll { $0 == id }
      } else {
        draft.told.append(id)
      }
    }
    guard (desk.live?.told.count ?? 0) > 3 else { return steps }
    return steps + [
      .message(desk.say("right.many", "More than three rights is a lot for one call."))
    ]
  }

  private static func phaseName(_ phase: RightPhase, _ desk: Desk) -> String {
    switch phase {
    case .firstContact: desk.say("phase.first", "first contact")
    case .reporting: desk.say("phase.reporting", "reporting")
    case .investigation: desk.say("phase.investigation", "investigation")
    case .trial: desk.say("phase.trial", "trial")
    case .after: desk.say("phase.after", "after")
    }
  }
}

extension Desk {
  /// Whether the act of a right binds the country of the case; nil where nothing is known of that country.
  func isBound(by right: Right) -> Bool? {
    ports.knowledge.country(caseCountry).map(right.binds)
  }
}
