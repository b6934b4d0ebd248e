import Foundation
import Synchronization

/// A file mapped for reading, or an index that was built in memory; it is never changed in place.
///
/// What is read is checked when it is first touched, a block at a time: opening reads nothing but the
/// head, and what is damaged reads as nothing instead of as wrong listings. After so many blocks all are let
/// go: the system keeps them as long as it has room, but they do not count as memory of this program, and
/// what is read again is checked again.
///
/// Unchecked because it holds pointers; nothing writes through them but the flags, which are atomic.
final class MappedFile: @unchecked Sendable {
  /// All of it.
  let bytes: UnsafeRawBufferPointer
  private let isMapped: Bool
  private var checksums = 0..<0
  private var flags: UnsafeMutablePointer<Atomic<Bool>>?
  private let damage = Atomic<Bool>(false)
  /// Blocks that were checked since all were let go.
  private let held = Atomic<Int>(0)
  /// Up to how many are held: 6 MB, of large files a twelfth. With each the system maps up to three beside it.
  private let most: Int

  /// Maps a file, of which up to so many blocks are held; says `missing`, `system`, or `damaged` for an empty one.
  init(path: String, holding most: Int? = nil) throws(IndexProblem) {
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
    isMapped = true
    self.most = most ?? max(384, IndexFormat.blocks(size) / 12)
  }

  /// An index in memory.
  init(_ content: [UInt8]) {
    let copy = UnsafeMutableRawBufferPointer.allocate(byteCount: content.count, alignment: 16)
    copy.copyBytes(from: content)
    bytes = UnsafeRawBufferPointer(copy)
    isMapped = false
    most = .max
  }

  deinit {
    flags?.deallocate()
    if isMapped {
      munmap(UnsafeMutableRawPointer(mutating: bytes.baseAddress), bytes.count)
    } else {
      bytes.deallocate()
    }
  }

  /// Whether a block that was read did not have its checksum.
  var isDamaged: Bool { damage.load(ordering: .relaxed) }

  /// Says where the checksums of the blocks lie; before that nothing is checked.
  func check(by range: Range<Int>) {
    checksums = range
    let count = range.count / 8
    let flags = UnsafeMutablePointer<Atomic<Bool>>.allocate(capacity: max(1, count))
    for block in 0..<count { flags.advanced(by: block).initialize(to: Atomic(false)) }
    self.flags = flags
  }

  /// Checks all blocks.
  func isWhole() -> Bool { isSound(0..<checksums.lowerBound) && !isDamaged }

  /// Whether all blocks that a range touches are as they were written.
  @inline(__always)
  func isSound(_ range: Range<Int>) -> Bool {
    guard let flags, !range.isEmpty else { return true }
    let last = (range.upperBound - 1) >> IndexFormat.blockBits
    var block = range.lowerBound >> IndexFormat.blockBits
    while block <= last {
      if !flags[block].load(ordering: .relaxed), !checkBlock(block) { return false }
      block += 1
    }
    return true
  }

  private func checkBlock(_ block: Int) -> Bool {
    let place = checksums.lowerBound + block * 8
    let start = block << IndexFormat.blockBits
    let end = min(start + 1 << IndexFormat.blockBits, checksums.lowerBound)
    guard place + 8 <= checksums.upperBound, start < end else { return false }
    let stored = UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: place, as: UInt64.self))
    guard IndexChecksum.of(UnsafeRawBufferPointer(rebasing: bytes[start..<end])) == stored else {
      damage.store(true, ordering: .relaxed)
      return false
    }
    flags?[block].store(true, ordering: .relaxed)
    if held.add(1, ordering: .relaxed).newValue > most { letGo() }
    return true
  }

  /// Gives all pages back; each comes again, and is checked again, when it is next read.
  private func letGo() {
    held.store(0, ordering: .relaxed)
    for block in 0..<checksums.count / 8 { flags?[block].store(false, ordering: .relaxed) }
    madvise(UnsafeMutableRawPointer(mutating: bytes.baseAddress), bytes.count, MADV_DONTNEED)
  }
}

/// A part of the mapped file; reading beyond its end, or what is damaged, gives nothing, never a trap.
struct Section: Sendable {
  /// The file it is a part of.
  let file: MappedFile
  private let range: Range<Int>

  /// A part of a file; the range was checked against its length.
  init(file: MappedFile, range: Range<Int>) {
    self.file = file
    self.range = range
  }

  /// Its bytes.
  var bytes: UnsafeRawBufferPointer { slice(0, range.count) }

  /// How many bytes it has.
  var count: Int { range.count }

  /// How many 32-bit numbers it holds.
  var count32: Int { range.count / 4 }

  /// The 32-bit number at an index.
  @inline(__always)
  func number(_ index: Int) -> Int {
    let offset = range.lowerBound + index * 4
    guard index >= 0, index < count32, file.isSound(offset..<offset + 4) else { return 0 }
    return Int(
      UInt32(littleEndian: file.bytes.loadUnaligned(fromByteOffset: offset, as: UInt32.self)))
  }

  /// The 32-bit number at an index and the one after it.
  @inline(__always)
  func twoNumbers(_ index: Int) -> (Int, Int) {
    let offset = range.lowerBound + index * 4
    guard index >= 0, index + 1 < count32, file.isSound(offset..<offset + 8) else { return (0, 0) }
    let both = UInt64(
      littleEndian: file.bytes.loadUnaligned(fromByteOffset: offset, as: UInt64.self))
    return (Int(both & 0xFFFF_FFFF), Int(both >> 32))
  }

  /// The bytes between two offsets, empty where they do not fit.
  @inline(__always)
  func slice(_ from: Int, _ to: Int) -> UnsafeRawBufferPointer {
    let part =
      from >= 0 && from <= to && to <= range.count
      ? (range.lowerBound + from)..<(range.lowerBound + to) : 0..<0
    return UnsafeRawBufferPointer(rebasing: file.bytes[file.isSound(part) ? part : 0..<0])
  }
}
