import GRDB
import HelplineModel

/// The tables of `records.sqlite`: categories only. A test holds every column against a list.
///
/// `open_shift` holds records with the code of the person until the shift closes, `archive` all
/// others; both without rowid, since a rowid would number the calls. `monthly` holds counts of what
/// was folded by retention.
enum RecordSchema {
  /// Columns that hold one id, code or band.
  private static let single = [
    "hour_band", "length_band", "kind", "channel", "role", "region", "language", "interpreter",
    "reported", "stage", "happened", "relation", "age", "gender", "safe", "emergency_call",
    "content_version",
  ]
  /// Columns that hold ids joined by spaces.
  private static let lists = ["crimes", "danger_used", "given", "gaps", "told"]
  /// Columns that hold 0 or 1.
  private static let flags = ["repeat_of_same_matter", "call_back_promised"]

  /// The columns both tables have, in the order of `values`.
  static let columns = ["id", "day"] + single + lists + flags

  static var migrator: DatabaseMigrator {
    var migrator = DatabaseMigrator()
    migrator.registerMigration("records-1") { db in
      try db.execute(sql: table("open_shift", code: true))
      try db.execute(sql: table("archive", code: false))
      try db.execute(sql: "CREATE INDEX archive_day ON archive(day)")
      try db.execute(
        sql: """
          CREATE TABLE monthly (month TEXT NOT NULL, topic TEXT NOT NULL, value TEXT NOT NULL,
            count INTEGER NOT NULL, PRIMARY KEY (month, topic, value)) WITHOUT ROWID;
          CREATE TABLE due (scrub INTEGER NOT NULL PRIMARY KEY) WITHOUT ROWID
          """)
    }
    migrator.registerMigration("records-2", migrate: SealedSchema.create)
    return migrator
  }

  /// Checks stand in the schema too, so that no other program can put words here.
  private static func table(_ name: String, code: Bool) -> String {
    let id = "NOT GLOB '*[^A-Za-z0-9_.:-]*'"
    var lines = ["id TEXT NOT NULL PRIMARY KEY CHECK (length(id) = 32 AND id \(id))"]
    lines.append("day TEXT NOT NULL CHECK (day GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]')")
    for column in single + (code ? ["code"] : []) {
      lines.append("\(column) TEXT CHECK (length(\(column)) <= 80 AND \(column) \(id))")
    }
    for column in lists {
      lines.append("\(column) TEXT NOT NULL CHECK (\(column) NOT GLOB '*[^A-Za-z0-9_.:=?/ -]*')")
    }
    for column in flags {
      lines.append("\(column) INTEGER NOT NULL CHECK (\(column) IN (0, 1))")
    }
    return "CREATE TABLE \(name) (\(lines.joined(separator: ", "))) WITHOUT ROWID"
  }

  /// The values of a record that are one id, code or band each, in the order of their columns.
  static func singleValues(_ record: CallRecord) -> [String?] {
    [
      record.hourBand, record.lengthBand, record.kind.rawValue, record.channel.rawValue,
      record.role?.rawValue, record.region, record.language, record.interpreter?.rawValue,
      record.reported?.rawValue, record.stage, record.when?.rawValue, record.relation?.rawValue,
      record.age?.rawValue, record.gender?.rawValue, record.safe?.rawValue,
      record.emergencyCall?.rawValue, record.contentVersion,
    ]
  }

  /// The values of a checked record in the order of `columns`.
  static func values(_ record: CallRecord) -> [(any DatabaseValueConvertible)?] {
    let given = record.given.map { one in
      one.service + "=" + (one.repeatedBack.map { $0 ? "1" : "0" } ?? "?")
    }
    let gaps = record.gaps.map { "\($0.topic)/\($0.place ?? "")/\($0.language ?? "")" }
    let lists = [record.crimes, record.dangerUsed, given, gaps, record.told]
    return [record.id.lowercased(), record.day] + singleValues(record)
      + lists.map { $0.joined(separator: " ") }
      + [record.repeatOfSameMatter, record.callBackPromised]
  }

  /// A record read back, one by itself; for many, one `RecordReader`.
  static func record(_ row: Row) -> CallRecord { RecordReader(row).record(row) }
}
