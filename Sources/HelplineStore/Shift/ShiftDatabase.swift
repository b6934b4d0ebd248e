import Foundation
import GRDB
import HelplineModel

/// A draft without what is in it.
struct DraftRow: Sendable {
  let id: String
  let code: String
  let hour: Int
  /// Minutes since 1970.
  let updated: Int
}

/// `shift.sqlite`, written by every running program at once: drafts here, the shift's board in `ShiftBoard`.
struct ShiftDatabase: Sendable {
  /// Version of the tables, kept in `user_version`.
  static let version = 2

  let queue: DatabaseQueue
  let path: String

  /// Opens or makes the file with 0600; SQLite gives its companions the same.
  init(path: String) throws(StoreProblem) {
    self.path = path
    try Folders.makeFile(path)
    var configuration = Configuration()
    configuration.busyMode = .timeout(5)
    configuration.journalMode = .wal
    // What a finished call left is overwritten, not only unlinked.
    configuration.prepareDatabase { try $0.execute(sql: "PRAGMA secure_delete = ON") }
    queue = try storing(in: path) { try DatabaseQueue(path: path, configuration: configuration) }
    try makeTables()
  }

  private func makeTables() throws(StoreProblem) {
    let version = try storing(in: path) {
      try queue.write { database in
        let version = try Int.fetchOne(database, sql: "PRAGMA user_version") ?? 0
        // A start that finds its tables writes nothing.
        guard version < ShiftDatabase.version else { return version }
        try database.execute(
          sql: """
            CREATE TABLE IF NOT EXISTS draft (
              id TEXT PRIMARY KEY NOT NULL, code TEXT NOT NULL, hour INTEGER NOT NULL,
              updated INTEGER NOT NULL, body TEXT NOT NULL) WITHOUT ROWID;
            \(ShiftBoard.tables);
            PRAGMA user_version = \(ShiftDatabase.version)
            """)
        return ShiftDatabase.version
      }
    }
    if version > ShiftDatabase.version { throw .newer(path) }
  }

  /// Writes a draft.
  func put(_ draft: CallDraft, hour: Int, updated: Int) throws(StoreProblem) {
    try storing(in: path) {
      let body = String(decoding: try JSONEncoder().encode(draft), as: UTF8.self)
      try queue.write { database in
        try database.cachedStatement(
          sql: """
            INSERT OR REPLACE INTO draft (id, code, hour, updated, body) VALUES (?, ?, ?, ?, ?)
            """
        ).execute(arguments: [draft.id, draft.code, hour, updated, body])
      }
    }
  }

  /// Removes a draft, and what the journal still says of it where no other program reads there.
  func remove(_ id: String) throws(StoreProblem) {
    try storing(in: path) {
      try queue.write { try $0.execute(sql: "DELETE FROM draft WHERE id = ?", arguments: [id]) }
      queue.writeWithoutTransaction { _ = try? $0.checkpoint(.truncate) }
    }
  }

  /// All drafts, without what is in them, by hour and id.
  func rows() throws(StoreProblem) -> [DraftRow] {
    try storing(in: path) {
      try queue.read { database in
        try Row.fetchAll(
          database, sql: "SELECT id, code, hour, updated FROM draft ORDER BY hour, id"
        ).map { DraftRow(id: $0["id"], code: $0["code"], hour: $0["hour"], updated: $0["updated"]) }
      }
    }
  }

  /// What is in a draft; nil when it is gone or cannot be read.
  func draft(_ id: String) throws(StoreProblem) -> CallDraft? {
    let body = try storing(in: path) {
      try queue.read {
        try String.fetchOne($0, sql: "SELECT body FROM draft WHERE id = ?", arguments: [id])
      }
    }
    return body.flatMap { try? JSONDecoder().decode(CallDraft.self, from: Data($0.utf8)) }
  }
}
