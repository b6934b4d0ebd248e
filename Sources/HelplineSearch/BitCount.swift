/// Counts the bits of two sets of words at once.
///
/// Eight times eight words are added bit by bit first (carry-save adders after Harley and Seal), so that one word in
/// eight is counted: the oldest processors this runs on have no instruction for counting.
enum BitCount {
  private typealias Lanes = SIMD8<UInt64>

  /// How many bits both of so many words have.
  static func of(
    _ one: UnsafePointer<UInt64>, and other: UnsafePointer<UInt64>, _ count: Int
  ) -> Int {
    var total = 0
    var (ones, twos, fours) = (Lanes.zero, Lanes.zero, Lanes.zero)
    let blocks = count / 64
    var eights = 0
    for block in 0..<blocks {
      let at = block * 64
      let (pairA, a) = added(ones, both(one, other, at), both(one, other, at + 8))
      let (pairB, b) = added(a, both(one, other, at + 16), both(one, other, at + 24))
      let (pairC, c) = added(b, both(one, other, at + 32), both(one, other, at + 40))
      let (pairD, d) = added(c, both(one, other, at + 48), both(one, other, at + 56))
      let (fourA, e) = added(twos, pairA, pairB)
      let (fourB, f) = added(e, pairC, pairD)
      let (eight, g) = added(fours, fourA, fourB)
      (ones, twos, fours) = (d, f, g)
      eights &+= bits(eight)
    }
    total = 8 * eights &+ 4 * bits(fours) &+ 2 * bits(twos) &+ bits(ones)
    for index in blocks * 64..<count { total &+= (one[index] & other[index]).nonzeroBitCount }
    return total
  }

  @inline(__always)
  private static func both(
    _ one: UnsafePointer<UInt64>, _ other: UnsafePointer<UInt64>, _ at: Int
  ) -> Lanes {
    UnsafeRawPointer(one + at).loadUnaligned(as: Lanes.self)
      & UnsafeRawPointer(other + at).loadUnaligned(as: Lanes.self)
  }

  /// Sum of three bits in every place: the carry and the rest.
  @inline(__always)
  private static func added(_ a: Lanes, _ b: Lanes, _ c: Lanes) -> (carry: Lanes, rest: Lanes) {
    let half = a ^ b
    return ((a & b) | (half & c), half ^ c)
  }

  @inline(__always)
  private static func bits(_ lanes: Lanes) -> Int {
    var total = 0
    for lane in 0..<Lanes.scalarCount { total &+= lanes[lane].nonzeroBitCount }
    return total
  }
}
