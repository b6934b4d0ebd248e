import HelplineModel
import HelplinePractice
import TerminalUI

/// Looking back at a practice call: how one feels, what went well, at most four points, turning points, one
/// thing to try next, leaving the role. No sum, no rank, no grade.
struct DebriefScreen: ScreenState {
  let id = "practice.debrief"
  private var scroll = 0

  init() {}

  mutating func handle(_ event: InputEvent, _ desk: inout Desk) -> Outcome {
    switch event {
    case .key(.enter), .key(.escape): return .handled(PracticeScreen.stop(&desk))
    case .key(.down): scroll += 1
    case .key(.up): scroll = max(0, scroll - 1)
    default: return .ignored
    }
    return .done
  }

  func content(_ desk: Desk) -> ScreenContent {
    guard let practice = desk.practice, let texts = practice.texts else {
      return desk.frame(title: desk.say("debrief.title", "Debrief"), parts: [], keys: [])
    }
    let debrief = PracticeDebrief(practice.call)
    var content = desk.frame(
      title: desk.say("debrief.title", "Debrief"),
      parts: [
        Part("feel", lines: [Line(texts.debrief.feel, role: .aloud)]),
        well(debrief, texts, desk), points(debrief, texts, desk),
      ] + turning(debrief, texts, desk) + [curve(debrief, desk), next(texts, desk)],
      keys: [
        KeyHint("↑↓", desk.say("key.read.on", "read on")),
        KeyHint("Enter", desk.say("debrief.leave", "leave the role")),
        KeyHint("Esc", desk.say("debrief.leave", "leave the role")),
      ])
    content.scroll = scroll
    return content
  }

  private func well(
    _ debrief: PracticeDebrief, _ texts: ScenarioTexts, _ desk: Desk
  ) -> Part {
    let said = debrief.best.compactMap { texts.replies[$0] }.flatMap { reply in
      [Line("“\(reply.say)”"), Line(reply.feedback, role: .muted, continues: true)]
    }
    let did = debrief.did.compactMap { texts.rules[$0] }.map { Line($0, label: "✓") }
    return Part(
      "well", heading: desk.say("debrief.well", "What went well"),
      lines: said.isEmpty && did.isEmpty
        ? texts.debrief.well.prefix(2).map { Line($0) } : did + said)
  }

  /// At most four points, in words; what keeps a caller safe first.
  private func points(
    _ debrief: PracticeDebrief, _ texts: ScenarioTexts, _ desk: Desk
  ) -> Part {
    let safety = debrief.notSafeYet.compactMap { texts.rules[$0] }.map {
      Line($0, label: desk.say("debrief.not_safe", "Not safe yet"), role: .caution)
    }
    let points = debrief.points.map { point in
      Line(RubricWords.mark(point.mark, desk), label: RubricWords.name(point.dimension, desk))
    }
    let said = debrief.said.compactMap { texts.rules[$0] }.map {
      Line($0, label: desk.say("debrief.said", "Said"), role: .caution)
    }
    return Part(
      "points", heading: desk.say("debrief.points", "Points to look at"),
      lines: safety + said + points)
  }

  private func turning(
    _ debrief: PracticeDebrief, _ texts: ScenarioTexts, _ desk: Desk
  ) -> [Part] {
    let lines = debrief.turningPoints.flatMap { point -> [Line] in
      let taken = texts.replies[point.taken]
      let better = point.better.flatMap { texts.replies[$0]?.say }
      return [
        Line("“\(taken?.say ?? point.taken)”", label: desk.say("debrief.you", "You")),
        Line(taken?.why ?? "", role: .muted, continues: true),
        Line(better.map { "“\($0)”" } ?? "", label: desk.say("debrief.or", "Or")),
      ].filter { !$0.text.isEmpty }
    }
    guard !lines.isEmpty else { return [] }
    return [Part("turning", heading: desk.say("debrief.turning", "Where it turned"), lines: lines)]
  }

  /// Trust and distress over the call, drawn, with the sentence for those who hear it.
  private func curve(_ debrief: PracticeDebrief, _ desk: Desk) -> Part {
    let trust = debrief.curve.map(\.trust)
    let distress = debrief.curve.map(\.distress)
    return Part(
      "curve", heading: desk.say("debrief.curve", "How the caller was"),
      lines: [
        Line(Curve.words(trust, desk), label: desk.say("debrief.trust", "Trust")),
        Line(Curve.words(distress, desk), label: desk.say("debrief.distress", "Distress")),
      ])
  }

  private func next(_ texts: ScenarioTexts, _ desk: Desk) -> Part {
    Part(
      "next", heading: desk.say("debrief.next", "One thing to try next"),
      lines: texts.debrief.next.map { Line($0, label: "·") }
        + [Line(texts.debrief.leave, role: .accent)])
  }
}

/// A course of values 0 to 10 as a row of blocks and a sentence.
enum Curve {
  private static let blocks = ["▁", "▂", "▃", "▄", "▅", "▆", "▇", "█"]

  /// Drawn in front, said behind it.
  static func words(_ values: [Int], _ desk: Desk) -> String {
    let drawn = values.map { blocks[max(0, min($0, 10)) * 7 / 10] }.joined()
    return drawn + "  "
      + desk.say(
        "curve.words", "{a} at the start, {b} at the end, {c} at the lowest, {d} at the highest",
        [
          "a": String(values.first ?? 0), "b": String(values.last ?? 0),
          "c": String(values.min() ?? 0), "d": String(values.max() ?? 0),
        ])
  }
}

/// The words of the rubric.
enum RubricWords {
  /// A mark in words; what nothing was said of is no failing.
  static func mark(_ mark: Int?, _ desk: Desk) -> String {
    switch mark {
    case 0: desk.say("mark.0", "to be tried")
    case 1: desk.say("mark.1", "begun")
    case 2: desk.say("mark.2", "done")
    case 3: desk.say("mark.3", "done well")
    default: desk.say("mark.none", "did not come up")
    }
  }

  /// A dimension's name.
  static func name(_ dimension: RubricDimension, _ desk: Desk) -> String {
    switch dimension {
    case .opening: desk.say("rubric.opening", "Opening")
    case .safety: desk.say("rubric.safety", "Safety")
    case .empathy: desk.say("rubric.empathy", "Empathy")
    case .respect: desk.say("rubric.respect", "Respect")
    case .space: desk.say("rubric.space", "Space")
    case .risk: desk.say("rubric.risk", "Asking about risk")
    case .priorities: desk.say("rubric.priorities", "Priorities")
    case .rights: desk.say("rubric.rights", "Rights")
    case .referral: desk.say("rubric.referral", "Referral")
    case .justice: desk.say("rubric.justice", "Justice")
    case .plan: desk.say("rubric.plan", "Plan")
    case .close: desk.say("rubric.close", "Closing")
    case .boundaries: desk.say("rubric.boundaries", "Boundaries")
    case .record: desk.say("rubric.record", "Record")
    }
  }
}
