import HelplineModel

/// Checks the words of a scenario, language by language, on the lines they stand on.
struct ScenarioTextsCheck {
  /// Characters a line has at most: what is said in one breath, with room for longer languages.
  private static let longestLine = 190
  private static let longestReply = 120

  let tree: FileTree
  let language: String
  private(set) var problems: [ContentProblem] = []

  static func problems(
    of reading: ScenarioReading, around: ScenarioSurroundings
  ) -> [ContentProblem] {
    guard let scenario = reading.scenario else { return [] }
    let isShared = !scenario.id.contains(".")
    var result: [ContentProblem] = []
    let english = reading.texts.contains { $0.language == "en" }
    if reading.texts.isEmpty || (isShared && !english),
      !reading.problems.contains(where: { $0.file.hasSuffix("texts.en.yaml") })
    {
      result.append(missingTexts(reading.file))
    }
    for (language, tree) in reading.texts {
      var check = ScenarioTextsCheck(tree: tree, language: language)
      if !around.codes.isLanguage(language) || language == "any" { check.addNoLanguage() }
      guard tree.tree.isMap else { continue }
      check.checkIDs(of: scenario, hasNameless: reading.hasNameless)
      check.checkLengths()
      check.checkWording()
      check.checkNumbers(tree.tree, nil, nil)
      result += check.problems
    }
    return result
  }

  private init(tree: FileTree, language: String) {
    self.tree = tree
    self.language = language
  }

  private static func missingTexts(_ logic: String) -> ContentProblem {
    let folder = logic.prefix(upTo: logic.lastIndex(of: "/") ?? logic.startIndex)
    return ContentProblem(
      file: "\(folder)/texts.en.yaml", text: "The scenario has no English words.",
      advice: "Write texts.en.yaml beside scenario.yaml; other languages come beside it.")
  }

  private mutating func add(
    _ line: Int, _ entry: String?, _ field: String?, _ text: String, _ advice: String
  ) {
    problems.append(
      ContentProblem(
        file: tree.file, line: line, entry: entry, field: field, text: text, advice: advice))
  }

  private mutating func addNoLanguage() {
    problems.append(
      ContentProblem(
        file: tree.file, text: "\"\(language)\" is no language.",
        advice: "Name the file texts.<language>.yaml, with the ISO code of the language."))
  }

  // MARK: ids

  private mutating func checkIDs(of scenario: Scenario, hasNameless: Bool) {
    let nodes = scenario.nodes
    let lists: [(String, [String])] = [
      ("caller", nodes.map(\.id)), ("replies", nodes.flatMap(\.replies).map(\.id)),
      ("acts", nodes.flatMap(\.acts).map(\.id)), ("hidden", scenario.hidden),
      ("triggers", scenario.triggers.map(\.id)), ("required", scenario.required.map(\.id)),
      ("forbidden", scenario.forbidden.map(\.id)),
      ("task", scenario.task.map { [$0.id] } ?? []),
      ("endings", nodes.filter { $0.ending != nil }.map(\.id)),
    ]
    for (field, ids) in lists { compare(field, Set(ids.filter { !$0.isEmpty }), hasNameless) }
  }

  private mutating func compare(_ field: String, _ wanted: Set<String>, _ hasNameless: Bool) {
    let part = tree.tree[field]
    let pairs = part?.pairs ?? []
    var missing = wanted.subtracting(pairs.map(\.key))
    for pair in pairs where !wanted.contains(pair.key) {
      let meant = Guess.of(pair.key, among: missing)
      if let meant { missing.remove(meant) }
      if meant == nil, hasNameless { continue }
      add(
        pair.value.line, pair.key, field,
        "scenario.yaml has no \(pair.key)\(Guess.ending(meant))",
        meant.map { "Write \($0):, if that is what is meant." }
          ?? "Take it away, or correct its name.")
    }
    // A part that is no map was named when it was read.
    guard part?.isMap ?? true else { return }
    for id in missing.sorted() {
      add(
        part?.line ?? 1, id, field, "The words of \(id) are missing.",
        "Add \(id): under \(field):.")
    }
  }

  // MARK: words

  private mutating func checkLengths() {
    for pair in tree.tree["caller"]?.pairs ?? [] {
      checkLength(pair.value, pair.key, "caller", Self.longestLine)
    }
    for pair in tree.tree["replies"]?.pairs ?? [] {
      if let say = pair.value["say"] { checkLength(say, pair.key, "say", Self.longestReply) }
    }
  }

  private mutating func checkLength(
    _ node: ContentNode, _ entry: String, _ field: String, _ most: Int
  ) {
    guard let count = node.text?.count, count > most else { return }
    add(
      node.line, entry, field, "The line has \(count) characters; \(most) is the most.",
      "Say less at once, as people do.")
  }

  /// What is said of a reply is advice: no digit, and nobody fails.
  private mutating func checkWording() {
    for part in ["replies", "acts"] {
      for pair in tree.tree[part]?.pairs ?? [] {
        for field in ["feedback", "why"] {
          if let text = pair.value[field] { checkAdvice(text, pair.key, field) }
        }
      }
    }
    for pair in tree.tree["debrief"]?.pairs ?? [] {
      for text in pair.value.elements { checkAdvice(text, "debrief", pair.key) }
    }
    for pair in tree.tree["endings"]?.pairs ?? [] {
      checkNobodyFails(pair.value, pair.key, "endings")
    }
  }

  private mutating func checkAdvice(_ node: ContentNode, _ entry: String, _ field: String) {
    if AdviceWording.hasDigit(node.text ?? "") {
      add(
        node.line, entry, field, "There is a digit in what is advice.",
        "Say it without numbers; facts and limits stand in the countries.")
    }
    checkNobodyFails(node, entry, field)
  }

  private mutating func checkNobodyFails(_ node: ContentNode, _ entry: String, _ field: String) {
    let words = AdviceWording.banned(in: node.text ?? "", from: ["failed", "failure"])
    guard language == "en", let word = words.first else { return }
    add(
      node.line, entry, field, "\"\(word)\" stands here.",
      "Say what was missing: \"not safe yet\".")
  }

  /// A number that somebody could ring has no place in practice.
  private mutating func checkNumbers(_ node: ContentNode, _ entry: String?, _ field: String?) {
    switch node.value {
    case .empty: break
    case .text(let text):
      guard let number = TelephoneShape.first(in: text) else { return }
      add(
        node.line, entry, field, "\"\(number)\" looks like a telephone number.",
        "Take it away: practice never shows a number that somebody could ring.")
    case .list(let elements):
      for element in elements { checkNumbers(element, entry, field) }
    case .map(let pairs):
      for pair in pairs { checkNumbers(pair.value, field ?? entry, pair.key) }
    }
  }
}

/// Finds what looks like a telephone number: five digits or more, two signs between two of them at most.
enum TelephoneShape {
  private static let fewest = 5
  private static let between = " -./()\u{A0}"

  static func first(in text: String) -> String? {
    var run = ""
    var (digits, signs) = (0, 0)
    for letter in text {
      if letter.isWholeNumber {
        run.append(letter)
        (digits, signs) = (digits + 1, 0)
      } else if digits > 0, signs < 2, between.contains(letter) {
        run.append(letter)
        signs += 1
      } else if digits >= fewest {
        break
      } else {
        (run, digits, signs) = (letter == "+" ? "+" : "", 0, 0)
      }
    }
    guard digits >= fewest else { return nil }
    return String(run.reversed().drop { between.contains($0) }.reversed())
  }
}
