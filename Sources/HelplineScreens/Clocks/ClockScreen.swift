import HelplineModel
import TerminalUI

/// Time limits as clocks: a day is typed as it was said, and each limit shows its day or its range.
public struct ClockScreen: ScreenState {
  /// Its name.
  public let id = "clocks"
  let country: String
  /// Days typed without a call; with one they stand in the call.
  private var own = SaidDays()
  var box = TextBox()
  private var selected: String?
  /// The limit to begin with.
  private let opening: String?

  /// The limits of a country; `opening` is the id of the one to begin with.
  init(country: String, _ desk: Desk, opening: String? = nil) {
    self.country = country
    self.opening = opening
    selected = first(desk)
  }

  /// The one that was asked for, else one of the stage where the case is, else the first.
  private func first(_ desk: Desk) -> String? {
    let clocks = clocks(desk)
    let asked = clocks.first { $0.deadline.id == opening }
    let stage = desk.facts.stage
    let here = clocks.first { stage != nil && $0.deadline.stage == stage && $0.rule != nil }
    return (asked ?? here ?? clocks.first)?.id
  }

  // MARK: keys

  /// Letters and digits say a day, arrows choose the limit, Enter puts the day down or opens the limit.
  public mutating func handle(_ event: InputEvent, _ desk: inout Desk) -> Outcome {
    let clocks = clocks(desk)
    var picker = Picker(index(clocks))
    switch event {
    case .key(.escape) where !box.isEmpty:
      box.set("")
      return .done
    case .key(.escape): return .handled([.pop])
    case .key(.enter) where !box.isEmpty: return .handled(put(&desk))
    case .key(.enter): return open(clocks, desk)
    case .choose(let number):
      guard clocks.indices.contains(number - 1) else { return .done }
      selected = clocks[number - 1].id
      return box.isEmpty ? open(clocks, desk) : .handled(put(&desk))
    case .key(.left), .key(.right), .key(.home), .key(.end):
      if !box.isEmpty { return box.handle(event) ? .done : .ignored }
    default: break
    }
    if picker.handle(event, count: clocks.count) {
      selected = clocks[picker.index].id
      return .done
    }
    return box.handle(event) ? .done : .ignored
  }

  /// Puts the typed day down; "?" takes one back.
  private mutating func put(_ desk: inout Desk) -> [Step] {
    guard let event = event(desk) else {
      box.set("")
      return [.message(desk.say("clock.no_event", "This limit counts from no day."))]
    }
    if box.text.trimmingPrefix(" ").first == "?" {
      box.set("")
      set(nil, for: event, &desk)
      return [.message(desk.say("clock.taken_back", "Taken back: that day is not said."))]
    }
    guard let day = typed(desk) else {
      return [
        .message(
          desk.say(
            "clock.not_read",
            "No day by these words. As said: 12 days ago · 10 Nov · last week · 2019"))
      ]
    }
    box.set("")
    set(day, for: event, &desk)
    return []
  }

  private mutating func set(_ day: DayRange?, for event: ClockEvent, _ desk: inout Desk) {
    if desk.live != nil { desk.saidDays[event] = day } else { own[event] = day }
  }

  private func open(_ clocks: [Clock], _ desk: Desk) -> Outcome {
    guard let clock = clocks.first(where: { $0.id == selected }) else { return .done }
    return .handled([.push(page(clock, desk))])
  }

  /// Everything about one limit.
  private func page(_ clock: Clock, _ desk: Desk) -> PageScreen {
    let text = ClockText(clock, desk)
    let rights = desk.ports.knowledge.shared.rights.filter { clock.deadline.rights.contains($0.id) }
    let actions = rights.map { right in
      MenuItem(desk.say("path.right", "the right: {title}", ["title": right.title]), opens: true) {
        desk in [.push(RightPages.page(right, desk))]
      }
    }
    return PageScreen(
      id: "clock", title: text.what,
      parts: [Part("clock", lines: [Line(text.day, role: .aloud)] + text.details)],
      actionName: desk.say("clock.right", "the right"), actions: actions)
  }

  // MARK: what is counted

  func said(_ desk: Desk) -> SaidDays { desk.live == nil ? own : desk.saidDays }

  /// The limits with what is being typed already counted.
  func clocks(_ desk: Desk) -> [Clock] {
    guard let found = desk.ports.knowledge.country(country) else { return [] }
    var said = said(desk)
    if let day = typed(desk), let event = event(desk) { said[event] = day }
    return desk.clocks(found, said: said)
  }

  /// The day that is asked for: what the selected limit counts from. What became known or possible did so
  /// after the crime, so its day is asked first; where a limit counts from none, the first one there is.
  func event(_ desk: Desk) -> ClockEvent? {
    guard let found = desk.ports.knowledge.country(country) else { return nil }
    let rules = found.deadlines.flatMap { deadline in
      deadline.clocks.enumerated().map { ("\(deadline.id)#\($0)", $1.from) }
    }
    let event = rules.first { $0.0 == selected }?.1 ?? rules.first?.1
    if event == .known || event == .able, said(desk)[.crime] == nil { return .crime }
    return event
  }

  /// The day that stands in the box. An event that has been cannot lie ahead.
  func typed(_ desk: Desk) -> DayRange? {
    guard !box.isEmpty, let event = event(desk) else { return nil }
    return event == .birthday
      ? SaidDay.readBirth(box.text, today: desk.today)
      : SaidDay.read(box.text, today: desk.today)?.notAfter(desk.today)
  }

  func index(_ clocks: [Clock]) -> Int {
    clocks.firstIndex { $0.id == selected } ?? 0
  }
}
