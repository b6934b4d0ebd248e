import ArgumentParser
import HelplineContent
import HelplineModel

/// The house rules.
struct HouseCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "house", abstract: "The house rules.", subcommands: [Show.self])

  /// Every rule with its value.
  struct Show: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Shows every rule, what is set, and the neutral wording that stands otherwise.")
    @OptionGroup var common: CommonOptions
    @Flag(help: "One JSON document.")
    var json = false

    /// A rule as JSON.
    struct Rule: Encodable {
      var id: String
      var question: String
      var value: String?
      var neutral: String
      var handlerOnly: Bool
    }

    func run() throws {
      try Output.run(json: json) {
        let workplace = try Workplace(common)
        let house = workplace.house
        let rules = house.rules.fields.map { field in
          Rule(
            id: field.id, question: field.question, value: house.rules.value(field.id),
            neutral: field.neutral, handlerOnly: field.handlerOnly)
        }
        if json { return try Output.json(["rules": rules]) }
        for rule in rules {
          Output.line("\(rule.id): \(rule.value ?? "not set (\(rule.neutral))")")
        }
        for problem in house.problems { Output.message(problem.description) }
        Output.message(
          "Fill in \(workplace.dataFolder)/house/rules.yaml, one line a rule: id: \"value\"")
        if !house.problems.isEmpty { throw ExitCode(65) }
      }
    }
  }
}
