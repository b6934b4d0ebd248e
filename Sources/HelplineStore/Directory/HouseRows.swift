import Foundation
import GRDB
import HelplineModel

/// What the desk keeps beside the publishers' rows: its own versions of listings, calls to their numbers,
/// remarks, and which were taken out. The rows themselves stay as they were published.
struct HouseRows: Sendable {
  /// The house's own versions, by id.
  var listings: [String: Service] = [:]
  /// The last call to each listing's numbers, by id.
  var marks: [String: RungMark] = [:]
  /// Listings that were taken out, by id.
  var removed: Set<String> = []
  /// What handlers should know of listings, by id.
  var remarks: [String: String] = [:]
  /// The day on which a generation is being built: listings are seen as they stand on it. Empty where one is
  /// only read: what is shown and exported stays as it was published.
  var day = ""

  /// Nothing of the house's own.
  init() {}

  /// Reads them all: they are few.
  init(in database: Database) throws {
    listings = try HouseRows.texts(in: database).mapValues(ListingText.service)
    marks = try HouseRows.marks(in: database)
    removed = try HouseRows.removed(in: database)
    remarks = try HouseRows.remarks(in: database)
    day = try HouseRows.day(in: database)
  }

  /// A listing as everybody sees it; nil when nobody has one or it was taken out.
  ///
  /// Only a call that was made here counts as one: a day that stands in a row is passed over.
  func seen(_ id: String, original: Service?) -> Service? {
    guard !removed.contains(id), var service = listings[id] ?? original else { return nil }
    if !day.isEmpty { service = service.standing(on: day) }
    (service.truth.rungOn, service.truth.rungBy) = (nil, nil)
    service.remark = remarks[id]
    // A version of practice data is practice data.
    if original?.isSample == true { service.isSample = true }
    marks[id]?.mark(&service)
    return service
  }

  /// Calls `each` with every listing as everybody sees it, but for those of one publisher.
  func forEach(
    in database: Database, except publisher: String? = nil, _ each: (Service) throws -> Void
  ) throws {
    try ListingRows.forEach(in: database, except: publisher) { original in
      if let service = seen(original.id, original: original) { try each(service) }
    }
    let alone = try String.fetchAll(
      database,
      sql: "SELECT id FROM house_listing WHERE id NOT IN (SELECT id FROM listing) ORDER BY id")
    for id in alone { if let service = seen(id, original: nil) { try each(service) } }
  }

  // MARK: tables

  /// The tables of the house, beside the publishers'.
  static let tables = """
    CREATE TABLE IF NOT EXISTS house_listing (id TEXT PRIMARY KEY NOT NULL, body TEXT NOT NULL);
    CREATE TABLE IF NOT EXISTS house_rung (
      id TEXT PRIMARY KEY NOT NULL, day TEXT NOT NULL, code TEXT NOT NULL, outcome TEXT NOT NULL,
      numbers TEXT NOT NULL);
    CREATE TABLE IF NOT EXISTS house_removed (id TEXT PRIMARY KEY NOT NULL);
    CREATE TABLE IF NOT EXISTS house_remark (id TEXT PRIMARY KEY NOT NULL, remark TEXT NOT NULL);
    """

  /// Empty tables in the place of those that a generation of an earlier version lacks.
  static let standIns = """
    PRAGMA temp_store = MEMORY;
    CREATE TEMP TABLE IF NOT EXISTS house_removed (id TEXT PRIMARY KEY NOT NULL);
    CREATE TEMP TABLE IF NOT EXISTS house_remark (id TEXT PRIMARY KEY NOT NULL, remark TEXT NOT NULL);
    CREATE TEMP TABLE IF NOT EXISTS alike (listing TEXT, other TEXT, weight INTEGER);
    """

  /// The texts of the house's own versions, by id.
  static func texts(in database: Database) throws -> [String: String] {
    let rows = try Row.fetchAll(database, sql: "SELECT id, body FROM house_listing")
    return Dictionary(rows.map { ($0["id"], $0["body"]) }, uniquingKeysWith: { first, _ in first })
  }

  /// The calls to numbers without the numbers, by listing id; this is compared at every start.
  static func rung(in database: Database) throws -> [String: Rung] {
    let rows = try Row.fetchCursor(
      database, sql: "SELECT id, day, code, outcome FROM house_rung")
    var found: [String: Rung] = [:]
    while let row = try rows.next() {
      found[row[0]] = Rung(day: row[1], code: row[2], outcome: try outcome(row[3]))
    }
    return found
  }

  /// The calls to numbers, by listing id.
  static func marks(in database: Database) throws -> [String: RungMark] {
    let rows = try Row.fetchAll(
      database, sql: "SELECT id, day, code, outcome, numbers FROM house_rung")
    return try Dictionary(
      rows.map { ($0["id"], try mark($0)) }, uniquingKeysWith: { first, _ in first })
  }

  /// The listings that were taken out.
  static func removed(in database: Database) throws -> Set<String> {
    Set(try String.fetchAll(database, sql: "SELECT id FROM house_removed"))
  }

  /// The day of the build that goes on in this connection; empty where there is none.
  private static func day(in database: Database) throws -> String {
    let names = try String.fetchAll(database, sql: "SELECT name FROM sqlite_temp_master")
    guard names.contains("building") else { return "" }
    return try String.fetchOne(database, sql: "SELECT day FROM building") ?? ""
  }

  /// The remarks, by listing id.
  static func remarks(in database: Database) throws -> [String: String] {
    let rows = try Row.fetchAll(database, sql: "SELECT id, remark FROM house_remark")
    return Dictionary(
      rows.map { ($0["id"], $0["remark"]) }, uniquingKeysWith: { first, _ in first })
  }

  /// One listing as everybody sees it, nil when there is none.
  static func service(_ id: String, in database: Database) throws -> Service? {
    let statement = try database.cachedStatement(
      sql: """
        SELECT listing.body AS original, house_listing.body AS own, day, code, outcome, numbers,
          remark
        FROM (SELECT ? AS id) AS wanted LEFT JOIN listing USING (id)
        LEFT JOIN house_listing USING (id) LEFT JOIN house_rung USING (id)
        LEFT JOIN house_remark USING (id)
        WHERE id NOT IN (SELECT id FROM house_removed)
        """)
    guard let row = try Row.fetchOne(statement, arguments: [id]) else { return nil }
    var rows = HouseRows()
    rows.remarks[id] = row["remark"]
    rows.listings[id] = try (row["own"] as String?).map(ListingText.service)
    if row["day"] as String? != nil { rows.marks[id] = try mark(row) }
    return rows.seen(id, original: try ListingRows.service(row, 0))
  }

  /// Writes all of them in the place of those there were; the listings come as their texts.
  func replace(listings: [String: String], in database: Database) throws {
    try database.execute(
      sql: """
        DELETE FROM house_listing; DELETE FROM house_rung; DELETE FROM house_removed;
        DELETE FROM house_remark
        """)
    let insert = try database.cachedStatement(sql: "INSERT INTO house_listing VALUES (?, ?)")
    for (id, text) in listings { try insert.execute(arguments: [id, text]) }
    let call = try database.cachedStatement(sql: "INSERT INTO house_rung VALUES (?, ?, ?, ?, ?)")
    for (id, mark) in marks {
      try call.execute(arguments: [
        id, mark.rung.day, mark.rung.code, mark.rung.outcome.rawValue,
        mark.numbers.sorted().joined(separator: " "),
      ])
    }
    let out = try database.cachedStatement(sql: "INSERT INTO house_removed VALUES (?)")
    for id in removed { try out.execute(arguments: [id]) }
    let remark = try database.cachedStatement(sql: "INSERT INTO house_remark VALUES (?, ?)")
    for (id, text) in remarks { try remark.execute(arguments: [id, text]) }
  }

  private static func mark(_ row: Row) throws -> RungMark {
    let numbers = (row["numbers"] as String).split(separator: " ").map(String.init)
    return RungMark(
      Rung(day: row["day"], code: row["code"], outcome: try outcome(row["outcome"])),
      numbers: Set(numbers))
  }

  private static func outcome(_ text: String) throws -> Rung.Outcome {
    if let outcome = Rung.Outcome(rawValue: text) { return outcome }
    throw DatabaseError(resultCode: .SQLITE_CORRUPT, message: "house_rung.outcome")
  }
}
