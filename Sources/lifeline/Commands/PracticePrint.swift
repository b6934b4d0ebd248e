import ArgumentParser
import Foundation
import HelplineContent
import HelplineModel
import HelplineScreens
import TerminalUI

/// Persona, observer and assessor sheets, so that pairs can play back to back without a computer.
struct PracticePrint: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "print",
    abstract: "Writes the persona and observer sheets of practice calls as pages to print.",
    discussion: """
      lifeline practice print burglary-anger silent-call
      lifeline practice print --course first-evening --out evening

      One A4 page each: <scenario>-persona.html for whoever plays the caller,
      <scenario>-observer.html for whoever watches, with --assessor also
      <scenario>-assessor.html with all fourteen dimensions. Open a page in a browser and
      print it there. No sheet has a field for a name. The words are English unless
      --language names another one that the scenario has.
      """)
  @OptionGroup var common: CommonOptions
  @Argument(help: "Ids of scenarios.")
  var scenarios: [String] = []
  @Option(help: "A course: its file or its id; the sheets of all its rounds.")
  var course: String?
  @Option(help: "The folder to write into; else lifeline-prints in the home folder.")
  var out: String?
  @Option(help: "Pages of HTML, or text of 80 columns and 60 lines.")
  var format: PaperFormat = .html
  @Flag(help: "Also the sheet with all fourteen dimensions, for assessors.")
  var assessor = false

  func validate() throws {
    if scenarios.isEmpty == (course == nil) {
      throw ValidationError("Name scenarios, or a course: lifeline practice list")
    }
  }

  func run() throws {
    try Output.run(json: false) {
      let workplace = try Workplace(common)
      let ids = try course.map { try CourseFile.find($0, workplace.library).scenarios } ?? scenarios
      let found = try ids.map { try ScenarioFile.find($0, workplace.library) }
      let desk = try Session(workplace).desk
      let folder = try Self.folder(out)
      for scenario in found {
        for kind in PracticeSheetKind.allCases where kind != .assessor || assessor {
          try write(kind, scenario, desk, folder)
        }
      }
    }
  }

  private func write(
    _ kind: PracticeSheetKind, _ scenario: Scenario, _ desk: Desk, _ folder: String
  ) throws {
    let forms = PracticeSheets.forms(kind, scenario, language: common.language, desk)
    guard let sheet = forms.first(where: PaperText.isOnePage) ?? forms.last else { return }
    let text = format == .html ? PaperPage.make(sheet, .a4) : PaperText.make(sheet, .a4)
    let path = "\(folder)/\(sheet.id).\(format == .html ? "html" : "txt")"
    try PaperFile.write(text, to: path)
    Output.line(SafeText(path).string)
  }

  private static func folder(_ named: String?) throws -> String {
    guard let named else { return (try HomeFile.path("") as NSString).standardizingPath }
    do {
      try FileManager.default.createDirectory(
        atPath: named, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
    } catch {
      throw Failure(
        code: 73, sentence: "\(named) cannot be made, so nothing was written.", file: named)
    }
    return named
  }
}
