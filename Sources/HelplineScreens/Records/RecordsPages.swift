import HelplineModel
import TerminalUI

/// Records as a volunteer sees them: the own count of today, nothing to browse.
enum RecordsPages {
  /// The page.
  static func own(_ desk: Desk) -> PageScreen {
    PageScreen(
      id: "records", title: desk.say("cmd.records", "Records"),
      parts: [
        Part(
          "own",
          lines: [
            Line(
              desk.say("records.today", "Calls you saved today: {n}", ["n": String(desk.ownToday)]),
              role: .aloud),
            Line(
              desk.say(
                "records.kept",
                "Kept: categories, day, part of the day, region. No name, no number, no text.")),
            Line(desk.say("records.browse", "Nobody can browse calls here.")),
            Line(
              desk.say(
                "records.week",
                "The coordinator's week: lifeline records week (small numbers folded).")),
          ])
      ])
  }
}
