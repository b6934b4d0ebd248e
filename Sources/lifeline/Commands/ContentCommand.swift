import ArgumentParser
import Foundation
import HelplineContent
import HelplineModel

/// Checks all content, says what each country has, adds a country, puts one on paper.
struct ContentCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "content", abstract: "Checks the knowledge, adds a country, puts one on paper.",
    subcommands: [Check.self, Coverage.self, NewCountryCommand.self, BinderCommand.self])

  /// Ids, links, sources, dates, numbers, wording.
  struct Check: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "check",
      abstract: "Walks all content and names every fault with file, entry and field.")
    @OptionGroup var common: CommonOptions
    @Argument(help: "A content folder; the shipped one when left out.")
    var folder: String?
    @Flag(help: "List facts by the age of their source instead, the oldest first.")
    var stale = false
    @Option(help: "With --stale: only what is older than so many months; undated ones always.")
    var months: Int?
    @Flag(help: "First write the coverage table into the README.md of the content folder.")
    var write = false
    @Flag(help: "One JSON document.")
    var json = false

    func validate() throws {
      if months != nil, !stale { throw ValidationError("--months goes with --stale.") }
      if let months, !(0...1_200).contains(months) {
        throw ValidationError("--months takes a whole number from 0 to 1200.")
      }
      if stale, write { throw ValidationError("Use --stale or --write, not both.") }
    }

    func run() throws {
      try Output.run(json: json) {
        var options = common
        if let folder { options.content = folder }
        let workplace = try Workplace(options)
        if stale { return try list(workplace.library.factAges()) }
        if write { try writeTable(workplace.library) }
        try check(workplace)
      }
    }

    private func check(_ workplace: Workplace) throws {
      let report = workplace.library.check(houseRules: workplace.dataFolder + "/house/rules.yaml")
      if json {
        try Output.json(report)
      } else {
        for problem in report.problems { Output.line(problem.description) }
        let files = report.coverage.countries.count
        Output.message("\(report.problems.count) problems; \(files) countries walked")
      }
      if !report.problems.isEmpty { throw ExitCode(65) }
    }

    private func writeTable(_ library: ContentLibrary) throws {
      do {
        if let path = try library.writeCoverage() {
          Output.message("The coverage table was written into \(path).")
        }
      } catch {
        throw Failure(
          code: 73, sentence: "The coverage table cannot be written: look at the folder's rights.")
      }
    }

    private func list(_ all: FactAges) throws {
      let today = Day(Session.today) ?? Day(number: 0)
      let ages = months.map { all.older(thanMonths: $0, on: today) } ?? all
      if json { return try Output.json(ages) }
      for fact in ages.dated { Output.line(Self.line(fact, fact.dated ?? "")) }
      if !ages.undated.isEmpty { Output.line("\nundated:") }
      for fact in ages.undated { Output.line(Self.line(fact, "undated")) }
      Output.message("\(ages.dated.count) dated, \(ages.undated.count) undated facts")
    }

    private static func line(_ fact: FactAge, _ date: String) -> String {
      let checked = fact.checked.map { "  compared on \($0)" } ?? ""
      return date.padding(toLength: 10, withPad: " ", startingAt: 0)
        + "  \(fact.file):\(fact.line)  \(fact.id)\(checked)"
    }
  }

  /// What each country has.
  struct Coverage: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "coverage",
      abstract: "Facts, advice and holes per country and part, with the oldest source.")
    @OptionGroup var common: CommonOptions
    @Flag(help: "One JSON document.")
    var json = false

    func run() throws {
      try Output.run(json: json) {
        let workplace = try Workplace(common)
        let coverage = workplace.library.check(houseRules: nil).coverage
        if json { return try Output.json(coverage) }
        for country in coverage.countries {
          let parts = country.parts.sorted { $0.key < $1.key }.map {
            "\($0.key) \($0.value.facts)+\($0.value.holes)?"
          }
          let stages = "stages \(country.stagesWithFacts)/\(country.stages.count)"
          Output.line(
            "\(country.code) \(country.name): \((parts + [stages]).joined(separator: ", "))")
        }
        Output.message("facts+holes? per part; stages with facts of all stages")
      }
    }
  }
}
