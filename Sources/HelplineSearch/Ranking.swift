/// Takes the first listings of a set by steps of order, without sorting the set.
struct Ranking {
  /// One step of the order.
  enum Step {
    /// Members of the first set that holds them, in order; the others come after.
    case first([BitSet])
    /// Members come after the others.
    case last(BitSet)
  }

  /// Below this many it is cheaper to look at each listing than to cut sets.
  private static let few = 128

  private let steps: [Step]
  private let limit: Int
  private var result: [Int] = []

  /// The steps, the weightiest first; within all of them the numbers rise.
  init(steps: [Step], limit: Int) {
    self.limit = max(0, limit)
    self.steps = steps.filter {
      if case .last(let set) = $0 { return !set.isEmpty }
      return true
    }
  }

  /// The first numbers of a set, at most `limit`.
  mutating func first(of set: BitSet) -> [Int] {
    result = []
    take(set, step: 0)
    return result
  }

  private mutating func take(_ set: BitSet, step: Int) {
    guard result.count < limit else { return }
    guard step < steps.count else { return takeInOrder(set) }
    guard set.holdsMore(than: Ranking.few) else { return takeFew(set, step: step) }
    switch steps[step] {
    case .first(let parts):
      var rest = set
      for part in parts where result.count < limit {
        take(rest.intersection(part), step: step + 1)
        rest.subtract(part)
      }
      take(rest, step: step + 1)
    case .last(let part):
      take(set.subtracting(part), step: step + 1)
      take(set.intersection(part), step: step + 1)
    }
  }

  private mutating func takeInOrder(_ set: BitSet) {
    set.forEach { number in
      guard result.count < limit else { return false }
      result.append(number)
      return true
    }
  }

  private mutating func takeFew(_ set: BitSet, step: Int) {
    var keyed: [(key: Int, number: Int)] = []
    let rest = steps[step...]
    set.forEach { number in
      keyed.append((rest.reduce(0) { $0 << 6 | Ranking.place(number, in: $1) }, number))
      return true
    }
    keyed.sort { ($0.key, $0.number) < ($1.key, $1.number) }
    result += keyed.prefix(limit - result.count).map(\.number)
  }

  /// The place of a number in a step, below 64: no call has that many topics, and nine steps fit.
  private static func place(_ number: Int, in step: Step) -> Int {
    switch step {
    case .first(let parts): parts.firstIndex { $0.contains(number) } ?? min(parts.count, 63)
    case .last(let set): set.contains(number) ? 1 : 0
    }
  }
}
