import Foundation
import GRDB
import HelplineModel

/// `practice.sqlite`: runs of practice calls and who has passed the quiz, apart from everything live.
///
/// Runs are ids and marks under the code of the desk, for that code's own eyes, and go after 90 days. No
/// report reads this file.
public struct PracticeStore: Sendable {
  /// Version of the tables, kept in `user_version`.
  static let version = 1

  private let queue: DatabaseQueue
  private let path: String

  /// Opens or makes the file with 0600.
  public init(dataFolder: String) throws(StoreProblem) {
    try Folders.make(dataFolder)
    path = dataFolder + "/practice.sqlite"
    try Folders.makeFile(path)
    var configuration = Configuration()
    // It is looked at while a code is said in a live call: nobody waits long for it.
    configuration.busyMode = .timeout(1)
    configuration.journalMode = .wal
    // What was forgotten is overwritten, not only unlinked.
    configuration.prepareDatabase { try $0.execute(sql: "PRAGMA secure_delete = ON") }
    let (path, opening) = (path, configuration)
    queue = try storing(in: path) { try DatabaseQueue(path: path, configuration: opening) }
    try makeTables()
  }

  private func makeTables() throws(StoreProblem) {
    let version = try storing(in: path) {
      try queue.read { try Int.fetchOne($0, sql: "PRAGMA user_version") ?? 0 }
    }
    if version > Self.version { throw .newer(path) }
    // A start that finds its tables writes nothing and waits for nobody.
    guard version < Self.version else { return }
    try storing(in: path) {
      try queue.write {
        // Without rowid, which would number what happened.
        try $0.execute(
          sql: """
            CREATE TABLE IF NOT EXISTS run (
              id TEXT PRIMARY KEY NOT NULL, code TEXT NOT NULL, day TEXT NOT NULL,
              body TEXT NOT NULL) WITHOUT ROWID;
            CREATE TABLE IF NOT EXISTS quiz (
              code TEXT PRIMARY KEY NOT NULL, day TEXT NOT NULL) WITHOUT ROWID;
            CREATE TABLE IF NOT EXISTS evening (
              name TEXT PRIMARY KEY NOT NULL, number INTEGER NOT NULL) WITHOUT ROWID;
            PRAGMA user_version = \(Self.version)
            """)
      }
    }
  }

  // MARK: runs

  /// Keeps a run under a code; one with the same id is replaced, and nothing of the earlier one stays. What has no
  /// code would be everybody's, and is not kept.
  public func keep(_ run: PracticeRun, code: String) throws(StoreProblem) {
    guard !code.isEmpty else { return }
    defer { clearLog() }
    try storing(in: path) {
      let body = String(decoding: try JSONEncoder().encode(run), as: UTF8.self)
      try queue.write {
        try $0.execute(
          sql: "INSERT OR REPLACE INTO run (id, code, day, body) VALUES (?, ?, ?, ?)",
          arguments: [run.id, code, run.day, body])
      }
    }
  }

  /// The runs of a code, oldest first; older ones than 90 days, of anybody, are deleted. One that cannot be
  /// read is left out.
  public func runs(code: String, today: String) throws(StoreProblem) -> [PracticeRun] {
    try tidy(today: today)
    let bodies = try storing(in: path) {
      try queue.read {
        try String.fetchAll(
          $0, sql: "SELECT body FROM run WHERE code = ? ORDER BY day, id", arguments: [code])
      }
    }
    return bodies.compactMap { try? JSONDecoder().decode(PracticeRun.self, from: Data($0.utf8)) }
  }

  /// Deletes runs older than 90 days.
  ///
  /// - Parameter today: `YYYY-MM-DD`.
  public func tidy(today: String) throws(StoreProblem) {
    guard let day = Day(today) else { return }
    let oldest = day.adding(-PracticeRun.daysKept).text
    try delete("run", where: "day < ?", oldest)
  }

  /// Deletes a run by its random id, whoever kept it, or all of a code with nil.
  public func forget(_ id: String?, code: String) throws(StoreProblem) {
    if let id {
      try delete("run", where: "id = ?", id)
    } else {
      try delete("run", where: "code = ?", code)
    }
  }

  // MARK: quiz

  /// A code has passed the quiz; nobody without a code has.
  public func passQuiz(code: String, today: String) throws(StoreProblem) {
    guard !code.isEmpty else { return }
    try storing(in: path) {
      try queue.write {
        try $0.execute(
          sql: "INSERT OR REPLACE INTO quiz (code, day) VALUES (?, ?)", arguments: [code, today])
      }
    }
  }

  /// Whether a code has passed the quiz.
  public func hasPassedQuiz(code: String) throws(StoreProblem) -> Bool {
    try storing(in: path) {
      try queue.read {
        try Bool.fetchOne(
          $0, sql: "SELECT EXISTS (SELECT 1 FROM quiz WHERE code = ?)", arguments: [code]) ?? false
      }
    }
  }

  // MARK: group evening

  /// Ends the practice of everybody on this folder: running programs see the new number.
  public func reset() throws(StoreProblem) {
    try storing(in: path) {
      try queue.write {
        try $0.execute(
          sql: """
            INSERT INTO evening VALUES ('reset', 1) ON CONFLICT DO UPDATE SET number = number + 1
            """)
      }
    }
  }

  /// How often practice was reset on this folder.
  public func resets() throws(StoreProblem) -> Int {
    try storing(in: path) {
      try queue.read {
        try Int.fetchOne($0, sql: "SELECT number FROM evening WHERE name = 'reset'") ?? 0
      }
    }
  }

  private func delete(
    _ table: String, where condition: String, _ values: String...
  ) throws(StoreProblem) {
    let arguments = StatementArguments(values)
    let isChanged = try storing(in: path) {
      try queue.write { database in
        try database.execute(sql: "DELETE FROM \(table) WHERE \(condition)", arguments: arguments)
        return database.changesCount > 0
      }
    }
    if isChanged { clearLog() }
  }

  /// What the journal still says of what was deleted or replaced goes too, where no other program reads there.
  private func clearLog() {
    queue.writeWithoutTransaction { _ = try? $0.checkpoint(.truncate) }
  }
}
