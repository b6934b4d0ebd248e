import ArgumentParser
import Foundation
import HelplineContent
import HelplineModel
import HelplineScreens
import TerminalUI

/// Practice evenings: opened, listed, checked.
struct PracticeCourse: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "course",
    abstract: "Practice evenings: rounds of a call and its debrief.",
    discussion: """
      lifeline practice course first-evening

      Opens the trainer's screen: the rounds, the clock of call and debrief, the projector
      view. Where the evening stands is kept, so that a program that was ended comes back to
      the round on the same day.
      """,
    subcommands: [CourseOpen.self, CourseList.self, CourseCheck.self],
    defaultSubcommand: CourseOpen.self)
}

/// Opens the screens at a practice evening.
struct CourseOpen: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "open", abstract: "Opens an evening (what lifeline practice course does alone).")
  @OptionGroup var common: CommonOptions
  @OptionGroup var look: LookOptions
  @Argument(help: "A course's file or its id; where there is only one it may be left out.")
  var course: String?

  func run() throws {
    try Output.run(json: false) {
      let workplace = try Workplace(common)
      let course = try find(workplace)
      let kept = CourseRunner(dataFolder: workplace.dataFolder).kept()
      try Screens.open(common, look) { state in
        state.openCourse(course, from: kept, language: common.language)
      }
    }
  }

  private func find(_ workplace: Workplace) throws -> Course {
    if let course { return try CourseFile.find(course, workplace.library) }
    let all = workplace.library.courses
    guard all.count == 1, let only = all.first else {
      let names = all.map(\.id).joined(separator: ", ")
      throw Failure(code: 64, sentence: "Name a course: \(names).")
    }
    return only
  }
}

/// The courses there are.
struct CourseList: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "The courses there are.")
  @OptionGroup var common: CommonOptions
  @Flag(help: "One JSON document.")
  var json = false

  private struct Row: Encodable {
    var id: String
    var title: String
    var rounds: Int
    var minutes: Int
    var scenarios: [String]
  }

  func run() throws {
    try Output.run(json: json) {
      let rows = try Workplace(common).library.courses.map { course in
        Row(
          id: course.id, title: course.title, rounds: course.rounds.count,
          minutes: course.minutes, scenarios: course.rounds.map(\.scenario))
      }
      if json { return try Output.json(["courses": rows]) }
      for row in rows {
        let id = row.id.padding(toLength: max(row.id.count, 24), withPad: " ", startingAt: 0)
        Output.line(
          SafeText("\(id)  \(row.rounds) rounds  \(row.minutes) min  \(row.title)").string)
      }
      Output.message("\(rows.count) course\(rows.count == 1 ? "" : "s")")
    }
  }
}

/// What is wrong with a course, or with all of them.
struct CourseCheck: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Names each fault of a course with file, line and what to do.",
    discussion: """
      lifeline practice course check my-evening.yaml

      How a course is written stands in Resources/README.md. Exit codes: 0 nothing is wrong,
      65 something is, 66 there is no such file.
      """)
  @OptionGroup var common: CommonOptions
  @Argument(help: "A course's file or its id; every course when left out.")
  var file: String?
  @Flag(help: "One JSON document.")
  var json = false

  func run() throws {
    try Output.run(json: json) {
      guard let report = try Workplace(common).library.checkCourses(file) else {
        throw CourseFile.missing(file ?? "")
      }
      try PracticeProblems.tell(report, of: "course", json: json)
    }
  }
}

/// A course as commands name it: by its file or by its id.
enum CourseFile {
  /// The course; a failure says what to do where there is none or it cannot be played.
  static func find(_ name: String, _ library: ContentLibrary) throws -> Course {
    guard let reading = library.readCourse(name) else { throw missing(name) }
    // An evening is not begun with a round missing.
    if let problem = reading.problems.first {
      throw Failure(
        code: 65, sentence: problem.description, file: problem.file, row: problem.line,
        field: problem.field)
    }
    guard let course = reading.course else {
      throw Failure(code: 65, sentence: "\(name) has no round that can be played.", file: name)
    }
    return course
  }

  static func missing(_ name: String) -> Failure {
    Failure(
      code: 66,
      sentence: "There is no course \(name). lifeline practice course list names those there are.",
      file: name)
  }
}
