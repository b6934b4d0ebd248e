/// Makes regions coarser where few calls came from one: NUTS 2 → NUTS 1 → country.
///
/// A region is counted as a whole or not at all: where one part is too small, all its sisters go into
/// the region above with it, in every column, so that nothing can be subtracted.
enum Regions {
  /// The counts of every column by coarser codes.
  ///
  /// - Parameter isFineGrained: some crime in the report was named by fewer than five. Then NUTS 1 is
  ///   the finest, since a rare crime in a small region is a person (practitioner, finding 25).
  static func coarse(_ columns: [[String: Int]], isFineGrained: Bool) -> [[String: Int]] {
    var columns = columns
    if isFineGrained { columns = columns.map { map($0) { $0.utf8.count > 3 ? up($0) : $0 } } }
    // Sisters of a small NUTS 2 region share its NUTS 1 region; then the same one step up.
    columns = lift(columns, from: 4)
    columns = lift(columns, from: 3)
    return columns.map { map($0) { $0.utf8.count > 2 ? $0 : country($0) } }
  }

  /// Moves all regions of a length up to their parent where one of its children is small.
  private static func lift(_ columns: [[String: Int]], from length: Int) -> [[String: Int]] {
    let parents = Set(
      columns.flatMap { column in
        column.filter {
          $0.key.utf8.count >= length && (1..<SmallCounts.threshold).contains($0.value)
        }
        .map { String($0.key.prefix(length - 1)) }
      })
    return columns.map { column in
      map(column) { code in
        let parent = String(code.prefix(length - 1))
        return code.utf8.count >= length && parents.contains(parent) ? parent : code
      }
    }
  }

  private static func up(_ code: String) -> String { String(code.prefix(3)) }

  private static func map(_ counts: [String: Int], _ code: (String) -> String) -> [String: Int] {
    var result: [String: Int] = [:]
    for (region, count) in counts { result[code(region), default: 0] += count }
    return result
  }

  /// NUTS says EL and UK where ISO says GR and GB.
  private static func country(_ region: String) -> String {
    switch region {
    case "EL": "GR"
    case "UK": "GB"
    default: region
    }
  }
}
