import Foundation
import HelplineModel
import Testing

@testable import HelplineRecords

@Suite struct ExportingTests {
  @Test func `an export has every record with its month, and neither code, id nor day`() throws {
    try SealingFixture.withKey { folder, store, key in
      var seed = RecordSeed(state: 151)
      let records = (0..<40).map { _ in RecordFixture.full(&seed) }
      for record in records { try store.save(record) }
      try store.closeShift(code: "14")
      try store.openArchive(with: key)
      let target = folder.appendingPathComponent("export")
      for form in [ExportForm.csv, .json] {
        let (file, count) = try store.export(to: target, as: form, key: key)
        #expect(count == 40)
        let text = try String(contentsOf: file, encoding: .utf8)
        #expect(text.contains("Single rows can identify a person"))
        #expect(text.contains("2026-11"))
        #expect(text.contains("domestic_violence"))
        for word in ["2026-11-18", "code\"", ",code"] + records.map(\.id) {
          #expect(!text.contains(word), "\(word)")
        }
        let about = try FileManager.default.attributesOfItem(atPath: file.path)
        #expect(about[.posixPermissions] as? Int == 0o600)
        #expect(throws: RecordProblem.alreadyThere(path: file.path)) {
          try store.export(to: target, as: form, key: key)
        }
      }
    }
  }

  @Test func `the rows of a table have as many values as its head`() throws {
    try RecordFixture.withFolder { folder in
      let store = try RecordStore.open(dataFolder: folder)
      var seed = RecordSeed(state: 152)
      for _ in 0..<30 { try store.save(SealingFixture.any(&seed)) }
      let (file, _) = try store.export(to: folder.appendingPathComponent("out"), as: .csv)
      let lines = try String(contentsOf: file, encoding: .utf8).components(separatedBy: "\r\n")
      let widths = Set(
        lines.dropFirst().dropLast().map {
          $0.split(
            separator: ",", omittingEmptySubsequences: false
          ).count
        })
      #expect(widths == [25])
      #expect(lines.count == 33)
    }
  }

  @Test func `rows come in no order that the calls had`() throws {
    try RecordFixture.withFolder { folder in
      let store = try RecordStore.open(dataFolder: folder)
      var seed = RecordSeed(state: 153)
      for number in 0..<60 {
        try store.save(RecordFixture.call(&seed) { $0.contentVersion = "v\(number)" })
      }
      try store.closeShift(code: "14")
      let versions = try (0..<2).map { round in
        let (file, _) = try store.export(
          to: folder.appendingPathComponent("out\(round)"), as: .csv)
        return try String(contentsOf: file, encoding: .utf8).split(separator: "\r\n")
          .dropFirst(2).compactMap { row in row.split(separator: ",").first { $0.hasPrefix("v") } }
      }
      #expect(Set(versions[0]) == Set(versions[1]))
      #expect(versions[0] != versions[1])
    }
  }

  @Test func `sealed records are not exported without the key`() throws {
    try SealingFixture.withKey { folder, store, _ in
      #expect(throws: RecordProblem.needsKey) { try store.export(to: folder, as: .csv) }
    }
  }
}
