import Foundation
import HelplineModel
import HelplineRecords
import HelplineScreens

/// The coordinator's door, key and reports.
final class CoordinatorRunner {
  private let folder: URL
  private let records: () throws -> RecordStore
  private let house: HouseRunner
  private var key: CoordinatorKey?
  private var isOpen = false

  init(
    dataFolder: String, house: HouseRunner,
    records: @escaping () throws -> RecordStore
  ) {
    folder = URL(fileURLWithPath: dataFolder)
    (self.house, self.records) = (house, records)
  }

  /// Opens with the passphrase of the key, else with the PIN; what was typed is overwritten.
  func unlock(_ secret: String) throws -> [Answer] {
    var bytes = Array(secret.utf8)
    defer { Passphrase.wipe(&bytes) }
    if RecordKeyFile.isSet(dataFolder: folder) {
      do {
        key = try RecordKeyFile.open(dataFolder: folder, passphrase: bytes)
        return try opened()
      } catch RecordProblem.wrongPassphrase {
        // It may be the PIN, which opens the screens and no records.
      }
    }
    if try CoordinatorPIN.fits(dataFolder: folder, pin: bytes) { return try opened() }
    return [.refused("That is neither the PIN nor the passphrase.")]
  }

  /// Sets the first PIN and opens.
  func setPIN(_ pin: String) throws -> [Answer] {
    var bytes = Array(pin.utf8)
    defer { Passphrase.wipe(&bytes) }
    // Another program on the folder may have set a secret since this one looked.
    guard !RecordKeyFile.isSet(dataFolder: folder), !CoordinatorPIN.isSet(dataFolder: folder) else {
      return [.refused("A PIN or a passphrase was set meanwhile. Type that one.")]
    }
    try CoordinatorPIN.set(dataFolder: folder, pin: bytes)
    return try opened()
  }

  /// Makes the key; what is not sealed yet goes into the archive with the next opening.
  func setKey(_ passphrase: String) throws -> [Answer] {
    try mustBeOpen()
    var bytes = Array(passphrase.utf8)
    defer { Passphrase.wipe(&bytes) }
    try RecordKeyFile.create(dataFolder: folder, passphrase: bytes)
    key = try RecordKeyFile.open(dataFolder: folder, passphrase: bytes)
    let done = "Set. Records are sealed from now on. Lock the paper with the passphrase away."
    return try opened() + [.sealing(true), .note(done)]
  }

  /// Closes; the key is overwritten where it lies.
  func lock() -> [Answer] {
    (key, isOpen) = (nil, false)
    return [.coordinator(nil)]
  }

  /// Whatever a screen asks for: behind a closed door nothing is changed and nothing counted.
  func mustBeOpen() throws {
    guard isOpen else {
      throw Failure(code: 77, sentence: "The coordinator's screens are closed; nothing was done.")
    }
  }

  /// Counts over some days.
  func report(_ query: ReportQuery) throws -> Report {
    try mustBeOpen()
    return try records().report(query, key: key, telephone: house.book.telephone)
  }

  /// Writes counts as a file into the home folder, where a person who prints it finds it.
  func write(_ query: ReportQuery, format: String, names: ReportNames) throws -> [Answer] {
    let path = try ReportFile.write(try report(query), query, format: format, names: names)
    return [.note("Written: \(path). Open it in a browser to print it.")]
  }

  /// Sealed records are opened once into the coordinator's archive, old ones folded, then the desk is told.
  private func opened() throws -> [Answer] {
    isOpen = true
    let store = try records()
    if let key { _ = try store.openArchive(with: key) }
    _ = try store.tidy(keepMonths: house.monthsKept, today: Session.today, key: key)
    var desk = CoordinatorDesk()
    desk.hasKey = RecordKeyFile.isSet(dataFolder: folder)
    if !desk.hasKey || key != nil {
      let usage = try store.usage(until: Session.today, key: key)
      desk.gaps = usage.gaps(without: house.book.settledGaps)
      desk.mostGiven = usage.mostGiven
    }
    return house.reread() + [.coordinator(desk)]
  }
}
