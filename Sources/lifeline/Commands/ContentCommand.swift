import ArgumentParser
import Foundation
import HelplineContent

/// Checks all content, and says what each country has.
struct ContentCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "content", abstract: "Checks the knowledge.",
    subcommands: [Check.self, Coverage.self])

  /// Ids, links, sources, dates, numbers, wording.
  struct Check: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "check",
      abstract: "Walks all content and names every fault with file, entry and field.")
    @OptionGroup var common: CommonOptions
    @Argument(help: "A content folder; the shipped one when left out.")
    var folder: String?
    @Flag(help: "One JSON document.")
    var json = false

    func run() throws {
      try Output.run(json: json) {
        var options = common
        if let folder { options.content = folder }
        let workplace = try Workplace(options)
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
          Output.line("\(country.code) \(country.name): \(parts.joined(separator: ", "))")
        }
        Output.message("facts+holes? per part")
      }
    }
  }
}
