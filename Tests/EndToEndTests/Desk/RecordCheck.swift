import Foundation
import Testing

/// What the records of a data folder hold, read by another program (sqlite3) and by `lifeline records`.
enum RecordCheck {
  /// One row a record, columns as named.
  static func rows(_ data: DataFolder, _ columns: String) async throws -> [String] {
    try await data.query(
      "SELECT \(columns) FROM open_shift UNION ALL SELECT \(columns) FROM archive")
  }

  /// How many records there are.
  static func count(_ data: DataFolder) async throws -> Int { try await rows(data, "id").count }

  /// The record of both stories: categories and nothing that was typed.
  static func holdsThePolishCaller(
    _ data: DataFolder, region: String, sourceLocation: SourceLocation = #_sourceLocation
  ) async throws {
    let columns =
      "kind,role,region,language,interpreter,reported,stage,happened,relation,gender,safe"
    let row = try await rows(data, columns)
    // The role was not said, so it is not filled in.
    #expect(
      row == ["support||\(region)|pl|wanted|no|report|this_week|former_partner|woman|not_safe"],
      sourceLocation: sourceLocation)
    #expect(try await rows(data, "crimes") == ["stalking"], sourceLocation: sourceLocation)
    #expect(
      try await rows(data, "danger_used") == ["partner_family"], sourceLocation: sourceLocation)
    let told = try await rows(data, "told").first?.split(separator: " ").count
    #expect(told == 3, "three rights were told", sourceLocation: sourceLocation)
    for words in PolishCaller.typed {
      // Shipped wording and its indexes may hold the same words; what is kept of calls may not.
      let kept = data.files(holding: words).filter { name in
        !["cache/", "knowledge/", "content/", "house/"].contains { name.hasPrefix($0) }
      }
      #expect(kept == [], "“\(words)” was typed", sourceLocation: sourceLocation)
    }
    try await weekCounts(data, sourceLocation)
  }

  /// The coordinator's page knows the call; one call is folded to "<5".
  private static func weekCounts(_ data: DataFolder, _ sourceLocation: SourceLocation) async throws
  {
    let week = try await lifeline(["records", "week", "--json"], in: data)
    #expect(week.status == 0, sourceLocation: sourceLocation)
    let groups = try #require(week.json?["groups"], sourceLocation: sourceLocation)
    let text = String(describing: groups)
    for value in ["stalking", "pl", "support"] {
      #expect(text.contains(value), "\(value) is counted", sourceLocation: sourceLocation)
    }
    #expect(text.contains("<5"), sourceLocation: sourceLocation)
  }
}
