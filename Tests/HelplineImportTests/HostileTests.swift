import Foundation
import HelplineModel
import Testing

@testable import HelplineImport

@Suite struct `Hostile bytes do no harm` {
  private static let sources = [
    "json/one.json", "json/page.json", "json/array.json", "json/lines.ndjson", "json/secret.json",
    "flat/helplines.csv", "oruk/services.csv", "hsds3/data-of-services.csv", "ohana/services.csv",
    "ohana/phones.csv",
  ]
  private static let spice: [UInt8] = Array("\"\\,;{}[]:\n\r\t<>&\u{0}¿".utf8) + [0xFF, 0xFE, 0xC3]

  @Test func `a thousand damaged files give listings and rejections that add up`() throws {
    var random = Seeded(state: 116_006)
    let folder = try Folder.temporary()
    defer { try? FileManager.default.removeItem(at: folder) }
    var listings = 0
    for round in 0..<1_000 {
      let path = Self.sources[round % Self.sources.count]
      let source = Folder.fixtures.appendingPathComponent(path)
      let bytes = Self.mutated(Array(try Data(contentsOf: source)), &random)
      let name = path.hasSuffix("csv") ? "services.csv" : source.lastPathComponent
      let file = folder.appendingPathComponent(name)
      try Data(bytes).write(to: file)
      guard let result = try? ListingImporter.read(source: file, publisher: "x") else { continue }
      #expect(result.addsUp, "round \(round)")
      #expect(result.services.allSatisfy { !Self.hasControls($0) }, "round \(round)")
      listings += result.services.count
    }
    #expect(listings > 500)
  }

  private static func mutated(_ bytes: [UInt8], _ random: inout Seeded) -> [UInt8] {
    var bytes = bytes
    for _ in 0..<Int.random(in: 1...12, using: &random) where !bytes.isEmpty {
      let at = Int.random(in: 0..<bytes.count, using: &random)
      switch Int.random(in: 0..<4, using: &random) {
      case 0: bytes[at] = UInt8.random(in: 0...255, using: &random)
      case 1: bytes.insert(spice.randomElement(using: &random) ?? 0, at: at)
      case 2: bytes.removeSubrange(at..<min(bytes.count, at + 20))
      default: bytes.insert(contentsOf: bytes[at..<min(bytes.count, at + 60)], at: at)
      }
    }
    return bytes
  }

  private static func hasControls(_ service: Service) -> Bool {
    let texts =
      [service.name, service.description ?? "", service.organisation ?? ""]
      + service.phones.map(\.number)
    return texts.joined().unicodeScalars.contains { scalar in
      scalar != "\n" && (scalar.value < 0x20 || (0x7F..<0xA0).contains(scalar.value))
    }
  }

  @Test func `a thousand quotes never closed cost a thousand rows, not the file`() throws {
    let rows = (0..<1_000).map { "\($0),\"Name \($0)" }
    let result = try imported("id,name\n" + rows.joined(separator: "\n"))
    #expect(result.addsUp)
    #expect(result.rejections.map(\.row) == Array(2...1_001))
  }

  @Test func `cells and elements without end are cut or rejected`() throws {
    let long = String(repeating: "x", count: 200_000)
    let table = try imported("id,name,phone\n1,\(long),110\n2,Short,112\n")
    #expect(table.services.map(\.name.count) == [CleanText.nameLimit, 5])
    #expect(table.warnings.count == 1)
    let huge = "{\"id\": \"a\", \"name\": \"\(String(repeating: "y", count: 4_300_000))\"}"
    let list = try imported("[\(huge), {\"id\": \"b\", \"name\": \"B\"}]", name: "a.json")
    #expect(list.services.map(\.name) == ["B"])
    #expect(list.rejections.count == 1)
  }

  @Test func `nesting without end is rejected`() throws {
    let deep = String(repeating: "{\"location\":", count: 20_000)
    let result = try imported("[\(deep)", name: "a.json")
    #expect(result.services.isEmpty)
    #expect(result.addsUp)
    let closed =
      "{\"name\":\"a\",\"phones\":" + String(repeating: "[", count: 5_000)
      + String(repeating: "]", count: 5_000) + "}"
    #expect(try imported(closed, name: "a.json").addsUp)
  }
}
