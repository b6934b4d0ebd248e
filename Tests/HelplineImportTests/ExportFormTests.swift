import Foundation
import HelplineModel
import Testing

@testable import HelplineImport

@Suite struct `An export is whole, stable and says what it is` {
  @Test(arguments: [
    ("", "da39a3ee5e6b4b0d3255bfef95601890afd80709"),
    ("abc", "a9993e364706816aba3e25717850c26c9cd0d89d"),
    (
      "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
      "84983e441c3bd26ebaae4aa1f95129e5e54670f1"
    ),
  ])
  func `names are digested as FIPS 180 has it`(text: String, digest: String) {
    let found = SHA1.digest(Array(text.utf8)).map { byte in
      (byte < 16 ? "0" : "") + String(byte, radix: 16)
    }
    #expect(found.joined() == digest)
  }

  @Test func `the same listing has the same UUID in every export, another one another`() {
    let one = NameUUID.uuid("test:1")
    #expect(one == NameUUID.uuid("test:1"))
    #expect(one != NameUUID.uuid("test:2"))
    #expect(UUID(uuidString: one) != nil)
    #expect(Array(one)[14] == "5", "version 5: made from a name")
    #expect("89ab".contains(Array(one)[19]))
  }

  private func services() -> [Service] {
    var listings = RandomListings(seed: 4)
    return (0..<20).map { _ in listings.next() }
  }

  @Test(arguments: ExportForm.allCases)
  func `two exports of the same listings are the same bytes`(form: ExportForm) throws {
    let folders = try (0..<2).map { _ in try exported(services(), as: form) }
    defer {
      for folder in folders {
        try? FileManager.default.removeItem(at: folder.deletingLastPathComponent())
      }
    }
    let names = try FileManager.default.contentsOfDirectory(atPath: folders[0].path)
    #expect(names.count == (form == .hsdsJSON ? 1 : TableForm.allCases.count + 1))
    for name in names {
      let bytes = try folders.map { try Data(contentsOf: $0.appendingPathComponent(name)) }
      #expect(bytes[0] == bytes[1], "\(name)")
    }
  }

  @Test(arguments: ExportForm.allCases)
  func `an export that is broken off leaves nothing`(form: ExportForm) throws {
    let folder = try Folder.temporary()
    defer { try? FileManager.default.removeItem(at: folder) }
    do {
      let export = try ListingExport(to: folder.appendingPathComponent("out"), form: form)
      for service in services() { try export.add(service) }
      #expect(!FileManager.default.fileExists(atPath: folder.path + "/out"))
    }
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path).isEmpty)
  }

  /// No program can have this number.
  private static let dead = 4_194_305

  @Test(arguments: ExportForm.allCases)
  func `what a killed export left is gone with the next one, nothing else is`(
    form: ExportForm
  ) throws {
    let folder = try Folder.temporary()
    defer { try? FileManager.default.removeItem(at: folder) }
    let make = { (name: String, file: String) in
      let inner = folder.appendingPathComponent(name)
      try FileManager.default.createDirectory(at: inner, withIntermediateDirectories: true)
      try Data("half".utf8).write(to: inner.appendingPathComponent(file))
    }
    try make(".out.part-\(Self.dead)", "services.json")
    try make(".older.part-\(Self.dead)", "phones.csv")
    // Those of a running program, with a file of somebody's own, and of other names.
    let kept = [".out.part-1", ".mine.part-\(Self.dead)", "out.part-\(Self.dead)", ".out.part-x"]
    for name in kept { try make(name, name.hasPrefix(".mine") ? "notes.txt" : "services.json") }
    try ListingExport(to: folder.appendingPathComponent("out"), form: form).finish()
    let names = try FileManager.default.contentsOfDirectory(atPath: folder.path)
    #expect(names.sorted() == (kept + ["out"]).sorted())
  }

  @Test(arguments: ExportForm.allCases)
  func `a folder that holds anything is left as it is`(form: ExportForm) throws {
    let folder = try Folder.temporary()
    defer { try? FileManager.default.removeItem(at: folder) }
    try Data("mine".utf8).write(to: folder.appendingPathComponent("services.csv"))
    #expect(throws: ExportProblem.notEmpty(folder.path)) {
      try ListingExport(to: folder, form: form)
    }
    let file = folder.appendingPathComponent("services.csv")
    #expect(throws: ExportProblem.isFile(file.path)) { try ListingExport(to: file, form: form) }
    #expect(try String(contentsOf: file, encoding: .utf8) == "mine")
  }

  @Test(arguments: ExportForm.allCases)
  func `a folder that was filled while the export ran is left as it is`(form: ExportForm) throws {
    let folder = try Folder.temporary()
    defer { try? FileManager.default.removeItem(at: folder) }
    let out = folder.appendingPathComponent("out")
    let export = try ListingExport(to: out, form: form)
    try FileManager.default.createDirectory(at: out, withIntermediateDirectories: true)
    try Data("mine".utf8).write(to: out.appendingPathComponent("notes.txt"))
    #expect(throws: ExportProblem.notEmpty(out.path)) { try export.finish() }
    export.abandon()
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == ["out"])
    #expect(try FileManager.default.contentsOfDirectory(atPath: out.path) == ["notes.txt"])
  }

  @Test(arguments: ExportForm.allCases)
  func `a folder where nothing can be made is said`(form: ExportForm) throws {
    #expect(throws: ExportProblem.noFolder("/proc/nowhere/out")) {
      try ListingExport(to: URL(fileURLWithPath: "/proc/nowhere/out"), form: form)
    }
  }

  @Test(arguments: ExportForm.allCases)
  func `an export without listings is an export`(form: ExportForm) throws {
    let folder = try exported([], as: form)
    defer { try? FileManager.default.removeItem(at: folder.deletingLastPathComponent()) }
    let result = try ListingImporter.read(source: folder, publisher: "test")
    #expect(result.services.isEmpty && result.rejections.isEmpty)
  }
}
