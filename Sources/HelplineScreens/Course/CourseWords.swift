import HelplineModel
import TerminalUI

/// The words of a practice evening.
enum CourseWords {
  /// The clock of the stage, to the second.
  static func clock(_ evening: CourseDesk, _ desk: Desk) -> Line {
    let progress = evening.progress
    guard !progress.isOver else {
      return Line(
        desk.say("course.last", "That was the last round. Thank everybody."),
        label: stage(progress, desk), role: .aloud)
    }
    let left = progress.left(of: evening.course, at: desk.now)
    let text =
      left < 0
      ? desk.say("course.over", "Time is over, by {time}", ["time": time(-left)])
      : desk.say(
        "course.left", "{time} left of {n} min",
        ["time": time(left), "n": String(evening.round.minutes(progress.stage))])
    let state =
      progress.isRunning
      ? ""
      : progress.isBeforeRound
        ? desk.say("course.waits", " · not started") : desk.say("course.stands", " · stopped")
    return Line(
      text + state, label: stage(progress, desk),
      role: left < 0 ? .caution : progress.isRunning ? .aloud : .text)
  }

  /// `7:05`; a second that has begun counts as left.
  static func time(_ milliseconds: Int) -> String {
    let seconds = (milliseconds + 999) / 1000
    let rest = seconds % 60
    return "\(seconds / 60):\(rest < 10 ? "0" : "")\(rest)"
  }

  /// What the evening is at.
  static func stage(_ progress: CourseProgress, _ desk: Desk) -> String {
    guard !progress.isOver else { return desk.say("course.end", "End of the evening") }
    return switch progress.stage {
    case .call: desk.say("course.call", "Call")
    case .debrief: desk.say("course.debrief", "Debrief")
    case .pause: desk.say("course.break", "Break")
    }
  }

  /// Behind a round: its minutes, whether it has to be safe, how many pairs are through.
  static func round(
    _ round: Course.Round, _ count: CourseProgress.Count?, _ desk: Desk
  ) -> String {
    var words = [
      desk.say(
        "course.minutes", "{a} + {b} min", ["a": String(round.call), "b": String(round.debrief)])
    ]
    if round.pause > 0 {
      words.append(desk.say("course.then_break", "break {n}", ["n": String(round.pause)]))
    }
    if round.mustBeSafe { words.append(desk.say("course.must", "has to be safe")) }
    if let done = count?.done, done > 0 {
      words.append(desk.say("course.count", "{n} done", ["n": String(done)]))
    }
    if let again = count?.notSafeYet, again > 0 {
      words.append(desk.say("course.again", "{n} not safe yet", ["n": String(again)]))
    }
    return words.joined(separator: " · ")
  }

  /// What the trainer says at this point: the notice before a round, the first question after it.
  static func said(_ evening: CourseDesk, _ desk: Desk) -> [Line] {
    guard let texts = evening.texts else {
      return [
        Line(
          desk.say("practice.gone", "This scenario cannot be read: lifeline practice check."),
          role: .caution)
      ]
    }
    guard !evening.progress.isOver else {
      return [Line(desk.say("course.care_end", "Ask how everybody is before they go home."))]
    }
    switch evening.progress.stage {
    case .call: return evening.progress.isBeforeRound ? notice(texts, desk) : []
    case .debrief:
      return [Line(texts.debrief.feel, label: desk.say("course.ask", "Ask first"), role: .aloud)]
    case .pause:
      return [
        Line(
          desk.say("course.care", "Ask how everybody is; nobody has to come back to the next one."))
      ]
    }
  }

  /// What it is about, that one may skip it, and the stop word.
  static func notice(_ texts: ScenarioTexts, _ desk: Desk) -> [Line] {
    [
      Line(texts.notice, label: desk.say("practice.about", "About"), role: .caution),
      Line(skip(desk), label: desk.say("practice.skip.label", "Skip")),
      Line(stop(desk), label: desk.say("practice.stop.label", "Stop")),
    ]
  }

  /// In a room nobody presses keys to leave: what is said on screen and paper.
  static func skip(_ desk: Desk) -> String {
    desk.say("course.skip", "Nobody has to play it, and nobody says why.")
  }

  /// The stop word in a room.
  static func stop(_ desk: Desk) -> String {
    desk.say("course.stop", "“Stop” ends it at once.")
  }
}
