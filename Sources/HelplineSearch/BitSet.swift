/// A set of listing numbers as plain bits; no bit at or beyond `size` is ever set.
struct BitSet: Equatable {
  /// How many listings there are.
  let size: Int
  /// Bit n of word n / 64.
  private(set) var words: [UInt64]

  /// The empty set.
  init(size: Int) {
    self.size = size
    words = [UInt64](repeating: 0, count: (size + 63) / 64)
  }

  /// A set from its words.
  init(size: Int, words: [UInt64]) {
    self.size = size
    self.words = words
    clearTail()
  }

  /// All listings.
  static func full(size: Int) -> BitSet {
    var result = BitSet(size: size)
    for index in result.words.indices { result.words[index] = .max }
    result.clearTail()
    return result
  }

  /// Whether nothing is in it.
  var isEmpty: Bool {
    words.withUnsafeBufferPointer { words in
      // Without a way out of the loop the compiler reads several words at a time.
      var any: UInt64 = 0
      for word in words { any |= word }
      return any == 0
    }
  }

  /// How many are in it.
  var count: Int {
    words.withUnsafeBufferPointer { words in
      var total = 0
      for word in words { total &+= word.nonzeroBitCount }
      return total
    }
  }

  /// Whether there are more than so many; stops as soon as that is known.
  func holdsMore(than limit: Int) -> Bool {
    words.withUnsafeBufferPointer { words in
      var total = 0
      for word in words where word != 0 {
        total &+= word.nonzeroBitCount
        if total > limit { return true }
      }
      return false
    }
  }

  /// How many are in this and another set.
  func count(and other: BitSet) -> Int {
    words.withUnsafeBufferPointer { mine in
      other.words.withUnsafeBufferPointer { theirs in
        var total = 0
        for index in 0..<mine.count { total &+= (mine[index] & theirs[index]).nonzeroBitCount }
        return total
      }
    }
  }

  /// Whether a listing is in it.
  func contains(_ number: Int) -> Bool {
    words[number >> 6] & (1 << UInt64(number & 63)) != 0
  }

  /// Puts a listing in; numbers beyond the size are passed over.
  mutating func insert(_ number: Int) {
    guard number >= 0, number < size else { return }
    words[number >> 6] |= 1 << UInt64(number & 63)
  }

  /// Keeps what is also in another set.
  mutating func formIntersection(_ other: BitSet) { combine(other) { $0 & $1 } }

  /// Adds what is in another set.
  mutating func formUnion(_ other: BitSet) { combine(other) { $0 | $1 } }

  /// Takes out what is in another set.
  mutating func subtract(_ other: BitSet) { combine(other) { $0 & ~$1 } }

  /// What is in both.
  func intersection(_ other: BitSet) -> BitSet {
    var result = self
    result.formIntersection(other)
    return result
  }

  /// What is here and not there.
  func subtracting(_ other: BitSet) -> BitSet {
    var result = self
    result.subtract(other)
    return result
  }

  /// Calls `body` with each number in rising order until it answers false.
  func forEach(_ body: (Int) -> Bool) {
    words.withUnsafeBufferPointer { words in
      for index in 0..<words.count {
        var rest = words[index]
        while rest != 0 {
          guard body(index << 6 | rest.trailingZeroBitCount) else { return }
          rest &= rest &- 1
        }
      }
    }
  }

  /// Lets sets from the file be added to the bits; what lies beyond the size is dropped after.
  mutating func add(_ body: (UnsafeMutableBufferPointer<UInt64>) -> Void) {
    words.withUnsafeMutableBufferPointer { body($0) }
    clearTail()
  }

  @inline(__always)
  private mutating func combine(_ other: BitSet, _ operation: (UInt64, UInt64) -> UInt64) {
    words.withUnsafeMutableBufferPointer { mine in
      other.words.withUnsafeBufferPointer { theirs in
        for index in 0..<min(mine.count, theirs.count) {
          mine[index] = operation(mine[index], theirs[index])
        }
      }
    }
  }

  private mutating func clearTail() {
    guard size & 63 != 0, !words.isEmpty else { return }
    words[words.count - 1] &= (1 << UInt64(size & 63)) - 1
  }
}
