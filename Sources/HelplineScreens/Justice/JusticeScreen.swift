import HelplineModel
import TerminalUI

/// Justice: the path of a case as a line of stages with "you are here", and what stands beside it.
public struct JusticeScreen: ScreenState {
  /// Its name.
  public let id = "justice"
  private let country: String
  private var list = FindList()
  private var opening: String?

  /// A country's path; `opening` selects a section by its id.
  public init(country: String, opening: String? = nil) {
    self.country = country
    self.opening = opening
  }

  /// Letters find, arrows move, Enter and a first digit open, Esc goes back.
  public mutating func handle(_ event: InputEvent, _ desk: inout Desk) -> Outcome {
    if list.box.isEmpty, FindAllScreen.isAsked(by: event) {
      return .handled(FindAllScreen.open(&desk))
    }
    settle(desk)
    let sections = shown(desk)
    switch list.act(event, count: sections.count) {
    case .choose(let index):
      return sections.indices.contains(index) ? .handled(sections[index].open(&desk)) : .done
    case .back: return .handled([.pop])
    case .moved: return .done
    case .ignored: return .ignored
    }
  }

  private func shown(_ desk: Desk) -> [JusticeSection] {
    JusticeSections.all(country, desk).filter { list.fits($0.title) }
  }

  /// Begins where the case is, until a key moves it.
  private mutating func settle(_ desk: Desk) {
    list.begin(at: start(desk))
    opening = nil
  }

  private func start(_ desk: Desk) -> Int? {
    let sections = JusticeSections.all(country, desk)
    if let opening { return sections.firstIndex { $0.id == opening } }
    guard sections.first?.id != "borders", let stage = desk.facts.stage else { return nil }
    return sections.firstIndex { $0.id == stage }
  }

  /// The line of stages, then what can be opened.
  public func content(_ desk: Desk) -> ScreenContent {
    let sections = shown(desk)
    let at = list.selected(beginningAt: start(desk), count: sections.count)
    var parts = [Part("path", lines: [path(desk)])]
    for (index, section) in sections.enumerated() {
      let line = Line(
        section.title, trailing: section.hint,
        kind: .item(number: list.box.isEmpty ? index + 1 : nil), selected: index == at)
      let name = "sections.\(section.group)"
      if parts.last?.id == name {
        parts[parts.count - 1].lines.append(line)
      } else {
        parts.append(Part(name, lines: [line]))
      }
    }
    if sections.indices.contains(at), let beside = beside(sections[at], desk) {
      parts.append(beside)
    }
    if sections.isEmpty {
      parts.append(Part("none", lines: [Line(desk.say("menu.none", "Nothing by that name."))]))
    }
    return desk.frame(
      title: "\(desk.say("cmd.justice", "Justice")) · \(desk.countryName(country))", parts: parts,
      box: list.shown(desk),
      keys: [
        KeyHint("Enter", desk.say("key.open", "open")), KeyHint("↑↓", desk.say("key.move", "move")),
        KeyHint("Esc", desk.say("key.back", "back")),
      ])
  }

  /// On a wide screen what the selected line holds stands beside the list, by what it is about.
  private func beside(_ section: JusticeSection, _ desk: Desk) -> Part? {
    guard desk.size.columns >= FrameSetter.wideFrom, !section.statements.isEmpty else { return nil }
    return Part(
      "beside", heading: section.title,
      lines: StagePages.lines(section.statements, desk, country: country), beside: true)
  }

  private func path(_ desk: Desk) -> Line {
    let names = JusticeSections.road.map { JusticeSections.shortName($0, desk) }
    let here = desk.facts.stage.flatMap { JusticeSections.road.firstIndex(of: $0) }
    return Line(sentence(desk), kind: .stations(Stations(names, here: here)))
  }

  private func sentence(_ desk: Desk) -> String {
    guard let stage = desk.facts.stage else {
      return desk.say(
        "justice.where", "Where is the case now? Open a stage and say “you are here”.")
    }
    return desk.say(
      "justice.here", "You are here: {stage}", ["stage": FactNames.name("stage.\(stage)", desk)])
  }
}
