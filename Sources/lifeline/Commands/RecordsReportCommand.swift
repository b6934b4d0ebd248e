import ArgumentParser
import Foundation
import HelplineHouse
import HelplineModel
import HelplineRecords
import HelplineScreens

/// How counts are written.
struct ReportOptions: ParsableArguments {
  @Flag(help: "One JSON document.")
  var json = false
  @Flag(help: "Comma-separated values.")
  var csv = false
  @Flag(help: "Markdown tables.")
  var markdown = false
  @Flag(help: "One page with charts that prints on A4.")
  var html = false
  @Flag(help: "One table with what lines of this kind publish.")
  var funder = false
  @Flag(name: .customLong("repeats"), help: "Repeats of the same matter count as further people.")
  var countsRepeats = false

  /// The form asked for; columns for a terminal when none is.
  var form: ReportForm {
    if json { return .json }
    if csv { return .csv }
    if markdown { return .markdown }
    return html ? .html : .text
  }

  mutating func validate() throws {
    guard [json, csv, markdown, html].count(where: { $0 }) <= 1 else {
      throw ValidationError("Choose one of --json, --csv, --markdown and --html.")
    }
  }

  /// Counts the days and writes them; the key is asked for where records are sealed.
  func write(from: String, to: String, _ common: CommonOptions) throws {
    let session = try Session(Workplace(common))
    let workplace = session.workplace
    let query = ReportQuery(from: from, to: to, countsRepeats: countsRepeats)
    let records = try workplace.records()
    let key = try workplace.keyWhereSealed(records)
    let house = HouseFolder(dataFolder: workplace.dataFolder, library: workplace.library)
    let report = try Failure.plainly {
      if let key { try records.openArchive(with: key) }
      return try records.report(query, key: key, telephone: house.read().book.telephone)
    }
    let writer = ReportWriter(names: ReportWords.names(session.desk), isOneTable: funder)
    FileHandle.standardOutput.write(Data(try writer.write(report, as: form).utf8))
  }
}

extension RecordsCommand {
  /// Counts over some days.
  struct OfDays: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "report",
      abstract: "Counts of whole weeks or months beside the period before and last year.",
      discussion: "Small numbers are folded. Results go to standard output: "
        + "lifeline records report --html > report.html")
    @OptionGroup var common: CommonOptions
    @OptionGroup var options: ReportOptions
    @Option(help: "The first day, YYYY-MM-DD; this week when left out.")
    var from: String?
    @Option(help: "The last day, YYYY-MM-DD; the first day's week when left out.")
    var to: String?

    func run() throws {
      try Output.run(json: options.json) {
        if from == nil && to != nil {
          throw Failure(code: 64, sentence: "Say --from as well as --to.")
        }
        let first = from ?? today()
        try options.write(from: first, to: to ?? first, common)
      }
    }
  }

  /// The coordinator's page.
  struct OfWeek: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "week",
      abstract: "This week, last week and the same week last year; small numbers folded.")
    @OptionGroup var common: CommonOptions
    @OptionGroup var options: ReportOptions
    @Argument(help: "A day of the week, YYYY-MM-DD; today when left out.")
    var day: String?

    func run() throws {
      try Output.run(json: options.json) {
        try options.write(from: day ?? today(), to: day ?? today(), common)
      }
    }
  }
}

/// Today on this machine.
private func today() -> String {
  LocalTime(milliseconds: Session.now, zone: .current).day
}
