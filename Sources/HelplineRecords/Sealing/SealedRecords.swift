import Foundation
import GRDB

/// Records that are there and yet not counted without the key, because they are sealed.
public struct SealedRecords: Equatable, Sendable {
  /// Sealed and not yet opened into the coordinator's archive, by month (`YYYY-MM`).
  public var byMonth: [String: Int] = [:]
  /// Sealed ones of shifts that are still open.
  public var inOpenShifts = 0
  /// In the coordinator's archive, read with the key alone, by month.
  public var inArchive: [String: Int] = [:]
  /// Of all these, sealed to another key than the one that is set now.
  public var toOtherKey = 0

  /// None.
  public init() {}

  /// How many wait to be opened, those of open shifts left out.
  public var waiting: Int { byMonth.values.reduce(0, +) }
}

extension RecordStore {
  /// What is sealed, and how much of it no report can count yet.
  public func sealedCount() throws(RecordProblem) -> SealedRecords {
    try read { db in
      let current = try? sealingKey(db).map(CoordinatorKey.id)
      var result = SealedRecords()
      for (month, key, count) in try Self.counts(db, of: "count(*)", in: "sealed") {
        result.byMonth[month, default: 0] += count
        if key != current { result.toOtherKey += count }
      }
      for (month, key, count) in try Self.counts(db, of: "sum(records)", in: "blocks") {
        result.inArchive[month, default: 0] += count
        if key != current { result.toOtherKey += count }
      }
      result.inOpenShifts = try Int.fetchOne(db, sql: "SELECT count(*) FROM open_sealed") ?? 0
      return result
    }
  }

  private static func counts(_ db: Database, of what: String, in table: String) throws
    -> [(month: String, key: String, count: Int)]
  {
    try Row.fetchAll(
      db, sql: "SELECT month, key_id, \(what) AS count FROM \(table) GROUP BY month, key_id"
    ).map { row in (row.text("month") ?? "", row.text("key_id") ?? "", row.number("count") ?? 0) }
  }
}
