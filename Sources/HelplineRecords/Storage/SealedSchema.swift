import GRDB

/// The tables for sealed records: beside the seal only what saving, closing and retention need.
///
/// `open_sealed` holds those of open shifts, each sealed to the coordinator and once more for the
/// seat that wrote it; `sealed` those of closed shifts, a month's side by side; `blocks` the
/// coordinator's archive, a block a month; `seal_to` the public key, so that sealing goes on when
/// its file is lost. All without rowid, since a rowid would number the calls.
enum SealedSchema {
  static func create(_ db: Database) throws {
    let hex = "NOT GLOB '*[^0-9a-f]*'"
    let id = "id TEXT NOT NULL CHECK (length(id) = 32 AND id \(hex))"
    let month =
      "month TEXT NOT NULL CHECK (length(month) = 7 AND month GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]')"
    let key = "key_id TEXT NOT NULL CHECK (length(key_id) = 16 AND key_id \(hex))"
    func bytes(_ name: String) -> String {
      "\(name) BLOB NOT NULL CHECK (typeof(\(name)) = 'blob')"
    }
    try db.execute(
      sql: """
        CREATE TABLE open_sealed (\(id),
          day TEXT NOT NULL CHECK (day GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
          code TEXT CHECK (length(code) <= 80 AND code NOT GLOB '*[^A-Za-z0-9_.:-]*'),
          \(key), \(bytes("sealed")), \(bytes("seat")), PRIMARY KEY (id)) WITHOUT ROWID;
        CREATE TABLE sealed (\(month), \(id), \(key), \(bytes("sealed")),
          PRIMARY KEY (month, id)) WITHOUT ROWID;
        CREATE TABLE blocks (\(month), \(key), records INTEGER NOT NULL, \(bytes("block")),
          PRIMARY KEY (month, key_id)) WITHOUT ROWID;
        CREATE TABLE seal_to (
          public_key BLOB NOT NULL PRIMARY KEY CHECK (length(public_key) = 32)) WITHOUT ROWID
        """)
  }
}
