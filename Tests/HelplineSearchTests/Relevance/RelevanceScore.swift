/// How many wanted listings were found, and what stood in the place of the others.
struct RelevanceScore {
  /// A query and the ids of the first three rows.
  typealias Row = (query: RelevanceQuery, found: [String])

  private let rows: [Row]

  init(_ rows: [Row]) { self.rows = rows }

  var languages: [String] { Set(rows.map(\.query.language)).sorted() }

  /// The rows of one language.
  func of(_ language: String) -> RelevanceScore {
    RelevanceScore(rows.filter { $0.query.language == language })
  }

  /// Part of the queries whose listing was in the first three, 0 to 1.
  var share: Double { rows.isEmpty ? 0 : Double(rows.count - misses.count) / Double(rows.count) }

  /// A line for each language and one for all.
  var table: String {
    let lines = languages.map { "\($0) \(of($0).count)" } + ["all \(count)"]
    return "wanted listing in the first three: " + lines.joined(separator: ", ")
  }

  private var count: String {
    "\(rows.count - misses.count)/\(rows.count) (\((share * 1000).rounded() / 10) %)"
  }

  private var misses: [Row] { rows.filter { !$0.found.contains($0.query.wanted) } }

  /// Each miss with what stood there instead.
  var missed: String {
    misses.map { row in
      let found = row.found.isEmpty ? "nothing" : row.found.joined(separator: ", ")
      let place = row.query.serves.map { " for \($0)" } ?? ""
      return "\n  “\(row.query.words)”\(place) wants \(row.query.wanted), finds \(found)"
    }.joined()
  }
}
