import HelplineModel
import TerminalUI

/// Danger now: opens on the action itself; the cards stand under it, those that fit first.
public struct DangerScreen: ScreenState {
  /// Its name in the stack.
  static let name = "danger"
  /// Its name.
  public var id: String { Self.name }
  /// The action card.
  public init() {}

  /// A digit opens a card while no place is typed; everything else goes into the place for 112.
  public mutating func handle(_ event: InputEvent, _ desk: inout Desk) -> Outcome {
    let cards = desk.cardsByFit
    switch event {
    case .key(.escape): return .handled([.pop])
    case .choose(let number): return open(number - 1, cards)
    case .text where desk.pads.placeFor112.count == 0:
      if let digit = event.digit { return open(digit - 1, cards, typed: String(digit)) }
    case .key(.down): return .handled([.push(menu(cards, start: Self.beyondDigits, desk))])
    case .key(.tab): return .handled([.push(menu(cards, start: 0, desk))])
    default: break
    }
    desk.beginPlace()
    guard ScratchTyping.handle(event, desk.pads.placeFor112) else { return .ignored }
    desk.scratchVersion += 1
    return .done
  }

  private func open(_ index: Int, _ cards: [DangerCard], typed: String? = nil) -> Outcome {
    guard cards.indices.contains(index) else { return .done }
    return .handled([.push(DangerCardScreen(card: cards[index].id, typed: typed))])
  }

  /// The first card that no digit opens: "↓" stands before it, so that key leads to it.
  private static let beyondDigits = 9

  /// All cards as a list, begun at one; the action card stays as it is beneath.
  private func menu(_ cards: [DangerCard], start: Int, _ desk: Desk) -> MenuScreen {
    let items = cards.map { card in
      MenuItem(card.title) { _ in [.push(DangerCardScreen(card: card.id))] }
    }
    return MenuScreen(
      id: "danger.cards", title: desk.say("danger.cards", "Danger cards"), items: items,
      start: cards.indices.contains(start) ? start : 0)
  }

  /// Place, the two columns, what to do meanwhile, the cards, and help for the handler.
  public func content(_ desk: Desk) -> ScreenContent {
    let now = desk.ports.knowledge.shared.dangerNow
    var content = desk.frame(
      title: desk.say("danger.title", "DANGER NOW"), titleRole: .danger,
      parts: [place(now, desk)] + columns(now, desk) + [stay(now, desk), me(desk), cards(desk)],
      box: Box(
        desk.say("danger.box", "Place for 112 (not saved; write it on paper too)"),
        scratch: ScratchText(desk.pads.placeFor112, version: desk.scratchVersion)),
      keys: [
        KeyHint("1-9", desk.say("key.card", "card")), KeyHint("↓", desk.say("key.cards", "cards")),
        desk.hint("services", desk.say("key.services", "services")),
        KeyHint("Esc", desk.say("key.back.call", "back")),
      ])
    content.badges[0] = Badge(desk.say("danger.back", "Ctrl-E or Esc: back"))
    return content
  }

  private func place(_ now: DangerNow, _ desk: Desk) -> Part {
    guard let place = desk.facts.isNowIn else {
      let ask = desk.say(
        "danger.where", "NOT SAID. Ask: “{question}”", ["question": now.whereQuestion])
      return Part(
        "where", lines: [Line(ask, label: desk.say("danger.where.label", "Where?"), role: .danger)])
    }
    var lines = [
      Line(
        "\(place.name), \(desk.countryName(place.country))",
        label: desk.say("danger.where.label", "Where?"),
        role: .aloud)
    ]
    if desk.isAbroad(place) {
      lines.append(
        Line(
          desk.say(
            "danger.abroad",
            "Our 112 does not reach {country}: the caller rings there. Ask BACK-UP.",
            ["country": desk.countryName(place.country)]), role: .danger))
    }
    return Part("where", lines: lines + withoutVoice(desk))
  }

  /// For somebody who cannot speak: what is known of reaching help without voice there.
  private func withoutVoice(_ desk: Desk) -> [Line] {
    guard desk.facts.talk == .yesOrNo || desk.facts.talk == .notNow,
      let code = desk.facts.isNowIn?.country, let country = desk.ports.knowledge.country(code),
      let first = country.emergency["without_voice"]?.first, first.standing != .unknown
    else { return [] }
    let more = desk.say("danger.more", "More: F5, Emergency calls.")
    return [Line("\(first.text) \(more)", label: desk.say("danger.no_voice", "No voice"))]
  }

  /// The two acts side by side: the caller rings, we ring.
  private func columns(_ now: DangerNow, _ desk: Desk) -> [Part] {
    let caller = now.callerRings.map { CueLines.text($0, desk) } + emergency(desk)
    let we = now.weRing.map { CueLines.text($0, desk) }
    let number = callerNumber(desk)
    var left = Part(
      "caller_rings",
      heading: desk.say("danger.caller", "{number}   CALLER RINGS", ["number": number]),
      lines: caller.map { Line($0) })
    var right = Part(
      "we_ring", heading: desk.say("danger.we", "112   WE RING"), lines: we.map { Line($0) },
      joinsPrevious: true)
    left.headingRole = .danger
    right.headingRole = .danger
    return [left, right]
  }

  /// The number where the caller is: 112 until a place is said, and where a source names it; never
  /// guessed for a country nothing is known of.
  private func callerNumber(_ desk: Desk) -> String {
    guard let place = desk.facts.isNowIn else { return "112" }
    let numbers = desk.ports.knowledge.country(place.country)?.numbers ?? []
    let known = numbers.contains { $0.number?.contains("112") == true && $0.standing != .unknown }
    return known ? "112" : desk.say("danger.number.unknown", "NUMBER THERE NOT KNOWN HERE")
  }

  /// What is known of the country's 112, in words; what is not known is said.
  private func emergency(_ desk: Desk) -> [String] {
    guard let code = desk.facts.isNowIn?.country, let country = desk.ports.knowledge.country(code)
    else {
      return [desk.say("danger.silent.unknown", "Silent 112: NOT KNOWN here")]
    }
    let known = (country.emergency["silent_112"] ?? []).filter { $0.standing != .unknown }
    return known.isEmpty
      ? [desk.say("danger.silent.unknown", "Silent 112: NOT KNOWN here")]
      : known.map(\.text)
  }

  private func stay(_ now: DangerNow, _ desk: Desk) -> Part {
    Part("stay", lines: [Line("", kind: .flow(now.stay.map { CueLines.text($0, desk) }))])
  }

  private func cards(_ desk: Desk) -> Part {
    Part("cards", lines: [Line("", kind: .choices(desk.cardsByFit.map(\.title), beyond: "↓"))])
  }

  /// Help for the handler is always in sight.
  private func me(_ desk: Desk) -> Part {
    Part(
      "me", lines: [Line(BackUp.line(desk), label: desk.say("danger.me", "ME"), role: .caution)],
      ruled: false)
  }
}
