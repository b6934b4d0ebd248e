/// Puts the sections together: in memory, or piece by piece into a file beside its place, which is then
/// renamed. Of a file only what was not written yet is held.
struct IndexWriter {
  private var sections: [Range<Int>] = []
  /// What is not written yet; the first block is written last, because it holds the table of sections.
  private var body = [UInt8](repeating: 0, count: IndexWriter.headEnd)
  /// Bytes of the file before `body`.
  private var written = 0
  private var first: [UInt8] = []
  private var sums: [UInt8] = []
  private var file: IndexFile?

  /// Puts a file together in memory.
  init() {}

  /// Writes a file beside its place.
  init(_ file: IndexFile) { self.file = file }

  private var count: Int { written + body.count }

  /// Adds a section of bytes.
  mutating func section(_ bytes: [UInt8]) {
    bytes.withUnsafeBytes { section($0) }
  }

  /// Adds a section of 32-bit numbers.
  mutating func section(numbers: [UInt32]) {
    numbers.withUnsafeBytes { section($0) }
  }

  /// Adds a section of bytes that lie in pieces.
  mutating func section(pieces: [[UInt8]]) {
    begin()
    for piece in pieces { piece.withUnsafeBytes { add($0) } }
    end()
  }

  private mutating func section(_ bytes: UnsafeRawBufferPointer) {
    begin()
    add(bytes)
    end()
  }

  private mutating func add(_ bytes: UnsafeRawBufferPointer) {
    for start in stride(from: 0, to: bytes.count, by: IndexWriter.piece) {
      body.append(contentsOf: bytes[start..<min(bytes.count, start + IndexWriter.piece)])
      flush()
    }
  }

  private mutating func begin() { sections.append(count..<count) }

  private mutating func end() {
    if let last = sections.popLast() { sections.append(last.lowerBound..<count) }
    while count % 8 != 0 { body.append(0) }
    flush()
  }

  /// Adds a section of lists of numbers: how many places, the places, then the lists.
  mutating func section(lists: [[UInt32]]) {
    var places: [UInt32] = [0]
    for list in lists { places.append((places.last ?? 0) + UInt32(list.count)) }
    section(numbers: [UInt32(places.count)] + places + lists.joined())
  }

  /// Adds two sections: the offsets of strings, and their bytes.
  mutating func strings(_ strings: [[UInt8]]) {
    self.strings(count: strings.count) { strings[$0][...] }
  }

  /// Adds two sections: the offsets of so many strings, and their bytes.
  mutating func strings(count: Int, _ bytes: (Int) -> ArraySlice<UInt8>) {
    var offsets: [UInt32] = [0]
    for index in 0..<count { offsets.append((offsets.last ?? 0) + UInt32(bytes(index).count)) }
    section(numbers: offsets)
    begin()
    for index in 0..<count {
      body.append(contentsOf: bytes(index))
      if body.count > IndexWriter.piece { flush() }
    }
    end()
  }

  /// Writes whole blocks that are there.
  private mutating func flush() {
    guard file != nil, body.count > IndexWriter.piece else { return }
    write((body.count >> IndexFormat.blockBits) << IndexFormat.blockBits)
  }

  /// Writes so many bytes, and their checksums; the first block stays.
  private mutating func write(_ length: Int) {
    let block = 1 << IndexFormat.blockBits
    var start = 0
    if written == 0 {
      first = Array(body.prefix(min(block, length)))
      start = first.count
    }
    var sums: [UInt8] = []
    body.withUnsafeBytes { bytes in
      for begin in stride(from: start, to: length, by: block) {
        sums += IndexWriter.sum(bytes[begin..<min(length, begin + block)])
      }
      file?.write(UnsafeRawBufferPointer(rebasing: bytes[start..<length]), at: written + start)
    }
    self.sums += sums
    body.removeFirst(length)
    written += length
  }

  private static func sum(_ bytes: Slice<UnsafeRawBufferPointer>) -> [UInt8] {
    withUnsafeBytes(
      of: IndexChecksum.of(UnsafeRawBufferPointer(rebasing: bytes)).littleEndian
    ) { Array($0) }
  }

  /// The whole file in memory; `budget` is kept for the reader.
  consuming func finished(generation: UInt64, listings: Int, budget: Int) -> [UInt8] {
    var bytes = body
    body = []
    putHead(generation, listings, budget, end: bytes.count, in: &bytes)
    var sums: [UInt8] = []
    let block = 1 << IndexFormat.blockBits
    bytes.withUnsafeBytes { bytes in
      for start in stride(from: 0, to: bytes.count, by: block) {
        sums += IndexWriter.sum(bytes[start..<min(bytes.count, start + block)])
      }
    }
    let last = sums.withUnsafeBytes { IndexWriter.sum($0[...]) }
    return bytes + sums + last
  }

  /// Writes the rest of the file and renames it.
  consuming func finish(generation: UInt64, listings: Int, budget: Int) throws(IndexProblem) {
    let end = count
    write(body.count)
    var first = first
    putHead(generation, listings, budget, end: end, in: &first)
    sums = first.withUnsafeBytes { IndexWriter.sum($0[...]) } + sums
    let last = sums.withUnsafeBytes { IndexWriter.sum($0[...]) }
    sums += last
    sums.withUnsafeBytes { file?.write($0, at: end) }
    first.withUnsafeBytes { file?.write($0, at: 0) }
    try file?.finish()
  }

  private func putHead(
    _ generation: UInt64, _ listings: Int, _ budget: Int, end: Int, in bytes: inout [UInt8]
  ) {
    put(IndexFormat.magic, at: 0, in: &bytes)
    put(UInt64(IndexFormat.version) | UInt64(budget) << 32, at: 8, in: &bytes)
    put(generation, at: 16, in: &bytes)
    put(UInt64(listings), at: 24, in: &bytes)
    put(UInt64(end), at: 32, in: &bytes)
    for (index, range) in sections.enumerated() {
      put(UInt64(range.lowerBound), at: IndexFormat.headerLength + index * 16, in: &bytes)
      put(UInt64(range.count), at: IndexFormat.headerLength + index * 16 + 8, in: &bytes)
    }
    let last = IndexWriter.headEnd - 8
    put(bytes.withUnsafeBytes { IndexChecksum.of($0, 0..<last) }, at: last, in: &bytes)
  }

  /// The bytes before the first section.
  static let headEnd = IndexFormat.headerLength + IndexFormat.Section.allCases.count * 16 + 8
  /// Bytes that are gathered before they are written.
  private static let piece = 1 << 20

  private func put(_ value: UInt64, at place: Int, in file: inout [UInt8]) {
    withUnsafeBytes(of: value.littleEndian) { bytes in
      for (index, byte) in bytes.enumerated() { file[place + index] = byte }
    }
  }
}
