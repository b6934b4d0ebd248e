import HelplineModel

/// What a scenario's folder gave: the scenario, and where its ids stand.
struct ScenarioReading {
  /// The scenario; nil where its logic cannot be read at all.
  var scenario: Scenario?
  /// The file of the logic, as problems name it.
  var file: String
  /// The trees of texts by language, for looking at each line.
  var texts: [(language: String, tree: FileTree)] = []
  var problems: [ContentProblem] = []
  var sites: [Site] = []
  /// Line of an entry of the logic → lines of its fields.
  var lines: [Int: [String: Int]] = [:]

  /// Whether something in the logic has no id or was left out.
  var hasNameless: Bool {
    let nodes = scenario?.nodes ?? []
    return nodes.contains { $0.id.isEmpty || $0.replies.contains { $0.id.isEmpty } }
      || problems.contains { $0.file == file && $0.leftOut }
  }
}

/// Reads a scenario: `scenario.yaml` for what the call does, `texts.<language>.yaml` for every word.
enum ScenarioReader {
  /// Bounds that no scenario somebody can play comes near.
  enum Most {
    static let nodes = 60
    static let replies = 8
    static let triggers = 12
    static let rules = 40
  }

  /// Reads a folder through `trees`, which may know compiled copies.
  static func read(
    _ folder: ScenarioFolder, trees: ([ContentFile]) -> FileTrees = FileTrees.init(reading:)
  ) -> ScenarioReading {
    let texts = folder.texts()
    let files = trees([folder.logic] + texts.map(\.file))
    var reading = ScenarioReading(file: folder.logic.name)
    reading.problems = files.problems
    let found = Dictionary(files.trees.map { ($0.file, $0) }) { first, _ in first }
    if let tree = found[folder.logic.name] {
      let log = ReadLog(file: tree.file)
      reading.scenario = Entry(tree.tree, log: log).scenario(of: folder)
      reading.problems += log.problems
      reading.sites = log.sites
      tree.tree.noteLines(&reading.lines)
    }
    for (language, file) in texts {
      guard let tree = found[file.name] else { continue }
      let log = ReadLog(file: tree.file)
      let read = Entry(tree.tree, log: log).scenarioTexts(language)
      reading.texts.append((language, tree))
      reading.scenario?.texts[language] = read
      reading.problems += log.problems
    }
    return reading
  }
}

extension ContentNode {
  /// Notes the lines of all fields below; where two entries begin on one line the outer one counts.
  fileprivate func noteLines(_ lines: inout [Int: [String: Int]]) {
    if isMap, lines[line] == nil {
      lines[line] = Dictionary(pairs.map { ($0.key, $0.value.line) }) { first, _ in first }
    }
    switch value {
    case .empty, .text: break
    case .list(let elements): for element in elements { element.noteLines(&lines) }
    case .map(let pairs): for pair in pairs { pair.value.noteLines(&lines) }
    }
  }
}

extension Entry {
  private static let scenarioFields: Set<String> = [
    "id", "version", "crime", "difficulty", "minutes", "scored", "start", "first", "record",
    "hidden", "nodes", "triggers", "required", "forbidden", "task",
  ]

  /// The logic of a scenario; nil where the file holds no fields or no nodes.
  func scenario(of folder: ScenarioFolder) -> Scenario? {
    guard node.isMap else {
      log.add(
        problem(
          nil, "The file holds \(node.kindName) where the fields of a scenario belong.",
          "Begin it with id: and go on as in Resources/README.md.", leftOut: true))
      return nil
    }
    let entry = tidied(Self.scenarioFields)
    entry.checkID(of: folder)
    let nodes = entry.entries("nodes", most: ScenarioReader.Most.nodes).map { $0.scenarioNode() }
    guard !nodes.isEmpty else {
      entry.expect("nodes")
      return nil
    }
    return entry.scenario(folder.id, nodes)
  }

  private func scenario(_ id: String, _ nodes: [ScenarioNode]) -> Scenario {
    Scenario(
      id: id, version: whole("version", 1...100_000), crime: needed("crime"),
      difficulty: whole("difficulty", 1...3), minutes: whole("minutes", 1...60),
      scored: texts("scored").compactMap { word($0, "scored", "dimension") },
      start: callerState(), first: needed("first"), record: texts("record"),
      hidden: hiddenFacts(), nodes: nodes,
      triggers: entries("triggers", most: ScenarioReader.Most.triggers)
        .map { $0.scenarioTrigger() },
      required: rules("required"), forbidden: rules("forbidden"), task: scenarioTask())
  }

  private func checkID(of folder: ScenarioFolder) {
    let id = needed("id")
    log.met(.scenario, folder.id, line: node.line)
    if !id.isEmpty, id != folder.name {
      log.add(
        problem(
          "id", "id is \"\(id)\" in the folder \(folder.name).",
          "Write id: \(folder.name); a copied scenario needs an id of its own."))
    }
    if !folder.name.utf8.allSatisfy(Self.mayStandInName) {
      log.add(
        problem(
          "id", "\"\(folder.name)\" is no name for the folder of a scenario.",
          "Use lower case letters, digits and -."))
    }
  }

  private static func mayStandInName(_ byte: UInt8) -> Bool {
    (0x61...0x7A).contains(byte) || (0x30...0x39).contains(byte) || byte == 0x2D
  }

  private func hiddenFacts() -> [String] {
    (node["hidden"]?.elements ?? []).prefix(ScenarioReader.Most.rules).compactMap { element in
      guard let id = element.text else {
        log.add(
          problem(
            "hidden", "hidden holds \(element.kindName) where an id belongs.",
            "List the ids here; the words stand in the texts."))
        return nil
      }
      log.met(.hiddenFact, id, line: element.line)
      return id
    }
  }

  private func callerState() -> CallerState {
    guard let entry = part("start")?.tidied(["trust", "distress", "danger"]) else {
      if !has("start") { _ = needed("start") }
      return CallerState()
    }
    return CallerState(
      trust: entry.whole("trust", 0...10), distress: entry.whole("distress", 0...10),
      danger: entry.whole("danger", 0...10))
  }
}
