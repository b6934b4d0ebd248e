import Foundation
import GRDB
import HelplineModel
import Testing

@testable import HelplineRecords

@Suite struct MergingTests {
  /// The records file of another seat with these records in a closed shift.
  private func seat(
    _ folder: URL, _ records: [CallRecord], keyFrom other: URL? = nil, isClosed: Bool = true
  ) throws -> RecordStore {
    if let other {
      let file = RecordKeyFile.url(dataFolder: folder)
      try FileManager.default.createDirectory(
        at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
      try FileManager.default.copyItem(at: RecordKeyFile.url(dataFolder: other), to: file)
    }
    let store = try RecordStore.open(dataFolder: folder)
    for record in records { try store.save(record) }
    if isClosed { try store.closeShift(code: "14") }
    return store
  }

  private func calls(_ count: Int, _ state: UInt64) -> [CallRecord] {
    var seed = RecordSeed(state: state)
    return (0..<count).map { _ in SealingFixture.any(&seed) }
  }

  @Test func `another seat's records come in once, and a second time changes nothing`() throws {
    try RecordFixture.withFolder { here in
      try RecordFixture.withFolder { there in
        let own = calls(4, 141)
        let others = calls(6, 142)
        let other = try seat(there, others + own.prefix(1))
        let before = try Data(contentsOf: other.file)
        let store = try seat(here, own)
        let first = try store.merge(other.file)
        #expect(first.added == 6)
        #expect(first.known == 1)
        #expect(first.isComplete)
        let second = try store.merge(other.file)
        #expect(second.added == 0)
        #expect(second.known == 7)
        #expect(try SealingFixture.all(store) == SealingFixture.closed(own + others))
        #expect(try Data(contentsOf: other.file) == before)
        let names = try FileManager.default.contentsOfDirectory(atPath: here.path)
        #expect(!names.contains { $0.hasPrefix("merge-") })
      }
    }
  }

  @Test func `sealed records stay sealed and open ones are sealed on the way in`() throws {
    try SealingFixture.withKey { here, store, key in
      try RecordFixture.withFolder { sealedSeat in
        try RecordFixture.withFolder { openSeat in
          let sealed = calls(5, 143)
          let open = calls(3, 144)
          _ = try store.merge(seat(sealedSeat, sealed, keyFrom: here).file)
          _ = try store.merge(seat(openSeat, open).file)
          #expect(try store.sealedCount().waiting == 8)
          #expect(try SealingFixture.all(store).isEmpty)
          let bytes = try RecordFixture.bytes(here)
          #expect(bytes.range(of: Data("stalking".utf8)) == nil)
          #expect(try store.openArchive(with: key) == 8)
          #expect(try SealingFixture.all(store, key: key) == SealingFixture.closed(sealed + open))
          // Without the key the ids in the archive cannot be seen; opening brings both together.
          let stick = RecordFolder(sealedSeat).file
          #expect(try store.merge(stick, key: key).known == 5)
          #expect(try store.merge(stick).added == 5)
          #expect(try store.openArchive(with: key) == 0)
          #expect(try SealingFixture.all(store, key: key) == SealingFixture.closed(sealed + open))
        }
      }
    }
  }

  @Test func `what has to stay behind is said`() throws {
    try SealingFixture.withKey { here, store, key in
      try RecordFixture.withFolder { there in
        let other = try seat(there, calls(4, 145), keyFrom: here)
        try other.openArchive(with: key)
        var seed = RecordSeed(state: 146)
        try other.save(SealingFixture.any(&seed))
        try other.write { db in
          try db.execute(sql: "INSERT INTO monthly VALUES ('2023-01', 'kind', 'support', 9)")
        }
        let without = try store.merge(other.file)
        #expect(without.needKey == 4)
        #expect(without.inOpenShifts == 1)
        #expect(without.foldedThere == 1)
        #expect(!without.isComplete)
        let with = try store.merge(other.file, key: key)
        #expect(with.needKey == 0)
        #expect(with.added == 4)
      }
    }
  }

  @Test func `words in another seat's file stay there and are said`() throws {
    try RecordFixture.withFolder { here in
      try RecordFixture.withFolder { there in
        let other = try seat(there, calls(3, 150))
        try other.write { db in
          try db.execute(
            sql: """
              PRAGMA ignore_check_constraints = ON;
              UPDATE archive SET region = 'Maria Planted' WHERE id = (SELECT min(id) FROM archive);
              INSERT INTO sealed VALUES ('2026-1x', 'Maria Planted', 'x', zeroblob(880))
              """)
        }
        let store = try RecordStore.open(dataFolder: here)
        let done = try store.merge(other.file)
        #expect(done.added == 2)
        #expect(done.refused == 2)
        #expect(!done.isComplete)
        #expect(try RecordFixture.bytes(here).range(of: Data("Planted".utf8)) == nil)
      }
    }
  }

  @Test func `a month that is only counts here is not counted twice`() throws {
    try RecordFixture.withFolder { here in
      try RecordFixture.withFolder { there in
        var seed = RecordSeed(state: 147)
        let old = (0..<5).map { _ in SealingFixture.any(&seed, day: "2024-01-31") }
        let other = try seat(there, old)
        let store = try RecordStore.open(dataFolder: here)
        #expect(try store.merge(other.file).added == 5)
        #expect(try store.tidy(keepMonths: 24, today: "2026-11-18").folded == 5)
        let again = try store.merge(other.file)
        #expect(again.added == 0)
        #expect(again.inFoldedMonths == 5)
        #expect(!again.isComplete)
      }
    }
  }

  @Test func `a file that is no records file, is not there or is this one is refused`() throws {
    try RecordFixture.withFolder { here in
      let store = try seat(here, calls(2, 148))
      let file = here.appendingPathComponent("other.sqlite")
      #expect(throws: RecordProblem.notThere(path: file.path)) { try store.merge(file) }
      #expect(throws: RecordProblem.sameFile(path: store.file.path)) {
        try store.merge(store.file)
      }
      for bytes in [Data(), Data("no database".utf8), Data(repeating: 7, count: 9_000)] {
        try bytes.write(to: file)
        #expect(throws: RecordProblem.damaged(path: file.path)) { try store.merge(file) }
        #expect(try Data(contentsOf: file) == bytes)
      }
      try FileManager.default.removeItem(at: file)
      try DatabaseQueue(path: file.path).write { db in try db.execute(sql: "CREATE TABLE a (b)") }
      #expect(throws: RecordProblem.damaged(path: file.path)) { try store.merge(file) }
      #expect(try SealingFixture.all(store).count == 2)
    }
  }

  @Test func `a merged file is overwritten and gone when that was asked for`() throws {
    try RecordFixture.withFolder { there in
      let other = try seat(there, calls(3, 149))
      let link = there.appendingPathComponent("link.sqlite")
      try FileManager.default.linkItem(at: other.file, to: link)
      try RecordStore.wipe(other.file)
      #expect(!FileManager.default.fileExists(atPath: other.file.path))
      #expect(!FileManager.default.fileExists(atPath: other.file.path + "-wal"))
      #expect(try Data(contentsOf: link).allSatisfy { $0 == 0 })
    }
  }
}
