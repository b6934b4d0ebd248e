import ArgumentParser

/// Statistics without name or number.
struct RecordsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "records", abstract: "Statistics without name or number.",
    subcommands: [OfDays.self, OfWeek.self, Tidy.self, Export.self, Merge.self])
}
