import HelplineModel
import TerminalUI

/// More than one country: which line, reporting from home, compensation, whose limits, which language.
enum BorderPages {
  /// The card for the places of the call; `country` stands for where it happened while that was not said.
  static func page(_ desk: Desk, country: String) -> PageScreen {
    let places = ThreePlaces(desk)
    let scene = places.happened?.country ?? country
    var parts = [wherePart(places, desk)]
    parts += roles(places, scene, desk).map { part($0, desk) }
    if let card = desk.ports.knowledge.shared.infoCards.first(where: { $0.id == "cross_border" }) {
      parts += InfoCardPages.parts(card, desk, country: scene)
    }
    return PageScreen(
      id: "borders", title: desk.say("justice.borders", "More than one country"), parts: parts,
      actionName: desk.say("borders.enter", "time limits"), actions: actions(places, scene, desk))
  }

  /// The card's core for the right half of a wide call screen: which line, whose limits, who decides.
  static func inCall(_ desk: Desk) -> Part? {
    let places = ThreePlaces(desk)
    guard places.differ, let scene = places.happened?.country ?? places.countries.first else {
      return nil
    }
    var lines: [Line] = []
    for role in roles(places, scene, desk) {
      lines.append(Line(role.title, role: .accent))
      guard let country = desk.ports.knowledge.country(role.code) else { continue }
      lines.append(Line(HelplineWords.state(country, desk)))
      if role.isScene { lines += limits(country, desk) }
    }
    return Part(
      "borders", heading: desk.say("justice.borders", "More than one country"), lines: lines,
      beside: true)
  }

  /// What a country is in this case.
  private struct Role {
    var code: String
    var title: String
    var isScene = false
    var isHome = false
  }

  private static func wherePart(_ places: ThreePlaces, _ desk: Desk) -> Part {
    let said = places.sentences(desk)
    var lines = said.isEmpty ? [] : [Line(said.joined(separator: " · "), role: .accent)]
    if said.count < 3 {
      lines.append(
        Line(
          desk.say(
            "borders.ask",
            "Ask for all three: where it happened, where you live, where you are now. A town typed in the call offers each."
          ), role: .muted))
    }
    return Part("places", lines: lines)
  }

  /// The countries, each once: where it happened, home, where the caller is.
  private static func roles(
    _ places: ThreePlaces, _ scene: String, _ desk: Desk
  ) -> [Role] {
    var codes = [scene]
    for code in [places.lives, places.now].compactMap({ $0?.country }) where !codes.contains(code) {
      codes.append(code)
    }
    return codes.map { code in
      var words: [String] = []
      if code == scene { words.append(desk.say("borders.role.scene", "where it happened")) }
      if code == places.lives?.country { words.append(desk.say("borders.role.home", "home")) }
      if code == places.now?.country { words.append(desk.say("borders.role.now", "is there now")) }
      return Role(
        code: code, title: "\(desk.countryName(code)): \(words.joined(separator: ", "))",
        isScene: code == scene, isHome: code == places.lives?.country)
    }
  }

  private static func part(_ role: Role, _ desk: Desk) -> Part {
    let country = desk.ports.knowledge.country(role.code)
    return Part(
      "country.\(role.code)", heading: role.title,
      lines: country.map { lines($0, role, desk) } ?? [unknown(desk)])
  }

  private static func unknown(_ desk: Desk) -> Line {
    Line(
      desk.say(
        "borders.outside",
        "Nothing is known here of this country. Emergency: ask for the number used there. The embassy or consulate of the caller's own country can name police and help."
      ), role: .caution)
  }

  /// Its line, what it is in this case, how it deals with people from elsewhere.
  private static func lines(_ country: Country, _ role: Role, _ desk: Desk) -> [Line] {
    var lines = [Line(HelplineWords.state(country, desk), label: desk.say("borders.line", "Line"))]
    lines += ownLines(country, desk)
    if role.isScene {
      lines += sceneLines(country, desk)
    } else if role.isHome {
      let assisting = statements(country.compensation + country.crossBorder, ["assisting"], desk)
      lines += labelled(assisting, desk.say("borders.assists", "Assists"))
    }
    let dealing = ["report", "language", "rights", "protection"]
    lines += StagePages.lines(
      country.crossBorder.filter { dealing.contains($0.about ?? "") }, desk, country: country.id)
    if !country.inEU {
      lines.append(
        Line(
          desk.say(
            "holds.outside", "{country} is not in the EU: EU rights are not its law.",
            ["country": country.name]), role: .caution))
    }
    return lines
  }

  /// Where it happened: whose limits run, who decides on compensation, which languages are official.
  private static func sceneLines(_ country: Country, _ desk: Desk) -> [Line] {
    let names = country.languages.map { desk.ports.reference.languageName($0) }
    let decides = statements(country.compensation, ["authority"], desk)
    return labelled(limits(country, desk), desk.say("borders.limits", "Limits"))
      + labelled(decides, desk.say("borders.decides", "Decides"))
      + [Line(names.joined(separator: ", "), label: desk.say("about.languages", "Language"))]
  }

  /// The country's own 116 006 with how to reach it from elsewhere.
  private static func ownLines(_ country: Country, _ desk: Desk) -> [Line] {
    var query = DirectoryQuery()
    query.words = "116 006"
    query.serves = country.id
    query.limit = 5
    let own = desk.ports.directory.search(query).hits.compactMap {
      desk.ports.directory.service($0.id)
    }.first { $0.isHelplineItself && $0.country == country.id }
    if let own {
      return own.phones.filter { !$0.handlerOnly }.flatMap { PhoneText($0, desk).pageLines }
    }
    return StatementLines.lines(country.helpline.statements.filter(\.isFact), desk)
  }

  private static func limits(_ country: Country, _ desk: Desk) -> [Line] {
    let shown = desk.clocks(
      country, only: { $0.limit.isFact && $0.whose == .yours })
    return shown.prefix(4).map { Line(ClockText($0, desk).inShort) }
  }

  private static func statements(
    _ all: [Statement], _ abouts: [String], _ desk: Desk
  ) -> [Line] {
    StatementLines.lines(all.filter { abouts.contains($0.about ?? "") }, desk)
  }

  private static func labelled(_ lines: [Line], _ label: String) -> [Line] {
    guard !lines.isEmpty else { return [] }
    var lines = lines
    lines[0].label = label
    return lines
  }

  private static func actions(
    _ places: ThreePlaces, _ scene: String, _ desk: Desk
  ) -> [MenuItem] {
    var items: [MenuItem] = []
    let name = ["c": desk.countryName(scene)]
    if desk.ports.knowledge.country(scene) != nil {
      items.append(
        MenuItem(
          desk.say("borders.do.limits", "time limits of {c}", ["c": name["c"] ?? ""]), opens: true
        ) {
          desk in [.push(ClockScreen(country: scene, desk))]
        })
      items.append(
        MenuItem(
          desk.say("borders.do.path", "the path of a case in {c}", ["c": name["c"] ?? ""]),
          opens: true
        ) {
          _ in [.push(JusticeScreen(country: scene))]
        })
    }
    for place in [places.lives, places.now].compactMap({ $0 })
    where place.country != scene || place == places.now {
      items.append(
        MenuItem(
          desk.say("borders.do.services", "services for {c}", ["c": place.name]), opens: true
        ) {
          desk in [.push(ServicesScreen(desk, serves: place))]
        })
    }
    if let card = desk.ports.knowledge.shared.infoCards.first(where: { $0.id == "abduction" }) {
      items.append(
        MenuItem(card.title, opens: true) { desk in [.push(InfoCardPages.page(card, desk))] })
    }
    return items
  }
}
