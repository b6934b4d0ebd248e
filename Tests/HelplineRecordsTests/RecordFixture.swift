import Foundation
import HelplineModel
import HelplineRecords

/// Records and folders for the tests.
enum RecordFixture {
  /// A new folder under the temporary one, handed to `body` and removed after it.
  static func withFolder<Value>(_ body: (URL) throws -> Value) throws -> Value {
    let folder = newFolder()
    defer { try? FileManager.default.removeItem(at: folder) }
    return try body(folder)
  }

  static func newFolder() -> URL {
    FileManager.default.temporaryDirectory.appendingPathComponent("records-\(UUID().uuidString)")
  }

  /// A random id, 32 hexadecimal digits.
  static func id(_ seed: inout RecordSeed) -> String {
    (0..<2).map { _ in
      let digits = String(seed.next(), radix: 16)
      return String(repeating: "0", count: 16 - digits.count) + digits
    }.joined()
  }

  /// A support call.
  static func call(
    _ seed: inout RecordSeed, day: String = "2026-11-18", code: String? = "14",
    _ change: (inout CallRecord) -> Void = { _ in }
  ) -> CallRecord {
    var record = CallRecord(id: id(&seed), day: day, hourBand: "18-24", kind: .support)
    record.code = code
    change(&record)
    return record
  }

  /// A record in which every field is filled.
  static func full(_ seed: inout RecordSeed) -> CallRecord {
    call(&seed) {
      $0.lengthBand = "15-30"
      $0.channel = .relay
      $0.role = .victim
      $0.crimes = ["stalking", "domestic_violence"]
      $0.region = "IE06"
      $0.language = "pl"
      $0.interpreter = .notGot
      $0.reported = .doesNotWant
      $0.stage = "report"
      $0.when = .thisWeek
      $0.relation = .formerPartner
      $0.age = .adult
      $0.gender = .woman
      $0.safe = .couldNotAsk
      $0.dangerUsed = ["partner_family"]
      $0.emergencyCall = .callerRang
      $0.given = [
        Referral(service: "facts:a-line", repeatedBack: false),
        Referral(service: "facts:b.centre", repeatedBack: true), Referral(service: "hsds:1"),
      ]
      $0.gaps = [
        Gap(topic: "interpreter", place: "IE06", language: "pl"), Gap(topic: "shelter"),
        Gap(topic: "legal", language: "uk"),
      ]
      $0.told = ["right.support", "right.interpreter"]
      $0.repeatOfSameMatter = true
      $0.callBackPromised = true
      $0.contentVersion = "pack-41"
    }
  }

  /// All bytes in all files of a folder and of the folders in it.
  static func bytes(_ folder: URL) throws -> Data {
    try FileManager.default.subpathsOfDirectory(atPath: folder.path).reduce(into: Data()) {
      let file = folder.appendingPathComponent($1)
      if !file.hasDirectoryPath { $0 += try Data(contentsOf: file) }
    }
  }
}

/// A generator that gives the same numbers each time (SplitMix64).
struct RecordSeed: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var word = state
    word = (word ^ (word >> 30)) &* 0xBF58_476D_1CE4_E5B9
    word = (word ^ (word >> 27)) &* 0x94D0_49BB_1331_11EB
    return word ^ (word >> 31)
  }
}
