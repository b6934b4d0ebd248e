import HelplineModel
import TerminalUI

/// What the last shift handed over: cards by their code words, and calls that left no record.
enum HandoverPages {
  /// One line for the shift sheet; nil where nothing was handed over.
  static func summary(_ desk: Desk) -> String? {
    var parts: [String] = []
    if desk.handover.count == 1 {
      parts.append(
        desk.say(
          "handover.one", "1 handover card (word \u{201c}{word}\u{201d})",
          ["word": desk.handover[0].codeWord]))
    } else if desk.handover.count > 1 {
      let words = desk.handover.map(\.codeWord).joined(separator: ", ")
      parts.append(
        desk.say(
          "handover.many", "{n} handover cards ({words})",
          ["n": String(desk.handover.count), "words": words]))
    }
    parts += desk.quiet.filter { $0.kind == .silent || $0.count > 1 }.map { quiet($0, desk) }
    return parts.isEmpty ? nil : parts.joined(separator: " · ")
  }

  /// "3 silent calls about 02".
  private static func quiet(_ count: QuietCount, _ desk: Desk) -> String {
    let hour = Hour.words(count.hour)
    return desk.say(
      count.count == 1 ? "quiet.one" : "quiet.many",
      count.count == 1 ? "1 {kind} call about {hour}" : "{n} {kind} calls about {hour}",
      ["n": String(count.count), "kind": KindText.text(count.kind, desk), "hour": hour])
  }

  /// Cards to be opened, the counts above them; a page to be read where there is no card.
  static func list(_ desk: Desk) -> any ScreenState {
    let counts = desk.quiet.map { Line(quiet($0, desk)) }
    guard !desk.handover.isEmpty else {
      return PageScreen(
        id: "handover.list", title: desk.say("shift.handover", "Last shift"),
        parts: [Part("quiet", lines: counts)])
    }
    let items = desk.handover.map { card in
      MenuItem(
        desk.say("handover.word.of", "Word: {word}", ["word": card.codeWord]),
        detail: text(card.topic, desk.ports.knowledge.shared.handover.topics)
      ) { desk in [.push(page(card, desk))] }
    }
    return MenuScreen(
      id: "handover.list", title: desk.say("shift.handover", "Last shift"),
      intro: counts, items: items)
  }

  /// One card, and the way to take it off the board.
  static func page(_ card: HandoverCard, _ desk: Desk) -> PageScreen {
    let lists = desk.ports.knowledge.shared.handover
    let agreed =
      card.agreed.isEmpty
      ? [desk.say("handover.nothing", "nothing was agreed")]
      : card.agreed.map { text($0, lists.agreed) }
    let hours = max(0, card.madeHour + HandoverCard.hoursKept - desk.now / 3_600_000)
    let lines =
      [
        Line(card.codeWord, label: desk.say("handover.label.word", "Word"), role: .aloud),
        Line(text(card.topic, lists.topics), label: desk.say("handover.label.topic", "About")),
      ]
      + agreed.enumerated().map { index, one in
        Line(one, label: index == 0 ? desk.say("handover.label.agreed", "Agreed") : "")
      } + [
        Line(
          text(card.ifTheyRing, lists.ifTheyRing),
          label: desk.say("handover.label.if", "If they ring"), role: .aloud),
        Line(
          desk.say(
            "handover.kept",
            "Gone by itself in {n} hours. Ask for the word before you say anything.",
            ["n": String(hours)]), role: .muted),
      ]
    return PageScreen(
      id: "handover.card", title: desk.say("handover.card", "Handover card"),
      parts: [Part("card", lines: lines)],
      actionName: desk.say("handover.act", "take it away"),
      actions: [
        MenuItem(desk.say("handover.remove", "They rang: take the card away")) { desk in
          desk.handover.removeAll { $0.id == card.id }
          return [
            .effect(.handover(id: card.id, nil)),
            .message(desk.say("handover.removed", "The card is gone.")),
          ]
        }
      ])
  }

  /// The wording of a choice; an id this version does not know is shown as it is.
  private static func text(_ id: String, _ choices: [HandoverChoices.Choice]) -> String {
    choices.first { $0.id == id }?.text ?? id
  }
}
