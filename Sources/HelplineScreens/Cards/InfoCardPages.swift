import HelplineModel
import TerminalUI

/// Cards that hold everywhere, part by part.
enum InfoCardPages {
  /// The card as a page.
  static func page(_ card: InfoCard, _ desk: Desk) -> any ScreenState {
    if card.id == "cross_border" { return BorderPages.page(desk, country: desk.caseCountry) }
    if card.id == "report_helper", let country = desk.ports.knowledge.country(desk.caseCountry) {
      return ReportHelper.page(country, desk)
    }
    return PageScreen(
      id: "card.\(card.id)", title: card.title, parts: parts(card, desk, country: desk.caseCountry))
  }

  /// Its parts; statements for other countries are left out, and a part that is left with nothing.
  static func parts(_ card: InfoCard, _ desk: Desk, country: String) -> [Part] {
    card.parts.enumerated().compactMap { index, part in
      let lines = StatementLines.lines(part.statements, desk, country: country)
      guard !lines.isEmpty else { return nil }
      return Part("card.\(index)", heading: part.title, lines: lines)
    }
  }
}
