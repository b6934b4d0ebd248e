import Foundation
import GRDB
import HelplineModel

/// How records are written for other programs.
public enum ExportForm: String, Sendable {
  case csv, json
}

extension RecordStore {
  /// What stands in every export.
  public static let exportNote =
    "Single rows can identify a person, also without a name: keep this file as safe as the records, "
    + "give nobody more than the counts of a report, and destroy it when it is no longer needed."

  /// Writes all records that can be read to `records.csv` or `records.json` in a folder (0600): in
  /// random order, the month in place of the day, without ids and codes. Gives the file and how many.
  ///
  /// Throws `needsKey` when records are sealed and no key is given, `alreadyThere` rather than
  /// overwrite.
  public func export(to folder: URL, as form: ExportForm, key: CoordinatorKey? = nil)
    throws(RecordProblem) -> (file: URL, records: Int)
  {
    if key == nil, isSealing { throw .needsKey }
    var records: [CallRecord] = []
    try forEachRecord(from: "0000-00-00", to: "9999-99-99", key: key) { records.append($0) }
    records.shuffle()
    let file = folder.appendingPathComponent("records.\(form.rawValue)")
    try ExportFile.write(form == .csv ? Self.csv(records) : Self.json(records), to: file)
    return (file, records.count)
  }

  private static let names = ["month"] + RecordSchema.columns.dropFirst(2)

  /// The values beside `names`: ids, codes and bands, so nothing needs quotes.
  private static func values(_ record: CallRecord) -> [String] {
    [String(record.day.prefix(7))]
      + RecordSchema.values(record).dropFirst(2).map { value in
        (value?.databaseValue.storage.value).map { "\($0)" } ?? ""
      }
  }

  private static func csv(_ records: [CallRecord]) -> Data {
    let lines = ["# " + exportNote.replacing(",", with: ";"), names.joined(separator: ",")]
    let rows = records.map { values($0).joined(separator: ",") }
    return Data(((lines + rows).joined(separator: "\r\n") + "\r\n").utf8)
  }

  private struct Document: Encodable {
    var note = RecordStore.exportNote
    var records: [[String: String]]
  }

  private static func json(_ records: [CallRecord]) -> Data {
    let rows = records.map { record in
      Dictionary(zip(names, values(record)).filter { !$1.isEmpty }) { first, _ in first }
    }
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .prettyPrinted, .withoutEscapingSlashes]
    return (try? encoder.encode(Document(records: rows))) ?? Data()
  }
}

/// A new file for its owner alone.
private enum ExportFile {
  static func write(_ data: Data, to file: URL) throws(RecordProblem) {
    let folder = file.deletingLastPathComponent()
    try? FileManager.default.createDirectory(
      at: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
    let descriptor = Glibc.open(file.path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else {
      throw errno == EEXIST
        ? .alreadyThere(path: file.path)
        : errno == EACCES || errno == EROFS
          ? .notPermitted(path: file.path) : .cannotCreate(path: file.path)
    }
    defer { close(descriptor) }
    var place = data.startIndex
    while place < data.endIndex {
      let count = data[place...].withUnsafeBytes { bytes in
        Glibc.write(descriptor, bytes.baseAddress, bytes.count)
      }
      guard count > 0 else {
        unlink(file.path)
        throw .diskFull(path: file.path)
      }
      place += count
    }
  }
}
