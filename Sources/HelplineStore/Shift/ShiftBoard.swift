import Foundation
import GRDB
import HelplineModel

/// What one shift leaves for the next in `shift.sqlite`: handover cards, how many calls left no record,
/// and the codes that have a seat. All of it goes by itself.
public struct ShiftBoard: Sendable {
  /// Hours for which calls without a record are counted.
  static let quietHours = 24
  /// Hours after which a seat that nobody gave back is free again.
  static let seatHours = 16

  /// The tables; all of them without rowid, which would number what happened.
  static let tables = """
    CREATE TABLE IF NOT EXISTS handover (
      id TEXT PRIMARY KEY NOT NULL, made INTEGER NOT NULL, body TEXT NOT NULL) WITHOUT ROWID;
    CREATE TABLE IF NOT EXISTS quiet (
      kind TEXT NOT NULL, hour INTEGER NOT NULL, count INTEGER NOT NULL,
      PRIMARY KEY (kind, hour)) WITHOUT ROWID;
    CREATE TABLE IF NOT EXISTS seat (
      code TEXT PRIMARY KEY NOT NULL, since INTEGER NOT NULL) WITHOUT ROWID
    """

  private let database: ShiftDatabase

  init(_ database: ShiftDatabase) { self.database = database }

  /// Hands a card on.
  public func put(_ card: HandoverCard) throws(StoreProblem) {
    try storing(in: database.path) {
      let body = String(decoding: try JSONEncoder().encode(card), as: UTF8.self)
      try database.queue.write {
        try $0.execute(
          sql: "INSERT OR REPLACE INTO handover (id, made, body) VALUES (?, ?, ?)",
          arguments: [card.id, card.madeHour, body])
      }
    }
  }

  /// Takes a card away.
  public func remove(card id: String) throws(StoreProblem) {
    try change { try $0.execute(sql: "DELETE FROM handover WHERE id = ?", arguments: [id]) }
  }

  /// The cards that still hold at a moment (seconds since 1970), by code word; older ones are deleted.
  public func cards(now: Int) throws(StoreProblem) -> [HandoverCard] {
    let oldest = now / 3600 - HandoverCard.hoursKept
    try drop("handover", where: "made <= ?", oldest)
    let bodies = try storing(in: database.path) {
      try database.queue.read { try String.fetchAll($0, sql: "SELECT body FROM handover") }
    }
    return bodies.compactMap { try? JSONDecoder().decode(HandoverCard.self, from: Data($0.utf8)) }
      .sorted { ($0.codeWord, $0.id) < ($1.codeWord, $1.id) }
  }

  /// Counts a call that leaves no record, by kind and hour.
  public func count(_ kind: ContactKind, now: Int) throws(StoreProblem) {
    try change {
      try $0.execute(
        sql: """
          INSERT INTO quiet VALUES (?, ?, 1) ON CONFLICT DO UPDATE SET count = count + 1
          """, arguments: [kind.rawValue, now / 3600])
    }
  }

  /// Takes one such call back, when its close was undone.
  public func uncount(_ kind: ContactKind, now: Int) throws(StoreProblem) {
    try change {
      try $0.execute(
        sql: """
          UPDATE quiet SET count = count - 1 WHERE kind = ?1 AND count > 0
            AND hour = (SELECT max(hour) FROM quiet WHERE kind = ?1 AND hour <= ?2)
          """, arguments: [kind.rawValue, now / 3600])
      try $0.execute(sql: "DELETE FROM quiet WHERE count = 0")
    }
  }

  /// Calls without a record in the last 24 hours, newest hour first; older ones are deleted.
  ///
  /// - Parameter zone: the house's time zone, for the hour.
  public func quiet(now: Int, zone: TimeZone = .current) throws(StoreProblem) -> [QuietCount] {
    try drop("quiet", where: "hour <= ?", now / 3600 - Self.quietHours)
    var calendar = Calendar(identifier: .gregorian)
    calendar.timeZone = zone
    return try storing(in: database.path) {
      try database.queue.read { database in
        try Row.fetchAll(database, sql: "SELECT * FROM quiet ORDER BY hour DESC, kind").compactMap {
          row in
          guard let kind = ContactKind(rawValue: row["kind"]) else { return nil }
          let hours: Int = row["hour"]
          let start = Date(timeIntervalSince1970: Double(hours) * 3600)
          return QuietCount(
            kind: kind, hour: calendar.component(.hour, from: start), count: row["count"])
        }
      }
    }
  }

  /// Gives a code its seat.
  public func sit(_ code: String, now: Int) throws(StoreProblem) {
    try change {
      try $0.execute(
        sql: "INSERT OR REPLACE INTO seat VALUES (?, ?)", arguments: [code, now / 3600])
    }
  }

  /// The shift of a code is over.
  public func leave(_ code: String) throws(StoreProblem) {
    try change { try $0.execute(sql: "DELETE FROM seat WHERE code = ?", arguments: [code]) }
  }

  /// The codes that have a seat on this data folder, by code.
  public func seats(now: Int) throws(StoreProblem) -> [String] {
    try drop("seat", where: "since <= ?", now / 3600 - Self.seatHours)
    return try storing(in: database.path) {
      try database.queue.read {
        try String.fetchAll($0, sql: "SELECT code FROM seat ORDER BY code")
      }
    }
  }

  /// Deletes what is too old; only where there is something, so that looking writes nothing.
  private func drop(_ table: String, where condition: String, _ limit: Int) throws(StoreProblem) {
    let isThere = try storing(in: database.path) {
      try database.queue.read {
        try Bool.fetchOne(
          $0, sql: "SELECT EXISTS (SELECT 1 FROM \(table) WHERE \(condition))", arguments: [limit])
      }
    }
    guard isThere == true else { return }
    try change {
      try $0.execute(sql: "DELETE FROM \(table) WHERE \(condition)", arguments: [limit])
    }
  }

  /// Writes, and cuts the journal where no other program reads there, so that nothing deleted stays in it.
  private func change(_ body: (Database) throws -> Void) throws(StoreProblem) {
    try storing(in: database.path) {
      try database.queue.write(body)
      database.queue.writeWithoutTransaction { _ = try? $0.checkpoint(.truncate) }
    }
  }
}
