import HelplineModel
import TerminalUI

/// Records as a volunteer sees them: the own count of today, nothing to browse.
enum RecordsPages {
  /// The page, or what the coordinator can look at while the coordinator's screens are open.
  static func own(_ desk: Desk) -> any ScreenState {
    if desk.coordinator != nil { return CoordinatorPart(ReportMenus.periods(desk)) }
    return PageScreen(
      id: "records", title: desk.say("cmd.records", "Records"),
      parts: [
        Part(
          "own",
          lines: [
            today(desk),
            Line(
              desk.say(
                "records.kept",
                "Kept: categories, day, part of the day, region. No name, no number, no text.")),
            Line(desk.say("records.browse", "Nobody can browse calls here.")),
            Line(
              desk.say(
                "records.week",
                "Counts are the coordinator's: F10, Coordinator (small numbers folded).")),
          ])
      ])
  }

  /// The own count of today.
  static func today(_ desk: Desk) -> Line {
    Line(
      desk.say("records.today", "Calls you saved today: {n}", ["n": String(desk.ownToday)]),
      role: .aloud)
  }
}
