/// Small numbers and strings of bytes one behind the other, in pieces: an array that grows is copied, and is
/// held twice meanwhile.
struct PackedNumbers {
  private static let bits = 18
  private var pieces: [[UInt8]] = []

  /// Puts a number behind the others: small ones take a byte.
  @inline(__always)
  mutating func append(_ number: UInt32) {
    makeRoom(5)
    VariableLength.write(Int(number), to: &pieces[pieces.count - 1])
  }

  /// Puts a string of bytes behind the others; gives its place.
  mutating func append(_ bytes: [UInt8]) -> UInt32 {
    makeRoom(bytes.count + 5)
    let place = (pieces.count - 1) << Self.bits | (pieces.last?.count ?? 0)
    VariableLength.write(bytes.count, to: &pieces[pieces.count - 1])
    pieces[pieces.count - 1].append(contentsOf: bytes)
    return UInt32(place)
  }

  /// The string of bytes at a place.
  func bytes(_ place: UInt32) -> ArraySlice<UInt8> {
    let piece = pieces[Int(place) >> Self.bits]
    var start = Int(place) & (1 << Self.bits - 1)
    let length = piece.withUnsafeBytes { VariableLength.next($0, &start) } ?? 0
    return piece[start..<start + length]
  }

  /// Hands out all numbers in their order.
  @inline(__always)
  func forEach(_ take: (UInt32) -> Void) {
    for piece in pieces {
      piece.withUnsafeBytes { bytes in
        var place = 0
        while let number = VariableLength.next(bytes, &place) {
          take(UInt32(truncatingIfNeeded: number))
        }
      }
    }
  }

  @inline(__always)
  private mutating func makeRoom(_ count: Int) {
    if let last = pieces.last, last.count + count <= 1 << Self.bits { return }
    pieces.append([])
    // Small builders take what they need.
    if pieces.count > 1 { pieces[pieces.count - 1].reserveCapacity(max(count, 1 << Self.bits)) }
  }
}
