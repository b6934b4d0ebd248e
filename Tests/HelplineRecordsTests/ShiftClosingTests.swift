import Foundation
import HelplineModel
import Testing

@testable import HelplineRecords

@Suite struct ShiftClosingTests {
  /// Saves the records in this order, closes the shift and gives all bytes behind the file's header.
  private func pages(_ records: [CallRecord]) throws -> Data {
    try RecordFixture.withFolder { folder in
      let store = try RecordStore.open(dataFolder: folder)
      for record in records { try store.save(record) }
      let closed = try store.closeShift(code: "14")
      #expect(closed.records == records.count)
      #expect(closed.isScrubbed)
      let log = try Data(contentsOf: URL(fileURLWithPath: store.file.path + "-wal"))
      #expect(log.isEmpty)
      return try Data(contentsOf: store.file).dropFirst(100)
    }
  }

  @Test func `the pages of a closed shift are the same in whatever order the calls came`() throws {
    var seed = RecordSeed(state: 11)
    let records = (0..<60).map { _ in RecordFixture.call(&seed) { $0.crimes = ["stalking"] } }
    let first = try pages(records)
    for _ in 0..<3 { #expect(try pages(records.shuffled(using: &seed)) == first) }
    // Each id stands in the archive and in its index: no page given free holds an older copy.
    for record in records {
      #expect(first.occurrences(of: Data(record.id.utf8)) == 2)
    }
  }

  @Test func `the code leaves the file when the shift closes, and the others' shifts go on`() throws
  {
    try RecordFixture.withFolder { folder in
      var seed = RecordSeed(state: 12)
      let store = try RecordStore.open(dataFolder: folder)
      for _ in 0..<20 { try store.save(RecordFixture.call(&seed, code: "KESTREL")) }
      for _ in 0..<3 { try store.save(RecordFixture.call(&seed, code: "HERON")) }
      try store.save(RecordFixture.call(&seed, code: nil))
      #expect(try RecordFixture.bytes(folder).range(of: Data("KESTREL".utf8)) != nil)
      #expect(try store.closeShift(code: "KESTREL") == ClosedShift(records: 21, isScrubbed: true))
      #expect(try RecordFixture.bytes(folder).range(of: Data("KESTREL".utf8)) == nil)
      #expect(try store.own(code: "KESTREL").isEmpty)
      #expect(try store.count(code: "HERON", day: "2026-11-18") == 3)
      let kinds = try #require(try store.week(of: "2026-11-18").first { $0.name == "kind" })
      #expect(kinds.rows.first { $0.value == "support" }?.counts == ["24", "0", "0"])
    }
  }

  @Test func `a record taken back leaves nothing once the shift is closed`() throws {
    try RecordFixture.withFolder { folder in
      var seed = RecordSeed(state: 13)
      let store = try RecordStore.open(dataFolder: folder)
      let record = RecordFixture.call(&seed)
      try store.save(record)
      try store.remove(record.id)
      try store.closeShift(code: "14")
      #expect(try RecordFixture.bytes(folder).range(of: Data(record.id.utf8)) == nil)
    }
  }

  @Test func `closing while another program saves loses nothing`() async throws {
    let folder = RecordFixture.newFolder()
    defer { try? FileManager.default.removeItem(at: folder) }
    let store = try RecordStore.open(dataFolder: folder)
    try await withThrowingTaskGroup(of: Void.self) { group in
      for desk in 0..<3 {
        group.addTask {
          var seed = RecordSeed(state: 500 + UInt64(desk))
          let own = try RecordStore.open(dataFolder: folder)
          for _ in 0..<20 { try own.save(RecordFixture.call(&seed, code: "desk-\(desk)")) }
        }
      }
      group.addTask {
        for _ in 0..<5 { try store.closeShift(code: "desk-0") }
      }
      try await group.waitForAll()
    }
    let kinds = try #require(try store.week(of: "2026-11-18").first { $0.name == "kind" })
    #expect(kinds.rows.first { $0.value == "support" }?.counts.first == "60")
    #expect(try store.closeShift(code: "desk-0").isScrubbed)
  }
}

extension Data {
  fileprivate func occurrences(of part: Data) -> Int {
    var count = 0
    var from = startIndex
    while let found = range(of: part, in: from..<endIndex) {
      count += 1
      from = found.upperBound
    }
    return count
  }
}
