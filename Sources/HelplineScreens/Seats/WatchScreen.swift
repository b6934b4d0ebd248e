import HelplineModel
import HelplinePractice
import TerminalUI

/// A third seat, also for a projector: the caller's words and the trainee's screen, hidden facts and sheet
/// covered. A rater has the sheet and marks of the own besides.
struct WatchScreen: ScreenState {
  let id = "practice.watch"
  private var page = Page.screen
  private var marks = MarkKeys()

  private enum Page: Int, CaseIterable, Sendable { case screen, sheet, marks }

  init() {}

  mutating func handle(_ event: InputEvent, _ desk: inout Desk) -> Outcome {
    guard let seat = desk.seat, seat.role == .rater else { return .ignored }
    if event == .key(.tab) || event == .key(.backTab) {
      let step = event == .key(.tab) ? 1 : 2
      page = Page(rawValue: (page.rawValue + step) % 3) ?? .screen
      return .done
    }
    guard page == .marks else { return .ignored }
    switch marks.act(event, scenario(seat, desk)?.scored ?? [], seat.otherMarks) {
    case .mark(let dimension, let mark): desk.seat?.rater.marks[dimension] = mark
    case .moved: break
    case .ignored: return .ignored
    }
    return .done
  }

  /// Looked at without keys while a call is played.
  func staysInSight(_ desk: Desk) -> Bool { desk.seat?.isInUse == true }

  /// Read once a frame, and only where the sheet or the marks are looked at.
  private func scenario(_ seat: PracticeSeat, _ desk: Desk) -> Scenario? {
    desk.ports.knowledge.scenario(seat.host.scenario).flatMap {
      $0.version == seat.host.version ? $0 : nil
    }
  }

  func content(_ desk: Desk) -> ScreenContent {
    guard let seat = desk.seat else { return desk.frame(parts: [], keys: []) }
    let title =
      seat.role == .rater
      ? desk.say("watch.rater", "Second rater") : desk.say("watch.title", "Looking on")
    return desk.frame(title: title, parts: parts(seat, desk), keys: keys(seat, desk))
  }

  private func parts(_ seat: PracticeSeat, _ desk: Desk) -> [Part] {
    if let sentence = missing(seat, desk) {
      return [Part("waiting", lines: [Line(sentence, role: .accent)])]
    }
    switch page {
    case .screen:
      let heard = seat.host.lines.suffix(1).map { SeatParts.heard($0, desk) }
      var lines = heard
      if seat.host.isPaused {
        lines.append(Line(desk.say("watch.paused", "PAUSED"), role: .caution))
      }
      if seat.host.isOver {
        lines.append(Line(desk.say("watch.over", "The call is over."), role: .accent))
      }
      return [Part("talk", lines: lines), SeatParts.screen(seat, desk)]
    case .sheet:
      let texts = scenario(seat, desk)?.texts(for: seat.host.language)
      var sheet = texts.map {
        SeatParts.persona($0, seat.host.progress?.opened ?? [], desk)
      }
      sheet?.beside = false
      return [sheet ?? other(desk)]
    case .marks:
      guard let scored = scenario(seat, desk)?.scored else { return [other(desk)] }
      return [
        SeatParts.marks(scored, seat.otherMarks, at: marks.picker.index, desk),
        SeatParts.talk(seat, last: 3, desk),
      ]
    }
  }

  private func other(_ desk: Desk) -> Part {
    Part(
      "other",
      lines: [
        Line(
          desk.say("watch.other", "This seat has another version of that scenario."),
          role: .caution)
      ])
  }

  /// Why there is nothing to look at.
  private func missing(_ seat: PracticeSeat, _ desk: Desk) -> String? {
    switch seat.link {
    case .waiting:
      desk.say(
        "seat.you.no_host", "Nobody hosts practice here now; it is tried again every second.")
    case .refused(let sentence): sentence
    case .joined:
      seat.host.call.isEmpty ? desk.say("watch.wait", "The trainer chooses a call.") : nil
    }
  }

  private func keys(_ seat: PracticeSeat, _ desk: Desk) -> [KeyHint] {
    let live = desk.hint("call", desk.say("practice.live", "LIVE"))
    guard seat.role == .rater, missing(seat, desk) == nil else { return [live] }
    let tab = KeyHint("Tab", desk.say("watch.tab", "screen, sheet, marks"))
    guard page == .marks else { return [tab, live] }
    return [
      KeyHint("0 1 2 3", desk.say("cockpit.mark", "mark")),
      KeyHint("↑↓", desk.say("key.move", "move")), tab,
    ]
  }
}
