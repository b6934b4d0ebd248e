/// Sets of listings in the section that was begun: plain bits above one in sixteen, else delta-coded.
extension IndexWriter {
  /// Writes rising numbers below `size`; gives the place in units of four bytes.
  mutating func set(_ numbers: some Collection<UInt32>, size: Int) -> UInt32 {
    guard numbers.count * 16 <= size else {
      var bits = BitWords(size: size)
      for number in numbers { bits.insert(number) }
      return set(dense: bits.words, count: numbers.count)
    }
    let reference = beginSet(head: UInt32(numbers.count) << 1)
    append { bytes in
      var last = -1
      for number in numbers {
        VariableLength.write(Int(number) - last, to: &bytes)
        last = Int(number)
      }
    }
    return reference
  }

  /// Writes a set.
  mutating func set(_ bits: BitWords) -> UInt32 {
    let count = bits.count
    guard count * 16 <= bits.size else { return set(dense: bits.words, count: count) }
    return set(bits.numbers, size: bits.size)
  }

  private mutating func set(dense words: [UInt64], count: Int) -> UInt32 {
    let reference = beginSet(head: UInt32(count) << 1 | 1)
    if length % 8 != 0 { append { $0.append(number: 0 as UInt32) } }
    append { bytes in words.withUnsafeBytes { bytes.append(contentsOf: $0) } }
    return reference
  }

  private mutating func beginSet(head: UInt32) -> UInt32 {
    while length % 4 != 0 { append { $0.append(0) } }
    let reference = UInt32(length / 4)
    append { $0.append(number: head) }
    return reference
  }
}

/// A set of listings as plain bits, while an index is built: a `BitSet` asks with each number that is put in
/// whether its words are its own.
struct BitWords {
  /// How many listings there are.
  let size: Int
  private(set) var words: [UInt64]

  /// The empty set.
  init(size: Int) {
    self.size = size
    words = [UInt64](repeating: 0, count: (size + 63) / 64)
  }

  /// How many are in it.
  var count: Int { words.reduce(0) { $0 + $1.nonzeroBitCount } }

  /// The numbers in it, rising.
  var numbers: [UInt32] {
    var numbers: [UInt32] = []
    for (index, word) in words.enumerated() {
      var rest = word
      while rest != 0 {
        numbers.append(UInt32(index << 6 | rest.trailingZeroBitCount))
        rest &= rest &- 1
      }
    }
    return numbers
  }

  /// Puts a listing in.
  @inline(__always)
  mutating func insert(_ number: UInt32) { words[Int(number >> 6)] |= 1 << UInt64(number & 63) }

  /// Puts in what is in the bytes of a set that was written.
  mutating func insert(set bytes: UnsafeRawBufferPointer) {
    let head = UInt32(littleEndian: bytes.loadUnaligned(as: UInt32.self))
    let rest = UnsafeRawBufferPointer(rebasing: bytes[4...])
    guard head & 1 == 1 else {
      words.withUnsafeMutableBufferPointer { words in
        VariableLength.forEach(of: rest, count: Int(head >> 1), size: size) {
          words[$0 >> 6] |= 1 << UInt64($0 & 63)
        }
      }
      return
    }
    // Four bytes of nothing may bring the bits to a multiple of eight.
    let start = rest.count > words.count * 8 ? 4 : 0
    for index in words.indices {
      words[index] |= UInt64(
        littleEndian: rest.loadUnaligned(fromByteOffset: start + index * 8, as: UInt64.self))
    }
  }
}
