import HelplineModel
import TerminalUI

/// Time limits as clocks: a day is typed as it was said, and each limit shows its day or its range.
public struct ClockScreen: ScreenState {
  /// Its name.
  public let id = "clocks"
  private let country: String
  /// Days typed without a call; with one they stand in the call.
  private var own = SaidDays()
  private var box = TextBox()
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
      return open(clocks, desk)
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

  private func said(_ desk: Desk) -> SaidDays { desk.live == nil ? own : desk.saidDays }

  /// The limits with what is being typed already counted.
  private func clocks(_ desk: Desk) -> [Clock] {
    guard let found = desk.ports.knowledge.country(country) else { return [] }
    var said = said(desk)
    if let day = typed(desk), let event = event(desk) { said[event] = day }
    return desk.clocks(found, said: said)
  }

  /// What the selected limit counts from; where it counts from none, the crime.
  private func event(_ desk: Desk) -> ClockEvent? {
    guard let found = desk.ports.knowledge.country(country) else { return nil }
    let rules = found.deadlines.flatMap { deadline in
      deadline.clocks.enumerated().map { ("\(deadline.id)#\($0)", $1.from) }
    }
    return rules.first { $0.0 == selected }?.1 ?? rules.first?.1
  }

  /// The day that stands in the box. An event that has been cannot lie ahead.
  private func typed(_ desk: Desk) -> DayRange? {
    guard !box.isEmpty, let event = event(desk) else { return nil }
    return event == .birthday
      ? SaidDay.readBirth(box.text, today: desk.today)
      : SaidDay.read(box.text, today: desk.today)?.notAfter(desk.today)
  }

  private func index(_ clocks: [Clock]) -> Int {
    clocks.firstIndex { $0.id == selected } ?? 0
  }

  // MARK: what it says

  /// The days that were said, the limits in groups, and what is known of the selected one.
  public func content(_ desk: Desk) -> ScreenContent {
    let clocks = clocks(desk)
    let at = index(clocks)
    var parts = [Part("days", lines: [saidLine(desk)])]
    parts += groups(clocks, selected: at, desk)
    if clocks.isEmpty {
      parts.append(
        Part(
          "none",
          lines: [
            Line(
              desk.say(
                "clock.none", "No time limit is known here for {country}: ask the office at once.",
                ["country": desk.countryName(country)]), role: .caution)
          ]))
    }
    if clocks.indices.contains(at), desk.size.columns >= FrameSetter.wideFrom {
      let text = ClockText(clocks[at], desk)
      parts.append(Part("about", heading: text.what, lines: text.details, beside: true))
    }
    return desk.frame(
      title: "\(desk.say("justice.limits", "Time limits")) · \(desk.countryName(country))",
      parts: parts, box: shownBox(desk), keys: keys(desk))
  }

  private func groups(_ clocks: [Clock], selected at: Int, _ desk: Desk) -> [Part] {
    var parts: [Part] = []
    for (index, clock) in clocks.enumerated() {
      let heading = heading(clock, desk)
      let lines = lines(clock, selected: index == at, desk)
      if parts.last?.heading == heading {
        parts[parts.count - 1].lines += lines
      } else {
        parts.append(Part("group.\(parts.count)", heading: heading, lines: lines))
      }
    }
    return parts
  }

  private func heading(_ clock: Clock, _ desk: Desk) -> String {
    switch clock.standing {
    case .dayPassed, .perhapsPassed, .soon:
      desk.say("clock.near", "Behind, or within {n} days", ["n": String(Clock.near)])
    case .running: desk.say("clock.later", "Later")
    case .needsDay: desk.say("clock.needs", "The day was not said")
    case .noDay: desk.say("clock.without", "Without a day")
    }
  }

  /// The limit; below the selected one its rule and who decides on late claims.
  private func lines(_ clock: Clock, selected: Bool, _ desk: Desk) -> [Line] {
    let text = ClockText(clock, desk)
    let isNear = [.dayPassed, .perhapsPassed, .soon].contains(clock.standing)
    var lines = [
      Line(
        "\(text.what): \(text.day)", trailing: text.when, role: isNear ? .caution : .text,
        kind: .item(number: nil), selected: selected)
    ]
    guard selected, desk.size.columns < FrameSetter.wideFrom else { return lines }
    lines += text.details.filter { !$0.text.isEmpty }.map {
      Line("\($0.label): \($0.text)", role: $0.role == .aloud ? .text : .muted, continues: true)
    }
    return lines
  }

  /// What was said of days, and what the typed words are taken for.
  private func saidLine(_ desk: Desk) -> Line {
    if let day = typed(desk) {
      return Line(
        "\(DayWords.text(day, desk)), \(DayWords.ago(day, desk))",
        label: desk.say("clock.read", "Read as"),
        role: .accent)
    }
    let days = said(desk).completed(by: desk.facts, today: desk.today)
    let words = ClockEvent.allCases.compactMap { event in
      days[event].map { range in
        event == .birthday
          ? desk.say("clock.age", "age known")
          : "\(ClockText.event(event, desk)): \(DayWords.text(range, desk))"
      }
    }
    return Line(
      words.isEmpty
        ? desk.say(
          "clock.said.nothing",
          "no day yet: type it as it was said (12 days ago · 10 Nov · last week)")
        : words.joined(separator: " · "), label: desk.say("clock.said", "Said"))
  }

  private func shownBox(_ desk: Desk) -> Box? {
    guard let event = event(desk) else { return nil }
    return Box(ClockText.question(event, desk), text: box.text, caret: box.caret)
  }

  private func keys(_ desk: Desk) -> [KeyHint] {
    if !box.isEmpty {
      return [
        KeyHint("Enter", desk.say("key.put", "put down")),
        KeyHint("Esc", desk.say("key.forget", "forget it")),
      ]
    }
    return [
      KeyHint("↑↓", desk.say("key.limit", "which limit")),
      KeyHint("Enter", desk.say("key.more", "more on it")),
      KeyHint("?", desk.say("key.unsay", "day not known")),
      KeyHint("Esc", desk.say("key.back", "back")),
    ]
  }
}
