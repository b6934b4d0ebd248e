import Foundation
import HelplineModel
import Testing

@testable import HelplineRecords

@Suite struct SealedShiftTests {
  @Test func `without a key records are kept open, and that can be said`() throws {
    try RecordFixture.withFolder { folder in
      let store = try RecordStore.open(dataFolder: folder)
      #expect(!store.isSealing)
      try SealingFixture.makeKey(folder)
      // The key was set while this seat ran: it holds from the next record on.
      #expect(store.isSealing)
      var seed = RecordSeed(state: 111)
      try store.save(RecordFixture.call(&seed))
      #expect(try store.sealedCount().inOpenShifts == 1)
    }
  }

  @Test func `nothing that was said in a call can be read in the folder of a sealed seat`() throws {
    try SealingFixture.withKey { folder, store, _ in
      var seed = RecordSeed(state: 112)
      let record = RecordFixture.full(&seed)
      try store.save(record)
      let said = [
        "18-24", "15-30", "support", "relay", "victim", "stalking", "IE06", "not_got", "pack-41",
        "partner_family", "caller_rang", "a-line", "right.interpreter",
      ]
      for when in ["saved", "closed", "opened again"] {
        let bytes = try RecordFixture.bytes(folder)
        for word in said {
          #expect(bytes.range(of: Data(word.utf8)) == nil, "\(word), \(when)")
        }
        if when == "saved" { try store.closeShift(code: "14") }
        _ = try RecordStore.open(dataFolder: folder).sealedCount()
      }
    }
  }

  @Test func `a seat reads its own shift back, corrects it and takes it back`() throws {
    try SealingFixture.withKey { _, store, _ in
      var seed = RecordSeed(state: 113)
      var records = (0..<6).map { _ in SealingFixture.any(&seed) }.sorted { $0.id < $1.id }
      for record in records { try store.save(record) }
      try store.save(SealingFixture.any(&seed, code: "15"))
      #expect(try store.own(code: "14") == records)
      records[2].role = .witness
      records[2].crimes = ["robbery"]
      try store.save(records[2])
      #expect(try store.own(code: "14") == records)
      #expect(try store.remove(records[5].id))
      #expect(try !store.remove(records[5].id))
      #expect(try store.own(code: "14") == records.dropLast())
      #expect(try store.count(code: "14", day: "2026-11-18") == 5)
    }
  }

  @Test func `after the program has ended only the count remains`() throws {
    try SealingFixture.withKey { folder, store, _ in
      var seed = RecordSeed(state: 114)
      for _ in 0..<3 { try store.save(SealingFixture.any(&seed)) }
      let next = try RecordStore.open(dataFolder: folder)
      #expect(try next.own(code: "14").isEmpty)
      #expect(try next.count(code: "14", day: "2026-11-18") == 3)
      #expect(try SealingFixture.all(next).isEmpty)
    }
  }

  @Test func `a record saved before the key was set and corrected after it stands once`() throws {
    try RecordFixture.withFolder { folder in
      let store = try RecordStore.open(dataFolder: folder)
      var seed = RecordSeed(state: 115)
      var record = RecordFixture.full(&seed)
      try store.save(record)
      try SealingFixture.makeKey(folder)
      record.role = .witness
      try store.save(record)
      #expect(try store.own(code: "14") == [record])
      #expect(try store.count(code: "14", day: "2026-11-18") == 1)
      #expect(try SealingFixture.all(store).isEmpty)
    }
  }

  @Test func `sealing goes on when the key file is lost or damaged, and that is said`() throws {
    try SealingFixture.withKey { folder, _, key in
      let file = RecordKeyFile.url(dataFolder: folder)
      let whole = try Data(contentsOf: file)
      var seed = RecordSeed(state: 116)
      try FileManager.default.removeItem(at: file)
      let lost = try RecordStore.open(dataFolder: folder)
      #expect(lost.warnings == [.keyMissing(path: file.path)])
      #expect(lost.isSealing)
      try lost.save(SealingFixture.any(&seed))
      try Data("x".utf8).write(to: file)
      let damaged = try RecordStore.open(dataFolder: folder)
      #expect(damaged.warnings == [.keyDamaged(path: file.path)])
      try damaged.save(SealingFixture.any(&seed))
      #expect(try damaged.closeShift(code: "14").records == 2)
      try whole.write(to: file)
      #expect(try damaged.openArchive(with: key) == 2)
    }
  }

  @Test func `with a damaged key and no other known nothing is saved open`() throws {
    try RecordFixture.withFolder { folder in
      let store = try RecordStore.open(dataFolder: folder)
      let file = RecordKeyFile.url(dataFolder: folder)
      try FileManager.default.createDirectory(
        at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data("x".utf8).write(to: file)
      var seed = RecordSeed(state: 117)
      let record = RecordFixture.full(&seed)
      #expect(throws: RecordProblem.keyDamaged(path: file.path)) { try store.save(record) }
      #expect(try RecordFixture.bytes(folder).range(of: Data(record.id.utf8)) == nil)
    }
  }
}
