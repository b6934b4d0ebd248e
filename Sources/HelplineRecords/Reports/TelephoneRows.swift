import HelplineModel

/// Rings and lost calls that were typed in from the telephone system, column by column.
struct TelephoneRows {
  let columns: [ReportPeriod]
  let days: [String: TelephoneDay]

  /// One group where some day of some column was typed in, none otherwise.
  var groups: [CountGroup] {
    let sums = columns.map(sum)
    guard sums.contains(where: { $0.days > 0 }) else { return [] }
    let shown = sums.map(Self.shown)
    let values = ["rings", "answered", "lost", "answered_share"]
    return [
      CountGroup(
        name: "telephone",
        rows: values.enumerated().map { place, value in
          CountRow(value: value, counts: shown.map { $0[place] })
        })
    ]
  }

  /// How many days were typed in, where some are missing.
  var notes: [String] {
    guard let first = columns.first else { return [] }
    let typed = sum(first).days
    if typed == 0 { return ["Rings and lost calls of these days were not typed in."] }
    if typed == first.days { return [] }
    return [
      "Rings and lost calls were typed in for \(typed) of \(first.days) days of this period; "
        + "the figures are of those days."
    ]
  }

  private func sum(_ period: ReportPeriod) -> (rings: Int, lost: Int, days: Int) {
    var result = (rings: 0, lost: 0, days: 0)
    for (day, counts) in days {
      guard let day = Day(day), period.from <= day, day <= period.to else { continue }
      result.rings += max(0, counts.rings)
      result.lost += min(max(0, counts.lost), max(0, counts.rings))
      result.days += 1
    }
    return result
  }

  /// Rings, answered, lost, and the share answered where both parts stand there in figures.
  private static func shown(_ sum: (rings: Int, lost: Int, days: Int)) -> [String] {
    guard sum.days > 0 else { return ["", "", "", ""] }
    guard sum.rings == 0 || sum.rings >= SmallCounts.threshold else {
      return [SmallCounts.few] + Array(repeating: SmallCounts.hidden, count: 3)
    }
    let parts = SmallCounts.fold([sum.rings - sum.lost, sum.lost])
    let isPlain = parts.allSatisfy { Int($0) != nil } && sum.rings > 0
    let share = isPlain ? "\((sum.rings - sum.lost) * 100 / sum.rings) %" : SmallCounts.hidden
    return [String(sum.rings)] + parts + [sum.rings == 0 ? "" : share]
  }
}
