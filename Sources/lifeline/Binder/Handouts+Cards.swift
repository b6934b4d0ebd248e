import HelplineContent
import HelplineModel

/// Phases, danger cards, cards to be read, kinds of crime.
extension Handouts {
  func handout(_ phase: Phase) -> Handout {
    Handout(
      id: phase.id, title: phase.title,
      blocks: [.text(phase.aim)] + cues(phase.cues) + [signed(phase.review)])
  }

  /// The five lines, then what else stands on the card.
  func handout(_ card: DangerCard) -> Handout {
    let further = [
      ("If it is safe to ask", card.questions), ("With a child", card.withChild),
      ("When only yes or no can be said", card.withYesOrNo),
      ("When the caller is in another country", card.withOtherCountry),
    ]
    let lines = card.lines.enumerated().map { index, cue in
      HandoutBlock.item(HandoutItem(String(index + 1), text(cue)))
    }
    let more = further.filter { !$0.1.isEmpty }.flatMap { [.heading($0.0)] + cues($0.1) }
    return Handout(
      id: card.id, title: card.title.prefix(1).uppercased() + card.title.dropFirst(),
      blocks: lines + more + [signed(signature(card))])
  }

  /// A card part by part; with a country only what holds there.
  func handout(_ card: InfoCard, in country: Country? = nil) -> Handout {
    let blocks = card.parts.flatMap { part -> [HandoutBlock] in
      let items = items(part.statements, in: country)
      return items.isEmpty ? [] : [.heading(part.title)] + items
    }
    return Handout(id: card.id, title: card.title, blocks: blocks)
  }

  /// What a kind of crime asks for; with a country only what holds there.
  func handout(_ crime: CrimeType, in country: Country? = nil) -> Handout {
    var blocks: [HandoutBlock] = [
      .text("What tends to be needed: \(crime.needs.joined(separator: "; ")).")
    ]
    let facts = items(crime.firstFacts, in: country)
    let flags = items(crime.redFlags, in: country)
    if !facts.isEmpty { blocks += [.heading("Know first")] + facts }
    if !flags.isEmpty { blocks += [.heading("What raises the danger")] + flags }
    let cards = crime.danger.compactMap { id in library.shared.dangerCards.first { $0.id == id } }
    if !cards.isEmpty {
      blocks.append(.text("In danger: \(cards.map(\.title).joined(separator: "; "))."))
    }
    return Handout(id: "crime.\(crime.id)", title: crime.name, blocks: blocks)
  }

  /// Without a country all of them, each with the one it holds in.
  private func items(_ statements: [Statement], in country: Country?) -> [HandoutBlock] {
    statements.filter { country == nil || $0.country == nil || $0.country == country?.id }
      .map { .item(words.item($0, label: $0.country.map { "In \(countryName($0))" })) }
  }

  // MARK: lines of guidance

  private func cues(_ cues: [Cue]) -> [HandoutBlock] {
    cues.map { cue in
      // Its text says Don't already.
      .item(HandoutItem(cue.kind == .dont ? nil : HandoutNames.cue(cue.kind), text(cue)))
    }
  }

  private func text(_ cue: Cue) -> String {
    let text = neutral.fill(cue.text, neutral: cue.neutral)
    let spoken = cue.kind == .try || cue.kind == .ask ? "“\(text)”" : text
    return spoken + (cue.guarding.map { " (\($0))" } ?? "")
  }

  private func signed(_ review: Review?) -> HandoutBlock { .text(StandingWords.reviewed(review)) }

  /// The role that signed the card as it stands now; another wording needs another signature.
  private func signature(_ card: DangerCard) -> Review? {
    signatures.last { $0.what == "danger.\(card.id)" && $0.wording == card.wordingHash }
      .map { Review(by: $0.role, date: $0.day) } ?? card.review
  }
}
