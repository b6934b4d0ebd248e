import Foundation
import Testing

@testable import HelplineSearch

@Suite("Writing the index piece by piece")
struct IndexWriterTests {
  @Test(arguments: [0, 1, 5_000, 700_000])
  func `a file that is written piece by piece has the bytes of one put together in memory`(
    numbers: Int
  ) throws {
    let temporary = try TemporaryIndex()
    defer { temporary.remove() }
    var inMemory = IndexWriter()
    fill(&inMemory, numbers)
    var onDisk = IndexWriter(try IndexFile(temporary.path))
    fill(&onDisk, numbers)
    try onDisk.finish(generation: 3, listings: numbers, budget: 9)
    let bytes = inMemory.finished(generation: 3, listings: numbers, budget: 9)
    #expect(try temporary.bytes() == bytes)
  }

  private func fill(_ writer: inout IndexWriter, _ count: Int) {
    let numbers = (0..<UInt32(count)).map { $0 &* 2_654_435_761 }
    writer.section(numbers: numbers)
    writer.strings(numbers.prefix(count / 3).map { [UInt8](repeating: UInt8($0 & 0xFF), count: 5) })
    writer.section([1, 2, 3] + [UInt8](repeating: 7, count: count))
  }

  @Test func `a file that is not finished leaves nothing behind`() throws {
    let temporary = try TemporaryIndex()
    defer { temporary.remove() }
    do {
      var writer = IndexWriter(try IndexFile(temporary.path))
      fill(&writer, 700_000)
    }
    let names = try FileManager.default.contentsOfDirectory(atPath: temporary.folder.path)
    #expect(names.isEmpty)
  }
}
