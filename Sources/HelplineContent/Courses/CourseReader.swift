import HelplineModel

/// What a course's file gave.
struct CourseReading {
  /// The course; nil where the file has no round that can be played.
  var course: Course?
  var problems: [ContentProblem] = []
}

/// Reads a course (`shared/courses/<id>.yaml`): the rounds of a practice evening.
enum CourseReader {
  /// Nobody plays more in one evening.
  static let mostRounds = 24

  static func read(_ file: ContentFile, scenarios: [String]) -> CourseReading {
    let files = FileTrees(reading: [file])
    guard let tree = files.trees.first else { return CourseReading(problems: files.problems) }
    let log = ReadLog(file: tree.file)
    let course = Entry(tree.tree, log: log).course(named: file.courseName, scenarios)
    return CourseReading(course: course, problems: files.problems + log.problems)
  }
}

extension ContentFile {
  /// The name of the file without its ending.
  var courseName: String {
    let last = path.split(separator: "/").last.map(String.init) ?? path
    return last.hasSuffix(".yaml") ? String(last.dropLast(".yaml".count)) : last
  }
}

extension Entry {
  private static let roundFields: Set<String> = [
    "scenario", "call", "debrief", "break", "must_be_safe",
  ]

  fileprivate func course(named file: String, _ scenarios: [String]) -> Course? {
    guard node.isMap else {
      log.add(
        problem(
          nil, "The file holds \(node.kindName) where the fields of a course belong.",
          "Begin it with id: and go on as in Resources/README.md.", leftOut: true))
      return nil
    }
    let entry = tidied(["id", "title", "rounds"])
    let id = entry.needed("id")
    if !id.isEmpty, id != file {
      log.add(
        problem(
          "id", "id is \"\(id)\" in the file \(file).yaml.",
          "Write id: \(file), or give the file that name."))
    }
    checkName(file)
    let title = entry.needed("title")
    let rounds = entry.entries("rounds", most: CourseReader.mostRounds)
      .compactMap { $0.round(scenarios) }
    if entry.node["rounds"]?.elements.isEmpty ?? true {
      log.add(
        entry.problem("rounds", "There is no round.", "Add rounds: with a scenario: in each."))
    }
    guard !rounds.isEmpty else { return nil }
    return Course(id: file, title: title, rounds: rounds)
  }

  private func checkName(_ name: String) {
    let isPlain = name.utf8.allSatisfy { byte in
      (0x61...0x7A).contains(byte) || (0x30...0x39).contains(byte) || byte == 0x2D
    }
    guard name.isEmpty || !isPlain else { return }
    log.add(
      problem(
        "id", "\"\(name)\" is no name for the file of a course.",
        "Use lower case letters, digits and -."))
  }

  private func round(_ scenarios: [String]) -> Course.Round? {
    let entry = tidied(Self.roundFields)
    let scenario = entry.needed("scenario")
    guard !scenario.isEmpty else { return nil }
    let usual = Course.Round.usual
    let round = Course.Round(
      scenario: scenario, call: entry.whole("call", 1...60, else: usual.call),
      debrief: entry.whole("debrief", 1...60, else: usual.debrief),
      pause: entry.whole("break", 1...60, else: 0), mustBeSafe: entry.flag("must_be_safe"))
    guard scenarios.contains(scenario) else {
      let meant = Guess.of(scenario, among: scenarios)
      log.add(
        entry.problem(
          "scenario", "There is no scenario \(scenario)\(Guess.ending(meant))",
          Guess.advice(
            meant, among: scenarios, else: "lifeline practice list names those there are."),
          leftOut: true))
      return nil
    }
    return round
  }
}
