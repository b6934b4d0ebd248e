import ArgumentParser
import CTerminal
import Foundation
import HelplineContent
import HelplineHouse
import HelplineModel
import HelplineNumbers
import HelplineRecords
import HelplineScreens
import HelplineStore

/// Checks terminal, locale, data folder, knowledge, records, and whether the desk is ready for live
/// calls; says how to mend each.
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

    init(id: String, ok: Bool, text: String, mend: String) {
      (self.id, self.ok, self.text, self.mend) = (id, ok, text, mend)
    }

    /// What the kernel says of swap or disk.
    init(id: String, _ answer: StorageCheck.Answer, mend: String) {
      switch answer {
      case .confirmed(let text): self.init(id: id, ok: true, text: text, mend: "")
      case .notConfirmed(let text): self.init(id: id, ok: false, text: text, mend: mend)
      }
    }
  }

  /// Checks of the machine: one of these that fails is said by the exit code as well. The others are
  /// the coordinator's to decide.
  private static let ofMachine: Set<String> = [
    "terminal", "locale", "time-zones", "letters", "numbers", "reference", "network", "data-folder",
    "directory", "records",
  ]

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
      if checks.contains(where: { !$0.ok && Self.ofMachine.contains($0.id) }) {
        throw ExitCode(65)
      }
    }
  }

  private func checks() throws -> [Check] {
    let workplace = try Workplace(common)
    let directory = Result { try workplace.directory().live }
    // Reading sets aside what is broken, so it comes before the look at what was set aside.
    let house = HouseFolder(dataFolder: workplace.dataFolder, library: workplace.library).read()
    return [terminal, locale, zone, transform, numbers, reference(workplace), network, memory]
      + [folder(workplace)] + knowledge(directory, workplace) + [records(workplace)]
      + goLive(workplace, try? directory.get(), house.book)
      + [houseFiles(workplace, house.problems), recordsKey(workplace), watched]
      + storage(workplace)
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

  private var numbers: Check {
    let reader = NumberReader()
    // A number of films, and the helpline's in a country whose plan does not name it.
    let film = reader.read(Phone(number: "020 7946 0000"), country: "GB")
    let short = reader.read(Phone(number: "116006"), country: "EE")
    let ok = film.international == "+44 20 7946 0000" && short.isShortCode && short.doubt == nil
    return Check(
      id: "numbers", ok: ok,
      text: ok ? "read by their country's plan" : "telephone numbers cannot be read",
      mend: "Install it again.")
  }

  private func reference(_ workplace: Workplace) -> Check {
    let problems = workplace.reference.check().map(\.sentence)
    return Check(
      id: "reference", ok: problems.isEmpty,
      text: problems.isEmpty
        ? "towns, regions, languages and public holidays are whole"
        : problems.prefix(3).joined(separator: " "),
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

  private func knowledge(
    _ directory: Result<LiveDirectory, any Error>, _ workplace: Workplace
  ) -> [Check] {
    do {
      let live = try directory.get()
      let stats = live.stats(now: Int(Date().timeIntervalSince1970))
      return [
        whole(live.damage(), workplace),
        Check(
          id: "rung", ok: stats.rung > 0,
          text: "\(stats.listings) listings, \(stats.rung) rung in the last 12 months",
          mend: "Ring the numbers of your area before the first live call."),
      ]
    } catch {
      return [
        Check(
          id: "directory", ok: false, text: sentence(error),
          mend: "Mend the data folder; the shipped listings come back by themselves.")
      ]
    }
  }

  /// Whether every byte of the directory is as it was written; what opening it mended is said with it.
  private func whole(_ damage: DirectoryDamage, _ workplace: Workplace) -> Check {
    if damage.rows {
      return Check(
        id: "directory", ok: false,
        text: "the listings are damaged: some are missing or cannot be read",
        mend: "End every lifeline here, move \(workplace.dataFolder)/knowledge elsewhere, start "
          + "again and import your own listings again; what the house wrote stays.")
    }
    let mended = workplace.warnings.filter { $0.contains("search index") }
    return Check(
      id: "directory", ok: !damage.index,
      text: damage.index
        ? "part of the search index is damaged: a search may miss services; no listing is lost"
        : (["all of it was read and is whole"] + mended).joined(separator: ". "),
      mend: "Start lifeline: it makes a new one beside the first screen and says so.")
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

  private func storage(_ workplace: Workplace) -> [Check] {
    [
      Check(
        id: "swap", StorageCheck.swap(),
        mend: "Ask who looks after this machine to switch swap off or to encrypt it."),
      Check(
        id: "disk", StorageCheck.disk(under: workplace.dataFolder),
        mend: "Ask who looks after this machine whether its disk is encrypted."),
    ]
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

// MARK: the go-live check

extension DoctorCommand {
  private func goLive(
    _ workplace: Workplace, _ directory: LiveDirectory?, _ book: HouseBook
  ) -> [Check] {
    let today = LocalTime(milliseconds: Session.now, zone: .current).day
    let found = ReadinessCheck.run(
      knowledge: workplace.library, directory: directory, book: book, today: today)
    return needs(found, in: Readiness.regions(of: book.rules), workplace)
      + [
        house(found, workplace), duties(found), cards(found, workplace), texts(found, workplace),
        signed(found),
      ]
  }

  /// Numbers that were rung, one check a region.
  private func needs(
    _ found: Readiness, in regions: [String], _ workplace: Workplace
  ) -> [Check] {
    guard !regions.isEmpty else {
      return [
        Check(
          id: "needs", ok: false,
          text: "the country of this desk is not set, so no need could be looked at",
          mend: "Set the house rule country.")
      ]
    }
    return regions.map { region in
      let here = found.needs.filter { $0.region == region }
      return Check(
        id: "needs-\(region)", ok: !here.isEmpty && here.allSatisfy { $0.rung > 0 },
        text: "in \(workplace.reference.regionName(region)): " + sentence(here, workplace),
        mend: "Ring the numbers, and add services for needs that have none.")
    }
  }

  private func sentence(_ needs: [Readiness.Need], _ workplace: Workplace) -> String {
    let names = workplace.library.shared.words.names
    let name = { (need: Readiness.Need) in names["topic.\(need.topic)"] ?? need.topic }
    let none = needs.filter { $0.listings == 0 }
    let bare = needs.filter { $0.listings > 0 && $0.rung == 0 }
    let rung = needs.filter { $0.rung > 0 }.map { "\(name($0)) \($0.rung) of \($0.listings)" }
    var parts: [String] = []
    if !none.isEmpty { parts.append("no service for: " + grouped(none.map(name), "needs")) }
    if !bare.isEmpty { parts.append("no number rung for: " + grouped(bare.map(name), "needs")) }
    if !rung.isEmpty {
      parts.append("rung in the last 12 months: " + rung.joined(separator: " · "))
    }
    return parts.joined(separator: "; ")
  }

  private func house(_ found: Readiness, _ workplace: Workplace) -> Check {
    let unset = found.unsetRules
    return Check(
      id: "house", ok: unset.isEmpty,
      text: unset.isEmpty ? "all rules are set" : "rules not set: " + grouped(unset, "rules"),
      mend:
        "Fill in \(workplace.dataFolder)/house/rules.yaml; lifeline house show has the questions.")
  }

  private func duties(_ found: Readiness) -> Check {
    let names = [
      "child": "a child at risk", "adult_at_risk": "an adult at risk",
      "planned_crime": "a planned crime",
    ]
    let unknown = found.unknownDuties.map { names[$0] ?? $0 }
    return Check(
      id: "duties", ok: unknown.isEmpty,
      text: unknown.isEmpty
        ? "duties to report are known or set by the house"
        : "not known whether there is a duty to report: " + unknown.joined(separator: ", "),
      mend: "Set the house rules child_rule and duty_to_report, after legal advice.")
  }

  private func cards(_ found: Readiness, _ workplace: Workplace) -> Check {
    let unsigned = workplace.library.shared.dangerCards
      .filter { found.unsignedCards.contains($0.id) }.map(\.title)
    return Check(
      id: "danger-cards", ok: unsigned.isEmpty,
      text: unsigned.isEmpty
        ? "all are signed as they stand"
        : "not signed as they stand: " + grouped(unsigned, "cards"),
      mend: "A named role, such as a victim-support trainer, reads and signs each.")
  }

  private func texts(_ found: Readiness, _ workplace: Workplace) -> Check {
    let unsigned = workplace.library.shared.textsToSign
      .filter { found.unsignedTexts.contains($0.what) }.map(\.title)
    return Check(
      id: "texts", ok: unsigned.isEmpty,
      text: unsigned.isEmpty
        ? "texts for a child and on sexual violence are signed as they stand"
        : "not signed as they stand: " + grouped(unsigned, "texts"),
      mend: "The same role signs what is said to a child and about sexual violence.")
  }

  private func signed(_ found: Readiness) -> Check {
    let signature = found.signedOff.map { "live calls signed by \($0.role) on \($0.day)" }
    return Check(
      id: "go-live", ok: signature != nil,
      text: signature
        ?? "nobody signed that live calls may be taken; calls carry a band until then",
      mend: "The coordinator signs when the checks above are as they should be.")
  }

  private func houseFiles(_ workplace: Workplace, _ problems: [String]) -> Check {
    let folder = workplace.dataFolder + "/house"
    let aside = ((try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? [])
      .filter { $0.contains(".broken-") || $0.contains(".damaged-") }.sorted()
    let said = problems + (aside.isEmpty ? [] : ["set aside: " + grouped(aside, "files")])
    return Check(
      id: "house-files", ok: said.isEmpty,
      text: said.isEmpty ? "all could be read" : said.joined(separator: " "),
      mend: "Mend the line that is named, or write it again; then remove what was set aside.")
  }

  private func recordsKey(_ workplace: Workplace) -> Check {
    let isSet = FileManager.default.fileExists(atPath: workplace.dataFolder + "/house/records.key")
    return Check(
      id: "records-key", ok: isSet,
      text: isSet
        ? "records are sealed to the coordinator's key"
        : "no key is set: whoever has this login can read the records",
      mend: "The coordinator sets one with lifeline house key.")
  }

  /// The first few names, and how many there are.
  private func grouped(_ names: [String], _ what: String) -> String {
    names.count <= 6
      ? names.joined(separator: " · ")
      : names.prefix(6).joined(separator: " · ") + " … (\(names.count) \(what))"
  }
}
