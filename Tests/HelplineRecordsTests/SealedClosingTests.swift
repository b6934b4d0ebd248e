import Foundation
import HelplineModel
import Testing

@testable import HelplineRecords

@Suite struct SealedClosingTests {
  /// Where each id lies in the file: page → ids in the order of its bytes.
  private func pages(_ file: URL, _ ids: [String]) throws -> [Int: [String]] {
    let bytes = try Data(contentsOf: file)
    var found: [(place: Int, id: String)] = []
    for id in ids {
      var from = bytes.startIndex
      while let place = bytes.range(of: Data(id.utf8), in: from..<bytes.endIndex) {
        found.append((place.lowerBound, id))
        from = place.upperBound
      }
    }
    let sorted = found.sorted { $0.place < $1.place }
    return Dictionary(grouping: sorted) { $0.place / 4_096 }.mapValues { $0.map(\.id) }
  }

  @Test func `a closed sealed shift leaves no older copy, no code and no log`() throws {
    try SealingFixture.withKey { folder, store, _ in
      var seed = RecordSeed(state: 121)
      var ids: [String] = []
      for _ in 0..<3 {
        let records = (0..<40).map { _ in SealingFixture.any(&seed, code: "KESTREL") }
        for record in records { try store.save(record) }
        ids += records.map(\.id)
        #expect(try RecordFixture.bytes(folder).range(of: Data("KESTREL".utf8)) != nil)
        #expect(try store.closeShift(code: "KESTREL") == ClosedShift(records: 40, isScrubbed: true))
        let pages = try pages(store.file, ids)
        #expect(pages.values.joined().sorted() == ids.sorted())
        #expect(try RecordFixture.bytes(folder).range(of: Data("KESTREL".utf8)) == nil)
        let log = try Data(contentsOf: URL(fileURLWithPath: store.file.path + "-wal"))
        #expect(log.isEmpty)
      }
    }
  }

  @Test func `a record lies where its id puts it, whichever call came first`() throws {
    var seed = RecordSeed(state: 122)
    let records = (0..<60).map { _ in SealingFixture.any(&seed) }
    func layout(_ records: [CallRecord]) throws -> [Int: [String]] {
      try SealingFixture.withKey { _, store, _ in
        for (place, record) in records.enumerated() {
          try store.save(record)
          if place % 23 == 22 { try store.closeShift(code: "14") }
        }
        try store.closeShift(code: "14")
        return try pages(store.file, records.map(\.id).sorted())
      }
    }
    let first = try layout(records)
    #expect(first.count > 10)
    for _ in 0..<3 { #expect(try layout(records.shuffled(using: &seed)) == first) }
  }

  @Test func `a closed sealed record keeps its month in the clear and nothing else`() throws {
    try SealingFixture.withKey { folder, store, _ in
      var seed = RecordSeed(state: 123)
      for _ in 0..<30 { try store.save(SealingFixture.any(&seed, day: "2026-11-18")) }
      try store.closeShift(code: "14")
      let bytes = try RecordFixture.bytes(folder)
      #expect(bytes.range(of: Data("2026-11-18".utf8)) == nil)
      #expect(try store.sealedCount().byMonth == ["2026-11": 30])
      #expect(try store.own(code: "14").isEmpty)
    }
  }

  @Test func `no file of its own stands for a call, a code or a shift`() throws {
    try SealingFixture.withKey { folder, store, key in
      var seed = RecordSeed(state: 125)
      func names() throws -> Set<String> {
        Set(try FileManager.default.subpathsOfDirectory(atPath: folder.path))
      }
      let before = try names()
      for code in ["14", "15", "16"] {
        for _ in 0..<3 { try store.save(SealingFixture.any(&seed, code: code)) }
        try store.closeShift(code: code)
        #expect(try names() == before)
      }
      try store.openArchive(with: key)
      #expect(try names() == before)
    }
  }

  @Test func `the others' sealed shifts go on`() throws {
    try SealingFixture.withKey { _, store, _ in
      var seed = RecordSeed(state: 124)
      for code in ["14", "14", "15", nil] { try store.save(SealingFixture.any(&seed, code: code)) }
      #expect(try store.closeShift(code: "14").records == 3)
      #expect(try store.count(code: "15", day: "2026-11-18") == 1)
      #expect(try store.own(code: "15").count == 1)
    }
  }
}
