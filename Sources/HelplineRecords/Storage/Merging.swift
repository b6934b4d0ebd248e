import Foundation
import GRDB
import HelplineModel

/// What came in from another seat's records file, and what was left behind there.
public struct MergedRecords: Equatable, Sendable {
  /// Records that came in.
  public var added = 0
  /// Records that were here already.
  public var known = 0
  /// Records of shifts that are still open there; they come when those are closed.
  public var inOpenShifts = 0
  /// Records in a coordinator's archive there that needs a key, or another one.
  public var needKey = 0
  /// Records of months that are only counts here: they may be in them.
  public var inFoldedMonths = 0
  /// Rows that hold anything but ids or are damaged.
  public var refused = 0
  /// Months that are only counts there: they cannot be told apart from counts merged before.
  public var foldedThere = 0

  /// Whether nothing was left behind, so that the other file is no longer needed.
  public var isComplete: Bool {
    inOpenShifts + needKey + inFoldedMonths + refused + foldedThere == 0
  }
}

extension RecordStore {
  /// Takes in the closed records of another `records.sqlite`, by id: a second time changes nothing.
  ///
  /// Sealed ones stay sealed, open ones are sealed on the way in where a key is set. The other file
  /// is only read, through a private copy that is overwritten after it. With the key what its
  /// coordinator's archive holds comes too.
  ///
  /// Without the key, ids in the archive here cannot be seen: what is there already comes in as
  /// sealed once more, and falls together with it when the archive is opened.
  public func merge(_ other: URL, key: CoordinatorKey? = nil) throws(RecordProblem)
    -> MergedRecords
  {
    let source = try MergeSource(other, for: self)
    defer { source.wipe() }
    let found = try source.read(with: key)
    var result = found.left
    let opened = try idsInArchive(key)
    // Short transactions, so that seats can save meanwhile.
    for rows in found.rows.sorted(by: { $0.id < $1.id }).chunked(500) {
      try write { db in try add(rows, known: opened, to: &result, db) }
    }
    if result.added > 0 { _ = scrub() }
    return result
  }

  /// Overwrites and removes a file that was merged. On a stick or a solid-state disk older copies
  /// may stay in cells that no program reaches.
  public static func wipe(_ file: URL) throws(RecordProblem) {
    for path in ["-wal", "-shm", ""].map({ file.path + $0 }) where access(path, F_OK) == 0 {
      try WipedFile.remove(path)
    }
  }

  private func idsInArchive(_ key: CoordinatorKey?) throws(RecordProblem) -> Set<String> {
    guard let key else { return [] }
    return try read { db in
      var ids: Set<String> = []
      try forEachInBlocks(db, from: "0000", to: "9999", key: key) { ids.insert($0.id) }
      return ids
    }
  }

  private func add(
    _ rows: [MergeSource.Found], known: Set<String>, to result: inout MergedRecords, _ db: Database
  ) throws {
    let folded = Set(try String.fetchAll(db, sql: "SELECT DISTINCT month FROM monthly"))
    let publicKey = try sealingKey(db)
    for row in rows {
      if folded.contains(row.month) {
        result.inFoldedMonths += 1
      } else if try known.contains(row.id) || Self.isHere(row, db) {
        result.known += 1
      } else {
        try Self.put(row, sealedTo: publicKey, db)
        result.added += 1
      }
    }
    try Self.scrubLater(db)
  }

  private static func isHere(_ row: MergeSource.Found, _ db: Database) throws -> Bool {
    try Bool.fetchOne(
      db,
      sql: """
        SELECT EXISTS (SELECT 1 FROM archive WHERE id = :id)
          OR EXISTS (SELECT 1 FROM sealed WHERE month = :month AND id = :id)
          OR EXISTS (SELECT 1 FROM open_shift WHERE id = :id)
          OR EXISTS (SELECT 1 FROM open_sealed WHERE id = :id)
        """, arguments: ["id": row.id, "month": row.month]) ?? false
  }

  private static func put(_ row: MergeSource.Found, sealedTo publicKey: [UInt8]?, _ db: Database)
    throws
  {
    switch row {
    case .sealed(let id, let month, let key, let bytes):
      try db.execute(
        sql: "INSERT INTO sealed (id, month, key_id, sealed) VALUES (?, ?, ?, ?)",
        arguments: [id, month, key, bytes])
    case .plain(let record):
      if let publicKey {
        let sealed = try RecordSeal.seal(record, to: publicKey)
        try put(
          .sealed(
            id: record.id, month: row.month, key: CoordinatorKey.id(publicKey), bytes: sealed),
          sealedTo: nil, db)
      } else {
        let columns = RecordSchema.columns.joined(separator: ", ")
        let marks = RecordSchema.columns.map { _ in "?" }.joined(separator: ", ")
        try db.execute(
          sql: "INSERT INTO archive (\(columns)) VALUES (\(marks))",
          arguments: StatementArguments(RecordSchema.values(record)))
      }
    }
  }
}

extension Array {
  fileprivate func chunked(_ size: Int) -> [[Element]] {
    stride(from: 0, to: count, by: size).map {
      Array(self[$0..<Swift.min($0 + size, count)])
    }
  }
}
