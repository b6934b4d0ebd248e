/// A set of listing numbers as plain bits; bits at or beyond `size` are set only where a damaged file says so.
struct BitSet: Equatable, Sendable {
  /// How many listings there are.
  let size: Int
  private var storage: BitStorage

  /// The empty set.
  init(size: Int) {
    self.init(raw: size)
    storage.base.update(repeating: 0, count: storage.count)
  }

  /// A set from its words.
  init(size: Int, words: [UInt64]) {
    self.init(raw: size)
    for index in 0..<storage.count {
      storage.base[index] = index < words.count ? words[index] : 0
    }
    clearTail()
  }

  /// A set that lies in the mapped file.
  init(size: Int, words: UnsafePointer<UInt64>, in file: MappedFile) {
    self.size = size
    storage = BitStorage(words, count: (size + 63) / 64, in: file)
  }

  private init(raw size: Int) {
    self.size = size
    storage = BitStorage(count: (size + 63) / 64)
  }

  /// All listings.
  static func full(size: Int) -> BitSet {
    var result = BitSet(raw: size)
    result.storage.base.update(repeating: .max, count: result.storage.count)
    result.clearTail()
    return result
  }

  /// Its words.
  var words: UnsafeBufferPointer<UInt64> {
    UnsafeBufferPointer(start: storage.base, count: storage.count)
  }

  /// Whether nothing is in it.
  var isEmpty: Bool { !holdsMore(than: 0) }

  /// How many are in it.
  var count: Int {
    withExtendedLifetime(storage) {
      var total = 0
      for word in words { total &+= word.nonzeroBitCount }
      return total
    }
  }

  /// Whether there are more than so many; stops as soon as that is known.
  func holdsMore(than limit: Int) -> Bool {
    withExtendedLifetime(storage) {
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
    withExtendedLifetime((storage, other.storage)) {
      BitCount.of(storage.base, and: other.storage.base, min(storage.count, other.storage.count))
    }
  }

  /// Whether a listing is in it.
  @inline(__always)
  func contains(_ number: Int) -> Bool {
    number >> 6 < storage.count && storage.base[number >> 6] & (1 << UInt64(number & 63)) != 0
  }

  /// Puts a listing in; numbers beyond the size are passed over.
  mutating func insert(_ number: Int) {
    guard number >= 0, number < size else { return }
    makeOwn()
    storage.base[number >> 6] |= 1 << UInt64(number & 63)
  }

  /// Takes a listing out.
  mutating func remove(_ number: Int) {
    guard contains(number) else { return }
    makeOwn()
    storage.base[number >> 6] &= ~(1 << UInt64(number & 63))
  }

  /// Keeps what is also in another set.
  mutating func formIntersection(_ other: BitSet) { combine(other) { $0 & $1 } }

  /// Adds what is in another set.
  mutating func formUnion(_ other: BitSet) { combine(other) { $0 | $1 } }

  /// Takes out what is in another set.
  mutating func subtract(_ other: BitSet) { combine(other) { $0 & ~$1 } }

  /// What is in both.
  func intersection(_ other: BitSet) -> BitSet { combined(other) { $0 & $1 } }

  /// What is in one of them.
  func union(_ other: BitSet) -> BitSet { combined(other) { $0 | $1 } }

  /// What is here and not there.
  func subtracting(_ other: BitSet) -> BitSet { combined(other) { $0 & ~$1 } }

  /// The numbers in it, rising; about `most` of them.
  func numbers(most: Int) -> [Int] {
    var numbers: [Int] = []
    numbers.reserveCapacity(most)
    forEach {
      numbers.append($0)
      return true
    }
    return numbers
  }

  /// Calls `body` with each number in rising order until it answers false.
  @inline(__always)
  func forEach(_ body: (Int) -> Bool) {
    withExtendedLifetime(storage) {
      for index in 0..<storage.count {
        var rest = storage.base[index]
        while rest != 0 {
          guard body(index << 6 | rest.trailingZeroBitCount) else { return }
          rest &= rest &- 1
        }
      }
    }
  }

  /// Lets sets from the file be added to the bits; what lies beyond the size is dropped after.
  mutating func add(_ body: (UnsafeMutableBufferPointer<UInt64>) -> Void) {
    makeOwn()
    body(UnsafeMutableBufferPointer(start: storage.base, count: storage.count))
    clearTail()
  }

  static func == (left: BitSet, right: BitSet) -> Bool {
    left.size == right.size && left.words.elementsEqual(right.words)
  }

  @inline(__always)
  private mutating func combine(_ other: BitSet, _ operation: (UInt64, UInt64) -> UInt64) {
    guard !storage.isMapped, isKnownUniquelyReferenced(&storage) else {
      self = combined(other, operation)
      return
    }
    withExtendedLifetime(other.storage) {
      let (mine, theirs) = (storage.base, other.storage.base)
      for index in 0..<min(storage.count, other.storage.count) {
        mine[index] = operation(mine[index], theirs[index])
      }
    }
  }

  @inline(__always)
  private func combined(_ other: BitSet, _ operation: (UInt64, UInt64) -> UInt64) -> BitSet {
    let result = BitSet(raw: size)
    withExtendedLifetime((storage, other.storage)) {
      let (to, mine, theirs) = (result.storage.base, storage.base, other.storage.base)
      for index in 0..<min(storage.count, other.storage.count) {
        to[index] = operation(mine[index], theirs[index])
      }
    }
    return result
  }

  private mutating func makeOwn() {
    if storage.isMapped || !isKnownUniquelyReferenced(&storage) {
      let copy = BitStorage(count: storage.count)
      copy.base.update(from: storage.base, count: storage.count)
      storage = copy
    }
  }

  private mutating func clearTail() {
    guard size & 63 != 0, storage.count > 0 else { return }
    storage.base[storage.count - 1] &= (1 << UInt64(size & 63)) - 1
  }
}
