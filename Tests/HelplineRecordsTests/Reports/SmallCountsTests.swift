import Testing

@testable import HelplineRecords

@Suite struct SmallCountsTests {
  @Test func `one to four is shown as fewer than five, and the next smallest goes with it`() {
    #expect(SmallCounts.fold([12, 30, 0]) == ["12", "30", "0"])
    #expect(SmallCounts.fold([2, 30, 12]) == ["<5", "30", "folded"])
    #expect(SmallCounts.fold([2, 3, 4, 30]).prefix(3) == ["<5", "<5", "<5"])
    #expect(SmallCounts.fold([3]) == ["<5"])
    #expect(SmallCounts.fold([]).isEmpty)
  }

  @Test func `where nothing else helps the whole column is folded`() {
    #expect(SmallCounts.fold([5, 1]) == ["folded", "folded"])
    #expect(SmallCounts.fold([1, 1, 1, 1, 1]) == Array(repeating: "folded", count: 5))
    #expect(SmallCounts.fold([1, 5, 0]) == ["folded", "folded", "folded"])
  }

  @Test func `nobody who knows the total and the rule in words can work out a small count`() {
    for size in 2...4 {
      for counts in all(size: size, below: 13 - size) where counts.reduce(0, +) >= 5 {
        let shown = SmallCounts.fold(counts)
        let total = counts.reduce(0, +)
        for place in shown.indices where shown[place] == SmallCounts.few {
          let possible = (1...4).filter { value in
            var known = shown
            known[place] = String(value)
            return canSum(known, to: total, next: larger(shown))
          }
          #expect(possible.count > 1, "\(shown) of \(total)")
        }
      }
    }
  }

  /// The smallest of the larger counts that are shown: folded ones are not above it.
  private func larger(_ shown: [String]) -> Int {
    shown.compactMap(Int.init).filter { $0 >= SmallCounts.threshold }.min() ?? 1_000
  }

  /// Whether some counts that look like this have this total.
  private func canSum(_ shown: [String], to total: Int, next: Int) -> Bool {
    guard let first = shown.first else { return total == 0 }
    let values: ClosedRange<Int>
    switch first {
    case SmallCounts.few: values = 1...4
    case SmallCounts.hidden: values = 5...max(5, min(next, total))
    default: values = (Int(first) ?? 0)...(Int(first) ?? 0)
    }
    return values.contains { canSum(Array(shown.dropFirst()), to: total - $0, next: next) }
  }

  @Test func `no count from one to four is ever shown, and no larger one is called small`() {
    for counts in all(size: 4, below: 8) {
      for (count, shown) in zip(counts, SmallCounts.fold(counts)) {
        switch shown {
        case SmallCounts.few: #expect((1...4).contains(count))
        case SmallCounts.hidden: #expect(counts.contains { (1...4).contains($0) })
        default: #expect(shown == String(count) && !(1...4).contains(count))
        }
      }
    }
  }

  private func all(size: Int, below limit: Int) -> [[Int]] {
    (0..<size).reduce([[]]) { columns, _ in
      columns.flatMap { column in (0..<limit).map { column + [$0] } }
    }
  }
}
