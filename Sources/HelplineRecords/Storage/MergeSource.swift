import Foundation
import GRDB
import HelplineModel

/// Another seat's records, read from a private copy: its file may lie on a stick that cannot be
/// written, come from an older version, or be in use.
struct MergeSource {
  /// A closed record as it lies there.
  enum Found {
    case plain(CallRecord)
    case sealed(id: String, month: String, key: String, bytes: Data)

    var id: String {
      switch self {
      case .plain(let record): record.id
      case .sealed(let id, _, _, _): id
      }
    }

    var month: String {
      switch self {
      case .plain(let record): String(record.day.prefix(7))
      case .sealed(_, let month, _, _): month
      }
    }
  }

  private let other: URL
  private let folder: URL

  /// Copies; throws `notThere`, `sameFile` or what the disk says.
  init(_ other: URL, for store: RecordStore) throws(RecordProblem) {
    self.other = other
    guard access(other.path, R_OK) == 0 else {
      throw errno == EACCES ? .notPermitted(path: other.path) : .notThere(path: other.path)
    }
    if Self.isSame(other, store.file) { throw .sameFile(path: other.path) }
    folder = store.dataFolder.appendingPathComponent("merge-" + Sodium.hex(Sodium.random(8)))
    do {
      try FileManager.default.createDirectory(
        at: folder, withIntermediateDirectories: false, attributes: [.posixPermissions: 0o700])
      for part in ["", "-wal"] where access(other.path + part, R_OK) == 0 {
        try FileManager.default.copyItem(
          atPath: other.path + part, toPath: folder.path + "/records.sqlite" + part)
      }
    } catch {
      wipe()
      throw .cannotCreate(path: folder.path)
    }
  }

  private static func isSame(_ one: URL, _ two: URL) -> Bool {
    var first = stat()
    var second = stat()
    return stat(one.path, &first) == 0 && stat(two.path, &second) == 0
      && first.st_dev == second.st_dev && first.st_ino == second.st_ino
  }

  /// Overwrites the copy and takes it away.
  func wipe() {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
    for name in names { try? WipedFile.remove(folder.path + "/" + name) }
    rmdir(folder.path)
  }

  /// Everything of closed shifts, and what cannot come along.
  func read(with key: CoordinatorKey?) throws(RecordProblem) -> (
    rows: [Found], left: MergedRecords
  ) {
    do {
      try checkForm()
      let store = try RecordStore.open(dataFolder: folder)
      return try store.read { db in
        let all = try Self.plain(db) + Self.sealed(db)
        var rows = all.compactMap { $0 }
        var left = MergedRecords()
        left.refused = all.count - rows.count
        left.inOpenShifts = try Self.count(db, "count(*)", "open_shift")
        left.inOpenShifts += try Self.count(db, "count(*)", "open_sealed")
        left.foldedThere = try Self.count(db, "count(DISTINCT month)", "monthly")
        left.needKey = try Self.count(db, "coalesce(sum(records), 0)", "blocks")
        if let key {
          try store.forEachInBlocks(db, from: "0000", to: "9999", key: key) {
            rows.append(.plain($0))
            left.needKey -= 1
          }
        }
        return (rows, left)
      }
    } catch RecordProblem.damaged {
      throw .damaged(path: other.path)
    } catch {
      throw RecordProblem(error, path: other.path)
    }
  }

  /// A database of another kind would otherwise be taken for an empty one.
  private func checkForm() throws {
    let database = try DatabaseQueue(path: folder.path + "/records.sqlite")
    let isOurs = try database.read { db in
      try db.tableExists("open_shift") && db.tableExists("archive")
    }
    if !isOurs { throw RecordProblem.damaged(path: other.path) }
  }

  /// nil for a row that holds anything but ids: another program may have written that file.
  private static func plain(_ db: Database) throws -> [Found?] {
    try Row.fetchAll(db, sql: "SELECT * FROM archive").map { row in
      var record = RecordSchema.record(row)
      record.id = record.id.lowercased()
      return (try? RecordRules.checked(record)).map(Found.plain)
    }
  }

  private static func sealed(_ db: Database) throws -> [Found?] {
    try Row.fetchAll(db, sql: "SELECT * FROM sealed").map { row in
      guard let id = row.text("id"), isHex(id, 32), let month = row.text("month"),
        Day(month + "-01") != nil, let key = row.text("key_id"), isHex(key, 16),
        let bytes = row.bytes("sealed"), RecordSeal.isSealed(bytes)
      else { return nil }
      return .sealed(id: id, month: month, key: key, bytes: bytes)
    }
  }

  private static func isHex(_ text: String, _ length: Int) -> Bool {
    text.utf8.count == length && text == text.lowercased() && Sodium.bytes(hex: text) != nil
  }

  private static func count(_ db: Database, _ what: String, _ table: String) throws -> Int {
    try Int.fetchOne(db, sql: "SELECT \(what) FROM \(table)") ?? 0
  }
}

/// A file whose bytes are overwritten before its name goes.
enum WipedFile {
  static func remove(_ path: String) throws(RecordProblem) {
    let descriptor = Glibc.open(path, O_WRONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw .notPermitted(path: path) }
    defer { close(descriptor) }
    var about = stat()
    fstat(descriptor, &about)
    let zeros = [UInt8](repeating: 0, count: 1 << 16)
    var left = Int(about.st_size)
    while left > 0 {
      let count = write(descriptor, zeros, min(left, zeros.count))
      guard count > 0 else { throw .cannotWrite(path: path, code: Int(errno)) }
      left -= count
    }
    guard fsync(descriptor) == 0, unlink(path) == 0 else { throw .notPermitted(path: path) }
  }
}
