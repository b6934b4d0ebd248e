import HelplineModel
import TerminalUI

/// One danger card: five lines to follow, then questions; Enter ticks what was asked or done.
public struct DangerCardScreen: ScreenState {
  /// Its name in the stack.
  static let name = "danger.card"
  /// Its name.
  public var id: String { Self.name }
  private let cardID: String
  private var picker = Picker()

  /// A card by its id.
  public init(card: String) { cardID = card }

  private func card(_ desk: Desk) -> DangerCard? {
    desk.ports.knowledge.shared.dangerCards.first { $0.id == cardID }
  }

  private func cues(_ card: DangerCard, _ desk: Desk) -> [Cue] {
    let place = desk.facts.isNowIn?.country
    let abroad = place.map { $0 != desk.homeCountry } ?? false
    return card.lines(for: desk.facts, inOtherCountry: abroad) + card.questions
  }

  /// Enter ticks a line (the card counts as used only then); after the last line come the steps.
  public mutating func handle(_ event: InputEvent, _ desk: inout Desk) -> Outcome {
    guard let card = card(desk) else { return .handled([.pop]) }
    let cues = cues(card, desk)
    let steps = steps(card, desk)
    switch event {
    case .key(.enter): return act(picker.index, cues, steps, card, &desk)
    case .choose(let number): return act(number - 1, cues, steps, card, &desk)
    case .text(let text):
      guard let digit = Int(text), digit > 0, digit <= cues.count else { return .done }
      picker = Picker(digit - 1)
      return .done
    case .key(.escape): return .handled([.pop])
    default:
      return picker.handle(event, count: cues.count + steps.count) ? .done : .ignored
    }
  }

  private mutating func act(
    _ index: Int, _ cues: [Cue], _ steps: [MenuItem], _ card: DangerCard, _ desk: inout Desk
  ) -> Outcome {
    if cues.indices.contains(index) {
      let line = cues[index].id
      picker = Picker(min(index + 1, cues.count + steps.count - 1))
      return .handled(
        desk.change { draft in
          if draft.dangerLines.contains(line) {
            draft.dangerLines.removeAll { $0 == line }
          } else {
            draft.dangerLines.append(line)
          }
          if !draft.dangerUsed.contains(card.id) { draft.dangerUsed.append(card.id) }
        })
    }
    guard steps.indices.contains(index - cues.count) else { return .done }
    return .handled(steps[index - cues.count].run(&desk))
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
    let cues = cues(card, desk)
    let main = card.lines(for: desk.facts, inOtherCountry: false).count
    let extra = cues.count - main - card.questions.count
    let lines = cues.enumerated().map { line($0, $1, desk) }
    var parts = [Part("lines", lines: Array(lines.prefix(main + extra)))]
    if !card.questions.isEmpty {
      parts.append(
        Part(
          "questions", heading: desk.say("card.questions", "Only where it is safe to ask"),
          lines: Array(lines.suffix(card.questions.count))))
    }
    let steps = steps(card, desk).enumerated().map { index, item in
      Line(
        item.title, kind: .item(number: nil), selected: picker.index == cues.count + index)
    }
    parts.append(Part("then", heading: desk.say("card.then", "Then"), lines: steps))
    parts.append(Part("review", lines: [Line(ReviewText.text(card.review, desk), role: .muted)], ruled: false))
    return desk.frame(
      title: desk.say("card.title", "DANGER: {card}", ["card": card.title]), titleRole: .danger,
      answers: CallScreen.answers(desk), parts: parts,
      keys: [
        KeyHint("Enter", desk.say("key.tick", "asked, done")), KeyHint("↑↓", desk.say("key.move", "move")),
        KeyHint("Esc", desk.say("key.back", "back")), KeyHint("Ctrl-E", desk.say("key.to.call", "to the call")),
      ])
  }

  private func line(_ index: Int, _ cue: Cue, _ desk: Desk) -> Line {
    let ticked = desk.live?.dangerLines.contains(cue.id) ?? false
    return Line(
      CueLines.text(cue, desk), label: ticked ? "✓" : String(index + 1),
      role: cue.kind == .ask || cue.kind == .try ? .aloud : cue.kind == .dont ? .caution : .text,
      kind: .item(number: nil), selected: index == picker.index)
  }
}

/// The signature under practice advice.
enum ReviewText {
  /// Who signed it, or that nobody has.
  static func text(_ review: Review?, _ desk: Desk) -> String {
    review.map {
      desk.say("review.by", "Practice advice, signed by {who}, {date}", ["who": $0.by, "date": $0.date])
    } ?? desk.say("review.none", "Practice advice, not yet reviewed by a victim-support trainer")
  }
}
