import Foundation
import HelplineContent
import HelplineModel
import Testing

@Suite struct ReferenceProblemTests {
  @Test func `without tables every answer is empty and the problem is said`() throws {
    let folder = try ReferenceFixture.folder()
    defer { try? FileManager.default.removeItem(at: folder) }
    let tables = ReferenceTables(folder: folder, cache: nil)
    #expect(tables.places("dub", near: "IE", limit: 8).isEmpty)
    #expect(tables.languages("pol", limit: 8).isEmpty)
    #expect(tables.regionName("IE061") == "IE061")
    #expect(tables.languageName("pl") == "pl")
    #expect(tables.chain("IE061") == ["IE061", "IE06", "IE0", "IE"])
    for file in ReferenceFixture.files {
      #expect(tables.problems.contains(.missing(table: file)))
    }
    let sentence = try #require(tables.problems.first?.sentence)
    #expect(sentence.contains("cannot be read") && sentence.contains("everything else works"))
  }

  @Test func `a damaged line is left out and named, all others count`() throws {
    let folder = try ReferenceFixture.small(every: 400)
    defer { try? FileManager.default.removeItem(at: folder) }
    try ReferenceFixture.edit("places.tsv", in: folder) {
      let lines = $0.split(separator: "\n")
      return ([lines[0], "7\tNowhere\tIE", "8\tNoplace\tIE\t\t\tmany\t"] + lines[1...])
        .joined(separator: "\n") + "\n"
    }
    let tables = ReferenceTables(folder: folder, cache: folder.appendingPathComponent("cache"))
    #expect(tables.places("london", near: nil, limit: 1).first?.place.name == "London")
    #expect(tables.places("no", near: "IE", limit: 8).allSatisfy { $0.place.name != "Nowhere" })
    let wanted: [ReferenceProblem] = [
      .badLine(table: "places.tsv", line: 2), .badLine(table: "places.tsv", line: 3),
    ]
    #expect(tables.problems == wanted)
    #expect(tables.check() == wanted)
    let again = ReferenceTables(folder: folder, cache: folder.appendingPathComponent("cache"))
    again.prepare()
    #expect(again.problems == wanted)
  }

  @Test func `the tables of public holidays are checked with the others`() throws {
    let folder = try ReferenceFixture.small(every: 400)
    defer { try? FileManager.default.removeItem(at: folder) }
    let tables = ReferenceTables(folder: folder, cache: nil)
    #expect(tables.check() == [])
    try ReferenceFixture.edit("holidays.tsv", in: folder) { $0 + "IE\t\tsome day\tX\tX\n" }
    #expect(tables.check().map(\.exitCode) == [65])
    try FileManager.default.removeItem(at: folder.appendingPathComponent("holidays.tsv"))
    #expect(tables.check() == [.missing(table: "holidays.tsv")])
    let sentence = try #require(tables.check().first?.sentence)
    #expect(sentence.contains("no day counts as a public holiday"))
  }

  @Test func `a table with other columns is not read`() throws {
    let folder = try ReferenceFixture.small(every: 400)
    defer { try? FileManager.default.removeItem(at: folder) }
    try ReferenceFixture.edit("languages.tsv", in: folder) { "id\t" + $0 }
    let tables = ReferenceTables(folder: folder, cache: nil)
    #expect(tables.languages("pol", limit: 8).isEmpty)
    #expect(tables.problems.map(\.exitCode) == [65])
    #expect(tables.problems.first?.sentence.contains("languages.tsv") == true)
  }

  @Test func `where the cache cannot be written all is found from memory`() throws {
    let folder = try ReferenceFixture.small(every: 400)
    defer { try? FileManager.default.removeItem(at: folder) }
    let tables = ReferenceTables(
      folder: folder, cache: folder.appendingPathComponent("places.tsv/cache"))
    #expect(tables.places("london", near: nil, limit: 1).first?.place.name == "London")
    #expect(tables.problems.map(\.exitCode) == [73])
  }

  @Test func `any bytes in a table are survived`() throws {
    let folder = try ReferenceFixture.small(every: 800)
    defer { try? FileManager.default.removeItem(at: folder) }
    let file = folder.appendingPathComponent("places.tsv")
    let whole = try Data(contentsOf: file)
    var seed = ReferenceSeed(state: 42)
    for _ in 0..<8 {
      var bytes = whole
      for _ in 0..<200 {
        let place = Int.random(in: 0..<bytes.count, using: &seed)
        bytes[place] = UInt8.random(in: 0...255, using: &seed)
      }
      try bytes.write(to: file)
      let tables = ReferenceTables(folder: folder, cache: nil)
      #expect(tables.places("l", near: "GB", limit: 8).count <= 8)
      #expect(tables.regionName("IE") == "Ireland")
    }
  }

  @Test func `a country's own file adds towns and regions`() throws {
    let folder = try ReferenceFixture.small(every: 400)
    defer { try? FileManager.default.removeItem(at: folder) }
    let tables = ReferenceTables(
      folder: folder, cache: folder.appendingPathComponent("cache"),
      extra: [
        ExtraPlace(name: "Kyiv", names: ["Київ", "Kiew"], country: "UA", region: "UA-30")
      ],
      extraRegions: [ExtraRegion(code: "UA-30", name: "Kyiv City", country: "UA")])
    let match = tables.places("київ", near: nil, limit: 8).first
    #expect(match?.place == Place(country: "UA", region: "UA-30", name: "Kyiv"))
    #expect(match?.detail == "Kyiv City, Ukraine")
    #expect(tables.places("kyiv city", near: nil, limit: 8).first?.place.region == "UA-30")
    #expect(tables.chain("UA-30") == ["UA-30", "UA"])
    #expect(tables.regionName("UA-30") == "Kyiv City")
    let without = ReferenceTables(folder: folder, cache: folder.appendingPathComponent("cache"))
    #expect(without.places("kiew", near: nil, limit: 8).isEmpty)
  }
}
