import Foundation
import GRDB
import HelplineModel
import Testing

@testable import HelplineRecords

@Suite struct CoordinatorArchiveTests {
  @Test func `what seats have sealed is read with the key and with nothing else`() throws {
    try SealingFixture.withKey { folder, store, key in
      var seed = RecordSeed(state: 131)
      let days = ["2026-09-30", "2026-10-01", "2026-10-31", "2026-11-18"]
      let records = (0..<80).map { SealingFixture.any(&seed, day: days[$0 % 4]) }
      for record in records { try store.save(record) }
      #expect(try store.openArchive(with: key) == 0)
      try store.closeShift(code: "14")
      #expect(try store.sealedCount().waiting == 80)
      #expect(try SealingFixture.all(store, key: key).isEmpty)
      #expect(try store.openArchive(with: key) == 80)
      let count = try store.sealedCount()
      #expect(count.waiting == 0)
      #expect(count.inArchive == ["2026-09": 20, "2026-10": 40, "2026-11": 20])
      #expect(try SealingFixture.all(store, key: key) == SealingFixture.closed(records))
      #expect(try SealingFixture.all(store).isEmpty)
      let october = try SealingFixture.all(
        store, from: "2026-10-01", to: "2026-10-30", key: key)
      #expect(october == SealingFixture.closed(records.filter { $0.day == "2026-10-01" }))
      let bytes = try RecordFixture.bytes(folder)
      for record in records { #expect(bytes.range(of: Data(record.id.utf8)) == nil) }
      #expect(bytes.range(of: Data("stalking".utf8)) == nil)
    }
  }

  @Test func `opening again adds what is new and changes nothing else`() throws {
    try SealingFixture.withKey { _, store, key in
      var seed = RecordSeed(state: 132)
      var records: [CallRecord] = []
      for _ in 0..<3 {
        let more = (0..<5).map { _ in SealingFixture.any(&seed) }
        for record in more { try store.save(record) }
        try store.closeShift(code: "14")
        #expect(try store.openArchive(with: key) == 5)
        #expect(try store.openArchive(with: key) == 0)
        records += more
        #expect(try SealingFixture.all(store, key: key) == SealingFixture.closed(records))
      }
      var corrected = records[0]
      corrected.role = .journalist
      try store.save(corrected)
      try store.closeShift(code: "14")
      #expect(try store.openArchive(with: key) == 0)
      records[0] = corrected
      #expect(try SealingFixture.all(store, key: key) == SealingFixture.closed(records))
    }
  }

  @Test func `records from before the key was set go into the archive too`() throws {
    try RecordFixture.withFolder { folder in
      var seed = RecordSeed(state: 133)
      let store = try RecordStore.open(dataFolder: folder)
      let before = (0..<7).map { _ in SealingFixture.any(&seed) }
      for record in before { try store.save(record) }
      try store.closeShift(code: "14")
      try SealingFixture.makeKey(folder)
      let key = try RecordKeyFile.open(dataFolder: folder, passphrase: SealingFixture.passphrase)
      let after = (0..<4).map { _ in SealingFixture.any(&seed) }
      for record in after { try store.save(record) }
      try store.closeShift(code: "14")
      #expect(try SealingFixture.all(store, key: key) == SealingFixture.closed(before))
      #expect(try store.openArchive(with: key) == 11)
      #expect(try SealingFixture.all(store, key: key) == SealingFixture.closed(before + after))
      #expect(try SealingFixture.all(store).isEmpty)
      let bytes = try RecordFixture.bytes(folder)
      for record in before { #expect(bytes.range(of: Data(record.id.utf8)) == nil) }
    }
  }

  @Test func `another key opens nothing and takes nothing away`() throws {
    try SealingFixture.withKey { folder, store, key in
      var seed = RecordSeed(state: 134)
      let first = (0..<3).map { _ in SealingFixture.any(&seed) }
      for record in first { try store.save(record) }
      try store.closeShift(code: "14")
      // The coordinator has put the file away and made a new key.
      try FileManager.default.removeItem(at: RecordKeyFile.url(dataFolder: folder))
      try SealingFixture.makeKey(folder)
      let other = try RecordKeyFile.open(
        dataFolder: folder, passphrase: SealingFixture.passphrase)
      let second = (0..<2).map { _ in SealingFixture.any(&seed) }
      for record in second { try store.save(record) }
      try store.closeShift(code: "14")
      #expect(try store.sealedCount().toOtherKey == 3)
      #expect(try store.openArchive(with: other) == 2)
      #expect(try SealingFixture.all(store, key: other) == SealingFixture.closed(second))
      #expect(try store.openArchive(with: key) == 3)
      #expect(try SealingFixture.all(store, key: key) == SealingFixture.closed(first))
    }
  }

  @Test func `a damaged sealed record stays and is counted, the others are opened`() throws {
    try SealingFixture.withKey { _, store, key in
      var seed = RecordSeed(state: 135)
      for _ in 0..<5 { try store.save(SealingFixture.any(&seed)) }
      try store.closeShift(code: "14")
      try store.write { db in
        let id = try String.fetchOne(db, sql: "SELECT min(id) FROM sealed")
        try db.execute(
          sql: "UPDATE sealed SET sealed = zeroblob(880) WHERE id = ?", arguments: [id])
      }
      #expect(try store.openArchive(with: key) == 4)
      #expect(try store.sealedCount().waiting == 1)
    }
  }

  @Test func `sealed records that changed places are not taken for each other`() throws {
    try SealingFixture.withKey { _, store, key in
      var seed = RecordSeed(state: 136)
      for _ in 0..<2 { try store.save(SealingFixture.any(&seed)) }
      try store.closeShift(code: "14")
      try store.write { db in
        try db.execute(
          sql: """
            CREATE TEMP TABLE was AS SELECT * FROM sealed;
            UPDATE sealed SET sealed = (SELECT w.sealed FROM was w WHERE w.id <> sealed.id)
            """)
      }
      #expect(try store.openArchive(with: key) == 0)
      #expect(try store.sealedCount().waiting == 2)
    }
  }

  @Test func `a damaged block of the archive is said and left as it is`() throws {
    try SealingFixture.withKey { _, store, key in
      var seed = RecordSeed(state: 137)
      for _ in 0..<5 { try store.save(SealingFixture.any(&seed)) }
      try store.closeShift(code: "14")
      try store.openArchive(with: key)
      try store.write { db in
        try db.execute(sql: "UPDATE blocks SET month = '2026-10'")
      }
      let damaged = RecordProblem.damaged(path: store.file.path)
      #expect(throws: damaged) { try SealingFixture.all(store, key: key) }
      try store.save(SealingFixture.any(&seed, day: "2026-10-01"))
      try store.closeShift(code: "14")
      #expect(throws: damaged) { try store.openArchive(with: key) }
      #expect(try store.sealedCount().inArchive == ["2026-10": 5])
      #expect(try store.sealedCount().waiting == 1)
    }
  }

  @Test func `overdue sealed records are folded with the key and said without it`() throws {
    try SealingFixture.withKey { folder, store, key in
      var seed = RecordSeed(state: 138)
      let opened = (0..<6).map { _ in SealingFixture.any(&seed, day: "2024-10-05") }
      for record in opened { try store.save(record) }
      try store.closeShift(code: "14")
      try store.openArchive(with: key)
      let waiting = (0..<5).map { _ in SealingFixture.any(&seed, day: "2024-10-06") }
      let kept = (0..<4).map { _ in SealingFixture.any(&seed, day: "2024-11-01") }
      for record in waiting + kept { try store.save(record) }
      try store.closeShift(code: "14")
      let today = "2026-11-18"
      let without = try store.tidy(keepMonths: 24, today: today)
      #expect(without == TidiedRecords(overdue: 11))
      let looked = try store.overdue(keepMonths: 24, today: today)
      #expect(looked == without, "looking changes nothing and says the same")
      #expect(without.sentence(keepMonths: 24)?.contains("11 sealed records") == true)
      #expect(TidiedRecords(folded: 3).sentence(keepMonths: 24) == nil)
      #expect(
        try store.tidy(keepMonths: 24, today: today, key: key) == TidiedRecords(folded: 11))
      #expect(try store.tidy(keepMonths: 24, today: today, key: key) == TidiedRecords())
      let months = try store.read { db in
        try Int.fetchOne(
          db, sql: "SELECT sum(count) FROM monthly WHERE month = '2024-10' AND topic = 'kind'")
      }
      #expect(months == 11)
      try store.openArchive(with: key)
      #expect(try SealingFixture.all(store, key: key) == SealingFixture.closed(kept))
      let bytes = try RecordFixture.bytes(folder)
      for record in waiting { #expect(bytes.range(of: Data(record.id.utf8)) == nil) }
    }
  }

  @Test func `a sealed shift that nobody closed is closed after a day`() throws {
    try SealingFixture.withKey { _, store, _ in
      var seed = RecordSeed(state: 139)
      for day in ["2026-11-16", "2026-11-17", "2026-11-18"] {
        try store.save(SealingFixture.any(&seed, day: day))
      }
      try store.tidy(keepMonths: 24, today: "2026-11-18")
      #expect(try Set(store.own(code: "14").map(\.day)) == ["2026-11-17", "2026-11-18"])
      #expect(try store.sealedCount().waiting == 1)
    }
  }
}
