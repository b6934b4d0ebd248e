import Foundation

/// Puts the sections together and writes the file beside its place, then renames it.
struct IndexWriter {
  private var sections: [Range<Int>] = []
  private var body = [UInt8](repeating: 0, count: IndexWriter.headEnd)

  /// Adds a section of bytes.
  mutating func section(_ bytes: [UInt8]) {
    let start = body.count
    body.append(contentsOf: bytes)
    sections.append(start..<body.count)
    while body.count % 8 != 0 { body.append(0) }
  }

  /// Adds a section of 32-bit numbers.
  mutating func section(numbers: [UInt32]) {
    let start = body.count
    numbers.withUnsafeBytes { body.append(contentsOf: $0) }
    sections.append(start..<body.count)
    while body.count % 8 != 0 { body.append(0) }
  }

  /// Adds a section of lists of numbers: how many places, the places, then the lists.
  mutating func section(lists: [[UInt32]]) {
    var places: [UInt32] = [0]
    for list in lists { places.append((places.last ?? 0) + UInt32(list.count)) }
    section(numbers: [UInt32(places.count)] + places + lists.joined())
  }

  /// Adds two sections: the offsets of strings, and their bytes.
  mutating func strings(_ strings: [[UInt8]]) {
    var offsets: [UInt32] = [0]
    var bytes: [UInt8] = []
    for string in strings {
      bytes.append(contentsOf: string)
      offsets.append(UInt32(bytes.count))
    }
    section(numbers: offsets)
    section(bytes)
  }

  /// The whole file; `budget` is kept for the reader.
  consuming func finished(generation: UInt64, listings: Int, budget: Int) -> [UInt8] {
    var file = body
    body = []
    put(IndexFormat.magic, at: 0, in: &file)
    put(UInt64(IndexFormat.version) | UInt64(budget) << 32, at: 8, in: &file)
    put(generation, at: 16, in: &file)
    put(UInt64(listings), at: 24, in: &file)
    put(UInt64(file.count), at: 32, in: &file)
    for (index, range) in sections.enumerated() {
      put(UInt64(range.lowerBound), at: IndexFormat.headerLength + index * 16, in: &file)
      put(UInt64(range.count), at: IndexFormat.headerLength + index * 16 + 8, in: &file)
    }
    let end = IndexWriter.headEnd - 8
    put(file.withUnsafeBytes { IndexChecksum.of($0, 0..<end) }, at: end, in: &file)
    var sums: [UInt8] = []
    for start in stride(from: 0, to: file.count, by: 1 << IndexFormat.blockBits) {
      let block = start..<min(file.count, start + 1 << IndexFormat.blockBits)
      let sum = file.withUnsafeBytes { IndexChecksum.of($0, block) }
      withUnsafeBytes(of: sum.littleEndian) { sums.append(contentsOf: $0) }
    }
    let last = sums.withUnsafeBytes { IndexChecksum.of($0) }
    file += sums
    withUnsafeBytes(of: last.littleEndian) { file.append(contentsOf: $0) }
    return file
  }

  /// The bytes before the first section.
  static let headEnd = IndexFormat.headerLength + IndexFormat.Section.allCases.count * 16 + 8

  private func put(_ value: UInt64, at place: Int, in file: inout [UInt8]) {
    withUnsafeBytes(of: value.littleEndian) { bytes in
      for (index, byte) in bytes.enumerated() { file[place + index] = byte }
    }
  }

  /// Writes a file beside its place and renames it.
  static func replace(_ path: String, with bytes: [UInt8]) throws(IndexProblem) {
    let temporary = path + ".new"
    let descriptor = open(temporary, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else { throw .system(errno) }
    var problem: Int32 = writeAll(bytes, to: descriptor)
    if problem == 0, fsync(descriptor) != 0 { problem = errno }
    close(descriptor)
    if problem == 0, rename(temporary, path) != 0 { problem = errno }
    guard problem == 0 else {
      unlink(temporary)
      throw .system(problem)
    }
  }

  /// 0, or the errno.
  private static func writeAll(_ bytes: [UInt8], to descriptor: Int32) -> Int32 {
    bytes.withUnsafeBytes { buffer in
      var done = 0
      while done < buffer.count {
        let written = Foundation.write(
          descriptor, buffer.baseAddress?.advanced(by: done), buffer.count - done)
        if written < 0 && errno == EINTR { continue }
        guard written > 0 else { return written == 0 ? EIO : errno }
        done += written
      }
      return 0
    }
  }
}
