import HelplineModel

extension Tally {
  /// The groups as shown, one column for each tally; rows in a fixed order or by id, never by count,
  /// which would tell the order of the folded ones.
  ///
  /// Each group is folded as if its total were known, whether it stands on the page or not, so that
  /// totals shared between groups give nothing away. What was not said is not shown for the same
  /// reason. A column with fewer than five contacts shows nothing but that.
  static func groups(_ columns: [Tally]) -> [CountGroup] {
    var result = [contacts(columns)]
    for topic in Topic.allCases {
      switch topic {
      case .dayAndBand: result.append(cross(columns, result))
      case .notRepeated: result.append(notRepeated(columns, result))
      case .region: result.append(group(topic, regions(columns), columns))
      default: result.append(group(topic, columns.map { $0.counts[topic] ?? [:] }, columns))
      }
    }
    return result
  }

  private var isTiny: Bool { (1..<SmallCounts.threshold).contains(contacts) }

  private static func contacts(_ columns: [Tally]) -> CountGroup {
    let counts = columns.map { $0.isTiny ? SmallCounts.few : String($0.contacts) }
    return CountGroup(name: "contacts", rows: [CountRow(value: "all", counts: counts)])
  }

  private static func group(
    _ topic: Topic, _ counts: [[String: Int]], _ columns: [Tally]
  ) -> CountGroup {
    let found = Set(counts.flatMap(\.keys)).subtracting(topic.fixed).sorted()
    let values = topic.fixed + found
    let shown = zip(counts, columns).map { count, column in
      column.isTiny
        ? values.map { _ in SmallCounts.hidden } : SmallCounts.fold(values.map { count[$0] ?? 0 })
    }
    return CountGroup(name: topic.rawValue, rows: rows(values, shown))
  }

  private static func rows(_ values: [String], _ shown: [[String]]) -> [CountRow] {
    values.enumerated().map { place, value in
      CountRow(value: value, counts: shown.map { $0[place] })
    }
  }

  private static func regions(_ columns: [Tally]) -> [[String: Int]] {
    let isFineGrained = columns.contains { column in
      (column.counts[.crime] ?? [:]).values.contains { (1..<SmallCounts.threshold).contains($0) }
    }
    return Regions.coarse(columns.map { $0.counts[.region] ?? [:] }, isFineGrained: isFineGrained)
  }

  /// Only of services whose referrals stand there in figures in every column: one not repeated is
  /// one referral, so that a folded number of them would say something about folded referrals.
  private static func notRepeated(_ columns: [Tally], _ before: [CountGroup]) -> CountGroup {
    let plain = Set(
      (before.first { $0.name == Topic.referral.rawValue }?.rows ?? [])
        .filter { $0.counts.allSatisfy { Int($0) != nil } }.map(\.value))
    let counts = columns.map { ($0.counts[.notRepeated] ?? [:]).filter { plain.contains($0.key) } }
    return group(.notRepeated, counts, columns)
  }
}

/// Weekday and part of the day, crossed.
extension Tally {
  private static let weekend = ["weekday", "weekend"]

  /// By day where that is safe in the first column, else by working day and weekend, else not at all.
  private static func cross(_ columns: [Tally], _ before: [CountGroup]) -> CountGroup {
    for days in [weekdays, weekend] {
      let shown = columns.indices.map { column in
        areMarginsPlain(column, before) ? columns[column].crossed(days) : nil
      }
      guard shown.first != .some(nil) else { continue }
      let bands = RecordRules.hourBands
      let values = days.flatMap { day in bands.map { "\(day) \($0)" } }
      let none = values.map { _ in SmallCounts.hidden }
      return CountGroup(
        name: Topic.dayAndBand.rawValue,
        rows: rows(values, shown.map { $0?.flatMap { $0 } ?? none })
      )
    }
    return CountGroup(name: Topic.dayAndBand.rawValue, rows: [])
  }

  /// A folded margin together with a table could be worked out.
  private static func areMarginsPlain(_ column: Int, _ before: [CountGroup]) -> Bool {
    before.filter { $0.name == Topic.day.rawValue || $0.name == Topic.hourBand.rawValue }
      .allSatisfy { group in group.rows.allSatisfy { Int($0.counts[column]) != nil } }
  }

  private func crossed(_ days: [String]) -> [[String]]? {
    let counts = counts[.dayAndBand] ?? [:]
    let table = Self.weekdays.map { day in
      RecordRules.hourBands.map { counts["\(day) \($0)"] ?? 0 }
    }
    guard days == Self.weekend else {
      var cross = CrossTable(table)
      return cross.shown()
    }
    var cross = CrossTable([Self.sum(table.prefix(5)), Self.sum(table.suffix(2))])
    return cross.shown()
  }

  private static func sum(_ rows: ArraySlice<[Int]>) -> [Int] {
    rows.reduce([0, 0, 0, 0]) { zip($0, $1).map { $0 + $1 } }
  }
}
