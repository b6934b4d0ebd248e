import Foundation
import HelplineContent
import HelplineModel

/// Who changes something, and when.
struct HouseAuthor {
  let code: String
  let day: String

  init(code: String, day: String) throws {
    let trimmed = code.trimmingCharacters(in: .whitespacesAndNewlines)
    guard !trimmed.isEmpty else {
      throw HouseProblem.refused("Type your code first: every change has its author.")
    }
    try HouseCheck.line(trimmed, "Your code", most: 20)
    try HouseCheck.day(day, "Today's day")
    (self.code, self.day) = (trimmed, day)
  }
}

extension HouseFolder {
  /// How often a file that somebody else is saving just now is read again.
  private static let attempts = 5

  /// Reads under the lock what is there now, decides what to change, writes it.
  func make(
    by author: HouseAuthor, _ decide: (HouseScan) throws -> (HouseChange, undoes: Int?)
  ) throws -> HouseBook {
    try disk.recover()
    for _ in 0..<Self.attempts {
      var scan = HouseScan(disk, form)
      if disk.needsUpkeep(scan), try !disk.keepUp(scan).isEmpty {
        scan = HouseScan(disk, form)
      }
      let (change, undoes) = try decide(scan)
      let file = HouseFile(of: change)
      guard !scan[file].isShut else {
        throw HouseProblem(errno: EACCES, path: disk.file(file.rawValue))
      }
      let inverse = scan.book.inverse(of: change)
      if inverse == change { return scan.book }
      let entry = HouseEntry(
        number: scan.journal.nextNumber, code: author.code, day: author.day, change: change,
        inverse: inverse, undoes: undoes)
      let (pending, book) = try pending(entry, file, scan)
      // Somebody with an editor does not know the lock: what was saved since is read again.
      guard disk.mark(file.rawValue) == scan[file].mark else { continue }
      try disk.commit(pending)
      return book
    }
    throw HouseProblem.busy(path)
  }

  private func pending(
    _ entry: HouseEntry, _ file: HouseFile, _ scan: HouseScan
  ) throws -> (Pending, HouseBook) {
    var book = scan.book
    book.apply(entry.change)
    let found = scan[file]
    let bytes = HouseWriter.bytes(file, book, kept: found.reading.kept)
    try checkReadable(bytes, file, book, scan.reader)
    var pending = Pending(
      file: file, before: Pending.hash(found.bytes), after: bytes,
      copy: copyName(file, found, scan.book), entry: entry)
    if file == .notices, disk.exists(HouseFile.oldNotices) {
      pending.oldNotices = disk.freeName(HouseFile.oldNotices, as: "by-hand")
    }
    book.journal.append(entry)
    return (pending, book)
  }

  /// What cannot be read back as it was meant is not written.
  private func checkReadable(
    _ bytes: Data, _ file: HouseFile, _ book: HouseBook, _ reader: HouseReader
  ) throws {
    guard bytes.count <= SafeYAML.largestFile else {
      throw HouseProblem.refused(
        "\(file.shown) would become too large. Take away what is no longer needed, or shorten it.")
    }
    var again = book
    let reading = reader.read(file, bytes, into: &again)
    let isWhole = reading.fault == nil && (!file.isYAML || reading.problems.isEmpty)
    guard isWhole, again == book else {
      throw HouseProblem.refused(
        "This cannot be written into \(file.shown) as it stands. Look for an odd sign in it, or"
          + " a value the form has no place for, and type it anew.")
    }
  }

  /// The name under which a file is kept before it is written again, when something in it would be lost:
  /// entries that were left out, or what somebody added by hand.
  private func copyName(_ file: HouseFile, _ found: HouseScan.Found, _ book: HouseBook) -> String? {
    guard file.isYAML, let bytes = found.bytes, found.reading.fault == nil else { return nil }
    if !found.reading.problems.isEmpty { return disk.freeName(file.rawValue, as: "left-out") }
    if bytes == HouseWriter.bytes(file, book) { return nil }
    return disk.freeName(file.rawValue, as: "by-hand")
  }
}
