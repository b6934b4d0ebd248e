/// Writes sets of listings: plain bits above one in sixteen, else delta-coded.
struct SetWriter {
  private static let piece = 1 << 20

  /// What was written before `bytes`, in pieces of whole words: an array that grows is copied, and is held
  /// twice meanwhile.
  private var pieces: [[UInt8]] = []
  private var bytes: [UInt8] = []
  /// How many bytes are in `pieces`.
  private var done = 0
  private let size: Int

  /// Sets over so many listings.
  init(size: Int) { self.size = size }

  /// All that was written, in order.
  var written: [[UInt8]] { pieces + [bytes] }

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
    if bytes.count >= SetWriter.piece, bytes.count % 8 == 0 {
      pieces.append(bytes)
      done += bytes.count
      bytes = []
    }
    let reference = UInt32((done + bytes.count) / 4)
    withUnsafeBytes(of: head.littleEndian) { bytes.append(contentsOf: $0) }
    return reference
  }
}
