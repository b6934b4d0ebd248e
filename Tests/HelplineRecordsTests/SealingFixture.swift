import Foundation
import HelplineModel

@testable import HelplineRecords

/// Folders with a coordinator's key, and records of every kind.
enum SealingFixture {
  static let passphrase = Array("four words on paper".utf8)

  /// A key whose passphrase costs little to try: these tests are about records.
  static func makeKey(_ folder: URL) throws {
    try RecordKeyFile.create(dataFolder: folder, passphrase: passphrase, memory: 1 << 20)
  }

  /// A new folder with a key, handed to `body` with the store and the key.
  @discardableResult
  static func withKey<Value>(
    _ body: (_ folder: URL, _ store: RecordStore, _ key: CoordinatorKey) throws -> Value
  ) throws -> Value {
    try RecordFixture.withFolder { folder in
      try makeKey(folder)
      let key = try RecordKeyFile.open(dataFolder: folder, passphrase: passphrase)
      return try body(folder, RecordStore.open(dataFolder: folder), key)
    }
  }

  /// A record in which anything may be said or not.
  static func any(_ seed: inout RecordSeed, day: String = "2026-11-18", code: String? = "14")
    -> CallRecord
  {
    var record = RecordFixture.call(&seed, day: day, code: code)
    record.hourBand = RecordRules.hourBands.randomElement(using: &seed) ?? "00-06"
    record.lengthBand = (RecordRules.lengthBands + [nil]).randomElement(using: &seed) ?? nil
    record.kind = ContactKind.allCases.randomElement(using: &seed) ?? .support
    record.channel = Channel.allCases.randomElement(using: &seed) ?? .phone
    record.role = CallerRole.allCases.randomElement(using: &seed)
    record.crimes = some(["stalking", "fraud", "burglary"], &seed)
    record.region = ["IE06", "IE", "PL91", nil].randomElement(using: &seed) ?? nil
    record.language = ["pl", "ga", nil].randomElement(using: &seed) ?? nil
    record.interpreter = Bool.random(using: &seed) ? .notGot : nil
    record.reported = Reported.allCases.randomElement(using: &seed)
    record.stage = Bool.random(using: &seed) ? "trial" : nil
    record.when = WhenItHappened.allCases.randomElement(using: &seed)
    record.relation = Relation.allCases.randomElement(using: &seed)
    record.age = AgeBand.allCases.randomElement(using: &seed)
    record.gender = ForWhom.allCases.randomElement(using: &seed)
    record.safe = SafeNow.allCases.randomElement(using: &seed)
    record.dangerUsed = some(["partner_family", "child"], &seed)
    record.emergencyCall = EmergencyCall.allCases.randomElement(using: &seed)
    record.told = some(["right.support", "right.interpreter"], &seed)
    record.given = some(["facts:a-line", "hsds:1"], &seed).map {
      Referral(service: $0, repeatedBack: [true, false, nil].randomElement(using: &seed) ?? nil)
    }
    record.gaps = some(["shelter", "legal"], &seed).map { Gap(topic: $0, place: record.region) }
    record.repeatOfSameMatter = Bool.random(using: &seed)
    record.contentVersion = Bool.random(using: &seed) ? "pack-41" : ""
    return record
  }

  private static func some(_ all: [String], _ seed: inout RecordSeed) -> [String] {
    all.filter { _ in Bool.random(using: &seed) }
  }

  /// Without the code, by id: what a coordinator may read.
  static func closed(_ records: [CallRecord]) -> [CallRecord] {
    records.map { record in
      var record = record
      record.code = nil
      return record
    }.sorted { $0.id < $1.id }
  }

  /// Everything a store hands over, by id.
  static func all(
    _ store: RecordStore, from: String = "2020-01-01", to: String = "2030-12-31",
    key: CoordinatorKey? = nil
  ) throws -> [CallRecord] {
    var found: [CallRecord] = []
    try store.forEachRecord(from: from, to: to, key: key) { found.append($0) }
    return found.sorted { $0.id < $1.id }
  }
}
