import Foundation
import GRDB
import HelplineModel

/// Reading and writing rows of the table `listing`.
enum ListingRows {
  /// A listing, nil when there is none.
  static func service(_ id: String, in database: Database) throws -> Service? {
    let statement = try database.cachedStatement(sql: "SELECT body FROM listing WHERE id = ?")
    guard let row = try Row.fetchOne(statement, arguments: [id]) else { return nil }
    return try service(row, 0)
  }

  /// The listing of a column; nil where it is empty.
  static func service(_ row: Row, _ column: Int) throws -> Service? {
    try row.withUnsafeData(atIndex: column) { body in
      try body.map { body in
        guard body.first == 0x7B else {
          return try body.withUnsafeBytes { bytes in
            guard let service = ListingBytes.read(bytes) else { throw damaged }
            return service
          }
        }
        return try ListingText.service(body)
      }
    }
  }

  private static let damaged = DatabaseError(resultCode: .SQLITE_CORRUPT, message: "listing.body")

  /// Whether the row of a listing holds just these bytes; nil when there is no row.
  static func holds(_ bytes: [UInt8], _ id: String, in database: Database) throws -> Bool? {
    let statement = try database.cachedStatement(sql: "SELECT body FROM listing WHERE id = ?")
    guard let row = try Row.fetchOne(statement, arguments: [id]) else { return nil }
    return try row.withUnsafeData(atIndex: 0) { body in
      guard let body, body.count == bytes.count else { return false }
      return body.elementsEqual(bytes)
    }
  }

  /// Writes a listing with its bytes.
  static func put(_ service: Service, bytes: [UInt8], in database: Database) throws {
    let statement = try database.cachedStatement(
      sql: "INSERT OR REPLACE INTO listing (id, publisher, sample, body) VALUES (?, ?, ?, ?)")
    try statement.execute(
      arguments: [service.id, service.publisher, service.isSample ? 1 : 0, Data(bytes)])
  }

  /// Removes a listing.
  static func remove(_ id: String, in database: Database) throws {
    try database.cachedStatement(sql: "DELETE FROM listing WHERE id = ?").execute(arguments: [id])
  }

  /// The ids of a publisher's listings.
  static func ids(of publisher: String, in database: Database) throws -> [String] {
    try String.fetchAll(
      database, sql: "SELECT id FROM listing WHERE publisher = ?", arguments: [publisher])
  }

  /// Calls `each` with every listing, but for those of one publisher, without holding them.
  static func forEach(
    in database: Database, except publisher: String? = nil, _ each: (Service) throws -> Void
  ) throws {
    let rows = try Row.fetchCursor(
      database, sql: "SELECT body FROM listing WHERE publisher IS NOT ? ORDER BY id",
      arguments: [publisher])
    while let row = try rows.next() { if let service = try service(row, 0) { try each(service) } }
  }

  /// Rows of versions before 3 are JSON; what is changed is written anew, so all of them become bytes.
  static func convert(in database: Database) throws {
    let ids = try String.fetchAll(
      database, sql: "SELECT id FROM listing WHERE typeof(body) = 'text'")
    for id in ids {
      guard let service = try service(id, in: database) else { continue }
      try put(service, bytes: ListingBytes.write(service), in: database)
    }
  }
}

/// A listing of the house as text; equal listings have equal texts.
enum ListingText {
  private static let encoder: JSONEncoder = {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    return encoder
  }()

  /// The text of a listing.
  static func text(_ service: Service) throws -> String {
    String(decoding: try encoder.encode(service), as: UTF8.self)
  }

  /// The listing of a text.
  static func service(_ text: String) throws -> Service { try service(Data(text.utf8)) }

  /// The listing of a text in UTF-8.
  static func service(_ text: Data) throws -> Service {
    try JSONDecoder().decode(Service.self, from: text)
  }
}
