import HelplineModel
import TerminalUI

/// Which services stand in the directory and why: for everybody who gives them to callers.
enum ListingRulesPage {
  /// Its name, as a menu offers it.
  static func title(_ desk: Desk) -> String {
    desk.say("listing.rules", "Which services stand here")
  }

  /// The page.
  static func page(_ desk: Desk) -> PageScreen {
    PageScreen(
      id: "listing.rules", title: title(desk),
      parts: [
        Part(
          "rules", lines: StatementLines.lines(desk.ports.knowledge.shared.listingRules, desk))
      ])
  }
}
