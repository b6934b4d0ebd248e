import Foundation
import GRDB
import HelplineModel

extension RecordStore {
  /// Opens all sealed records of closed shifts once and puts them into the coordinator's archive,
  /// one block a month under one symmetric key, together with plain ones from before the key was
  /// set; gives how many were new there. The sealed and plain rows go, and the file is rewritten.
  ///
  /// A sealed record that is damaged stays where it is and goes on standing in `sealedCount`.
  /// Each month is one short transaction, so that seats can save meanwhile.
  @discardableResult
  public func openArchive(with key: CoordinatorKey) throws(RecordProblem) -> Int {
    let isCurrent = try read { db in try sealingKey(db) } == key.publicKey
    let months = try read { db in
      try String.fetchAll(
        db,
        sql: """
          SELECT month FROM sealed WHERE key_id = ?
            UNION SELECT substr(day, 1, 7) FROM archive WHERE ? ORDER BY 1
          """, arguments: [key.id, isCurrent])
    }
    var count = 0
    for month in months {
      count += try write { db in
        try openMonth(month, with: key, andPlain: isCurrent, db)
      }
    }
    if !months.isEmpty { _ = scrub() }
    return count
  }

  private func openMonth(
    _ name: String, with key: CoordinatorKey, andPlain: Bool, _ db: Database
  ) throws -> Int {
    var month = MonthOfRecords(name)
    try month.readBlock(db, with: key, path: file.path)
    if andPlain { try month.readPlain(db) }
    try month.readSealed(db, with: key)
    guard !month.records.isEmpty else { return 0 }
    try month.writeBlock(db, with: key)
    if andPlain { try month.removePlain(db) }
    try month.removeSealed(db)
    try Self.scrubLater(db)
    return month.new
  }
}
