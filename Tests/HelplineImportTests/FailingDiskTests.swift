import Foundation
import HelplineModel
import Testing

@testable import HelplineImport

/// A disk that fails, which is no end of a file: what it did not give must not look as if it were gone.
@Suite struct `A source whose disk fails is refused by the name of its file` {
  /// A plain file to the system that gives an error of the disk at its first byte.
  private static let failing = "/proc/self/mem"

  private func folder(_ files: [String: String], failing name: String) throws -> URL {
    let folder = try Folder.temporary()
    for (name, text) in files {
      try Data(text.utf8).write(to: folder.appendingPathComponent(name))
    }
    try FileManager.default.createSymbolicLink(
      atPath: folder.appendingPathComponent(name).path, withDestinationPath: Self.failing)
    return folder
  }

  @Test(arguments: ["services.csv", "phones.csv", "datapackage.json", "accessibility.csv"])
  func `a table, whichever it is`(name: String) throws {
    let good = ["services.csv": "id,name\n1,Line\n", "organizations.csv": "id,name\n1,Home\n"]
    let folder = try folder(good.filter { $0.key != name }, failing: name)
    defer { try? FileManager.default.removeItem(at: folder) }
    #expect(throws: ImportError.unreadable(name)) {
      try ListingImporter.read(source: folder, publisher: "test")
    }
  }

  @Test(arguments: ["b.json", "b.ndjson"])
  func `a file of JSON, after another was read whole`(name: String) throws {
    let folder = try folder(["a.json": #"[{"id": "1", "name": "Line"}]"#], failing: name)
    defer { try? FileManager.default.removeItem(at: folder) }
    let stream = ListingStream(source: folder, publisher: "test")
    while stream.next() != nil {}
    #expect(throws: ImportError.unreadable(name)) { try stream.outcome?.get() }
  }

  @Test(arguments: ["list.csv", "list.json"])
  func `a file by itself`(name: String) throws {
    let folder = try folder([:], failing: name)
    defer { try? FileManager.default.removeItem(at: folder) }
    #expect(throws: ImportError.unreadable(name)) {
      try ListingImporter.read(source: folder.appendingPathComponent(name), publisher: "test")
    }
  }

  @Test func `a mapping file`() throws {
    let folder = try folder([:], failing: "mapping.csv")
    defer { try? FileManager.default.removeItem(at: folder) }
    #expect(throws: MappingError.self) {
      try ColumnMapping(contentsOf: folder.appendingPathComponent("mapping.csv"))
    }
  }

  @Test func `a folder that is named like a table is none`() throws {
    let folder = try Folder.temporary()
    defer { try? FileManager.default.removeItem(at: folder) }
    try Data("id,name\n1,Line\n".utf8).write(to: folder.appendingPathComponent("services.csv"))
    try FileManager.default.createDirectory(
      at: folder.appendingPathComponent("phones.csv"), withIntermediateDirectories: true)
    #expect(try ListingImporter.read(source: folder, publisher: "test").services.count == 1)
  }

  /// Gives these pieces, then fails as a disk does.
  private func source(_ pieces: [String]) -> ByteSource {
    var rest = pieces[...]
    return ByteSource(name: "half") {
      guard let piece = rest.popFirst() else { throw CocoaError(.fileReadUnknown) }
      return Data(piece.utf8)
    } move: { _ in
    }
  }

  @Test func `in the middle of a table, whose last row may be half`() throws {
    var reader = DelimitedReader(source(["id,name\n1,Wh", "ole\n2,Ha"]), delimiter: 0x2C)
    var rows: [[String]] = []
    #expect(throws: ImportError.unreadable("half")) {
      try reader.read { if case .row(_, let cells, _) = $0 { rows.append(cells) } }
    }
    #expect(rows == [["id", "name"], ["1", "Whole"]])
  }

  @Test func `behind a quote that is never closed`() throws {
    var pieces = ["id,name\n1,\"open\n2,next\n"][...]
    let source = ByteSource(name: "half") {
      pieces.popFirst().map { Data($0.utf8) }
    } move: { _ in
      throw CocoaError(.fileReadUnknown)
    }
    var reader = DelimitedReader(source, delimiter: 0x2C)
    #expect(throws: ImportError.unreadable("half")) { try reader.read { _ in } }
  }
}
