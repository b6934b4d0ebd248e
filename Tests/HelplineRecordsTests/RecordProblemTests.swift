import Foundation
import HelplineModel
import Testing

@testable import HelplineRecords

@Suite struct RecordProblemTests {
  private func made(_ folder: URL) throws -> URL {
    var seed = RecordSeed(state: 21)
    let store = try RecordStore.open(dataFolder: folder)
    for _ in 0..<40 { try store.save(RecordFixture.call(&seed)) }
    try store.closeShift(code: "14")
    return store.file
  }

  @Test func `a damaged records file is said, left as it is, and set aside only when asked`() throws
  {
    try RecordFixture.withFolder { folder in
      let file = try made(folder)
      var bytes = try Data(contentsOf: file)
      bytes.replaceSubrange(0..<600, with: Data(repeating: 0x2E, count: 600))
      try bytes.write(to: file)
      for _ in 0..<2 {
        let problem = #expect(throws: RecordProblem.self) {
          try RecordStore.open(dataFolder: folder)
        }
        #expect(problem == .damaged(path: file.path))
        #expect(problem?.exitCode == 74)
        #expect(problem?.sentence.contains("was left as it is") == true)
        #expect(try Data(contentsOf: file) == bytes)
      }
      let aside = try RecordStore.setAside(dataFolder: folder)
      #expect(try Data(contentsOf: aside) == bytes)
      #expect(try RecordStore.open(dataFolder: folder).own(code: "14").isEmpty)
      let next = try RecordStore.setAside(dataFolder: folder)
      #expect(next != aside)
      #expect(try Data(contentsOf: aside) == bytes)
    }
  }

  @Test func `damage further down is found by the check or said when it is met`() throws {
    try RecordFixture.withFolder { folder in
      let file = try made(folder)
      let whole = try Data(contentsOf: file)
      for page in 1..<(whole.count / 4_096) {
        var bytes = whole
        bytes.replaceSubrange(
          page * 4_096..<page * 4_096 + 200, with: Data(repeating: 0xAB, count: 200))
        try bytes.write(to: file)
        #expect(throws: RecordProblem.damaged(path: file.path)) {
          let store = try RecordStore.open(dataFolder: folder)
          _ = try store.week(of: "2026-11-18")
          try store.check()
        }
      }
    }
  }

  @Test func `a file of a newer version is left as it is`() throws {
    try RecordFixture.withFolder { folder in
      let file = try made(folder)
      var bytes = try Data(contentsOf: file)
      while let found = bytes.range(of: Data("records-1".utf8)) {
        bytes.replaceSubrange(found, with: Data("records-9".utf8))
      }
      try bytes.write(to: file)
      #expect(throws: RecordProblem.newer(path: file.path)) {
        try RecordStore.open(dataFolder: folder)
      }
      #expect(try Data(contentsOf: file) == bytes)
    }
  }

  @Test func `a folder that cannot be made or written is said in a sentence`() throws {
    try RecordFixture.withFolder { folder in
      try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
      let file = folder.appendingPathComponent("file")
      try Data().write(to: file)
      let below = #expect(throws: RecordProblem.self) {
        try RecordStore.open(dataFolder: file.appendingPathComponent("data"))
      }
      #expect(below?.exitCode == 73)
      let onFile = #expect(throws: RecordProblem.self) { try RecordStore.open(dataFolder: file) }
      #expect(onFile?.exitCode == 77)
      for problem in [below, onFile] {
        #expect(problem?.sentence.contains("everything else work") == true)
        #expect(problem?.sentence.contains(file.path) == true)
      }
    }
  }
}
