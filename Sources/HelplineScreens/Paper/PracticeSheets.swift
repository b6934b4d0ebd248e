import HelplineModel

/// The sheets of a practice call, so that three people can play it without a computer.
public enum PracticeSheetKind: String, CaseIterable, Sendable {
  /// For whoever plays the caller.
  case persona
  /// For whoever watches: four points at most.
  case observer
  /// For whoever assesses: all fourteen dimensions.
  case assessor
}

/// Sheets of a practice call as values: what they say is the scenario's, nobody's name has a place on them.
public enum PracticeSheets {
  /// The forms of a sheet, the fullest first: the first that has room on one page is the one to print.
  ///
  /// - Parameter language: of the scenario's words, ISO 639; English where it has no such words.
  public static func forms(
    _ kind: PracticeSheetKind, _ scenario: Scenario, language: String?, _ desk: Desk
  ) -> [PaperSheet] {
    guard let texts = scenario.texts(for: language) else { return [] }
    switch kind {
    case .persona: return PersonaSheet.forms(scenario, texts, desk)
    case .observer: return [ObserverSheet.make(scenario, texts, desk)]
    case .assessor: return AssessorSheet.forms(scenario, texts, desk)
    }
  }

  /// A dense sheet that says PRACTICE, with the content notice first.
  static func sheet(
    _ kind: PracticeSheetKind, _ title: String, _ scenario: Scenario, _ texts: ScenarioTexts,
    _ desk: Desk
  ) -> PaperSheet {
    var sheet = PaperSheets.sheet(
      "\(scenario.id)-\(kind.rawValue)",
      desk.say(
        "sheet.title", "PRACTICE · {sheet} · {title}", ["sheet": title, "title": texts.title]),
      desk)
    sheet.isDense = true
    sheet.parts = [PaperPart(nil, before(texts, desk))]
    sheet.foot.append(
      desk.say(
        "sheet.practice", "PRACTICE ({id}, version {n}), all invented. Ring no number.",
        ["id": scenario.id, "n": String(scenario.version)]))
    sheet.foot.append(ReviewText.text(texts.review, desk) + ".")
    return sheet
  }

  /// What it is about, that it may be skipped, and the stop word.
  private static func before(_ texts: ScenarioTexts, _ desk: Desk) -> [PaperBlock] {
    [
      .item(label: desk.say("practice.about", "About"), text: texts.notice),
      .item(
        label: desk.say("practice.stop.label", "Stop"),
        text: "\(CourseWords.stop(desk)) \(CourseWords.skip(desk))"),
    ]
  }

  /// The rules of a scenario as boxes to tick.
  static func ticks(_ rules: [ScenarioRule], _ texts: ScenarioTexts) -> [PaperBlock] {
    rules.compactMap { texts.rules[$0.id] }.map { .tick($0) }
  }

  /// What has to be done, what belongs into the call, what does not.
  static func rules(
    _ scenario: Scenario, _ texts: ScenarioTexts, _ desk: Desk
  ) -> [PaperPart] {
    let must = scenario.required.filter(\.must)
    let others = scenario.required.filter { !$0.must }
    let named: [(String, [ScenarioRule])] = [
      (desk.say("sheet.must", "Must not be missing; else “not safe yet”"), must),
      (desk.say("sheet.belongs", "Belongs into this call"), others),
      (desk.say("sheet.forbidden", "Was it said? Then talk about it"), scenario.forbidden),
    ]
    return named.compactMap { heading, rules in
      let ticks = ticks(rules, texts)
      return ticks.isEmpty ? nil : PaperPart(heading, ticks)
    }
  }

  /// The four steps of a mark in words.
  static func steps(_ desk: Desk) -> [String] {
    (0...3).map { "\($0) \(RubricWords.mark($0, desk))" }
  }
}
