import HelplineModel

/// What ids of the knowledge a scenario may point to.
struct ScenarioSurroundings {
  var crimes: Set<String>
  var cards: Set<String>
  var branches: Set<String>
  var rights: Set<String>
  var codes: ReferenceCodes

  init(_ shared: SharedKnowledge, codes: ReferenceCodes) {
    crimes = Set(shared.crimeTypes.map(\.id))
    cards = Set(shared.dangerCards.map(\.id))
    branches = Set(shared.branches.map(\.id))
    rights = Set(shared.rights.map(\.id))
    self.codes = codes
  }
}

/// Checks a scenario as a whole: what points nowhere, what cannot be reached, what is not said.
///
/// A fault is one problem: where a name is a slip, the nearest one is taken for what depends on it.
struct ScenarioCheck {
  let scenario: Scenario
  /// The file of the logic, as problems name it.
  let file: String
  /// Line of an entry → lines of its fields.
  let lines: [Int: [String: Int]]
  let index: ContentIndex
  let around: ScenarioSurroundings
  var problems: [ContentProblem] = []
  /// Hidden facts that a step opens, slips put right.
  var opened: Set<String> = []
  /// Whether something has no id or was left out: a link may mean that.
  let hasNameless: Bool
  /// Whether a link leads nowhere and nothing is near: what is reached is not known then.
  var hasLooseEnds: Bool

  /// All problems of a scenario that was read, those of its files among them.
  static func problems(
    of reading: ScenarioReading, around: ScenarioSurroundings
  ) -> [ContentProblem] {
    let index = ContentIndex(reading.sites)
    var result = reading.problems + index.problems
    guard let scenario = reading.scenario else { return result }
    let steps = scenario.nodes.flatMap { $0.replies + $0.acts }
    let hasNameless = reading.hasNameless
    var check = ScenarioCheck(
      scenario: scenario, file: reading.file, lines: reading.lines, index: index, around: around,
      hasNameless: hasNameless, hasLooseEnds: hasNameless || steps.contains { $0.to.isEmpty })
    check.checkHeader()
    check.checkNodes()
    check.checkEndings(isSure: !reading.problems.contains { $0.field == "ending" })
    check.checkTriggers()
    check.checkRules()
    check.checkTask()
    check.checkHidden()
    if !check.hasLooseEnds { check.checkWays() }
    result += check.problems
    return result + ScenarioTextsCheck.problems(of: reading, around: around)
  }

  mutating func add(
    _ kind: IDKind, _ id: String, _ field: String?, _ text: String, _ advice: String
  ) {
    var found = index.problem(kind, id, field, text, advice)
    if found.line == nil { found.file = file }
    if let line = found.line, let field { found.line = lines[line]?[field] ?? line }
    problems.append(found)
  }

  /// Fields that point to something in the same file.
  private static let linked: Set<String> = ["first", "to", "replies", "opens"]

  /// A name that is not there, with the one that is meant perhaps; gives that one.
  @discardableResult
  mutating func addMissing(
    _ kind: IDKind, _ id: String, _ field: String, _ what: String, _ name: String,
    among known: some Collection<String>
  ) -> String? {
    let meant = Guess.of(name, among: known)
    if meant == nil, hasNameless, Self.linked.contains(field) { return nil }
    add(
      kind, id, field, "There is no \(what) \(name)\(Guess.ending(meant))",
      Guess.advice(
        meant, among: known, else: "Correct the name, or add what it points to."))
    return meant
  }

  private mutating func addHeader(_ field: String, _ text: String, _ advice: String) {
    add(.scenario, scenario.id, field, text, advice)
  }

  private mutating func checkHeader() {
    let id = scenario.id
    if !scenario.crime.isEmpty, !around.crimes.contains(scenario.crime) {
      addMissing(.scenario, id, "crime", "crime type", scenario.crime, among: around.crimes)
    }
    checkScored()
    let values = around.recordValues
    for value in scenario.record where !values.contains(value) {
      // All values are too many to read; those of its kind are few.
      let kind = values.filter { $0.hasPrefix(value.prefix { $0 != "." } + ".") }
      addMissing(.scenario, id, "record", "value", value, among: kind.isEmpty ? values : kind)
    }
    let nodes = scenario.nodes.map(\.id)
    if !scenario.first.isEmpty, !nodes.contains(scenario.first) {
      let meant = addMissing(.scenario, id, "first", "node", scenario.first, among: nodes)
      hasLooseEnds = hasLooseEnds || meant == nil
    }
    hasLooseEnds = hasLooseEnds || scenario.first.isEmpty
  }

  private mutating func checkScored() {
    let scored = scenario.scored
    if scored.isEmpty {
      addHeader(
        "scored", "Nothing is scored.", "Name one to four dimensions the call is for.")
    } else if scored.count > 4 {
      addHeader(
        "scored", "\(scored.count) dimensions are scored; four are the most.",
        "Keep the four this call is for.")
    }
    for twice in Set(scored).sorted(by: { $0.rawValue < $1.rawValue })
    where scored.count(where: { $0 == twice }) > 1 {
      addHeader("scored", "\(twice.rawValue) stands twice.", "Take one of the two away.")
    }
    let steps = scenario.nodes.flatMap { $0.replies + $0.acts }
    for dimension in Set(scored).sorted(by: { $0.rawValue < $1.rawValue })
    where !steps.contains(where: { $0.marks[dimension] != nil }) {
      addHeader(
        "scored", "No reply is marked for \(dimension.rawValue).",
        "Add marks: {\(dimension.rawValue): …} where it shows, or score something else.")
    }
  }

  private mutating func checkTask() {
    guard let task = scenario.task else { return }
    if !task.topic.isEmpty, !ContentVocabulary.topics.contains(task.topic) {
      addMissing(.task, task.id, "topic", "topic", task.topic, among: ContentVocabulary.topics)
    }
    if let language = task.language, !around.codes.isLanguage(language) {
      add(
        .task, task.id, "language", "There is no language \(language).",
        "Write its ISO 639 code (pl, uk), or leave it out.")
    }
  }

  private mutating func checkTriggers() {
    let nodes = scenario.nodes.map(\.id)
    for trigger in scenario.triggers where !trigger.to.isEmpty && !nodes.contains(trigger.to) {
      let meant = addMissing(.trigger, trigger.id, "to", "node", trigger.to, among: nodes)
      hasLooseEnds = hasLooseEnds || meant == nil
    }
  }

  private mutating func checkRules() {
    let replies = scenario.nodes.flatMap(\.replies).map(\.id)
    for rule in scenario.required + scenario.forbidden {
      for reply in rule.replies where !replies.contains(reply) {
        addMissing(.rule, rule.id, "replies", "reply", reply, among: replies)
      }
      for act in rule.acts { checkAct(act, .rule, rule.id) }
      if rule.replies.isEmpty, rule.acts.isEmpty {
        add(
          .rule, rule.id, "replies", "Nothing counts for it.",
          "Add replies: or acts: with what does.")
      }
    }
  }

  private mutating func checkHidden() {
    for fact in scenario.hidden where !opened.contains(fact) {
      add(
        .hiddenFact, fact, "hidden", "No reply opens the hidden fact.",
        "Add opens: [\(fact)] to the question that finds it, or take it away.")
    }
  }

  /// An act, and the card, branch or right it names.
  mutating func checkAct(_ act: ScenarioAct, _ kind: IDKind, _ id: String) {
    guard let what = act.what else { return }
    let known: (name: String, ids: Set<String>)? =
      switch act.kind {
      case .dangerOpened: ("danger card", around.cards)
      case .branchTaken: ("branch", around.branches)
      case .rightTold: ("right", around.rights)
      default: nil
      }
    guard let known else {
      return add(
        kind, id, "what", "\(act.kind.rawValue) is done with nothing.", "Take what: away.")
    }
    if !known.ids.contains(what) {
      addMissing(kind, id, "what", known.name, what, among: known.ids)
    }
  }
}

extension ScenarioSurroundings {
  /// The values a record can hold (`crime.burglary`, `when.today`).
  var recordValues: Set<String> {
    let kinds = ContentVocabulary.facts.filter { !["path", "topic"].contains($0.key) }
    let values = kinds.flatMap { kind, values in values.map { "\(kind).\($0)" } }
    return Set(values).union(crimes.map { "crime.\($0)" })
  }
}
