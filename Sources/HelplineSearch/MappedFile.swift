import Foundation

/// A file mapped for reading; it is replaced by renaming, never changed in place.
///
/// Unchecked because it holds a pointer; nothing writes through it and it lives as long as the file.
final class MappedFile: @unchecked Sendable {
  /// All of it.
  let bytes: UnsafeRawBufferPointer

  /// Maps a file; says `missing`, `system`, or `damaged` for an empty one.
  init(path: String) throws(IndexProblem) {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw errno == ENOENT ? .missing : .system(errno) }
    defer { close(descriptor) }
    var info = stat()
    guard fstat(descriptor, &info) == 0 else { throw .system(errno) }
    let size = Int(info.st_size)
    guard size > 0, size < IndexFormat.largest else { throw .damaged("length") }
    let start = mmap(nil, size, PROT_READ, MAP_PRIVATE, descriptor, 0)
    guard let start, start != MAP_FAILED else { throw .system(errno) }
    bytes = UnsafeRawBufferPointer(start: start, count: size)
  }

  deinit {
    munmap(UnsafeMutableRawPointer(mutating: bytes.baseAddress), bytes.count)
  }

  /// The checksum of all but the last eight bytes, in which it is stored.
  ///
  /// Pages that only this check has touched are let go piece by piece; they stay in the system's
  /// cache and do not count as memory of the program.
  func checksum() -> UInt64 {
    let piece = 1 << 20
    var checksum = IndexChecksum()
    for start in stride(from: 0, to: bytes.count - 8, by: piece) {
      let end = min(start + piece, bytes.count - 8)
      let part = UnsafeRawBufferPointer(rebasing: bytes[start..<end])
      checksum.add(part)
      _ = madvise(UnsafeMutableRawPointer(mutating: part.baseAddress), part.count, MADV_DONTNEED)
    }
    return checksum.value
  }
}

/// A part of the mapped file; reading beyond its end gives zero, never a trap.
struct Section: Sendable {
  private let file: MappedFile
  private let range: Range<Int>

  /// A part of a file; the range was checked against its length.
  init(file: MappedFile, range: Range<Int>) {
    self.file = file
    self.range = range
  }

  /// Its bytes.
  var bytes: UnsafeRawBufferPointer { UnsafeRawBufferPointer(rebasing: file.bytes[range]) }

  /// How many 32-bit numbers it holds.
  var count32: Int { range.count / 4 }

  /// The 32-bit number at an index.
  @inline(__always)
  func number(_ index: Int) -> Int {
    guard index >= 0, index < count32 else { return 0 }
    return Int(
      UInt32(
        littleEndian: file.bytes.loadUnaligned(
          fromByteOffset: range.lowerBound + index * 4, as: UInt32.self)))
  }

  /// Its bytes from an offset on.
  @inline(__always)
  func tail(from offset: Int) -> UnsafeRawBufferPointer {
    slice(min(max(offset, 0), range.count), range.count)
  }

  /// The bytes between two offsets, empty where they do not fit.
  @inline(__always)
  func slice(_ from: Int, _ to: Int) -> UnsafeRawBufferPointer {
    guard from >= 0, from <= to, to <= range.count else {
      return UnsafeRawBufferPointer(rebasing: file.bytes[0..<0])
    }
    return UnsafeRawBufferPointer(
      rebasing: file.bytes[(range.lowerBound + from)..<(range.lowerBound + to)])
  }
}
