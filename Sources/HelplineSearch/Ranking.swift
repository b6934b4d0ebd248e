/// Takes the first listings of a set by steps of order, without sorting the set.
struct Ranking {
  /// One step of the order.
  enum Step {
    /// Members of the first set that holds them, in order; nil stands for all that are left.
    case first([ListingSet?])
    /// Members come after the others.
    case last(BitSet)
  }

  /// Six bits a step leave room for so many beside a number.
  private static let stepsInOneNumber = 5

  var steps: [Step]
  private let limit: Int
  /// Organisations by listing, where only the best of each is wanted.
  private let branchOf: Section?
  private var result: [Int] = []
  private var seen: Set<Int> = []

  /// The steps, the weightiest first; within all of them the numbers rise.
  init(steps: [Step], limit: Int, branchOf: Section?) {
    (self.steps, self.limit, self.branchOf) = (steps, max(0, limit), branchOf)
  }

  /// The first numbers of a set, from a step on, after those that were taken before.
  mutating func take(_ set: ListingSet, from step: Int) {
    guard result.count < limit else { return }
    guard case .many(let bits) = set else { return takeFew(set, step: step) }
    guard step < steps.count else { return takeInOrder(bits) }
    switch steps[step] {
    case .first(let parts): take(bits, parts, step: step)
    case .last(let part):
      take(ListingSet(bits.subtracting(part)), from: step + 1)
      guard result.count < limit else { return }
      take(ListingSet(bits.intersection(part)), from: step + 1)
    }
  }

  /// What was taken.
  var taken: [Int] { result }

  /// The place of a listing in the order of all steps, but for its number.
  static func key(_ number: Int, in steps: [Step]) -> Int {
    steps.reduce(0) { $0 << 6 | place(number, in: $1) }
  }

  private mutating func take(_ set: BitSet, _ parts: [ListingSet?], step: Int) {
    var rest = set
    for part in parts {
      guard result.count < limit else { return }
      switch part {
      case nil: return take(ListingSet(rest), from: step + 1)
      case .few(let numbers):
        let inside = numbers.filter(rest.contains)
        guard !inside.isEmpty else { continue }
        take(.few(inside), from: step + 1)
        guard result.count < limit else { return }
        inside.forEach { rest.remove($0) }
      case .many(let bits):
        take(ListingSet(rest.intersection(bits)), from: step + 1)
        guard result.count < limit else { return }
        rest.subtract(bits)
      }
    }
    take(ListingSet(rest), from: step + 1)
  }

  private mutating func takeInOrder(_ set: BitSet) {
    set.forEach { append($0) }
  }

  private mutating func takeFew(_ set: ListingSet, step: Int) {
    guard case .few(let numbers) = set else { return }
    let rest = Array(steps[step...])
    guard !rest.isEmpty else {
      for number in numbers where !append(number) { return }
      return
    }
    guard rest.count > Ranking.stepsInOneNumber else {
      // Place and number as one are compared faster than two.
      let keyed = numbers.map { Ranking.key($0, in: rest) << 32 | $0 }.sorted()
      for key in keyed where !append(key & 0xFFFF_FFFF) { return }
      return
    }
    let keyed = numbers.map { (key: Ranking.key($0, in: rest), number: $0) }
      .sorted { ($0.key, $0.number) < ($1.key, $1.number) }
    for (_, number) in keyed where !append(number) { return }
  }

  /// False when no more are wanted.
  private mutating func append(_ number: Int) -> Bool {
    guard result.count < limit else { return false }
    if let branch = branchOf?.number(number), branch > 0, !seen.insert(branch).inserted {
      return true
    }
    result.append(number)
    return result.count < limit
  }

  /// The place of a number in a step, below 64: no call has that many topics, and ten steps fit.
  private static func place(_ number: Int, in step: Step) -> Int {
    switch step {
    case .first(let parts):
      min(63, parts.firstIndex { $0?.contains(number) ?? true } ?? parts.count)
    case .last(let set): set.contains(number) ? 1 : 0
    }
  }
}
