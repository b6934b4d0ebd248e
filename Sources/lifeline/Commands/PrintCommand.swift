import ArgumentParser
import Foundation
import HelplineContent
import HelplineModel
import HelplineScreens

/// The forms in which a sheet comes out.
enum PaperFormat: String, CaseIterable, ExpressibleByArgument {
  case text, html
}

/// What can be printed: a sheet, or a country's binder.
enum PrintedThing: ExpressibleByArgument {
  case sheet(PaperKind)
  case binder

  static let allValueStrings = PaperKind.allCases.map(\.rawValue) + ["binder"]

  init?(argument: String) {
    if argument == "binder" {
      self = .binder
    } else if let kind = PaperKind(rawValue: argument) {
      self = .sheet(kind)
    } else {
      return nil
    }
  }
}

extension PaperSize: ExpressibleByArgument {}

/// Paper that stands beside the screen.
struct PrintCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "print", abstract: "Paper that stands beside the screen, dated.",
    discussion: """
      key-card        the keys on one page
      danger-sheet    112, back-up, and the lines of every danger card
      call-pad        notes in a call when the screen is dark; place for 112 first
      tally           calls taken on paper, as ticks, to be entered later
      observer-sheet  for somebody who watches a practice call
      call-back-slip  what to agree before ringing a caller back
      incident-slip   who rang whom, when, on whose say; was the caller told
      report-sheet    blank, for somebody who goes to the police

      Text fits 80 columns and 60 lines a page (A4), or 56 and 44 (A5), with form
      feeds between pages: lifeline print danger-sheet | lp
      For a PDF or larger letters: --format html --out FILE, open the file in a
      browser and print it there.
      Nothing the house rules call handler-only is printed: it is written in by
      hand. What is filled in stays on paper or goes into the organisation's own
      system, never in here.
      """)

  @Argument(help: "The sheet.")
  var sheet: PrintedThing
  @Argument(help: "The country of a binder: IE.")
  var country: String?
  @Option(help: "The paper; each sheet has its usual size.")
  var size: PaperSize?
  @Option(help: "Text, or one page of HTML.")
  var format: PaperFormat = .text
  @Option(help: "The file to write, readable for its owner alone; else standard output.")
  var out: String?
  @OptionGroup var common: CommonOptions

  func validate() throws {
    switch (sheet, country) {
    case (.binder, nil): throw ValidationError("A binder is of a country: lifeline print binder IE")
    case (.sheet, .some(let word)): throw ValidationError("A sheet is of no country: \(word)")
    default: break
    }
  }

  func run() throws {
    try Output.run(json: false) {
      let workplace = try Workplace(common)
      switch (sheet, country) {
      case (.sheet(let kind), _): try write(kind, workplace)
      case (.binder, let country): try BinderCommand.write(country ?? "", workplace, to: out)
      }
    }
  }

  private func write(_ sheet: PaperKind, _ workplace: Workplace) throws {
    let desk = try Session(workplace).desk
    let found = workplace.library.readPaperForms()
    guard let paper = PaperSheets.make(sheet, desk, forms: found.forms) else {
      throw Self.missing(sheet, found.problems)
    }
    let size = size ?? .usual(for: sheet)
    let text = format == .html ? PaperPage.make(paper, size) : PaperText.make(paper, size)
    try PaperFile.write(text, to: out)
  }

  /// A form that is not there, or cannot be read: with its line.
  private static func missing(_ sheet: PaperKind, _ problems: [ContentProblem]) -> Failure {
    let file = "shared/paper/\(sheet.rawValue).yaml"
    let problem = problems.first { $0.file == file }
    return Failure(
      code: problem?.line == nil ? 66 : 65,
      sentence: problem?.description ?? "\(file) has no sheet.", file: file, row: problem?.line)
  }
}
