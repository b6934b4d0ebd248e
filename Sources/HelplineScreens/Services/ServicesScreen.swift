import HelplineModel
import TerminalUI

/// Services: typed words, filters taken from the call, rows, and what can be done to a row behind Enter.
public struct ServicesScreen: ScreenState {
  /// Its name.
  public let id = "services"
  var box: TextBox
  var query: DirectoryQuery
  var serves: Place?
  /// The area was let go.
  var anywhere = false
  var topicsFromCall: [String]
  /// The moment asked about, in seconds since 1970; nil = now.
  var openAt: Int?
  var focus = Focus.box
  var answer = DirectoryAnswer()

  /// Where the keys go: the box, a filter, a row.
  enum Focus: Equatable, Sendable {
    case box
    case filter(Int)
    case row(Int)
  }

  /// Filtered by the call: where the caller lives or is, language, for whom, age, kind of crime.
  public init(_ desk: Desk, words: String = "", topics: [String]? = nil, serves: Place? = nil) {
    let facts = desk.facts
    box = TextBox(words)
    self.serves = serves ?? facts.livesIn ?? facts.isNowIn
    topicsFromCall = topics ?? Self.topics(desk)
    query = DirectoryQuery()
    if let language = facts.language, !desk.houseLanguages.contains(language) {
      query.language = language
    }
    query.forWhom = facts.forWhom
    query.ages = facts.years.map { $0...$0 } ?? (facts.isChild ? 0...17 : nil)
    // The desk one sits at is never a referral: the listing the house names, else its country's line.
    query.ownLine = desk.house.value("own_listing") ?? desk.homeCountry
    search(desk)
  }

  /// Topics of what was said: a place for tonight first, then the crimes' own.
  private static func topics(_ desk: Desk) -> [String] {
    let crimes = desk.ports.knowledge.shared.crimeTypes.filter { desk.facts.crimes.contains($0.id) }
    var topics = desk.facts.safeTonight == false ? ["shelter"] : []
    for topic in crimes.flatMap(\.topics) where !topics.contains(topic) { topics.append(topic) }
    return topics
  }

  /// Asks the directory; typed words take the place of the call's topics.
  mutating func search(_ desk: Desk) {
    query.words = box.text
    query.topics = box.isEmpty ? topicsFromCall : []
    query.serves = anywhere ? nil : serves.map { $0.region ?? $0.country } ?? desk.homeArea
    query.moment = openAt ?? desk.now / 1000
    query.foldsBranches = query.organisation == nil
    answer = desk.ports.directory.search(query)
    if case .row(let index) = focus {
      focus = answer.hits.isEmpty ? .box : .row(min(index, answer.hits.count - 1))
    }
  }

  /// Letters always go to the box; ↓ goes into the list, Tab to the filters.
  public mutating func handle(_ event: InputEvent, _ desk: inout Desk) -> Outcome {
    switch event {
    case .text, .paste, .line, .key(.backspace), .key(.delete):
      focus = .box
      _ = box.handle(event)
      search(desk)
      return .done
    case .choose(let number): return open(number - 1, desk)
    case .key(.escape): return escape(desk)
    case .key(.tab):
      focus = nextFilter()
      return .done
    default: return move(event, &desk)
    }
  }

  private mutating func escape(_ desk: Desk) -> Outcome {
    if focus != .box {
      focus = .box
      return .done
    }
    return .handled([.pop])
  }

  private func nextFilter() -> Focus {
    if case .filter(let index) = focus {
      return index + 1 < ServiceFilter.allCases.count ? .filter(index + 1) : .box
    }
    return .filter(0)
  }

  private mutating func move(_ event: InputEvent, _ desk: inout Desk) -> Outcome {
    switch focus {
    case .box:
      if event == .key(.down) || event == .key(.pageDown) || event == .key(.enter) {
        if answer.hits.isEmpty {
          return event == .key(.enter) ? .handled([.push(nothingFits(desk))]) : .done
        }
        focus = .row(0)
        return .done
      }
      return box.handle(event) ? .done : .ignored
    case .filter(let index): return moveFilter(index, event, &desk)
    case .row(let index): return moveRow(index, event, desk)
    }
  }

  private mutating func moveFilter(_ index: Int, _ event: InputEvent, _ desk: inout Desk) -> Outcome
  {
    switch event {
    case .key(.left), .key(.backTab): focus = index == 0 ? .box : .filter(index - 1)
    case .key(.right): focus = .filter(min(index + 1, ServiceFilter.allCases.count - 1))
    case .key(.down): focus = answer.hits.isEmpty ? .box : .row(0)
    case .key(.enter):
      guard let filter = ServiceFilter(rawValue: index) else { return .done }
      return .handled([.push(ServiceFilterScreen(screen: self, filter: filter))])
    default: return .ignored
    }
    return .done
  }

  private mutating func moveRow(_ index: Int, _ event: InputEvent, _ desk: Desk) -> Outcome {
    if event == .key(.enter) { return open(index, desk) }
    if event == .key(.up), index == 0 {
      focus = .box
      return .done
    }
    if event == .key(.right), let branches = branches(of: index, desk) {
      return .handled([.push(branches)])
    }
    var picker = Picker(index)
    guard picker.handle(event, count: answer.hits.count) else { return .ignored }
    focus = .row(picker.index)
    return .done
  }

  private func open(_ index: Int, _ desk: Desk) -> Outcome {
    guard answer.hits.indices.contains(index),
      let service = desk.ports.directory.service(answer.hits[index].id)
    else { return .done }
    return .handled([
      .push(ServiceMenus.actions(service, branches: branches(of: index, desk), desk))
    ])
  }

  /// The listings that stand behind a row: the same search within its organisation, nil where none do.
  private func branches(of index: Int, _ desk: Desk) -> ServicesScreen? {
    guard answer.hits.indices.contains(index), answer.hits[index].branches > 0,
      let organisation = answer.hits[index].organisation
    else { return nil }
    var screen = self
    screen.query.organisation = organisation
    screen.focus = .row(0)
    screen.search(desk)
    return screen
  }

  func nothingFits(_ desk: Desk) -> MenuScreen { ServiceMenus.nothingFits(self, desk) }

  /// What only this screen can do.
  public func commands(_ desk: Desk) -> [Command] {
    let screen = self
    return [
      Command(
        id: "services.gap", title: desk.say("cmd.gap", "Nothing fits: log the gap"),
        explanation: desk.say(
          "cmd.gap.why", "The coordinator sees what was missing; no words are kept.")
      ) { desk in [.push(screen.nothingFits(desk))] },
      Command(
        id: "services.shortlist", title: desk.say("cmd.shortlist", "Shortlist"),
        explanation: desk.say("cmd.shortlist.why", "Services set aside in this call."),
        unavailable: { desk in
          (desk.live?.shortlist ?? []).isEmpty
            ? desk.say("cmd.shortlist.no", "nothing is on it") : nil
        }
      ) { desk in [.push(ServiceMenus.shortlist(desk))] },
      Command(
        id: "services.rules", title: ListingRulesPage.title(desk),
        explanation: desk.say("cmd.rules.why", "What is listed, what is not, and in which order.")
      ) { desk in [.push(ListingRulesPage.page(desk))] },
    ]
  }
}
