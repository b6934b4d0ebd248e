import HelplineModel

/// The sheet for whoever plays the caller: who it is, how to play it, the lines, what is hidden.
enum PersonaSheet {
  /// The sheet with all lines, then with fewer and fewer: endings go first, then what lies beside the
  /// main way, the last of it first; at last the example questions.
  static func forms(_ scenario: Scenario, _ texts: ScenarioTexts, _ desk: Desk) -> [PaperSheet] {
    let spoken = scenario.nodes.map(\.id).filter { texts.caller[$0] != nil }
    let way = scenario.mainWay
    let ends = scenario.nodes.filter { $0.ending != nil && $0.ending != .good }.map(\.id)
    let aside = spoken.filter { !way.contains($0) && !ends.contains($0) }
    let going = ends.reversed() + aside.reversed()
    let forms = (0...going.count).map { count in
      let gone = Set(going.prefix(count))
      return make(scenario, texts, desk, lines: spoken.filter { !gone.contains($0) })
    }
    let left = spoken.filter { !going.contains($0) }
    return forms + [make(scenario, texts, desk, lines: left, examples: false)]
  }

  private static func make(
    _ scenario: Scenario, _ texts: ScenarioTexts, _ desk: Desk, lines: [String],
    examples: Bool = true
  ) -> PaperSheet {
    var sheet = PracticeSheets.sheet(
      .persona, desk.say("sheet.persona", "Persona sheet"), scenario, texts, desk)
    sheet.parts += [
      PaperPart(
        desk.say("sheet.caller", "The caller"),
        rows(texts.persona, desk).map { .item(label: $0.label, text: $0.text) }),
      said(scenario, texts, desk, lines),
    ]
    sheet.parts += [
      hidden(scenario, texts, desk, examples), triggers(scenario, texts, desk),
    ].compactMap { $0 }
    sheet.parts.append(
      PaperPart(desk.say("sheet.leave", "Leaving the role"), [.text(texts.debrief.leave)]))
    return sheet
  }

  /// Who the caller is, row by row.
  static func rows(
    _ who: ScenarioTexts.Persona, _ desk: Desk
  ) -> [(label: String, text: String)] {
    [
      (desk.say("sheet.who", "Who"), who.who),
      (desk.say("sheet.where", "Where"), who.place),
      (desk.say("sheet.mood", "Mood"), who.mood),
      (desk.say("sheet.wants", "Wants"), who.wants),
      (desk.say("sheet.play", "Play it"), who.play),
    ]
  }

  /// The caller's lines in the order of the nodes; those only pushing leads to say so.
  private static func said(
    _ scenario: Scenario, _ texts: ScenarioTexts, _ desk: Desk, _ lines: [String]
  ) -> PaperPart {
    let pushed = scenario.pushedNodes
    let note =
      lines.count < texts.caller.count
      ? desk.say("sheet.lines.short", "the others in your own words; [what is heard]")
      : desk.say("sheet.lines.all", "in your own words, too; [what is heard]")
    return PaperPart(
      desk.say("sheet.lines", "What the caller says"), note: note,
      lines.enumerated().map { index, id in
        let words = texts.caller[id] ?? ""
        let text =
          pushed.contains(id)
          ? desk.say("sheet.pushed", "When pushed: {words}", ["words": words]) : words
        return .item(label: String(index + 1), text: text)
      })
  }

  /// What is told only when asked rightly, with a question that opens it.
  private static func hidden(
    _ scenario: Scenario, _ texts: ScenarioTexts, _ desk: Desk, _ examples: Bool
  ) -> PaperPart? {
    let steps = examples ? scenario.nodes.flatMap(\.replies) : []
    let facts = scenario.hidden.compactMap { id -> PaperBlock? in
      guard let fact = texts.hidden[id] else { return nil }
      let opener = steps.first { $0.opens.contains(id) }.flatMap { texts.replies[$0.id]?.say }
      guard let opener else { return .item(label: "", text: "“\(fact)”") }
      return .item(
        label: "",
        text: desk.say(
          "sheet.opens", "“{fact}” Asked, for example: “{question}”",
          ["fact": fact, "question": opener]))
    }
    guard !facts.isEmpty else { return nil }
    return PaperPart(desk.say("sheet.hidden", "Told only when asked rightly"), facts)
  }

  /// What happens in the call, and when.
  private static func triggers(
    _ scenario: Scenario, _ texts: ScenarioTexts, _ desk: Desk
  ) -> PaperPart? {
    let lines = scenario.triggers.compactMap { trigger -> PaperBlock? in
      texts.triggers[trigger.id].map { happens in
        .item(
          label: "",
          text: desk.say(
            "sheet.trigger", "{when}: {what}",
            ["when": when(trigger.when, desk), "what": happens]))
      }
    }
    guard !lines.isEmpty else { return nil }
    return PaperPart(desk.say("sheet.triggers", "What happens"), lines)
  }

  private static func when(_ when: ScenarioTrigger.When?, _ desk: Desk) -> String {
    switch when {
    case .afterReplies(let count):
      desk.say("sheet.after", "After {n} answers", ["n": String(count)])
    case .trustBelow: desk.say("sheet.trust", "When trust is gone")
    case .distressAbove: desk.say("sheet.distress", "When it gets too much")
    case .dangerAbove: desk.say("sheet.danger", "When danger grows")
    case nil: desk.say("sheet.sign", "At the trainer's sign")
    }
  }
}
