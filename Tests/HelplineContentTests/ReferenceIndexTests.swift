import Foundation
import HelplineModel
import Testing

@testable import HelplineContent

@Suite struct ReferenceIndexTests {
  /// A place as the naive scan sees it.
  private struct Entry: Hashable {
    var country: String
    var region: String
    var name: String
  }

  private struct Town {
    var entry: Entry
    var population: Int
    var keys: Set<[UInt8]>
  }

  /// Towns of a table with all their keys; towns that read the same are one.
  private func naive(_ folder: URL) throws -> [Town] {
    let text = try String(contentsOf: folder.appendingPathComponent("places.tsv"), encoding: .utf8)
    var result: [Town] = []
    for line in text.split(separator: "\n").dropFirst() {
      let columns = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
      let names = [columns[1]] + columns[6].split(separator: "|").map(String.init)
      let keys = Set(names.map(referenceKey).filter { !$0.isEmpty })
      let entry = Entry(country: columns[2], region: columns[3], name: columns[1])
      if let same = result.firstIndex(where: { $0.entry == entry }) {
        result[same].keys.formUnion(keys)
      } else {
        result.append(Town(entry: entry, population: try #require(Int(columns[5])), keys: keys))
      }
    }
    return result
  }

  /// The first eight by the order of the rules, one rule after the other.
  private func scan(_ all: [Town], _ prefix: [UInt8], _ near: String?) -> [Entry] {
    all.filter { $0.keys.contains { $0.starts(with: prefix) } }.enumerated()
      .map { place, town in
        let order = [
          town.entry.country == near ? 0 : 1, town.keys.contains(prefix) ? 0 : 1,
          -town.population, place,
        ]
        return (town.entry, order)
      }
      .sorted { $0.1.lexicographicallyPrecedes($1.1) }.prefix(8).map(\.0)
  }

  @Test func `every answer is the one a scan of the whole table gives`() throws {
    let folder = try ReferenceFixture.small(every: 60)
    defer { try? FileManager.default.removeItem(at: folder) }
    for other in ["regions.tsv", "countries.tsv"] {
      try ReferenceFixture.edit(other, in: folder) { $0.prefix { $0 != "\n" } + "\n" }
    }
    let tables = ReferenceTables(folder: folder, cache: folder.appendingPathComponent("cache"))
    let all = try naive(folder)
    var seed = ReferenceSeed(state: 116_006)
    for _ in 0..<150 {
      let town = try #require(all.randomElement(using: &seed))
      let keys = town.keys.sorted { $0.lexicographicallyPrecedes($1) }
      let key = try #require(keys.randomElement(using: &seed))
      let letters = String(
        decoding: key.prefix(Int.random(in: 1...6, using: &seed)), as: UTF8.self)
      let near = ["IE", "DE", "GB", "FR"].randomElement(using: &seed)
      let got = tables.places(letters, near: near, limit: 8).map {
        Entry(country: $0.place.country, region: $0.place.region ?? "", name: $0.place.name)
      }
      #expect(got == scan(all, referenceKey(letters), near), "for \(letters) near \(near ?? "")")
    }
    #expect(tables.problems.isEmpty)
  }

  @Test func `folding letter by letter gives what the whole transform gives`() throws {
    let text = try String(
      contentsOf: ReferenceFixture.shippedFolder.appendingPathComponent("places.tsv"),
      encoding: .utf8)
    var folder = ReferenceFolder()
    var tried = 0
    for line in text.split(separator: "\n").dropFirst() where line.utf8.count % 16 == 0 {
      for name in line.split(separator: "\t").last?.split(separator: "|") ?? []
      where !name.utf8.allSatisfy({ $0 < 0x80 }) {
        #expect(folder.key(String(name)) == referenceKey(String(name)))
        tried += 1
      }
    }
    #expect(tried > 1_000)
  }

  @Test func `the names are made ready once and made anew when a table changes`() throws {
    let folder = try ReferenceFixture.small(every: 200)
    defer { try? FileManager.default.removeItem(at: folder) }
    let cache = folder.appendingPathComponent("cache")
    let file = cache.appendingPathComponent("reference.index")
    #expect(
      ReferenceTables(folder: folder, cache: cache).places("london", near: nil, limit: 1).count == 1
    )
    let made = try Data(contentsOf: file)
    let number = try inode(file)
    ReferenceTables(folder: folder, cache: cache).prepare()
    #expect(try inode(file) == number)
    #expect(try FileManager.default.contentsOfDirectory(atPath: cache.path) == ["reference.index"])
    try ReferenceFixture.edit("places.tsv", in: folder) {
      $0 + "1\tNeuheim\tDE\tDE300\t\t5\tNovi Dom\n"
    }
    let changed = ReferenceTables(folder: folder, cache: cache)
    #expect(changed.places("novi dom", near: nil, limit: 1).first?.place.name == "Neuheim")
    #expect(try Data(contentsOf: file) != made)
  }

  private func inode(_ file: URL) throws -> Int {
    let about = try FileManager.default.attributesOfItem(atPath: file.path)
    return try #require(about[.systemFileNumber] as? Int)
  }

  @Test func `a damaged index is never believed`() throws {
    let folder = try ReferenceFixture.small(every: 200)
    defer { try? FileManager.default.removeItem(at: folder) }
    let file = folder.appendingPathComponent("reference.index")
    ReferenceTables(folder: folder, cache: folder).prepare()
    let whole = try Data(contentsOf: file)
    var seed = ReferenceSeed(state: 7)
    for round in 0..<12 {
      var bad = whole
      let place = Int.random(in: 0..<bad.count, using: &seed)
      if round % 3 == 0 { bad = bad.prefix(place) } else { bad[place] ^= 0x10 }
      try bad.write(to: file)
      let tables = ReferenceTables(folder: folder, cache: folder)
      #expect(tables.places("london", near: nil, limit: 1).first?.place.name == "London")
      #expect(try Data(contentsOf: file) == whole)
    }
  }

  @Test func `several programs may make the names ready at the same time`() async throws {
    let folder = try ReferenceFixture.small(every: 200)
    defer { try? FileManager.default.removeItem(at: folder) }
    let cache = folder.appendingPathComponent("cache")
    let answers = await withTaskGroup(of: String?.self) { group in
      for _ in 0..<8 {
        group.addTask {
          let tables = ReferenceTables(folder: folder, cache: cache)
          return tables.places("london", near: nil, limit: 1).first?.place.name
        }
      }
      return await group.reduce(into: []) { $0.append($1) }
    }
    #expect(answers == Array(repeating: "London", count: 8))
    #expect(try FileManager.default.contentsOfDirectory(atPath: cache.path) == ["reference.index"])
  }
}
