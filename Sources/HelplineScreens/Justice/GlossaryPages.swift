import HelplineModel
import TerminalUI

/// Native terms: those of one page, those of a country, one by one.
enum GlossaryPages {
  /// Pops up the terms that stand on a page.
  static func item(_ terms: [GlossaryTerm], _ country: Country, _ desk: Desk) -> MenuItem {
    let names = terms.prefix(3).map(\.term).joined(separator: ", ")
    let more = terms.count > 3 ? " …" : ""
    return MenuItem(
      desk.say("page.words", "words: {terms}", ["terms": names + more]), opens: true
    ) { desk in [.push(page(terms, country, desk))] }
  }

  /// Some terms on one page.
  static func page(_ terms: [GlossaryTerm], _ country: Country, _ desk: Desk) -> PageScreen {
    PageScreen(
      id: "words", title: "\(desk.say("words.title", "Words")) · \(country.name)",
      parts: terms.map { Part("word.\($0.id)", lines: lines($0, desk), ruled: false) })
  }

  /// All terms of a country; letters find.
  static func list(_ country: Country, _ desk: Desk) -> MenuScreen {
    let sorted = country.glossary.sorted {
      foldedWords($0.term).lexicographicallyPrecedes(foldedWords($1.term))
    }
    let items = sorted.map { term in
      MenuItem("\(term.term): \(term.meaning.text)", opens: true) { desk in
        [.push(page([term], country, desk))]
      }
    }
    let intro =
      items.isEmpty
      ? [
        Line(
          desk.say(
            "words.none",
            "No words yet for {country}. The office on the letter can say what is meant.",
            ["country": country.name]), role: .caution)
      ] : []
    return MenuScreen(
      id: "glossary", title: "\(desk.say("words.title", "Words")) · \(country.name)", intro: intro,
      items: items)
  }

  /// A term: what it means, what it is mixed up with; `short` leaves the source out.
  static func lines(_ term: GlossaryTerm, _ desk: Desk, short: Bool = false) -> [Line] {
    var lines = [Line(term.term, role: .aloud)]
    lines.append(Line(term.meaning.text, continues: true))
    if let other = term.notToBeMixedUpWith {
      lines.append(
        Line(
          desk.say("words.not", "Not: {other}", ["other": other]), role: .caution, continues: true))
    }
    if short { return lines }
    let below: String
    switch term.meaning.standing {
    case .fact: below = StatementLines.below(term.meaning, desk)
    case .advice(let review):
      below = desk.say(
        "words.ours", "our words, {review}", ["review": ReviewText.text(review, desk)])
    case .unknown: below = ""
    }
    let language = desk.ports.reference.languageName(term.language)
    lines.append(
      Line(
        [language, below].filter { !$0.isEmpty }.joined(separator: " · "), role: .muted,
        continues: true))
    return lines
  }
}
