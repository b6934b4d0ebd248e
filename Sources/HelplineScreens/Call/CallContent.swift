import HelplineModel
import TerminalUI

extension CallScreen {
  /// Cues, branches or what the box offers, and what was said.
  public func content(_ desk: Desk) -> ScreenContent {
    let setter = FrameSetter(size: desk.size)
    // Where the screen is small, lines that say nothing go before anything has to be scrolled.
    for detail in Detail.allCases.dropLast() {
      let content = content(desk, detail)
      if setter.maximumScroll(content) == 0 { return content }
    }
    return content(desk, .said)
  }

  /// How much of the summary there is room for.
  enum Detail: Int, CaseIterable { case all, withoutKnow, withoutNothing, said }

  private func content(_ desk: Desk, _ detail: Detail) -> ScreenContent {
    var parts = [guide(desk)]
    parts.append(box.isEmpty ? branches(desk) : offers(desk))
    parts.append(summary(desk, box.isEmpty ? detail : .said))
    if let card = card(desk) { parts.append(card) }
    if desk.size.columns >= FrameSetter.wideFrom, let borders = BorderPages.inCall(desk) {
      parts.append(borders)
    }
    return desk.frame(
      title: whereWeAre(desk), answers: Self.answers(desk, focus: focus), parts: parts,
      box: Box(
        desk.say("call.box", "Fact or question"), text: box.text, caret: box.caret,
        focused: focus == .box),
      keys: keys(desk))
  }

  private func whereWeAre(_ desk: Desk) -> String {
    let home = desk.countryName(desk.homeCountry)
    return desk.say("call.assumed", "{country} (assumed)", ["country": home])
  }

  /// The three answers that matter; "not asked" in words until the handler sets one.
  static func answers(_ desk: Desk, focus: Focus? = nil) -> [Field] {
    let facts = desk.facts
    let notAsked = desk.say("call.not_asked", "NOT ASKED")
    let safe = facts.safe.map { FactNames.name("safe.\($0.rawValue)", desk) } ?? notAsked
    let talk = facts.talk.map { FactNames.name("talk.\($0.rawValue)", desk) } ?? notAsked
    let place =
      facts.isNowIn.map { Self.placeText($0, desk) } ?? desk.say("call.not_said", "not said")
    return [
      Field(
        desk.say("call.safe", "Safe now"), safe,
        role: facts.safe == .safe ? .text : facts.safe == .notSafe ? .danger : .caution,
        selected: focus == .answer(0)),
      Field(
        desk.say("call.talk", "Can talk"), talk, role: facts.talk == .freely ? .text : .caution,
        selected: focus == .answer(1)),
      Field(
        desk.say("call.is_now", "Is now in"), place, role: facts.isNowIn == nil ? .caution : .text,
        selected: focus == .answer(2)),
    ]
  }

  /// A place with its country when that is not the house's; probable regions say so.
  static func placeText(_ place: Place, _ desk: Desk) -> String {
    place.country == desk.homeCountry || place.name == desk.countryName(place.country)
      ? place.name : "\(place.name), \(desk.countryName(place.country))"
  }

  // MARK: guide

  private func guide(_ desk: Desk) -> Part {
    if let branch = desk.branch {
      let bar = Line(
        desk.say("call.branch.back", "◂ ▸ back to {phase}", ["phase": desk.phase?.title ?? ""]),
        role: .muted)
      let head = desk.say("call.branch", "IF: {name}", ["name": branch.name])
      return Part("guide", heading: head, lines: CueLines.lines(branch.cues, desk) + [bar])
    }
    guard let phase = desk.phase else { return Part("guide", lines: []) }
    return Part(
      "guide", heading: bar(phase, desk), lines: CueLines.lines(phase.cues(for: desk.facts), desk))
  }

  /// The phase with its neighbours; a `·` says "been there", nothing more.
  private func bar(_ phase: Phase, _ desk: Desk) -> String {
    let phases = desk.ports.knowledge.shared.phases
    let at = phases.firstIndex { $0.id == phase.id } ?? 0
    let mark = { (other: Phase) in
      desk.live?.visited.contains(other.id) == true ? "\(other.title)·" : other.title
    }
    let before = at > 0 ? "◂ \(mark(phases[at - 1]))     " : ""
    let after = at + 1 < phases.count ? "     \(mark(phases[at + 1])) ▸" : ""
    return "\(before)\(phase.title.uppercased()): \(phase.aim)\(after)"
  }

  private func branches(_ desk: Desk) -> Part {
    let branches = desk.ports.knowledge.shared.branches
    let things = branches.prefix(8).map(\.title) + [desk.say("call.if.more", "more")]
    return Part(
      "if",
      lines: [Line("", label: desk.say("call.if", "If"), kind: .choices(things, beyond: ""))])
  }

  private func offers(_ desk: Desk) -> Part {
    let lines = offered.enumerated().map { index, suggestion in
      Line(
        "\(suggestion.kind): \(suggestion.name)", trailing: suggestion.detail,
        kind: .item(number: nil), selected: index == picker.index && focus == .box)
    }
    return Part("offers", lines: lines)
  }

  /// Where there is room, the danger card that fits best stands beside the guide.
  private func card(_ desk: Desk) -> Part? {
    guard desk.size.columns >= FrameSetter.wideFrom, desk.facts != CallFacts(),
      let card = desk.cardsByFit.first, desk.fits(card)
    else { return nil }
    return Part(
      "card", heading: desk.say("card.title", "DANGER: {card}", ["card": card.title]),
      lines: CueLines.lines(card.lines(for: desk.facts, inOtherCountry: false), desk),
      beside: true)
  }

  // MARK: keys

  private func keys(_ desk: Desk) -> [KeyHint] {
    if case .answer = focus {
      return [
        KeyHint("Enter", desk.say("key.set", "set")), KeyHint("Tab", desk.say("key.next", "next")),
        KeyHint("Esc", desk.say("key.box", "to the box")),
      ]
    }
    if !box.isEmpty {
      return [
        KeyHint("Enter", desk.say("key.put", "put down")),
        KeyHint("↑↓", desk.say("key.pick", "pick")),
        KeyHint("Esc", desk.say("key.forget", "forget it")),
      ]
    }
    return [
      KeyHint("←→", desk.say("key.step", "step")),
      KeyHint("/", desk.say("key.find", "find")),
      desk.hint("rights", desk.say("key.rights", "rights")),
      desk.hint("justice", desk.say("key.justice", "justice")),
      KeyHint("Tab", desk.say("key.answers", "answers")),
      desk.hint("call", desk.say("key.end", "end")),
    ]
  }
}
