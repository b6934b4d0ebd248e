import HelplineModel
import TerminalUI

/// Finds everything from typed words: services, danger cards, rights, time limits, justice, words, crimes,
/// cards and the guide, in one grouped list. Nothing that is typed is kept.
public struct FindAllScreen: ScreenState {
  /// Its name.
  public let id = "find"
  private(set) var list = FindList()
  private var things: [Findable]
  private var countries: [String]
  private var vocabulary: Vocabulary
  private var found: [FindSection] = []
  private var expanded: Set<FindGroup> = []

  /// Everything that can be found at this desk, folded once.
  public init(_ desk: Desk) {
    things = FindAll.things(desk)
    countries = FindAll.countries(desk)
    vocabulary = desk.words()
  }

  /// Opens it; the words callers use stay folded for the next time.
  static func open(_ desk: inout Desk) -> [Step] {
    desk.vocabulary = desk.words()
    return [.push(FindAllScreen(desk))]
  }

  /// The key that opens it where nothing is typed.
  static func isAsked(by event: InputEvent) -> Bool { event == .text("/") || event == .line("/") }

  /// A line of the list.
  enum Row: Equatable, Sendable {
    case hit(FindHit)
    /// The rest of a group, and how many that is.
    case more(FindGroup, Int)
  }

  /// Letters type, arrows move over all groups, Enter opens; a digit chooses while nothing is typed.
  public mutating func handle(_ event: InputEvent, _ desk: inout Desk) -> Outcome {
    if FindAll.countries(desk) != countries { self = refreshed(desk) }
    let typed = list.box.text
    let rows = sections(desk).flatMap(shown)
    let act = list.act(event, count: rows.count)
    if list.box.text != typed { find(desk) }
    switch act {
    case .choose(let index): return choose(index, rows, event, &desk)
    case .back: return .handled([.pop])
    case .moved: return .done
    case .ignored: return .ignored
    }
  }

  private mutating func choose(
    _ index: Int, _ rows: [Row], _ event: InputEvent, _ desk: inout Desk
  ) -> Outcome {
    guard rows.indices.contains(index) else {
      typeNumber(event, desk)
      return .done
    }
    switch rows[index] {
    case .hit(let hit): return .handled(FindAllOpening.steps(hit.target, &desk))
    case .more(let group, _):
      expanded.insert(group)
      return .done
    }
  }

  /// A number that chooses nothing was meant as words: an article.
  private mutating func typeNumber(_ event: InputEvent, _ desk: Desk) {
    switch event {
    case .choose(let number): _ = list.act(.line(String(number)), count: 0)
    case .text(let digit): _ = list.act(.line(digit), count: 0)
    default: return
    }
    find(desk)
  }

  private mutating func find(_ desk: Desk) {
    expanded = []
    found = FindAll.sections(list.box.text, things, vocabulary, desk)
  }

  /// The same words where the call is about other countries now.
  private func refreshed(_ desk: Desk) -> FindAllScreen {
    var screen = FindAllScreen(desk)
    screen.list = list
    screen.find(desk)
    return screen
  }

  /// What the words find; what fits the call while nothing is typed; never nothing to go on with.
  func sections(_ desk: Desk) -> [FindSection] {
    if list.box.isEmpty { return FindFitting.sections(things, desk) }
    return found.isEmpty ? [FindSection(group: .services, hits: [wayOn(desk)])] : found
  }

  /// Whether the typed words find nothing at all.
  var isLost: Bool { !list.box.isEmpty && found.isEmpty }

  private func wayOn(_ desk: Desk) -> FindHit {
    FindHit(
      title: desk.say("find.way_on", "Services: let a filter go, or log the gap"),
      target: .services(list.box.text))
  }

  /// The lines of a group: a few, and how many more there are.
  func shown(_ section: FindSection) -> [Row] {
    let hits = section.hits.map { Row.hit($0) }
    guard hits.count > FindSection.few, !expanded.contains(section.group) else { return hits }
    return hits.prefix(FindSection.few) + [.more(section.group, hits.count - FindSection.few)]
  }
}
