/// Folds small counts so that no line of a report is about one person.
///
/// A count from 1 to 4 stands as `<5` (practitioner, finding 25). Where it could be worked out, or
/// nearly, from the total and the other counts, the next smallest stands as `folded` (5 or more, not
/// shown); where that does not help either, all counts of the column do.
public enum SmallCounts {
  /// Counts under this are folded.
  public static let threshold = 5
  /// A count from 1 to 4.
  public static let few = "<5"
  /// A count not shown because another one could be worked out from it.
  public static let hidden = "folded"
  /// What stands under every report.
  public static let explanation =
    "<5 means one to four. \"folded\" means not shown, so that a small number cannot be worked out. "
    + "What was not said is not counted."

  /// How many values each small count must be able to have for somebody who knows the total.
  static let wanted = 3

  /// One column of a group as shown, in the order given.
  public static func fold(_ counts: [Int]) -> [String] {
    let small = counts.indices.filter { (1..<threshold).contains(counts[$0]) }
    var shown = counts.map(String.init)
    guard !small.isEmpty else { return shown }
    for place in small { shown[place] = few }
    // A total under five is itself never shown; but no group has more than the contacts, of which
    // there can be five.
    guard counts.reduce(0, +) >= threshold else {
      return threshold - small.count + 1 >= wanted ? shown : counts.map { _ in hidden }
    }
    var larger: [Int] = []
    var rest = counts.indices.filter { counts[$0] >= threshold }.sorted {
      (counts[$0], $0) < (counts[$1], $1)
    }
    while !isSafe(
      small.map { counts[$0] }, larger.map { counts[$0] }, next: rest.first.map { counts[$0] })
    {
      guard !rest.isEmpty else { return counts.map { _ in hidden } }
      larger.append(rest.removeFirst())
    }
    for place in larger { shown[place] = hidden }
    return shown
  }

  /// Whether every small count could have several values for somebody who knows the sum, that a
  /// small one is 1 to 4, and that a larger one is 5 to the next that is shown.
  private static func isSafe(_ small: [Int], _ larger: [Int], next: Int?) -> Bool {
    let sum = (small + larger).reduce(0, +)
    let leastOfOthers = small.count - 1 + larger.count * threshold
    let mostOfLarger = larger.isEmpty ? 0 : next.map { larger.count * $0 } ?? sum
    let mostOfOthers = (small.count - 1) * (threshold - 1) + mostOfLarger
    let high = min(threshold - 1, sum - leastOfOthers)
    let low = max(1, sum - mostOfOthers)
    return high - low + 1 >= wanted
  }
}
