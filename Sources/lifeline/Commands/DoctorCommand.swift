import ArgumentParser
import CTerminal
import Foundation
import HelplineModel
import HelplineRecords
import HelplineStore

/// Checks terminal, locale, data folder, knowledge age, records; says how to mend each.
struct DoctorCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "doctor", abstract: "Checks this machine and says how to mend what is wrong.")

  @OptionGroup var common: CommonOptions
  @Flag(help: "One JSON document.")
  var json = false

  /// One check.
  struct Check: Encodable {
    var id: String
    var ok: Bool
    var text: String
    var mend: String
  }

  func run() throws {
    try Output.run(json: json) {
      let checks = try self.checks()
      if json {
        try Output.json(["checks": checks])
      } else {
        for check in checks {
          Output.line("\(check.ok ? "ok  " : "LOOK") \(check.id): \(check.text)")
          if !check.ok { Output.line("     \(check.mend)") }
        }
      }
      if checks.contains(where: {
        !$0.ok && $0.id != "rung" && $0.id != "house" && $0.id != "watched"
      }) {
        throw ExitCode(65)
      }
    }
  }

  private func checks() throws -> [Check] {
    let workplace = try Workplace(common)
    return [terminal, locale, zone, transform, network]
      + [folder(workplace), knowledge(workplace), records(workplace), house(workplace), watched]
  }

  private var terminal: Check {
    let name = ProcessInfo.processInfo.environment["TERM"] ?? ""
    let ok = !name.isEmpty && name != "dumb"
    return Check(
      id: "terminal", ok: ok, text: ok ? "TERM is \(name)" : "TERM names no terminal that can draw",
      mend: "Use a terminal window, or lifeline --plain.")
  }

  private var locale: Check {
    let environment = ProcessInfo.processInfo.environment
    let name = environment["LC_ALL"] ?? environment["LC_CTYPE"] ?? environment["LANG"] ?? "none"
    let ok = name.uppercased().contains("UTF")
    return Check(
      id: "locale", ok: true,
      text: ok ? "\(name)" : "\(name): C.UTF-8 is tried, else plain letters are shown",
      mend: "")
  }

  private var zone: Check {
    let ok = TimeZone(identifier: "Europe/Dublin") != nil
    return Check(
      id: "time-zones", ok: ok, text: ok ? "known" : "the program knows no time zones",
      mend: "Install it again.")
  }

  private var transform: Check {
    let ok = folded("Łódź Αθήνα") == "lodz athena"
    return Check(
      id: "letters", ok: ok, text: ok ? "folded" : "accents cannot be folded",
      mend: "Install it again.")
  }

  private var network: Check {
    let ok = ct_refuse_internet() == 0
    return Check(
      id: "network", ok: ok,
      text: ok
        ? "the kernel refuses this program every Internet socket"
        : "the kernel could not be asked to refuse the network",
      mend: "Use a kernel with seccomp.")
  }

  private func folder(_ workplace: Workplace) -> Check {
    do {
      _ = try workplace.drafts()
      return Check(id: "data-folder", ok: true, text: workplace.dataFolder, mend: "")
    } catch {
      return Check(
        id: "data-folder", ok: false, text: sentence(error),
        mend: "Name another with --data, or mend its permissions.")
    }
  }

  private func knowledge(_ workplace: Workplace) -> Check {
    do {
      let stats = try workplace.directory().live.stats(now: Int(Date().timeIntervalSince1970))
      return Check(
        id: "rung", ok: stats.rung > 0,
        text: "\(stats.listings) listings, \(stats.rung) rung in the last 12 months",
        mend: "Ring the numbers of your area before the first live call.")
    } catch {
      return Check(
        id: "directory", ok: false, text: sentence(error),
        mend: "Mend the data folder; the shipped listings come back by themselves.")
    }
  }

  private func records(_ workplace: Workplace) -> Check {
    do {
      try workplace.records().check()
      return Check(id: "records", ok: true, text: "readable", mend: "")
    } catch {
      return Check(
        id: "records", ok: false, text: sentence(error),
        mend: "Keep the file, start with another data folder, ask for help.")
    }
  }

  private func house(_ workplace: Workplace) -> Check {
    let house = workplace.house.rules
    let unset = house.fields.filter { house.value($0.id) == nil }.map(\.id)
    return Check(
      id: "house", ok: unset.isEmpty,
      text: unset.isEmpty ? "all set" : "\(unset.count) of \(house.fields.count) not set",
      mend:
        "Fill in \(workplace.dataFolder)/house/rules.yaml: \(unset.prefix(6).joined(separator: ", ")) …"
    )
  }

  private var watched: Check {
    let found = Watchers.sentences(ProcessInfo.processInfo.environment)
    return Check(
      id: "watched", ok: found.isEmpty,
      text: found.isEmpty ? "nothing around the program was seen" : found.joined(separator: " "),
      mend: "Others with this login may see the screen: use a login of your own.")
  }

  private func sentence(_ error: any Error) -> String {
    (error as? Failure)?.sentence ?? "\(error)"
  }
}
