import HelplineModel

/// Nodes, replies, acts, triggers, rules and the task of a scenario.
extension Entry {
  /// The id of an entry, kept with its line; empty, and noted, where it has none.
  private func scenarioID(_ kind: IDKind) -> String {
    let id = needed("id")
    if !id.isEmpty { log.met(kind, id, line: node.line) }
    return id
  }

  func scenarioNode() -> ScenarioNode {
    let entry = tidied(["id", "replies", "acts", "ending"])
    let id = entry.scenarioID(.node)
    let most = ScenarioReader.Most.replies
    return ScenarioNode(
      id: id, replies: entry.entries("replies", most: most).map { $0.reply() },
      acts: entry.actSteps(of: id, most: most),
      ending: entry.ending())
  }

  /// A word that means nothing still says that the call ends here.
  private func ending() -> EndingKind? {
    guard has("ending") else { return nil }
    return text("ending").flatMap { word($0, "ending", "ending") } ?? .poor
  }

  private func reply() -> ScenarioStep {
    let entry = tidied(["id", "to", "marks", "effect", "opens"])
    return entry.step(id: entry.scenarioID(.reply), act: nil)
  }

  /// Acts of one kind, with different cards, share their words and so their id: only the first is met.
  private func actSteps(of node: String, most: Int) -> [ScenarioStep] {
    var seen: Set<String> = []
    return entries("acts", most: most).map { entry in
      let step = entry.actStep(of: node)
      if !node.isEmpty, step.act != nil, seen.insert(step.id).inserted {
        log.met(.act, step.id, line: entry.node.line)
      }
      return step
    }
  }

  private func actStep(of node: String) -> ScenarioStep {
    let entry = tidied(["act", "what", "to", "marks", "effect", "opens"])
    let id = "\(node).\(entry.text("act") ?? "")"
    let named = Entry(entry.node, log: log, inside: id)
    return named.step(id: id, act: named.act())
  }

  private func step(id: String, act: ScenarioAct?) -> ScenarioStep {
    ScenarioStep(
      id: id, act: act, to: needed("to"), marks: marks(), effect: effect(), opens: texts("opens"))
  }

  private func act() -> ScenarioAct? {
    let kind: ScenarioAct.Kind? = word(needed("act"), unlessEmpty: "act")
    return kind.map { ScenarioAct($0, what: named("what")) }
  }

  /// What is named; `none` says in words that anything counts.
  private func named(_ field: String) -> String? {
    text(field).flatMap { $0 == "none" ? nil : $0 }
  }

  private func word(_ text: String, unlessEmpty field: String) -> ScenarioAct.Kind? {
    text.isEmpty ? nil : word(text, field, "act")
  }

  private func marks() -> [RubricDimension: Int] {
    var result: [RubricDimension: Int] = [:]
    guard let entry = part("marks") else { return result }
    for pair in entry.node.pairs {
      let mark = entry.whole(pair.key, 0...3)
      if let dimension: RubricDimension = entry.word(pair.key, pair.key, "dimension") {
        result[dimension] = mark
      }
    }
    return result
  }

  private func effect() -> StateChange {
    guard let entry = part("effect")?.tidied(["trust", "distress", "danger"]) else {
      return StateChange()
    }
    let change = { (field: String) in entry.whole(field, -5...5, else: 0) }
    return StateChange(
      trust: change("trust"), distress: change("distress"), danger: change("danger"))
  }

  func scenarioTrigger() -> ScenarioTrigger {
    let entry = tidied(["id", "when", "to"])
    return ScenarioTrigger(
      id: entry.scenarioID(.trigger), when: entry.when(), to: entry.needed("to"))
  }

  private func when() -> ScenarioTrigger.When? {
    let kinds: [(String, ClosedRange<Int>, (Int) -> ScenarioTrigger.When)] = [
      ("after_replies", 1...40, { .afterReplies($0) }),
      ("trust_below", 1...10, { .trustBelow($0) }),
      ("distress_above", 0...9, { .distressAbove($0) }),
      ("danger_above", 0...9, { .dangerAbove($0) }),
    ]
    guard let entry = part("when")?.tidied(Set(kinds.map(\.0))) else { return nil }
    let there = kinds.filter { entry.has($0.0) }
    if there.count != 1 {
      log.add(
        problem(
          "when", "when has \(there.count) conditions.",
          "Write one: \(kinds.map(\.0).joined(separator: ", ")); without when: it takes the trainer's key."
        ))
    }
    return there.first.map { kind in kind.2(entry.whole(kind.0, kind.1)) }
  }

  func rules(_ field: String) -> [ScenarioRule] {
    entries(field, most: ScenarioReader.Most.rules).map { element in
      let isRequired = field == "required"
      let entry = element.tidied(
        isRequired ? ["id", "replies", "acts", "must"] : ["id", "replies", "acts"])
      return ScenarioRule(
        id: entry.scenarioID(.rule), replies: entry.texts("replies"),
        acts: entry.ruleActs(), must: entry.flag("must"))
    }
  }

  /// `[safe_asked, {act: danger_opened, what: suicide}]`.
  private func ruleActs() -> [ScenarioAct] {
    (node["acts"]?.elements ?? []).prefix(ScenarioReader.Most.rules).compactMap { element in
      if let text = element.text {
        return word(text, unlessEmpty: "acts").map { ScenarioAct($0) }
      }
      return Entry(element, log: log, inside: name).tidied(["act", "what"]).act()
    }
  }

  func scenarioTask() -> ScenarioTask? {
    guard let entry = part("task")?.tidied(["id", "topic", "language", "for"]) else { return nil }
    return ScenarioTask(
      id: entry.scenarioID(.task), topic: entry.needed("topic"), language: entry.text("language"),
      forWhom: entry.forWhom())
  }

  private func forWhom() -> ForWhom? {
    guard let text = text("for"), text != "any" else { return nil }
    return word(text, "for", "group")
  }
}
