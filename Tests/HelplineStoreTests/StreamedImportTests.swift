import Foundation
import HelplineModel
import HelplineStore
import Testing

@Suite("An import row by row")
struct StreamedImportTests {
  private let folder: TemporaryFolder
  private let store: DirectoryStore

  init() throws {
    folder = try TemporaryFolder()
    store = try DirectoryStore.open(dataFolder: folder.path)
  }

  private let three = (1...3).map { Listings.one("a:\($0)", "Line \($0)") }

  private func total(_ words: String = "") -> Int {
    store.live.search(Listings.query(words)).total
  }

  @Test func `the same again takes every listing once and writes no file`() throws {
    _ = try store.replace(publisher: "a", listings: three, sample: false)
    let before =
      try FileManager.default.attributesOfItem(
        atPath: folder.path + "/knowledge/current/directory.sqlite")[.modificationDate] as? Date
    var (taken, folders) = (0, Set<String>())
    let watched = three.lazy.map { listing -> Service in
      taken += 1
      folders.formUnion(folder.names("knowledge"))
      return listing
    }
    let counts = try store.replace(publisher: "a", listings: watched, sample: false)
    #expect(counts.unchanged == 3)
    #expect(taken == 3)
    #expect(!folders.contains { $0.hasPrefix(".building") }, "nothing is copied to compare")
    let after =
      try FileManager.default.attributesOfItem(
        atPath: folder.path + "/knowledge/current/directory.sqlite")[.modificationDate] as? Date
    #expect(after == before)
  }

  @Test(arguments: 0..<3)
  func `one that differs is found wherever it stands, and the others with it`(at place: Int) throws
  {
    _ = try store.replace(publisher: "a", listings: three, sample: false)
    var listings = three
    listings[place].name = "Other"
    let counts = try store.replace(publisher: "a", listings: listings, sample: false)
    #expect((counts.changed, counts.unchanged) == (1, 2))
    #expect(total() == 3)
    #expect(total("line") == 2)
    #expect(total("other") == 1)
  }

  @Test func `a trial says what would change and changes nothing`() throws {
    let first = try store.replace(publisher: "a", listings: three, sample: false, trial: true)
    #expect(first.added == 3)
    #expect(store.isEmpty)
    _ = try store.replace(publisher: "a", listings: three, sample: false)
    var listings = Array(three.dropFirst())
    listings[0].name = "Other"
    listings.append(Listings.one("a:9", "New"))
    let before = folder.names("knowledge")
    let counts = try store.replace(publisher: "a", listings: listings, sample: false, trial: true)
    #expect((counts.added, counts.changed, counts.unchanged, counts.gone) == (1, 1, 1, 1))
    #expect(folder.names("knowledge") == before)
    #expect(total("line") == 3)
  }

  @Test func `a source that is refused at its end leaves everything as it was`() throws {
    _ = try store.replace(publisher: "a", listings: three, sample: false)
    let before = folder.names("knowledge")
    var asked = 0
    _ = try store.replace(
      publisher: "a", listings: [three[0]], sample: false,
      accepts: {
        asked += 1
        return false
      })
    #expect(asked == 1)
    #expect(folder.names("knowledge") == before)
    #expect(total() == 3)
  }

  @Test func `whoever waits is told of each listing and of the index`() throws {
    var stages: [ImportStage] = []
    _ = try store.replace(
      publisher: "a", listings: three, sample: false, progress: { stages.append($0) })
    #expect(stages == [.reading(1), .reading(2), .reading(3), .indexing(3)])
  }
}
