import HelplineModel
import TerminalUI

/// Front: 112, back-up and the first line of every danger card. Behind it: the cards whole.
enum DangerSheet {
  static func make(_ desk: Desk) -> PaperSheet {
    let shared = desk.ports.knowledge.shared
    var sheet = PaperSheets.sheet(.dangerSheet, desk.say("danger.title", "DANGER NOW"), desk)
    sheet.parts = action(shared.dangerNow, desk) + [backUp(desk), firsts(shared.dangerCards, desk)]
    sheet.parts.append(
      PaperPart(
        desk.say("paper.danger.cards", "The five lines of every card"),
        [
          .text(
            desk.say(
              "paper.danger.questions",
              "Further questions, also those a line calls “below”, stand on the screen (Ctrl-E)."))
        ], startsPage: true))
    sheet.parts += shared.dangerCards.map { card in
      PaperPart(card.title, note: mark(card, desk), numbered(card.lines, desk))
    }
    sheet.foot.append(review(shared.dangerCards, desk))
    return sheet
  }

  /// Where, who rings, what to do meanwhile.
  private static func action(_ now: DangerNow, _ desk: Desk) -> [PaperPart] {
    let place: [PaperBlock] = [
      .item(label: desk.say("paper.danger.ask", "Ask first"), text: "“\(now.whereQuestion)”"),
      .text(desk.say("paper.danger.place", "Write the place down on the call pad at once.")),
    ]
    let caller = desk.say("paper.danger.caller", "112: the caller rings")
    var we = PaperPart(desk.say("paper.danger.we", "112: we ring"), list(now.weRing, desk))
    we.isBesidePrevious = true
    return [
      PaperPart(nil, place), PaperPart(caller, list(now.callerRings, desk) + silent(desk)), we,
      PaperPart(desk.say("paper.danger.stay", "Meanwhile"), list(now.stay, desk)),
    ]
  }

  /// What is known of silent calls in the house's own country; what is not known is said.
  private static func silent(_ desk: Desk) -> [PaperBlock] {
    let country = desk.house.value("country").flatMap { desk.ports.knowledge.country($0) }
    let known = (country?.emergency["silent_112"] ?? []).filter { $0.standing != .unknown }
    guard let country, !known.isEmpty else {
      return [
        .item(label: "", text: desk.say("danger.silent.unknown", "Silent 112: NOT KNOWN here"))
      ]
    }
    return known.map { statement in
      // With its source, or the disagreement of sources, as the screens say it.
      let text = StatementLines.lines(statement, desk).map(\.text).joined(separator: " · ")
      return .item(
        label: "",
        text: desk.say(
          "paper.danger.silent", "Silent 112 in {country}: {text}",
          ["country": country.name, "text": text]))
    }
  }

  private static func list(_ cues: [Cue], _ desk: Desk) -> [PaperBlock] {
    cues.map { .item(label: "", text: CueLines.text($0, desk)) }
  }

  private static func numbered(_ cues: [Cue], _ desk: Desk) -> [PaperBlock] {
    cues.enumerated().map { .item(label: String($0 + 1), text: CueLines.text($1, desk)) }
  }

  /// Who helps: what may not be printed, or is not set, is written in by hand.
  private static func backUp(_ desk: Desk) -> PaperPart {
    let people = [
      ("backup", desk.say("paper.backup.first", "First")),
      ("backup2", desk.say("paper.backup.second", "Then")),
    ]
    let lines = people.map { prefix, label in
      let who = desk.house.value("\(prefix)_name") ?? PaperSheets.blank
      let number = desk.house.value("\(prefix)_number")?.replacing(" ", with: "\u{A0}")
      let hours = desk.house.value("\(prefix)_hours") ?? PaperSheets.blank
      return PaperBlock.item(
        label: label,
        text: desk.say(
          "paper.backup.line", "{who}   Number:\u{A0}{number}   When:\u{A0}{hours}",
          ["who": who, "number": number ?? PaperSheets.blank, "hours": hours]))
    }
    let nobody = PaperBlock.item(
      label: desk.say("paper.backup.nobody", "No answer"),
      text: desk.house.wording("nobody_answers"))
    return PaperPart(desk.say("paper.backup", "Back-up"), lines + [nobody])
  }

  private static func firsts(_ cards: [DangerCard], _ desk: Desk) -> PaperPart {
    let lines = cards.compactMap { card in
      card.lines.first.map { PaperBlock.item(label: card.title, text: CueLines.text($0, desk)) }
    }
    return PaperPart(
      desk.say("paper.danger.firsts", "The first line of every card; the cards follow"), lines)
  }

  // MARK: signatures

  /// The role and day that signed the card as it stands now; another wording needs another signature.
  private static func signed(_ card: DangerCard, _ desk: Desk) -> Review? {
    let found = desk.book.signatures.last {
      $0.what == "danger.\(card.id)" && $0.wording == card.wordingHash
    }
    return found.map { Review(by: $0.role, date: $0.day) } ?? card.review
  }

  private static func mark(_ card: DangerCard, _ desk: Desk) -> String {
    signed(card, desk).map {
      desk.say("paper.signed", "signed by {who}, {day}", ["who": $0.by, "day": $0.date])
    } ?? desk.say("paper.unsigned", "not yet reviewed")
  }

  private static func review(_ cards: [DangerCard], _ desk: Desk) -> String {
    let open = cards.filter { signed($0, desk) == nil }
    if open.isEmpty {
      return desk.say("paper.review.all", "Practice advice; a named role signed every card.")
    }
    let which =
      open.count == cards.count
      ? desk.say("paper.review.every", "every card") : open.map(\.title).joined(separator: ", ")
    return desk.say(
      "paper.review.none",
      "Practice advice, not yet reviewed by a victim-support trainer: {which}.", ["which": which])
  }
}
