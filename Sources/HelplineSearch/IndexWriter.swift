/// Puts the sections together: in memory, or piece by piece into a file beside its place, which is then
/// renamed. Of a file only what was not written yet is held.
struct IndexWriter {
  private var sections: [Range<Int>] = []
  /// What is not written yet.
  private var body = [UInt8](repeating: 0, count: IndexWriter.headEnd)
  /// Bytes of the file before `body`.
  private var written = 0
  private var file: IndexFile?

  /// Puts a file together in memory.
  init() {}

  /// Writes a file beside its place.
  init(_ file: IndexFile) { self.file = file }

  /// How many bytes there are.
  var count: Int { written + body.count }

  // MARK: whole sections

  /// Adds a section of bytes.
  mutating func section(_ bytes: [UInt8]) {
    bytes.withUnsafeBytes { section($0) }
  }

  /// Adds a section of 32-bit numbers.
  mutating func section(numbers: [UInt32]) {
    numbers.withUnsafeBytes { section($0) }
  }

  private mutating func section(_ bytes: UnsafeRawBufferPointer) {
    begin()
    add(bytes)
    end()
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
    begin()
    var offset: UInt32 = 0
    append { $0.append(number: offset) }
    for index in 0..<count {
      offset += UInt32(bytes(index).count)
      append { $0.append(number: offset) }
    }
    end()
    begin()
    for index in 0..<count { append { $0.append(contentsOf: bytes(index)) } }
    end()
  }

  // MARK: a section that grows

  /// Begins a section; gives its place in the file.
  @discardableResult
  mutating func begin() -> Int {
    sections.append(count..<count)
    return count
  }

  /// Adds to the section that was begun.
  @inline(__always)
  mutating func append(_ write: (inout [UInt8]) -> Void) {
    write(&body)
    if body.count > IndexWriter.piece { flush() }
  }

  /// How many bytes the section has that was begun.
  var length: Int { count - (sections.last?.lowerBound ?? count) }

  /// Ends the section that was begun.
  mutating func end() {
    if let last = sections.popLast() { sections.append(last.lowerBound..<count) }
    while count % 8 != 0 { body.append(0) }
    flush()
  }

  /// Adds a section of so many zeros, to be filled when what belongs there is known; gives its place.
  mutating func hole(numbers: Int) -> Int {
    let place = begin()
    for _ in 0..<numbers { append { $0.append(number: 0 as UInt32) } }
    end()
    return place
  }

  /// Puts numbers in the place of zeros.
  mutating func fill(_ numbers: [UInt32], at place: Int) {
    numbers.withUnsafeBytes { put($0, at: place) }
  }

  /// Reads what was written before.
  func read(_ buffer: UnsafeMutableRawBufferPointer, at place: Int) {
    let inFile = max(0, min(buffer.count, written - place))
    file?.read(UnsafeMutableRawBufferPointer(rebasing: buffer[..<inFile]), at: place)
    guard inFile < buffer.count else { return }
    body.withUnsafeBytes { body in
      let start = place + inFile - written
      UnsafeMutableRawBufferPointer(rebasing: buffer[inFile...])
        .copyMemory(
          from: UnsafeRawBufferPointer(rebasing: body[start..<start + buffer.count - inFile]))
    }
  }

  // MARK: bytes

  private mutating func add(_ bytes: UnsafeRawBufferPointer) {
    for start in stride(from: 0, to: bytes.count, by: IndexWriter.piece) {
      append { $0.append(contentsOf: bytes[start..<min(bytes.count, start + IndexWriter.piece)]) }
    }
  }

  private mutating func put(_ bytes: UnsafeRawBufferPointer, at place: Int) {
    let inFile = max(0, min(bytes.count, written - place))
    file?.write(UnsafeRawBufferPointer(rebasing: bytes[..<inFile]), at: place)
    for index in inFile..<bytes.count { body[place + index - written] = bytes[index] }
  }

  private mutating func flush() {
    guard let file else { return }
    body.withUnsafeBytes { file.write($0, at: written) }
    written += body.count
    body.removeAll(keepingCapacity: true)
  }

  // MARK: the end

  /// The whole file in memory; `budget` is kept for the reader.
  consuming func finished(generation: UInt64, listings: Int, budget: Int) -> [UInt8] {
    complete(generation, listings, budget)
    return body
  }

  /// Writes the rest of the file and renames it.
  consuming func finish(generation: UInt64, listings: Int, budget: Int) throws(IndexProblem) {
    complete(generation, listings, budget)
    flush()
    try file?.finish()
  }

  /// Puts the head in its place, and behind everything a checksum of each block and one of those.
  private mutating func complete(_ generation: UInt64, _ listings: Int, _ budget: Int) {
    let head = head(generation, listings, budget, end: count)
    head.withUnsafeBytes { put($0, at: 0) }
    let end = count
    var sums: [UInt8] = []
    var piece = [UInt8](repeating: 0, count: IndexWriter.piece)
    piece.withUnsafeMutableBytes { piece in
      for start in stride(from: 0, to: end, by: piece.count) {
        let part = UnsafeMutableRawBufferPointer(rebasing: piece[..<min(piece.count, end - start)])
        read(part, at: start)
        sums += IndexWriter.sums(UnsafeRawBufferPointer(part))
      }
    }
    let last = sums.withUnsafeBytes { IndexWriter.sum($0[...]) }
    append { $0 += sums + last }
  }

  private static func sums(_ bytes: UnsafeRawBufferPointer) -> [UInt8] {
    let block = 1 << IndexFormat.blockBits
    return stride(from: 0, to: bytes.count, by: block).flatMap {
      sum(bytes[$0..<min(bytes.count, $0 + block)])
    }
  }

  private static func sum(_ bytes: Slice<UnsafeRawBufferPointer>) -> [UInt8] {
    withUnsafeBytes(
      of: IndexChecksum.of(UnsafeRawBufferPointer(rebasing: bytes)).littleEndian
    ) { Array($0) }
  }

  private func head(_ generation: UInt64, _ listings: Int, _ budget: Int, end: Int) -> [UInt8] {
    var bytes: [UInt8] = []
    bytes.append(number: IndexFormat.magic)
    bytes.append(number: UInt64(IndexFormat.version) | UInt64(budget) << 32)
    bytes.append(number: generation)
    bytes.append(number: UInt64(listings))
    bytes.append(number: UInt64(end))
    for range in sections {
      bytes.append(number: UInt64(range.lowerBound))
      bytes.append(number: UInt64(range.count))
    }
    while bytes.count < IndexWriter.headEnd - 8 { bytes.append(number: 0 as UInt64) }
    bytes.append(number: bytes.withUnsafeBytes { IndexChecksum.of($0) })
    return bytes
  }

  /// The bytes before the first section.
  static let headEnd = IndexFormat.headerLength + IndexFormat.Section.allCases.count * 16 + 8
  /// Bytes that are gathered before they are written; a whole number of blocks.
  private static let piece = 1 << 20
}

extension [UInt8] {
  /// Adds the bytes of a number, the low ones first.
  @inline(__always)
  mutating func append(number: some FixedWidthInteger) {
    Swift.withUnsafeBytes(of: number.littleEndian) { append(contentsOf: $0) }
  }
}
