import ArgumentParser
import HelplineContent
import HelplineModel
import HelplineScreens

/// A certificate without a grade.
struct PracticeCertificate: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "certificate",
    abstract: "Writes a certificate of a practice evening as a page to print; no grade, no score.",
    discussion: """
      lifeline practice certificate --course first-evening --out certificate.html

      Name and day are blank lines that are filled in by hand: no name is typed or kept here.
      """)
  @OptionGroup var common: CommonOptions
  @Option(help: "The course: its file or its id.")
  var course: String
  @Option(help: "The file to write, readable for its owner alone; else standard output.")
  var out: String?
  @Option(help: "A page of HTML, or text of 80 columns.")
  var format: PaperFormat = .html

  func run() throws {
    try Output.run(json: false) {
      let workplace = try Workplace(common)
      let course = try CourseFile.find(course, workplace.library)
      let glances = workplace.library.scenarios
      let titles = course.scenarios.map { id in
        glances.first { $0.id == id }?.title(for: common.language) ?? id
      }
      let sheet = CertificateSheet.make(course, titles: titles, try Session(workplace).desk)
      let text = format == .html ? PaperPage.make(sheet, .a4) : PaperText.make(sheet, .a4)
      try PaperFile.write(text, to: out)
    }
  }
}
