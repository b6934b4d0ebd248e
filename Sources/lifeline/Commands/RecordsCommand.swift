import ArgumentParser
import Foundation
import HelplineContent
import HelplineModel
import HelplineRecords
import HelplineScreens

/// Statistics without name or number.
struct RecordsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "records", abstract: "Statistics without name or number.",
    subcommands: [Week.self, Tidy.self, Export.self, Merge.self])

  /// The coordinator's page.
  struct Week: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "This week, last week and the same week last year; small numbers folded.")
    @OptionGroup var common: CommonOptions
    @Argument(help: "A day of the week, YYYY-MM-DD; today when left out.")
    var day: String?
    @Flag(help: "One JSON document.")
    var json = false

    /// The answer.
    struct Answer: Encodable {
      var from: String
      var groups: [CountGroup]
    }

    func run() throws {
      try Output.run(json: json) {
        let workplace = try Workplace(common)
        let records = try workplace.records()
        let today = LocalTime(
          milliseconds: Int(Date().timeIntervalSince1970 * 1000), zone: .current
        ).day
        let groups = try Failure.plainly { try records.week(of: day ?? today) }
        if json { return try Output.json(Answer(from: day ?? today, groups: groups)) }
        Output.line("This week · last week · same week last year. \(SmallCounts.explanation)")
        for group in groups {
          Output.line("\n\(group.name.replacing("_", with: " "))")
          for row in group.rows { Output.line(line(row, of: group.name, workplace)) }
        }
      }
    }

    /// A row in words, its counts in three columns.
    private func line(_ row: CountRow, of group: String, _ workplace: Workplace) -> String {
      let shared = workplace.library.shared
      let crime = shared.crimeTypes.first { group == "crime" && $0.id == row.value }?.short
      let name =
        crime ?? shared.words.names["\(group).\(row.value)"]
        ?? row.value.replacing("_", with: " ")
      let pad = String(repeating: " ", count: max(1, 36 - name.count))
      let counts = row.counts.map { String(repeating: " ", count: max(1, 8 - $0.count)) + $0 }
      return "  \(name)\(pad)\(counts.joined())"
    }
  }
}
