import ArgumentParser
import Foundation
import HelplineModel
import HelplineScreens

/// Paper that stands beside the screen.
struct PrintCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "print", abstract: "Paper that stands beside the screen, dated.",
    subcommands: [KeyCard.self, DangerSheet.self])

  /// The keys, from the one table of commands.
  struct KeyCard: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "key-card", abstract: "The keys on one page.")
    @OptionGroup var common: CommonOptions

    func run() throws {
      try Output.run(json: false) {
        let desk = try Session(Workplace(common)).desk
        Output.line("LIFELINE: the keys\n")
        for command in AppCommands.all(desk) where !command.keyName.isEmpty {
          Output.line("  \(pad(command.keyName))\(command.title). \(command.explanation)")
        }
        Output.line("\n  Letters type, they never command. Esc: one step back, loses nothing.")
        Output.line("  Everything else: F10, the menu.")
        Output.line("\n" + Paper.dating(desk))
      }
    }

    private func pad(_ text: String) -> String {
      text + String(repeating: " ", count: max(1, 9 - text.count))
    }
  }

  /// 112, back-up and the first lines of every danger card.
  struct DangerSheet: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "danger-sheet", abstract: "112, back-up, and the lines of every danger card.")
    @OptionGroup var common: CommonOptions

    func run() throws {
      try Output.run(json: false) {
        var desk = try Session(Workplace(common)).desk
        // Numbers that only handlers may see are written in by hand.
        for field in desk.house.fields where field.handlerOnly && desk.house.value(field.id) != nil
        {
          desk.house.values[field.id] = "__________"
        }
        let shared = desk.ports.knowledge.shared
        Output.line("DANGER NOW\n")
        Output.line("  Ask: \(shared.dangerNow.whereQuestion)")
        Output.line("  The caller rings 112:")
        for cue in shared.dangerNow.callerRings { Output.line("    - \(fill(cue, desk))") }
        Output.line("  We ring 112:")
        for cue in shared.dangerNow.weRing { Output.line("    - \(fill(cue, desk))") }
        Output.line("  Back-up: \(BackUp.people(desk) ?? "______________")")
        for card in shared.dangerCards {
          Output.line("\n\(card.title.uppercased())")
          for (index, cue) in card.lines.enumerated() {
            Output.line("  \(index + 1) \(fill(cue, desk))")
          }
        }
        Output.line("\nPractice advice, not yet reviewed unless a signature stands on the screen.")
        Output.line(Paper.dating(desk))
      }
    }

    private func fill(_ cue: Cue, _ desk: Desk) -> String {
      let text = desk.house.fill(cue.text, neutral: cue.neutral)
      return cue.guarding.map { "\(text) (\($0))" } ?? text
    }
  }
}

/// What every sheet of paper carries.
enum Paper {
  /// Printed on, and the day to throw it away.
  static func dating(_ desk: Desk) -> String {
    let quarter = LocalTime(milliseconds: desk.now + 90 * 86_400_000, zone: desk.timeZone)
    return
      "Printed \(desk.localTime.day) from \(desk.news.knowledge). Throw away after \(quarter.day)."
  }
}
