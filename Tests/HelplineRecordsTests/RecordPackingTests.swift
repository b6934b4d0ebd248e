import Foundation
import HelplineModel
import Testing

@testable import HelplineRecords

@Suite struct RecordPackingTests {
  private func unpacked(_ bytes: [UInt8], from: String = "", to: String = "~") -> [CallRecord]? {
    var found: [CallRecord] = []
    let isWhole = bytes.withUnsafeBytes {
      RecordPacking.unpack($0, from: from, to: to) { found.append($0) }
    }
    return isWhole ? found : nil
  }

  @Test func `packed records come back as they were, whatever was said in them`() {
    var seed = RecordSeed(state: 101)
    for size in [0, 1, 2, 300] {
      var records = (0..<size).map { _ in SealingFixture.any(&seed, code: nil) }
      if size > 1 {
        records[0] = RecordFixture.full(&seed)
        records[0].code = nil
      }
      #expect(unpacked(RecordPacking.pack(records)) == records)
    }
  }

  @Test func `only the days asked for are handed over`() {
    var seed = RecordSeed(state: 102)
    let days = ["2026-11-01", "2026-11-02", "2026-11-30"]
    let records = (0..<60).map { SealingFixture.any(&seed, day: days[$0 % 3], code: nil) }
    let bytes = RecordPacking.pack(records)
    for (from, to) in [("2026-11-02", "2026-11-29"), ("2026-11-01", "2026-11-02")] {
      let wanted = records.filter { from <= $0.day && $0.day <= to }
      #expect(unpacked(bytes, from: from, to: to) == wanted)
    }
  }

  @Test func `damaged bytes are refused or read as something, and never read past their end`() {
    var seed = RecordSeed(state: 103)
    let records = (0..<8).map { _ in SealingFixture.any(&seed, code: nil) }
    let whole = RecordPacking.pack(records)
    for length in 0..<whole.count { #expect(unpacked(Array(whole.prefix(length))) == nil) }
    var refused = 0
    for _ in 0..<3_000 {
      var bytes = whole
      for _ in 0..<3 {
        bytes[Int.random(in: 0..<bytes.count, using: &seed)] = UInt8.random(
          in: 0...255, using: &seed)
      }
      if unpacked(bytes) == nil { refused += 1 }
    }
    #expect(refused > 0)
  }

  @Test func `a record of any call has the same length when it is sealed`() throws {
    var seed = RecordSeed(state: 104)
    var lengths: Set<Int> = []
    let key = try SecretBytes.random(32)
    for number in 0..<200 {
      let record =
        number == 0 ? RecordFixture.full(&seed) : SealingFixture.any(&seed, code: nil)
      lengths.insert(try RecordSeal.lock(record, with: key).count)
    }
    #expect(lengths.count == 1)
  }

  @Test func `a record with more than fits into one length is sealed whole`() throws {
    var seed = RecordSeed(state: 105)
    var record = SealingFixture.any(&seed, code: nil)
    record.given = (0..<60).map { Referral(service: "facts:service-with-a-long-name-\($0)") }
    let key = try SecretBytes.random(32)
    let locked = try RecordSeal.lock(record, with: key)
    #expect((locked.count - 40) % RecordSeal.length == 0)
    #expect(RecordSeal.unlock(locked, id: record.id, with: key) == record)
  }
}
