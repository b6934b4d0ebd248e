import Foundation
import Testing

@testable import HelplineSearch

@Suite("The mapped file and its words of bits")
struct MappedFileTests {
  private static let block = 1 << IndexFormat.blockBits

  /// Eight blocks and their checksums, as an index has them.
  private func file(at path: String) throws -> Range<Int> {
    var random = SeededGenerator(seed: 7)
    let body = (0..<8 * Self.block).map { _ in UInt8.random(in: 0...255, using: &random) }
    var sums: [UInt8] = []
    body.withUnsafeBytes { bytes in
      for block in 0..<8 {
        let sum = IndexChecksum.of(bytes, block * Self.block..<(block + 1) * Self.block)
        withUnsafeBytes(of: sum.littleEndian) { sums += Array($0) }
      }
    }
    try Data(body + sums).write(to: URL(fileURLWithPath: path))
    return body.count..<body.count + sums.count
  }

  @Test func `what was let go is read again, and checked again`() throws {
    let temporary = try TemporaryIndex()
    defer { temporary.remove() }
    let sums = try file(at: temporary.path)
    let whole = try temporary.bytes()
    let mapped = try MappedFile(path: temporary.path, holding: 2)
    mapped.check(by: sums)
    for _ in 0..<3 {
      for block in 0..<8 {
        let range = block * Self.block..<(block + 1) * Self.block
        #expect(mapped.isSound(range))
        #expect(mapped.bytes[range].elementsEqual(whole[range]))
      }
    }
    let disk = try FileHandle(forUpdating: URL(fileURLWithPath: temporary.path))
    try disk.seek(toOffset: UInt64(3 * Self.block + 5))
    try disk.write(contentsOf: Data([whole[3 * Self.block + 5] ^ 1]))
    try disk.close()
    for block in [0, 1, 2, 4, 5, 6, 7] {
      #expect(mapped.isSound(block * Self.block..<(block + 1) * Self.block))
    }
    #expect(!mapped.isDamaged)
    #expect(!mapped.isSound(3 * Self.block..<4 * Self.block))
    #expect(mapped.isDamaged)
  }

  @Test func `bits of two sets are counted as one by one`() {
    var random = SeededGenerator(seed: 7)
    for count in [0, 1, 63, 64, 65, 127, 128, 500, 1_563] {
      for _ in 0..<8 {
        let one = (0..<count).map { _ in UInt64.random(in: 0...UInt64.max, using: &random) }
        let other = one.map { _ in UInt64.random(in: 0...UInt64.max, using: &random) }
        let expected = zip(one, other).reduce(0) { $0 + ($1.0 & $1.1).nonzeroBitCount }
        #expect(BitCount.of(one, and: other, count) == expected)
        #expect(
          BitCount.of(one.map { _ in .max }, and: one.map { _ in .max }, count) == count * 64)
      }
    }
  }
}
