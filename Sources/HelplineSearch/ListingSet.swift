/// A set of listings in the form that is cheaper: few as sorted numbers, many as bits.
enum ListingSet: Sendable {
  case few([Int])
  case many(BitSet)

  /// No listing.
  static let none = ListingSet.few([])

  /// Up to how many of so many listings numbers are cheaper than bits.
  static func fewest(of size: Int) -> Int { max(64, size / 512) }

  /// Bits as numbers where there are few.
  init(_ bits: BitSet) {
    guard !bits.holdsMore(than: ListingSet.fewest(of: bits.size)) else {
      self = .many(bits)
      return
    }
    self = .few(bits.numbers(most: ListingSet.fewest(of: bits.size)))
  }

  /// Whether nothing is in it.
  var isEmpty: Bool {
    switch self {
    case .few(let numbers): numbers.isEmpty
    case .many(let bits): bits.isEmpty
    }
  }

  /// Whether a listing is in it.
  func contains(_ number: Int) -> Bool {
    switch self {
    case .many(let bits): return bits.contains(number)
    case .few(let numbers):
      var (low, high) = (0, numbers.count)
      while low < high {
        let middle = (low + high) / 2
        if numbers[middle] < number { low = middle + 1 } else { high = middle }
      }
      return low < numbers.count && numbers[low] == number
    }
  }

  /// How many are in this and another set.
  func count(and other: BitSet) -> Int {
    switch self {
    case .few(let numbers): numbers.reduce(0) { $0 + (other.contains($1) ? 1 : 0) }
    case .many(let bits): bits.count(and: other)
    }
  }

  /// What is in both.
  func intersection(_ other: BitSet) -> ListingSet {
    switch self {
    case .few(let numbers): .few(numbers.filter(other.contains))
    case .many(let bits): .many(bits.intersection(other))
    }
  }

  /// What is in both.
  func intersection(_ other: ListingSet) -> ListingSet {
    switch (self, other) {
    case (_, .many(let bits)): intersection(bits)
    case (.many(let bits), .few): other.intersection(bits)
    case (.few(let left), .few(let right)):
      left.count <= right.count ? .few(left.filter(other.contains)) : .few(right.filter(contains))
    }
  }

  /// What is here and not there.
  func subtracting(_ other: BitSet) -> ListingSet {
    switch self {
    case .few(let numbers): .few(numbers.filter { !other.contains($0) })
    case .many(let bits): .many(bits.subtracting(other))
    }
  }

  /// What is here and not there.
  func subtracting(_ other: ListingSet, size: Int) -> ListingSet {
    switch other {
    case .few(let numbers) where numbers.isEmpty: self
    case .few: subtracting(other.bits(size: size))
    case .many(let bits): subtracting(bits)
    }
  }

  /// What is in one of them.
  func union(_ other: ListingSet, size: Int) -> ListingSet {
    switch (self, other) {
    case (.few(let left), _) where left.isEmpty: return other
    case (_, .few(let right)) where right.isEmpty: return self
    case (.many(let left), .many(let right)): return .many(left.union(right))
    case (.few(let left), .few(let right)):
      guard left.count + right.count > ListingSet.fewest(of: size) else {
        return .few(ListingSet.sorted(left + right))
      }
      return .many(ListingSet.filled(bits(size: size), right))
    case (.many(let bits), .few(let numbers)), (.few(let numbers), .many(let bits)):
      return .many(ListingSet.filled(bits, numbers))
    }
  }

  /// For each number of sets what is in at least so many of them, from one on; empty ones are left out.
  static func levels(_ sets: [ListingSet], size: Int) -> [ListingSet] {
    var result: [ListingSet] = []
    for set in sets {
      var carried = set
      for level in result.indices where !carried.isEmpty {
        let both = result[level].intersection(carried)
        result[level] = result[level].union(carried, size: size)
        carried = both
      }
      if !carried.isEmpty { result.append(carried) }
    }
    return result
  }

  /// As bits.
  func bits(size: Int) -> BitSet {
    switch self {
    case .many(let bits): bits
    case .few(let numbers): ListingSet.filled(BitSet(size: size), numbers)
    }
  }

  /// Numbers in order, each once.
  static func sorted(_ numbers: [Int]) -> [Int] {
    var result: [Int] = []
    for number in numbers.sorted() where result.last != number { result.append(number) }
    return result
  }

  private static func filled(_ bits: BitSet, _ numbers: [Int]) -> BitSet {
    var result = bits
    for number in numbers { result.insert(number) }
    return result
  }
}
