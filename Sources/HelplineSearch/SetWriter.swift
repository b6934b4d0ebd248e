/// Writes sets of listings: plain bits above one in sixteen, else delta-coded.
struct SetWriter {
  /// What was written.
  private(set) var bytes: [UInt8] = []
  private let size: Int

  /// Sets over so many listings.
  init(size: Int) { self.size = size }

  /// Writes rising numbers; gives the place in units of four bytes.
  mutating func write(_ numbers: some Collection<UInt32>) -> UInt32 {
    guard numbers.count * 16 <= size else {
      var bits = BitSet(size: size)
      for number in numbers { bits.insert(Int(number)) }
      return write(dense: bits, count: numbers.count)
    }
    let reference = begin(head: UInt32(numbers.count) << 1)
    var last = -1
    for number in numbers {
      VariableLength.write(Int(number) - last, to: &bytes)
      last = Int(number)
    }
    return reference
  }

  /// Writes a set.
  mutating func write(_ set: BitSet) -> UInt32 {
    let count = set.count
    guard count * 16 <= size else { return write(dense: set, count: count) }
    var numbers: [UInt32] = []
    set.forEach {
      numbers.append(UInt32($0))
      return true
    }
    return write(numbers)
  }

  private mutating func write(dense set: BitSet, count: Int) -> UInt32 {
    let reference = begin(head: UInt32(count) << 1 | 1)
    while bytes.count % 8 != 0 { bytes.append(0) }
    bytes.append(contentsOf: UnsafeRawBufferPointer(set.words))
    return withExtendedLifetime(set) { reference }
  }

  private mutating func begin(head: UInt32) -> UInt32 {
    while bytes.count % 4 != 0 { bytes.append(0) }
    let reference = UInt32(bytes.count / 4)
    withUnsafeBytes(of: head.littleEndian) { bytes.append(contentsOf: $0) }
    return reference
  }
}
