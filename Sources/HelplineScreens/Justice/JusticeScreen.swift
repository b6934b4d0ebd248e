import HelplineModel
import TerminalUI

/// Justice: the path of a case as a line of stages with "you are here", and what stands beside it.
public struct JusticeScreen: ScreenState {
  /// Its name.
  public let id = "justice"
  private let country: String
  private var picker: Picker
  private var opening: String?

  /// A country's path; `opening` selects a section by its id.
  public init(country: String, opening: String? = nil) {
    self.country = country
    self.opening = opening
    picker = Picker()
  }

  /// Arrows move, Enter opens, Esc goes back.
  public mutating func handle(_ event: InputEvent, _ desk: inout Desk) -> Outcome {
    let sections = JusticePages.sections(country, desk)
    settle(sections)
    switch picker.act(event, count: sections.count, digits: true) {
    case .choose(let index): return open(index, sections, desk)
    case .back: return .handled([.pop])
    case .moved: return .done
    case .ignored: return .ignored
    }
  }

  private mutating func settle(_ sections: [JusticePages.Section]) {
    guard let opening else { return }
    picker = Picker(sections.firstIndex { $0.id == opening } ?? 0)
    self.opening = nil
  }

  private func open(_ index: Int, _ sections: [JusticePages.Section], _ desk: Desk) -> Outcome {
    guard sections.indices.contains(index) else { return .done }
    let section = sections[index]
    if section.id == "country" { return .handled([.push(JusticePages.countries(desk))]) }
    return .handled([.push(JusticePages.page(section, country, desk))])
  }

  /// The line of stages, then the sections.
  public func content(_ desk: Desk) -> ScreenContent {
    let sections = JusticePages.sections(country, desk)
    let at = opening.flatMap { id in sections.firstIndex { $0.id == id } } ?? picker.index
    let lines = sections.enumerated().map { index, section in
      Line(
        section.title, trailing: section.hint, kind: .item(number: index + 1), selected: index == at
      )
    }
    return desk.frame(
      title: "\(desk.say("cmd.justice", "Justice")) · \(desk.countryName(country))",
      parts: [
        Part("path", lines: [Line(path(desk), role: .accent), Line(here(desk), role: .muted)]),
        Part("sections", lines: lines),
      ],
      keys: [
        KeyHint("Enter", desk.say("key.open", "open")), KeyHint("↑↓", desk.say("key.move", "move")),
        KeyHint("Esc", desk.say("key.back", "back")),
      ])
  }

  private func path(_ desk: Desk) -> String {
    JusticePages.road.map { stage in
      let name = JusticePages.shortName(stage, desk)
      return desk.facts.stage == stage ? "[\(name)]" : name
    }.joined(separator: " ─ ")
  }

  private func here(_ desk: Desk) -> String {
    guard let stage = desk.facts.stage else {
      return desk.say(
        "justice.where", "Where is the case now? Open a stage and press Enter: you are here.")
    }
    return desk.say(
      "justice.here", "You are here: {stage}", ["stage": FactNames.name("stage.\(stage)", desk)])
  }
}
