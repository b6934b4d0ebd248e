import ArgumentParser
import Foundation
import HelplineContent
import HelplineModel
import HelplineRecords
import HelplineScreens

extension RecordsCommand {
  /// Folds what is older than the house keeps.
  struct Tidy: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "tidy", abstract: "Folds records older than the house rule into monthly counts.",
      discussion: "Sealed records can be folded with the coordinator's key alone: see --key.")
    @OptionGroup var common: CommonOptions
    @Flag(help: "Asks for the passphrase of the coordinator's key, so that sealed records go too.")
    var key = false

    func run() throws {
      try Output.run(json: false) {
        let workplace = try Workplace(common)
        let months = Int(workplace.house.rules.wording("record_retention_months")) ?? 24
        let today = LocalTime(
          milliseconds: Int(Date().timeIntervalSince1970 * 1000), zone: .current
        ).day
        let records = try workplace.records()
        let done = try Failure.plainly {
          let key = key ? try Passphrase.openKey(dataFolder: workplace.folder) : nil
          return try records.tidy(keepMonths: months, today: today, key: key)
        }
        Output.line(
          "\(done.folded) records older than \(months) months were folded into monthly counts.")
        guard let sentence = done.sentence(keepMonths: months) else { return }
        throw Failure(code: 77, sentence: sentence)
      }
    }
  }

  /// Single records for other programs.
  struct Export: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "export",
      abstract: "Writes single records, without codes, the month in place of the day.",
      discussion: RecordStore.exportNote)
    @OptionGroup var common: CommonOptions
    @Argument(help: "The folder for records.csv or records.json.", completion: .directory)
    var folder: String
    @Flag(help: "One JSON document.")
    var json = false
    @Flag(help: "A table; so it is when nothing is said.")
    var csv = false

    func validate() throws {
      if json && csv { throw ValidationError("Choose --json or --csv.") }
    }

    func run() throws {
      try Output.run(json: false) {
        let workplace = try Workplace(common)
        let records = try workplace.records()
        let key = try workplace.keyWhereSealed(records)
        let done = try Failure.plainly {
          if let key { try records.openArchive(with: key) }
          return try records.export(
            to: URL(fileURLWithPath: folder), as: json ? .json : .csv, key: key)
        }
        Output.line("\(done.records) records: \(done.file.path)")
        Output.message(RecordStore.exportNote)
        let sealed = try Failure.plainly { try records.sealedCount() }
        if sealed.waiting + sealed.inOpenShifts > 0 {
          Output.message(
            "\(sealed.inOpenShifts) records of open shifts are not in it, and \(sealed.waiting) that "
              + "this key does not open.")
        }
      }
    }
  }

  /// Another seat's records.
  struct Merge: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "merge",
      abstract: "Takes in the records of another seat or a stick; twice changes nothing.")
    @OptionGroup var common: CommonOptions
    @Argument(help: "The other records.sqlite.", completion: .file())
    var file: String
    @Flag(help: "Overwrites and removes the file when nothing was left behind in it.")
    var remove = false
    @Flag(help: "Asks for the passphrase, so that the coordinator's archive there comes too.")
    var key = false

    func run() throws {
      try Output.run(json: false) {
        let workplace = try Workplace(common)
        let records = try workplace.records()
        let other = URL(fileURLWithPath: file)
        let done = try Failure.plainly {
          let key = key ? try Passphrase.openKey(dataFolder: workplace.folder) : nil
          return try records.merge(other, key: key)
        }
        Output.line("\(done.added) records came in, \(done.known) were here already.")
        for sentence in Self.left(done) { Output.message(sentence) }
        guard remove else { return }
        guard done.isComplete else {
          throw Failure(code: 77, sentence: "\(file) was not removed: it holds what is not here.")
        }
        try Failure.plainly { try RecordStore.wipe(other) }
        Output.line("\(file) was overwritten and removed.")
        Output.message(
          "On a stick or a solid-state disk older copies can remain: lock the stick away, or "
            + "destroy it.")
      }
    }

    /// What stayed behind, one sentence each.
    private static func left(_ done: MergedRecords) -> [String] {
      let all = [
        (done.inOpenShifts, "records of open shifts stayed there: close the shifts, merge again."),
        (done.needKey, "records are in a coordinator's archive: merge again with --key."),
        (
          done.inFoldedMonths,
          "records are of months that are only counts here, and may be in them: they stayed there."
        ),
        (done.refused, "rows are damaged or hold words: they stayed there."),
        (done.foldedThere, "months are only counts there: they stayed there."),
      ]
      return all.filter { $0.0 > 0 }.map { "\($0.0) \($0.1)" }
    }
  }
}

extension Workplace {
  /// The data folder.
  var folder: URL { URL(fileURLWithPath: dataFolder) }

  /// The coordinator's key where records are sealed, its passphrase asked for; nil where they are not.
  func keyWhereSealed(_ records: RecordStore) throws -> CoordinatorKey? {
    guard records.isSealing else { return nil }
    return try Failure.plainly { try Passphrase.openKey(dataFolder: folder) }
  }
}
