import HelplineModel
import TerminalUI

/// One danger card: five lines to follow, then questions; Enter ticks what was asked or done.
public struct DangerCardScreen: ScreenState {
  /// Its name in the stack.
  static let name = "danger.card"
  /// Its name.
  public var id: String { Self.name }
  let cardID: String
  /// The digit that opened it: when more is typed, it was the beginning of an address.
  private let typed: String?
  private var picker = Picker()

  /// A card by its id.
  public init(card: String, typed: String? = nil) {
    cardID = card
    self.typed = typed
  }

  private func card(_ desk: Desk) -> DangerCard? {
    desk.ports.knowledge.shared.dangerCards.first { $0.id == cardID }
  }

  /// One thing on the card that the keys can act on.
  private enum Entry: Sendable {
    case cue(Cue)
    case step(MenuItem)
  }

  /// The lines, then what follows from them, then what is asked only where that is safe.
  private func entries(_ card: DangerCard, _ desk: Desk) -> [[Entry]] {
    return [
      card.lines(for: desk.facts, inOtherCountry: desk.isAbroad(desk.facts.isNowIn)).map {
        .cue($0)
      },
      steps(card, desk).map { .step($0) }, card.questions.map { .cue($0) },
    ]
  }

  /// Enter ticks a line (the card counts as used only then) or takes a step.
  public mutating func handle(_ event: InputEvent, _ desk: inout Desk) -> Outcome {
    guard let card = card(desk) else { return .handled([.pop]) }
    let all = entries(card, desk).flatMap { $0 }
    switch picker.act(event, count: all.count) {
    case .choose(let index): return act(index, all, card, &desk)
    case .back: return .handled([.pop])
    case .moved: return .done
    case .ignored: return address(event, &desk)
    }
  }

  /// "12 Main Street" opens a card with its first digit; what follows shows that a place was meant.
  private func address(_ event: InputEvent, _ desk: inout Desk) -> Outcome {
    guard let typed, case .text = event else { return .ignored }
    desk.beginPlace()
    _ = ScratchTyping.handle(.text(typed), desk.pads.placeFor112)
    _ = ScratchTyping.handle(event, desk.pads.placeFor112)
    desk.scratchVersion += 1
    return .handled([.pop])
  }

  private mutating func act(
    _ index: Int, _ all: [Entry], _ card: DangerCard, _ desk: inout Desk
  ) -> Outcome {
    guard all.indices.contains(index) else { return .done }
    picker = Picker(min(index + 1, all.count - 1))
    switch all[index] {
    case .cue(let cue): return .handled(tick(cue.id, card, &desk))
    case .step(let item): return .handled(item.run(&desk))
    }
  }

  private func tick(_ line: String, _ card: DangerCard, _ desk: inout Desk) -> [Step] {
    desk.change { draft in
      if draft.dangerLines.contains(line) {
        draft.dangerLines.removeAll { $0 == line }
      } else {
        draft.dangerLines.append(line)
      }
      if !draft.dangerUsed.contains(card.id) { draft.dangerUsed.append(card.id) }
    }
  }

  /// What follows: who rang 112, a service, a place for tonight.
  private func steps(_ card: DangerCard, _ desk: Desk) -> [MenuItem] {
    var items = EmergencyCall.allCases.map { call in
      MenuItem(EmergencyCallText.text(call, desk)) { desk in
        desk.change { draft in
          draft.emergencyCall = call
          if !draft.dangerUsed.contains(card.id) { draft.dangerUsed.append(card.id) }
        }
      }
    }
    if !card.thenTopics.isEmpty {
      items.append(
        MenuItem(desk.say("card.services", "Services that fit")) { desk in
          [.push(ServicesScreen(desk, topics: card.thenTopics))]
        })
    }
    return items
  }

  /// The lines, ticked ones with a ✓, and what follows.
  public func content(_ desk: Desk) -> ScreenContent {
    guard let card = card(desk) else { return desk.frame(parts: [], keys: []) }
    var number = 0
    var groups = entries(card, desk).map { group in
      group.map { entry -> Line in
        number += 1
        return line(number, entry, desk)
      }
    }
    groups[0].append(Line(ReviewText.text(card.review, desk), role: .muted))
    let names = [nil, nil, desk.say("card.questions", "Only where it is safe to ask")]
    let parts = zip(["lines", "then", "questions"], groups).enumerated().compactMap { index, pair in
      pair.1.isEmpty ? nil : Part(pair.0, heading: names[index], lines: pair.1)
    }
    var content = desk.frame(
      title: desk.say("card.title", "DANGER: {card}", ["card": card.title]), titleRole: .danger,
      answers: CallScreen.answers(desk), parts: parts,
      keys: [
        KeyHint("Enter", desk.say("key.tick", "asked, done")),
        KeyHint("↑↓", desk.say("key.move", "move")), KeyHint("Esc", desk.say("key.back", "back")),
      ])
    // Here the key leads the other way.
    content.badges[0] = Badge(desk.say("card.back", "Ctrl-E: to the call"))
    return content
  }

  private func line(_ number: Int, _ entry: Entry, _ desk: Desk) -> Line {
    let selected = number - 1 == picker.index
    switch entry {
    case .step(let item):
      return Line(item.title, label: "→", kind: .item(number: nil), selected: selected)
    case .cue(let cue):
      let ticked = desk.live?.dangerLines.contains(cue.id) ?? false
      let role: Role = cue.kind == .ask || cue.kind == .try ? .aloud : .text
      return Line(
        CueLines.text(cue, desk), label: ticked ? "✓" : "·", role: role, kind: .item(number: nil),
        selected: selected)
    }
  }
}
