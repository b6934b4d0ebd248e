import Foundation

/// Puts the sections together and writes the file beside its place, then renames it.
struct IndexWriter {
  private var sections: [Range<Int>] = []
  private var body: [UInt8] = []

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

  /// Writes the file; `budget` is kept for the reader.
  func write(
    to path: String, generation: UInt64, listings: Int, budget: Int
  ) throws(IndexProblem) {
    var file = header(generation: generation, listings: listings, budget: budget)
    let start = file.count
    for range in sections {
      append(UInt64(start + sections.count * 16 + range.lowerBound), to: &file)
      append(UInt64(range.count), to: &file)
    }
    file.append(contentsOf: body)
    append(file.withUnsafeBytes { IndexChecksum.of($0) }, to: &file)
    try IndexWriter.replace(path, with: file)
  }

  private func header(generation: UInt64, listings: Int, budget: Int) -> [UInt8] {
    var file: [UInt8] = []
    file.reserveCapacity(body.count + 4096)
    append(IndexFormat.magic, to: &file)
    append(UInt64(IndexFormat.version) | UInt64(budget) << 32, to: &file)
    append(generation, to: &file)
    append(UInt64(listings), to: &file)
    return file
  }

  private func append(_ value: UInt64, to file: inout [UInt8]) {
    withUnsafeBytes(of: value.littleEndian) { file.append(contentsOf: $0) }
  }

  private static func replace(_ path: String, with bytes: [UInt8]) throws(IndexProblem) {
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
