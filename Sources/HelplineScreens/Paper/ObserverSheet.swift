import HelplineModel

/// The sheet for whoever watches a practice call: what went well first, four points at most, no name.
enum ObserverSheet {
  static func make(_ scenario: Scenario, _ texts: ScenarioTexts, _ desk: Desk) -> PaperSheet {
    var sheet = PracticeSheets.sheet(
      .observer, desk.say("sheet.observer", "Observer sheet"), scenario, texts, desk)
    sheet.parts.append(
      PaperPart(
        desk.say("sheet.well", "Said first: what went well"),
        [.write(desk.say("sheet.well.words", "Words and moments that helped"), lines: 2)]))
    sheet.parts.append(points(scenario, desk))
    sheet.parts += PracticeSheets.rules(scenario, texts, desk)
    sheet.parts.append(
      PaperPart(
        desk.say("sheet.turning", "Where it turned"),
        texts.debrief.turning.map { .item(label: "", text: $0) }))
    sheet.parts.append(after(texts, desk))
    sheet.foot.append(
      desk.say(
        "sheet.filled",
        "Once filled in: it belongs to the person who practised; otherwise shred it after the evening."
      ))
    return sheet
  }

  /// The questions for the room: what is scored here, what must not be missing, where it turned.
  static func questions(
    _ scenario: Scenario, _ texts: ScenarioTexts, _ desk: Desk
  ) -> PaperSheet {
    var sheet = make(scenario, texts, desk)
    sheet.parts[1] = PaperPart(
      desk.say("sheet.well", "Said first: what went well"),
      texts.debrief.well.map { .item(label: "", text: $0) })
    sheet.parts[2] = PaperPart(
      desk.say("sheet.points", "Four points at most"),
      scenario.scored.map { .item(label: "", text: RubricWords.name($0, desk)) })
    sheet.parts[sheet.parts.count - 1] = PaperPart(
      desk.say("sheet.after.call", "Afterwards"),
      [.text(texts.debrief.feel)] + texts.debrief.next.map { .item(label: "", text: $0) }
        + [.text(texts.debrief.leave)])
    return sheet
  }

  private static func points(_ scenario: Scenario, _ desk: Desk) -> PaperPart {
    let steps = PracticeSheets.steps(desk)
    let blocks = scenario.scored.prefix(4).flatMap { dimension -> [PaperBlock] in
      [
        .choose(RubricWords.name(dimension, desk), choices: steps),
        .write(desk.say("sheet.heard", "Heard"), lines: 1),
      ]
    }
    return PaperPart(
      desk.say("sheet.points", "Four points at most"),
      note: desk.say("sheet.no_sum", "no sum, no grade; what did not come up stays open"), blocks)
  }

  private static func after(_ texts: ScenarioTexts, _ desk: Desk) -> PaperPart {
    PaperPart(
      desk.say("sheet.after.call", "Afterwards"),
      [
        .text(texts.debrief.feel),
        .write(desk.say("sheet.next", "One thing to try next time"), lines: 1),
        .tick(desk.say("sheet.care", "Asked how everybody is before the next round.")),
      ])
  }
}

/// The sheet for whoever assesses: all fourteen dimensions, still without a name and without a sum.
enum AssessorSheet {
  /// The dimensions as a table, then as rows of boxes, which need half the room.
  static func forms(_ scenario: Scenario, _ texts: ScenarioTexts, _ desk: Desk) -> [PaperSheet] {
    [true, false].map { make(scenario, texts, desk, asTable: $0) }
  }

  private static func make(
    _ scenario: Scenario, _ texts: ScenarioTexts, _ desk: Desk, asTable: Bool
  ) -> PaperSheet {
    var sheet = PracticeSheets.sheet(
      .assessor, desk.say("sheet.assessor", "Assessor sheet"), scenario, texts, desk)
    let scored = Set(scenario.scored)
    let rows = RubricDimension.allCases.map { dimension in
      let name = RubricWords.name(dimension, desk)
      return scored.contains(dimension)
        ? desk.say("sheet.scored", "{name} (scored here)", ["name": name]) : name
    }
    let steps = PracticeSheets.steps(desk)
    let rater = PaperBlock.choose(
      desk.say("sheet.rater", "Rater"),
      choices: [desk.say("sheet.one", "first"), desk.say("sheet.two", "second")])
    let note = desk.say("sheet.fourteen.note", "one tick a row; none where it did not come up")
    let blocks: [PaperBlock] =
      asTable
      ? [rater, .table(columns: steps, rows: rows, height: 1)]
      : [rater, .text(steps.joined(separator: " · "))]
        + rows.map { .choose($0, choices: (0...3).map(String.init)) }
    sheet.parts.append(
      PaperPart(desk.say("sheet.fourteen", "The fourteen dimensions"), note: note, blocks))
    sheet.parts += PracticeSheets.rules(scenario, texts, desk)
    sheet.foot.append(
      desk.say(
        "sheet.assessed",
        "Once filled in: two raters compare, talk with the person first, then shred it."))
    return sheet
  }
}
