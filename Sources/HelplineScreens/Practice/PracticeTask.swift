import HelplineModel
import HelplinePractice
import TerminalUI

/// What is to be found in the real directory: whether a listing that was given is it, and what is said of it.
enum PracticeTask {
  /// Why a listing that was given is not what the scenario asks for, in words; nil where it is, or where
  /// nothing is asked for.
  static func mismatch(_ act: ScenarioAct, _ desk: Desk) -> String? {
    guard act.kind == .listingGiven, let task = desk.practice?.call.scenario.task,
      let service = act.what.flatMap(desk.ports.directory.service)
    else { return nil }
    let misses = task.misses(service).map { name($0, task, desk) }
    guard !misses.isEmpty, canBeFound(task, desk) else { return nil }
    return desk.say(
      "task.misses", "Given, but not what is to be found: {why}. Look again.",
      ["why": misses.joined(separator: ", ")])
  }

  /// Whether any listing for this desk's area fits; where none does, the gap is what there is to log.
  static func canBeFound(_ task: ScenarioTask, _ desk: Desk) -> Bool {
    var query = DirectoryQuery()
    (query.serves, query.topics) = (desk.homeArea, [task.topic])
    // Nobody is sent to the line they have just rung; the services screen leaves it out, too.
    query.ownLine = desk.house.value("own_listing") ?? desk.homeCountry
    let directory = desk.ports.directory
    return directory.search(query).hits.contains { hit in
      directory.service(hit.id).map { task.misses($0).isEmpty } ?? false
    }
  }

  private static func name(_ miss: ScenarioTask.Miss, _ task: ScenarioTask, _ desk: Desk) -> String
  {
    switch miss {
    case .topic:
      desk.say(
        "task.topic", "it is not for {topic}",
        ["topic": FactNames.name("topic.\(task.topic)", desk)])
    case .language:
      desk.say(
        "task.language", "it does not name {language}",
        ["language": desk.ports.reference.languageName(task.language ?? "")])
    case .audience: desk.say("task.audience", "it is not for this caller")
    }
  }

  /// What was to be found and what was given, for the debrief.
  static func part(_ practice: PracticeDesk, _ desk: Desk) -> [Part] {
    guard let task = practice.call.scenario.task, let words = practice.texts?.task else {
      return []
    }
    let given = (desk.live?.given ?? []).compactMap { desk.ports.directory.service($0.service) }
    let lines = given.map { service in
      task.misses(service).isEmpty
        ? Line(service.name, label: "✓")
        : Line(
          task.misses(service).map { name($0, task, desk) }.joined(separator: ", "),
          label: service.name, role: .caution)
    }
    if !canBeFound(task, desk) { return [gap(words, desk)] }
    let none = Line(desk.say("task.none", "Nothing was given."), role: .muted)
    return [
      Part(
        "task", heading: desk.say("task.title", "To find in the directory"),
        lines: [Line(words)] + (lines.isEmpty ? [none] : lines))
    ]
  }

  /// The directory of this house has nothing of the kind: an honest gap, logged or not.
  private static func gap(_ words: String, _ desk: Desk) -> Part {
    let isLogged = desk.live?.gaps.isEmpty == false
    return Part(
      "task", heading: desk.say("task.title", "To find in the directory"),
      lines: [
        Line(words),
        Line(
          desk.say(
            "task.gap", "Nothing in this directory fits: say so plainly, and log the gap (F10)."),
          label: isLogged ? "✓" : "", role: isLogged ? .text : .caution),
      ])
  }
}
