import ArgumentParser
import Foundation
import HelplineContent
import HelplineModel
import HelplineScreens
import HelplineStore
import TerminalUI

/// Practice: opened alone, with several seats or for an evening; its scenarios listed, checked, printed.
struct PracticeCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "practice",
    abstract: "Opens practice: calls to play, apart from everything live.",
    discussion: """
      lifeline practice [SCENARIO]

      Opens the screens at the list of scenarios, or at the notice before one. F2 takes a live call in
      one key. Practice runs are kept apart in practice.sqlite; nothing of practice is saved with live
      records, counted or told. Exit codes: 65 the scenario cannot be played, 66 there is no such one.
      """,
    subcommands: [
      PracticeOpen.self, PracticeList.self, PracticeCheck.self, PracticeImport.self,
      PracticeReset.self,
      PracticeCourse.self, PracticePrint.self, PracticeCertificate.self,
      PracticeHost.self, PracticeJoin.self,
    ],
    defaultSubcommand: PracticeOpen.self)
}

/// Opens the screens on the practice floor.
struct PracticeOpen: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "open", abstract: "Opens practice (what lifeline practice does alone).")
  @OptionGroup var common: CommonOptions
  @OptionGroup var look: LookOptions
  @Argument(help: "Id of a scenario, as lifeline practice list names it.")
  var scenario: String?

  func run() throws {
    try Output.run(json: false) {
      let played = try scenario.map { try ScenarioFile.find($0, Workplace(common).library) }
      try Screens.open(common, look) { state in
        state.openPractice(scenario: played, language: common.language)
      }
    }
  }
}

/// A scenario as commands name it.
enum ScenarioFile {
  /// A scenario that can be played; a failure says what to do where there is none or it cannot be.
  static func find(_ id: String, _ library: ContentLibrary) throws -> Scenario {
    guard library.readScenario(id) != nil else {
      throw Failure(
        code: 66,
        sentence: "There is no scenario \(id). lifeline practice list names those there are.",
        file: id)
    }
    guard let scenario = library.scenario(id) else {
      throw Failure(
        code: 65,
        sentence: "The scenario \(id) cannot be played: lifeline practice check says why.", file: id
      )
    }
    return scenario
  }
}

/// Ends what is played at every seat of this machine.
struct PracticeReset: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "reset",
    abstract: "Ends the practice at all seats of this machine; they are at the list again.",
    discussion: """
      Every program that practises on this data folder goes back to the list of scenarios, and seats
      wait for the next call; the trainer's evening goes on. Live calls, records and runs stay.
      """)
  @OptionGroup var common: CommonOptions

  func run() throws {
    try Output.run(json: false) {
      let folder = try Workplace(common).dataFolder
      try Failure.plainly { try PracticeStore(dataFolder: folder).reset() }
      Output.message("All seats are reset; each shows it with its next key.")
    }
  }
}

/// The scenarios there are.
struct PracticeList: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "The scenarios there are, the easiest first.")
  @OptionGroup var common: CommonOptions
  @Flag(help: "One JSON document.")
  var json = false

  private struct Row: Encodable {
    var id: String
    var title: String
    var language: String
    var languages: [String]
    var crime: String
    var minutes: Int
    var difficulty: Int
  }

  func run() throws {
    try Output.run(json: json) {
      let rows = try Workplace(common).library.scenarios.map(row)
        .sorted { ($0.difficulty, $0.id) < ($1.difficulty, $1.id) }
      if json { return try Output.json(["scenarios": rows]) }
      for row in rows {
        let id = row.id.padding(
          toLength: max(row.id.count, 28), withPad: " ", startingAt: 0)
        let line =
          "\(id)  \(row.minutes) min  level \(row.difficulty)  \(row.crime)  "
          + "\(row.languages.joined(separator: " "))  \(row.title)"
        Output.line(SafeText(line).string)
      }
      Output.message("\(rows.count) scenarios; level 1 is for a first evening, 3 is hard")
    }
  }

  private func row(_ glance: ScenarioGlance) -> Row {
    Row(
      id: glance.id, title: glance.title(for: common.language),
      language: glance.language(for: common.language) ?? "", languages: glance.languages,
      crime: glance.crime, minutes: glance.minutes, difficulty: glance.difficulty)
  }
}

/// What is wrong with a scenario, or with all of them.
struct PracticeCheck: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Plays every branch and names each fault with file, line and what to do.",
    discussion: """
      lifeline practice check my-scenario

      How a scenario is written stands in Resources/README.md; Resources/template-scenario is
      there to be copied. Exit codes: 0 nothing is wrong, 65 something is, 66 there is no such file.
      """)
  @OptionGroup var common: CommonOptions
  @Argument(help: "A scenario's folder or its scenario.yaml; every scenario when left out.")
  var file: String?
  @Flag(help: "One JSON document.")
  var json = false

  func run() throws {
    try Output.run(json: json) {
      try PracticeProblems.tell(report(Workplace(common).library), of: "scenario", json: json)
    }
  }

  private func report(_ library: ContentLibrary) throws -> PracticeReport {
    guard let file else { return library.checkScenarios() }
    guard let report = library.checkScenario(at: file) else {
      throw Failure(
        code: 66,
        sentence: "\(file) is not there. Name the folder of a scenario, or its scenario.yaml.",
        file: file)
    }
    return report
  }
}

/// What a check of scenarios or courses found, on standard output.
enum PracticeProblems {
  /// One problem a line and how much was looked at; ends the command with 65 where there is a problem.
  static func tell(_ report: PracticeReport, of what: String, json: Bool) throws {
    if json {
      try Output.json(report)
    } else {
      // Files may hold anything, and problems quote them.
      for problem in report.problems { Output.line(SafeText(problem.description).string) }
      let (faults, seen) = (report.problems.count, report.checked.count)
      Output.message(
        "\(faults) problem\(faults == 1 ? "" : "s"); "
          + "\(seen) \(what)\(seen == 1 ? "" : "s") looked at")
    }
    if !report.problems.isEmpty { throw ExitCode(65) }
  }
}
