import HelplineModel
import HelplinePractice
import TerminalUI

/// Looking back at a practice call: how one feels, what went well, at most four points, turning points, one
/// thing to try next, leaving the role. No sum, no rank, no grade.
enum DebriefPage {
  static let name = "practice.debrief"

  /// The page of the call that is over.
  static func page(_ desk: Desk) -> PageScreen {
    guard let practice = desk.practice else {
      return PageScreen(id: name, title: desk.say("debrief.title", "Debrief"), parts: [])
    }
    return page(practice, actions: actions(practice, desk), desk)
  }

  /// The page of an earlier run: what is known of it by itself, and nothing of the desk's present call.
  static func page(kept practice: PracticeDesk, _ desk: Desk) -> PageScreen {
    page(practice, actions: [file(practice, desk)], desk)
  }

  private static func page(
    _ practice: PracticeDesk, actions: [MenuItem], _ desk: Desk
  ) -> PageScreen {
    PageScreen(
      id: name, title: desk.say("debrief.title", "Debrief"),
      parts: practice.texts.map { parts(practice, $0, desk) } ?? [],
      actionName: actions.first?.title ?? "", actions: actions, readsFirst: true)
  }

  // MARK: what can be done

  private static func actions(_ practice: PracticeDesk, _ desk: Desk) -> [MenuItem] {
    let leave =
      desk.seat == nil
      ? desk.say("debrief.leave.long", "Leave the role: back to the list")
      : desk.say("debrief.leave", "Leave the role")
    var items = [
      MenuItem(leave) { desk in desk.leaveRole() }, file(practice, desk),
    ]
    if !practice.ownWords.isEmpty {
      // With a trainer at the other seat the marks are given there.
      if desk.seat == nil {
        items.append(
          MenuItem(desk.say("debrief.score", "Trainer: score the own words"), opens: true) { _ in
            [.push(OwnWordsScreen())]
          })
      }
      items.append(keep(practice, desk))
    }
    items.append(
      MenuItem(desk.say("debrief.forget", "Do not keep this run")) { desk in
        let steps = desk.forget(desk.practice?.run)
        return PracticeScreen.leave(&desk) + steps
          + [.message(desk.say("debrief.forgotten", "Gone."))]
      })
    return items
  }

  private static func file(_ practice: PracticeDesk, _ desk: Desk) -> MenuItem {
    MenuItem(desk.say("debrief.file", "Write it as a file, for me"), opens: true) { desk in
      write(practice, desk)
    }
  }

  /// Own words are kept with the run only when the trainee wants them.
  private static func keep(_ practice: PracticeDesk, _ desk: Desk) -> MenuItem {
    let title =
      practice.keepsOwnWords
      ? desk.say("debrief.own.forget", "Do not keep my own words with this run")
      : desk.say("debrief.own.keep", "Keep my own words with this run")
    return MenuItem(title) { desk in
      desk.practice?.keepsOwnWords.toggle()
      return again(&desk)
    }
  }

  /// The page anew after something of it changed; the run is kept as it is now.
  static func again(_ desk: inout Desk) -> [Step] {
    [.push(page(desk))] + desk.keepRun()
  }

  private static func write(_ practice: PracticeDesk, _ desk: Desk) -> [Step] {
    guard let texts = practice.texts else { return [] }
    let day = practice.kept(on: desk.localTime.day).day
    let lines = parts(practice, texts, desk).flatMap { part in
      [""] + [part.heading].compactMap { $0 }
        + part.lines.map { line in
          (line.continues ? "    " : "  ") + label(line) + line.text
        }
    }
    let head = desk.say(
      "debrief.file.head", "PRACTICE · {title} · {day}", ["title": texts.title, "day": day])
    let name = "practice-\(practice.call.scenario.id)-\(day)-\(practice.run.prefix(4)).txt"
    let text = ([head] + lines).joined(separator: "\n") + "\n"
    return [.effect(.practice(.writeDebrief(text, name: name)))]
  }

  /// A mark stands by itself, a name has a colon.
  private static func label(_ line: Line) -> String {
    switch line.label {
    case "": ""
    case "·", "✓": "\(line.label) "
    default: "\(line.label): "
    }
  }

  // MARK: what it says

  private static func parts(
    _ practice: PracticeDesk, _ texts: ScenarioTexts, _ desk: Desk
  ) -> [Part] {
    let debrief = PracticeDebrief(practice.call)
    // Of an earlier run nothing of the call's facts and services is left.
    let facts = practice.isKept ? [] : PracticeTask.part(practice, desk) + record(practice, desk)
    return [
      Part("feel", lines: [Line(texts.debrief.feel, role: .aloud)]),
      well(debrief, practice, texts, desk), points(debrief, texts, desk),
    ] + turning(debrief, practice, texts, desk) + own(practice, desk) + facts + [
      curve(debrief, desk), next(texts, desk),
    ]
  }

  /// What was said in own words; it counts for nothing before a trainer has scored it.
  private static func own(_ practice: PracticeDesk, _ desk: Desk) -> [Part] {
    let lines = practice.ownWords.flatMap { one -> [Line] in
      let moment = practice.call.moments[one.moment]
      let marks = moment.marks.sorted { $0.key.rawValue < $1.key.rawValue }.map {
        "\(RubricWords.name($0.key, desk)): \(RubricWords.mark($0.value, desk))"
      }
      let near = desk.say("debrief.near", "nearest: “{reply}”", ["reply": one.reply])
      let scored =
        marks.isEmpty
        ? desk.say("debrief.unscored", "waits for a trainer") : marks.joined(separator: " · ")
      return [
        Line("“\(one.typed)”", label: desk.say("debrief.you", "You")),
        Line("\(near); \(scored)", role: .muted, continues: true),
      ]
    }
    guard !lines.isEmpty else { return [] }
    return [Part("own", heading: desk.say("debrief.own", "In your own words"), lines: lines)]
  }

  /// What a good record of this call holds beside what was put down; places and names are nobody's business.
  private static func record(_ practice: PracticeDesk, _ desk: Desk) -> [Part] {
    let wanted = practice.call.scenario.record
    guard !wanted.isEmpty, let facts = desk.live?.facts else { return [] }
    let names = { (ids: [String]) in ids.map { FactNames.name($0, desk) }.joined(separator: ", ") }
    let lines = [
      (desk.say("debrief.record.there", "Put down"), wanted.filter(facts.has)),
      (desk.say("debrief.record.also", "Also said"), wanted.filter { !facts.has($0) }),
    ].filter { !$0.1.isEmpty }.map { Line(names($0.1), label: $0.0) }
    return [Part("record", heading: desk.say("debrief.record", "The record"), lines: lines)]
  }

  private static func well(
    _ debrief: PracticeDebrief, _ practice: PracticeDesk, _ texts: ScenarioTexts, _ desk: Desk
  ) -> Part {
    let said = debrief.best.flatMap { number in
      [
        Line("“\(practice.said(number, desk))”"),
        Line(practice.comment(number)?.feedback ?? "", role: .muted, continues: true),
      ].filter { !$0.text.isEmpty }
    }
    let nothing = desk.say(
      "debrief.well.none", "Look for it together: at which moment did the caller breathe out?")
    let did = debrief.did.compactMap { texts.rules[$0] }.map { Line($0, label: "✓") }
    return Part(
      "well", heading: desk.say("debrief.well", "What went well"),
      lines: said.isEmpty && did.isEmpty ? [Line(nothing)] : did + said)
  }

  /// At most four points, in words; what keeps a caller safe first.
  private static func points(
    _ debrief: PracticeDebrief, _ texts: ScenarioTexts, _ desk: Desk
  ) -> Part {
    let safety = debrief.notSafeYet.compactMap { texts.rules[$0] }.map {
      Line($0, label: desk.say("debrief.not_safe", "Not safe yet"), role: .caution)
    }
    let waiting = debrief.waiting.compactMap { texts.rules[$0] }.map {
      Line($0, label: desk.say("debrief.waits", "Waits for a trainer"))
    }
    let points = debrief.points.map { point in
      Line(RubricWords.mark(point.mark, desk), label: RubricWords.name(point.dimension, desk))
    }
    let missed = debrief.missed.compactMap { texts.rules[$0] }.map {
      Line($0, label: desk.say("debrief.missed", "Not yet"))
    }
    let said = debrief.said.compactMap { texts.rules[$0] }.map {
      Line($0, label: desk.say("debrief.said", "Said"), role: .caution)
    }
    return Part(
      "points", heading: desk.say("debrief.points", "Points to look at"),
      lines: safety + said + waiting + points + missed)
  }

  private static func turning(
    _ debrief: PracticeDebrief, _ practice: PracticeDesk, _ texts: ScenarioTexts, _ desk: Desk
  ) -> [Part] {
    let lines = debrief.turningPoints.flatMap { point -> [Line] in
      let better = point.better.flatMap { texts.replies[$0] }
      return [
        Line("“\(practice.said(point.moment, desk))”", label: desk.say("debrief.you", "You")),
        Line(practice.comment(point.moment)?.why ?? "", role: .muted, continues: true),
        Line(better.map { "“\($0.say)”" } ?? "", label: desk.say("debrief.or", "Or")),
        Line(better?.why ?? "", role: .muted, continues: true),
      ].filter { !$0.text.isEmpty }
    }
    guard !lines.isEmpty else { return [] }
    return [Part("turning", heading: desk.say("debrief.turning", "Where it turned"), lines: lines)]
  }

  /// Trust and distress over the call, drawn, with the sentence for those who hear it.
  private static func curve(_ debrief: PracticeDebrief, _ desk: Desk) -> Part {
    let trust = debrief.curve.map(\.trust)
    let distress = debrief.curve.map(\.distress)
    return Part(
      "curve", heading: desk.say("debrief.curve", "How the caller was"),
      lines: [
        Line(Curve.words(trust, desk), label: desk.say("debrief.trust", "Trust")),
        Line(Curve.words(distress, desk), label: desk.say("debrief.distress", "Distress")),
      ])
  }

  private static func next(_ texts: ScenarioTexts, _ desk: Desk) -> Part {
    Part(
      "next", heading: desk.say("debrief.next", "Choose one thing to try next"),
      lines: texts.debrief.next.map { Line($0, label: "·") }
        + [
          Line(texts.debrief.leave, role: .accent),
          Line(ReviewText.text(texts.review, desk), role: .muted),
        ])
  }
}
