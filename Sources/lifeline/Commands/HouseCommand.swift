import ArgumentParser
import Foundation
import HelplineContent
import HelplineModel
import HelplineRecords

/// The house rules.
struct HouseCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "house", abstract: "The house rules.", subcommands: [Show.self, Key.self])

  /// Every rule with its value.
  struct Show: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "show",
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

  /// The coordinator's key.
  struct Key: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "key",
      abstract: "Sets the coordinator's key: from then on every record is sealed to it.",
      discussion: """
        Asks for a passphrase twice, or reads one line from standard input when that is no terminal.
        Without the passphrase nobody can read the records, not even the makers of Lifeline.
        """)
    @OptionGroup var common: CommonOptions
    @Flag(help: "Only says whether the passphrase opens the key that is set.")
    var check = false

    func run() throws {
      try Output.run(json: false) {
        let workplace = try Workplace(common)
        let folder = URL(fileURLWithPath: workplace.dataFolder)
        if check {
          try Failure.plainly {
            _ = try Passphrase.openKey(dataFolder: folder)
          }
          return Output.line("The passphrase opens the key.")
        }
        try set(folder, workplace)
      }
    }

    /// Makes the key and seals what was saved open before.
    private func set(_ folder: URL, _ workplace: Workplace) throws {
      if RecordKeyFile.isSet(dataFolder: folder) {
        let problem = RecordProblem.keyIsSet(path: RecordKeyFile.url(dataFolder: folder).path)
        throw Failure(code: problem.exitCode, sentence: problem.sentence)
      }
      Output.message(Self.before)
      var passphrase = try Passphrase.ask("Passphrase: ", again: "The same once more: ")
      defer { Passphrase.wipe(&passphrase) }
      // Opened first: a folder that cannot hold records gets no key either.
      let records = try workplace.records()
      let sealed = try Failure.plainly {
        try RecordKeyFile.create(dataFolder: folder, passphrase: passphrase)
        let key = try RecordKeyFile.open(dataFolder: folder, passphrase: passphrase)
        return try records.openArchive(with: key)
      }
      Output.line("The key is set: \(RecordKeyFile.url(dataFolder: folder).path)")
      if sealed > 0 { Output.line("\(sealed) records from before are under it now.") }
      Output.line(Self.after)
    }

    private static let before = """
      Every record will be sealed to this key. To read the records, for a report or an export, \
      the passphrase is needed each time. Without it nobody can read them, not even the makers \
      of Lifeline: there is no second way in. Take at least \(RecordKeyFile.leastLength) \
      characters; four or five words that do not belong together are best.
      """
    private static let after = """
      Write the passphrase on paper now, put it in an envelope and lock it away. Lock a copy of the \
      key file away with it: file and passphrase are both needed.
      """
  }
}
