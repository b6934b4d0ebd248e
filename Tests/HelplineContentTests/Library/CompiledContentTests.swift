import Foundation
import HelplineModel
import Testing

@testable import HelplineContent

/// A library that makes copies of files that were written this very moment.
private func compiling(_ content: ContentFixture) -> ContentLibrary {
  ContentLibrary(
    roots: [content.root], compiled: CompiledContent(folder: content.root + "/cache", settling: 0))
}

struct CompiledContentTests {
  @Test func `files written a moment ago leave no copy, for the next edit could leave no mark`()
    throws
  {
    let content = try ContentFixture(ContentFixture.sound)
    let library = ContentLibrary(roots: [content.root], cache: content.root + "/cache")
    #expect(library.shared.phases.count == 1)
    #expect(!FileManager.default.fileExists(atPath: content.root + "/cache/shared.compiled"))
  }

  @Test func `a compiled copy says the same as the files`() throws {
    let content = try ContentFixture(ContentFixture.sound)
    let cache = content.root + "/cache"
    let plain = ContentLibrary(roots: [content.root])
    for _ in 1...2 {
      let library = compiling(content)
      #expect(library.shared == plain.shared)
      #expect(library.country("IE") == plain.country("IE"))
      #expect(library.countries.map(\.name) == plain.countries.map(\.name))
      #expect(library.problems == plain.problems)
    }
    let names = try FileManager.default.contentsOfDirectory(atPath: cache).sorted()
    #expect(names == ["countries.compiled", "country-IE.compiled", "shared.compiled"])
  }

  @Test func `a changed file is read again`() throws {
    let content = try ContentFixture(ContentFixture.sound)
    #expect(compiling(content).country("IE")?.name == "Ireland")
    let text = try #require(ContentFixture.sound["countries/IE/country.yaml"])
    try content.write(
      "countries/IE/country.yaml", text.replacingOccurrences(of: "Ireland", with: "Irelamd"))
    let library = compiling(content)
    #expect(library.country("IE")?.name == "Irelamd")
    #expect(library.countries.map(\.name) == ["Irelamd"])
  }

  @Test func `a damaged copy is never believed`() throws {
    let content = try ContentFixture(ContentFixture.sound)
    let cache = content.root + "/cache"
    let sound = compiling(content).shared
    let path = cache + "/shared.compiled"
    let bytes = try #require(FileManager.default.contents(atPath: path))
    var random = Seeded(seed: 7)
    for _ in 0..<50 {
      var damaged = bytes
      let place = Int(random.next() % UInt64(bytes.count))
      damaged[place] ^= UInt8(1 << (random.next() % 8))
      if random.next() % 4 == 0 { damaged = damaged.prefix(place) }
      try damaged.write(to: URL(fileURLWithPath: path))
      #expect(compiling(content).shared == sound)
    }
  }

  @Test func `bytes with a right sum and wrong insides are refused, not trapped on`() throws {
    let content = try ContentFixture(ContentFixture.sound)
    let files = FileTrees(reading: ContentRoots(roots: [content.root]).sharedFiles())
    let bytes = TreeBytes.encode(files, stamp: "s")
    #expect(TreeBytes.decode(bytes, stamp: "s") == files)
    #expect(TreeBytes.decode(bytes, stamp: "t") == nil)
    var random = Seeded(seed: 11)
    for _ in 0..<2_000 {
      var body = Array(bytes.dropLast(8))
      body[Int(random.next() % UInt64(body.count))] = UInt8(truncatingIfNeeded: random.next())
      let sum = ContentStamp.fnv(body)
      for shift in 0..<8 { body.append(UInt8(truncatingIfNeeded: sum >> (8 * shift))) }
      let found = TreeBytes.decode(Data(body), stamp: "s")
      #expect(found == nil || found?.trees.count == files.trees.count)
    }
  }

  @Test func `a cache folder that cannot be written costs nothing but time`() throws {
    let content = try ContentFixture(ContentFixture.sound)
    try content.write("cache", "a file in its place")
    let library = compiling(content)
    #expect(library.shared.phases.count == 1)
  }

  @Test func `a copy holds the problems too`() throws {
    let content = try ContentFixture(ContentFixture.sound)
    try content.write("shared/phases.yaml", "phases: [")
    let first = compiling(content)
    let second = compiling(content)
    #expect(first.shared == second.shared)
    #expect(first.problems == second.problems && first.problems.count == 1)
  }
}
