import Foundation
import HelplineModel
import Testing

@testable import HelplineRecords

@Suite struct RecordStoreTests {
  @Test func `a saved record comes back with every field`() throws {
    try RecordFixture.withFolder { folder in
      var seed = RecordSeed(state: 1)
      let record = RecordFixture.full(&seed)
      let bare = RecordFixture.call(&seed) { $0.kind = .hangUp }
      do {
        let store = try RecordStore.open(dataFolder: folder)
        try store.save(record)
        try store.save(bare)
      }
      let store = try RecordStore.open(dataFolder: folder)
      #expect(try store.own(code: "14") == [record, bare].sorted { $0.id < $1.id })
      #expect(try store.own(code: "15").isEmpty)
      try store.check()
    }
  }

  @Test func `folder and files are for their user alone`() throws {
    try RecordFixture.withFolder { folder in
      try FileManager.default.createDirectory(
        at: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o755])
      var seed = RecordSeed(state: 2)
      let store = try RecordStore.open(dataFolder: folder)
      try store.save(RecordFixture.call(&seed))
      #expect(store.warnings.isEmpty)
      #expect(try rights(folder) == 0o700)
      let files = try FileManager.default.contentsOfDirectory(
        at: folder, includingPropertiesForKeys: nil)
      #expect(files.contains { $0.lastPathComponent == "records.sqlite-wal" })
      for file in files { #expect(try rights(file) == 0o600, "\(file.lastPathComponent)") }
    }
  }

  private func rights(_ file: URL) throws -> Int {
    let about = try FileManager.default.attributesOfItem(atPath: file.path)
    return try #require(about[.posixPermissions] as? Int)
  }

  @Test func `the schema has no column for a name, a number, a note or a time`() throws {
    let shared = [
      "id", "day", "hour_band", "length_band", "kind", "channel", "role", "region", "language",
      "interpreter", "reported", "stage", "happened", "relation", "age", "gender", "safe",
      "emergency_call", "content_version", "crimes", "danger_used", "given", "gaps", "told",
      "repeat_of_same_matter", "call_back_promised",
    ]
    try RecordFixture.withFolder { folder in
      let columns = try RecordStore.open(dataFolder: folder).columns()
      #expect(
        Set(columns.keys) == [
          "open_shift", "archive", "monthly", "due", "open_sealed", "sealed", "blocks", "seal_to",
        ])
      #expect(Set(columns["open_shift"] ?? []) == Set(shared + ["code"]))
      #expect(Set(columns["archive"] ?? []) == Set(shared))
      #expect(columns["monthly"] == ["month", "topic", "value", "count"])
      #expect(columns["due"] == ["scrub"])
      #expect(columns["open_sealed"] == ["id", "day", "code", "key_id", "sealed", "seat"])
      #expect(columns["sealed"] == ["month", "id", "key_id", "sealed"])
      #expect(columns["blocks"] == ["month", "key_id", "records", "block"])
      #expect(columns["seal_to"] == ["public_key"])
    }
  }

  @Test func `words typed into any field are refused and never reach the disk`() throws {
    try RecordFixture.withFolder { folder in
      var seed = RecordSeed(state: 3)
      let store = try RecordStore.open(dataFolder: folder)
      let json = try JSONSerialization.jsonObject(
        with: JSONEncoder().encode(RecordFixture.full(&seed)))
      for planted in ["Maria Planted", "+353 87 1234567", "planted@home.ie", "Planted\u{1B}[2J"] {
        var tried = 0
        for changed in replacing(json, by: planted) {
          let data = try JSONSerialization.data(withJSONObject: changed)
          // A value that is no choice of its list does not even become a record.
          guard let record = try? JSONDecoder().decode(CallRecord.self, from: data) else {
            continue
          }
          tried += 1
          #expect(throws: RecordProblem.self) { try store.save(record) }
        }
        #expect(tried >= 20)
      }
      #expect(try RecordFixture.bytes(folder).range(of: Data("lanted".utf8)) == nil)
      #expect(try RecordFixture.bytes(folder).range(of: Data("1234567".utf8)) == nil)
      #expect(try store.own(code: "14").isEmpty)
    }
  }

  /// The value once for every text in it, that one text replaced.
  private func replacing(_ value: Any, by planted: String) -> [Any] {
    switch value {
    case is String: [planted]
    case let list as [Any]:
      list.indices.flatMap { place in
        replacing(list[place], by: planted).map { one in
          var copy = list
          copy[place] = one
          return copy as Any
        }
      }
    case let object as [String: Any]:
      object.flatMap { key, inner in
        replacing(inner, by: planted).map { one in
          var copy = object
          copy[key] = one
          return copy as Any
        }
      }
    default: []
    }
  }

  @Test func `the refusal names the field and says what to do`() throws {
    try RecordFixture.withFolder { folder in
      var seed = RecordSeed(state: 4)
      let store = try RecordStore.open(dataFolder: folder)
      let record = RecordFixture.call(&seed) { $0.crimes = ["stalking", "her ex"] }
      let problem = #expect(throws: RecordProblem.self) { try store.save(record) }
      #expect(problem == .notAnId(field: "crimes"))
      #expect(problem?.exitCode == 65)
      #expect(problem?.sentence.contains("crimes") == true)
      #expect(problem?.sentence.contains("her ex") == false)
    }
  }

  @Test func `a region is stored no finer than NUTS 2`() throws {
    try RecordFixture.withFolder { folder in
      var seed = RecordSeed(state: 5)
      let store = try RecordStore.open(dataFolder: folder)
      for region in ["IE061", "IE06", "IE", "UA-30"] {
        let record = RecordFixture.call(&seed, code: region) {
          $0.region = region
          $0.gaps = [Gap(topic: "shelter", place: region)]
        }
        try store.save(record)
        let kept = try #require(try store.own(code: region).first)
        #expect(kept.region == ["IE061": "IE06", "UA-30": "UA"][region] ?? region)
        #expect(kept.gaps.first?.place == kept.region)
      }
    }
  }

  @Test func `saving can be taken back, and a record can be corrected`() throws {
    try RecordFixture.withFolder { folder in
      var seed = RecordSeed(state: 6)
      let store = try RecordStore.open(dataFolder: folder)
      var record = RecordFixture.call(&seed)
      try store.save(record)
      record.role = .witness
      try store.save(record)
      #expect(try store.own(code: "14").map(\.role) == [.witness])
      #expect(try store.remove(record.id))
      #expect(try !store.remove(record.id))
      #expect(try store.own(code: "14").isEmpty)
    }
  }

  @Test func `a volunteer sees the own count of the day and no other`() throws {
    try RecordFixture.withFolder { folder in
      var seed = RecordSeed(state: 7)
      let store = try RecordStore.open(dataFolder: folder)
      for _ in 0..<3 { try store.save(RecordFixture.call(&seed)) }
      try store.save(RecordFixture.call(&seed, day: "2026-11-17"))
      try store.save(RecordFixture.call(&seed, code: "15"))
      #expect(try store.count(code: "14", day: "2026-11-18") == 3)
      #expect(try store.count(code: "15", day: "2026-11-18") == 1)
      #expect(try store.count(code: "16", day: "2026-11-18") == 0)
    }
  }

  @Test func `eight programs on one folder save all their records`() async throws {
    let folder = RecordFixture.newFolder()
    defer { try? FileManager.default.removeItem(at: folder) }
    try await withThrowingTaskGroup(of: Void.self) { group in
      for desk in 0..<8 {
        group.addTask {
          var seed = RecordSeed(state: UInt64(desk) &* 1_000_003)
          let store = try RecordStore.open(dataFolder: folder)
          for number in 0..<50 {
            try store.save(RecordFixture.call(&seed, code: "desk-\(desk)"))
            if number % 20 == 0 { _ = try store.count(code: "desk-0", day: "2026-11-18") }
          }
        }
      }
      try await group.waitForAll()
    }
    let store = try RecordStore.open(dataFolder: folder)
    for desk in 0..<8 { #expect(try store.own(code: "desk-\(desk)").count == 50) }
    try store.check()
  }
}
