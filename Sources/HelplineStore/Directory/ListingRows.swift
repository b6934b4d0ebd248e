import Foundation
import GRDB
import HelplineModel

/// Reading and writing rows of the table `listing`.
enum ListingRows {
  /// The text of a listing, nil when there is none.
  static func text(_ id: String, in database: Database) throws -> String? {
    let statement = try database.cachedStatement(sql: "SELECT body FROM listing WHERE id = ?")
    return try String.fetchOne(statement, arguments: [id])
  }

  /// A listing, nil when there is none.
  static func service(_ id: String, in database: Database) throws -> Service? {
    try text(id, in: database).map(ListingText.service)
  }

  /// Writes a listing with its text.
  static func put(_ service: Service, text: String, in database: Database) throws {
    let statement = try database.cachedStatement(
      sql: "INSERT OR REPLACE INTO listing (id, publisher, sample, body) VALUES (?, ?, ?, ?)")
    try statement.execute(
      arguments: [service.id, service.publisher, service.isSample ? 1 : 0, text])
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
    let bodies = try String.fetchCursor(
      database, sql: "SELECT body FROM listing WHERE publisher IS NOT ? ORDER BY id",
      arguments: [publisher])
    while let body = try bodies.next() { try each(ListingText.service(body)) }
  }
}

/// A listing as the text of a row; equal listings have equal texts.
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
  static func service(_ text: String) throws -> Service {
    try JSONDecoder().decode(Service.self, from: Data(text.utf8))
  }
}
