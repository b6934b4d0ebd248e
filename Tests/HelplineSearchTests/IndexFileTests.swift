import Foundation
import HelplineModel
import HelplineSearch
import Testing

@Suite("The index file")
struct IndexFileTests {
  private let temporary: TemporaryIndex
  private let services: [Service]

  init() throws {
    temporary = try TemporaryIndex()
    var random = RandomDirectory(seed: 99)
    services = random.services(70)
  }

  @Test func `it keeps its generation and leaves nothing beside it`() throws {
    defer { temporary.remove() }
    let index = try temporary.build(services)
    #expect(index.generation == 7)
    #expect(index.count == services.filter { $0.status != "defunct" }.count)
    let names = try FileManager.default.contentsOfDirectory(atPath: temporary.folder.path)
    #expect(names == ["directory.index"])
  }

  @Test func `the same listings give the same bytes`() throws {
    defer { temporary.remove() }
    _ = try temporary.build(services, synonyms: RandomDirectory.synonyms)
    let first = try Data(contentsOf: URL(fileURLWithPath: temporary.path))
    _ = try temporary.build(services, synonyms: RandomDirectory.synonyms)
    #expect(try Data(contentsOf: URL(fileURLWithPath: temporary.path)) == first)
  }

  @Test func `a changed byte anywhere is found`() throws {
    defer { temporary.remove() }
    _ = try temporary.build(services)
    let whole = try Data(contentsOf: URL(fileURLWithPath: temporary.path))
    for offset in stride(from: 0, to: whole.count, by: 37) {
      var broken = whole
      broken[offset] ^= 0x41
      try broken.write(to: URL(fileURLWithPath: temporary.path))
      #expect(throws: IndexProblem.self, "offset \(offset)") {
        try DirectoryIndex(path: temporary.path, verify: true)
      }
    }
  }

  @Test func `a file cut short anywhere is found`() throws {
    defer { temporary.remove() }
    _ = try temporary.build(services)
    let whole = try Data(contentsOf: URL(fileURLWithPath: temporary.path))
    for length in stride(from: 0, to: whole.count, by: 211) {
      try whole.prefix(length).write(to: URL(fileURLWithPath: temporary.path))
      #expect(throws: IndexProblem.self) { try DirectoryIndex(path: temporary.path, verify: true) }
    }
  }

  @Test func `a missing file, another file and another version each have their name`() throws {
    defer { temporary.remove() }
    #expect(throws: IndexProblem.missing) { try DirectoryIndex(path: temporary.path, verify: true) }
    try Data(repeating: 65, count: 4096).write(to: URL(fileURLWithPath: temporary.path))
    #expect(throws: IndexProblem.damaged("header")) {
      try DirectoryIndex(path: temporary.path, verify: true)
    }
    _ = try temporary.build(services)
    var other = try Data(contentsOf: URL(fileURLWithPath: temporary.path))
    other[8] = 9
    try other.write(to: URL(fileURLWithPath: temporary.path))
    #expect(throws: IndexProblem.otherVersion(9)) {
      try DirectoryIndex(path: temporary.path, verify: true)
    }
  }

  @Test func `a folder that cannot be written to is said with the system's number`() throws {
    defer { temporary.remove() }
    var builder = IndexBuilder()
    #expect(throws: IndexProblem.system(ENOENT)) {
      try builder.write(to: temporary.folder.path + "/none/x.index", generation: 1)
    }
  }
}
