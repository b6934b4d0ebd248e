import HelplineModel

/// The words of a scenario in one language.
extension Entry {
  private static let textFields: Set<String> = [
    "language", "title", "notice", "persona", "hidden", "caller", "replies", "acts", "triggers",
    "required", "forbidden", "task", "endings", "debrief", "reviewed_by", "review_date",
  ]

  /// The texts of a file named after a language; nil where it holds no fields.
  func scenarioTexts(_ language: String) -> ScenarioTexts? {
    guard node.isMap else {
      log.add(
        problem(
          nil, "The file holds \(node.kindName) where the texts of a scenario belong.",
          "Begin it with language: \(language) and go on as in Resources/README.md.",
          leftOut: true))
      return nil
    }
    let entry = tidied(Self.textFields)
    let said = entry.needed("language")
    if !said.isEmpty, said != language {
      log.add(
        entry.problem(
          "language", "language is \"\(said)\" in the file of \(language).",
          "Give the file and the field the same code."))
    }
    return entry.scenarioTexts()
  }

  private func scenarioTexts() -> ScenarioTexts {
    ScenarioTexts(
      title: needed("title"), notice: needed("notice"), persona: persona(),
      hidden: textsByID("hidden"), caller: textsByID("caller"),
      replies: replyTexts("replies", say: true), acts: replyTexts("acts", say: false),
      triggers: textsByID("triggers"),
      rules: textsByID("required").merging(textsByID("forbidden")) { first, _ in first },
      task: textsByID("task").values.first, endings: textsByID("endings"), debrief: debrief(),
      review: review())
  }

  /// A part that has to be there, with its fields put right.
  private func neededPart(_ field: String, _ fields: Set<String>) -> Entry? {
    if !has(field) { _ = needed(field) }
    return part(field)?.tidied(fields)
  }

  private func persona() -> ScenarioTexts.Persona {
    let entry = neededPart("persona", ["who", "where", "mood", "wants", "play"])
    let text = { (field: String) in entry?.needed(field) ?? "" }
    return ScenarioTexts.Persona(
      who: text("who"), place: text("where"), mood: text("mood"), wants: text("wants"),
      play: text("play"))
  }

  private func replyTexts(_ field: String, say: Bool) -> [String: ScenarioTexts.Reply] {
    guard let part = part(field) else { return [:] }
    var result: [String: ScenarioTexts.Reply] = [:]
    for pair in part.node.pairs {
      let found = Entry(pair.value, log: log, inside: pair.key)
      guard found.node.isMap else {
        let fields = say ? "say:, feedback: and why:" : "feedback: and why:"
        log.add(
          found.problem(
            field, "Here stands \(pair.value.kindName) where texts belong.", "Write \(fields)."))
        continue
      }
      let entry = found.tidied(say ? ["say", "feedback", "why"] : ["feedback", "why"])
      result[pair.key] = ScenarioTexts.Reply(
        say: say ? entry.needed("say") : "", feedback: entry.needed("feedback"),
        why: entry.needed("why"))
    }
    return result
  }

  private func debrief() -> ScenarioTexts.Debrief {
    let entry = neededPart("debrief", ["feel", "well", "turning", "next", "leave"])
    let text = { (field: String) in entry?.needed(field) ?? "" }
    let list = { (field: String) in entry?.neededTexts(field) ?? [] }
    return ScenarioTexts.Debrief(
      feel: text("feel"), well: list("well"), turning: list("turning"), next: list("next"),
      leave: text("leave"))
  }

  private func neededTexts(_ field: String) -> [String] {
    let found = texts(field).filter { !$0.isEmpty }
    if found.isEmpty, !has(field) { _ = needed(field) }
    return found
  }
}
