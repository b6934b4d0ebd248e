import HelplineModel

/// What the coordinator works on next: needs nothing met, and which listings are given most.
public struct Usage: Equatable, Sendable {
  /// Times each need was not met, by the last day that is known of it.
  var unmet: [Gap: [String: Int]] = [:]
  /// Times each listing was given.
  var given: [String: Int] = [:]

  /// Needs not dealt with since, by name; the counts as reports show them.
  public func gaps(without settled: [SettledGap]) -> [CountedGap] {
    let until = Dictionary(settled.map { ($0.gap, $0.until) }, uniquingKeysWith: max)
    return unmet.compactMap { gap, days in
      let count = days.filter { day, _ in until[gap].map { day > $0 } ?? true }.values.reduce(0, +)
      return count > 0 ? CountedGap(gap: gap, count: SmallCounts.shown(count)) : nil
    }.sorted { Self.order($0.gap) < Self.order($1.gap) }
  }

  /// Ids of listings, the one given most first; small counts stand together, by id, so that their order
  /// says nothing.
  public var mostGiven: [String] {
    given.sorted { one, two in
      let (a, b) = (Self.rank(one.value), Self.rank(two.value))
      return a == b ? one.key < two.key : a > b
    }.map(\.key)
  }

  private static func rank(_ count: Int) -> Int { count < SmallCounts.threshold ? 0 : count }

  private static func order(_ gap: Gap) -> String {
    "\(gap.topic)/\(gap.place ?? "")/\(gap.language ?? "")"
  }
}

extension SmallCounts {
  /// A count by itself, not part of a table.
  static func shown(_ count: Int) -> String {
    (1..<threshold).contains(count) ? few : String(count)
  }
}

extension RecordStore {
  /// Needs and referrals of the twelve months up to a day (`YYYY-MM-DD`).
  ///
  /// - Parameter key: the coordinator's key; without it only records that are not sealed count.
  public func usage(until day: String, key: CoordinatorKey? = nil) throws(RecordProblem) -> Usage {
    guard let last = Day(day) else { throw .notAnId(field: "day") }
    var usage = Usage()
    let from = last.firstOfMonth(monthsBefore: 12).text
    try forEachRecord(from: from, to: day, key: key) { record in
      for gap in Set(record.gaps) { usage.unmet[gap, default: [:]][record.day, default: 0] += 1 }
      for one in record.given { usage.given[one.service, default: 0] += 1 }
    }
    return usage
  }
}
