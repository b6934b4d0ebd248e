import Foundation
import HelplineModel
import HelplineStore
import Testing

@Suite("The directory in the data folder")
struct DirectoryStoreTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private func open() throws -> DirectoryStore {
    try DirectoryStore.open(
      dataFolder: folder.path, zones: ["IE": "Europe/Dublin"],
      synonyms: ["follows me": ["stalking"]])
  }

  private var three: [Service] {
    [
      Listings.one("a:1", "Victim Line") { $0.topics = ["stalking"] },
      Listings.one("a:2", "Women's Refuge"), Listings.one("a:3", "Court Help"),
    ]
  }

  private func counts(_ added: Int, _ changed: Int, _ unchanged: Int, _ gone: Int) -> ImportCounts {
    var counts = ImportCounts()
    (counts.added, counts.changed, counts.unchanged, counts.gone) = (
      added, changed, unchanged, gone
    )
    return counts
  }

  @Test func `a new folder has an empty directory and answers`() throws {
    let store = try open()
    #expect(store.isEmpty)
    #expect(store.warnings.isEmpty)
    #expect(store.live.search(Listings.query("victim")) == DirectoryAnswer())
    #expect(store.live.service("a:1") == nil)
    #expect(try folder.mode("knowledge") == 0o700)
  }

  @Test func `an import is found at once, by word and by what callers say`() throws {
    let store = try open()
    #expect(try store.replace(publisher: "a", listings: three, sample: false) == counts(3, 0, 0, 0))
    #expect(store.live.search(Listings.query("vic")).hits.map(\.id) == ["a:1"])
    let meant = store.live.search(Listings.query("he follows me"))
    #expect(meant.hits.map(\.why) == ["topic.stalking"])
    #expect(store.live.service("a:2")?.name == "Women's Refuge")
    #expect(try folder.mode("knowledge/current/directory.sqlite") == 0o600)
    #expect(try folder.mode("knowledge/current/directory.index") == 0o600)
  }

  @Test func `importing the same twice changes nothing on disk`() throws {
    let store = try open()
    _ = try store.replace(publisher: "a", listings: three, sample: false)
    let before = folder.names("knowledge")
    #expect(try store.replace(publisher: "a", listings: three, sample: false) == counts(0, 0, 3, 0))
    #expect(folder.names("knowledge") == before)
  }

  @Test func `changed and gone listings are counted, other publishers' stay`() throws {
    let store = try open()
    _ = try store.replace(publisher: "a", listings: three, sample: false)
    _ = try store.replace(publisher: "b", listings: [Listings.one("b:1", "B Line")], sample: false)
    let fewer = [three[0], Listings.one("a:2", "Women's House")]
    #expect(try store.replace(publisher: "a", listings: fewer, sample: false) == counts(0, 1, 1, 1))
    #expect(store.live.search(Listings.query("")).total == 3)
    #expect(store.live.search(Listings.query("refuge")).total == 0)
    #expect(store.live.service("a:3") == nil)
    #expect(store.live.service("b:1")?.publisher == "b")
  }

  @Test func `an import cannot write over another publisher's listing`() throws {
    let store = try open()
    _ = try store.replace(publisher: "a", listings: three, sample: false)
    _ = try store.replace(publisher: "b", listings: [Listings.one("a:1", "Other")], sample: false)
    #expect(store.live.service("a:1")?.name == "Victim Line")
    #expect(store.live.service("b:a:1")?.name == "Other")
  }

  @Test func `the day a person rang survives the next import`() throws {
    let store = try open()
    _ = try store.replace(publisher: "a", listings: three, sample: false)
    let rung = Rung(day: "2026-03-04", code: "14", outcome: .right)
    #expect(try store.settled(house: [], rung: ["a:2": rung, "a:9": rung]) == counts(0, 1, 0, 0))
    #expect(try store.replace(publisher: "a", listings: three, sample: false) == counts(0, 0, 3, 0))
    var changed = three
    changed[1].about = "New words"
    _ = try store.replace(publisher: "a", listings: changed, sample: false)
    #expect(store.live.service("a:2")?.truth.rungOn == "2026-03-04")
    #expect(store.live.service("a:2")?.truth.rungBy == "14")
    // 2026-11-21 and 2027-11-21.
    #expect(store.live.stats(now: 1_795_219_200) == (3, 1))
    #expect(store.live.stats(now: 1_826_755_200) == (3, 0))
  }

  @Test func `an import that fails half way leaves the directory as it was`() throws {
    let store = try open()
    _ = try store.replace(publisher: "a", listings: three, sample: false)
    let blocker = folder.path + "/knowledge/.building-2/directory.index.new"
    var changed = three[0]
    changed.name = "Changed"
    #expect(throws: StoreProblem.self) {
      try store.replace(
        publisher: "a", listings: [changed], sample: false,
        accepts: {
          // The place of the index is taken by a folder while the rows are written.
          try? FileManager.default.createDirectory(
            atPath: blocker, withIntermediateDirectories: true)
          return true
        })
    }
    #expect(store.live.service("a:1")?.name == "Victim Line")
    #expect(store.live.search(Listings.query("")).total == 3)
    #expect(folder.names("knowledge").filter { $0.hasPrefix(".building") }.isEmpty)
    #expect(try open().live.search(Listings.query("")).total == 3)
  }

  @Test func `samples are seen only by practice and tests`() throws {
    let store = try open()
    _ = try store.replace(publisher: "s", listings: three, sample: true)
    #expect(store.live.search(Listings.query("victim")).total == 0)
    #expect(store.live.search(Listings.query("victim") { $0.samples = true }).total == 1)
    #expect(store.live.stats(now: 1_795_219_200) == (0, 0))
  }

  @Test func `another program takes up the new directory and the old one is removed`() throws {
    let (one, two) = (try open(), try open())
    _ = try one.replace(publisher: "a", listings: three, sample: false)
    #expect(two.live.refresh())
    _ = try one.replace(publisher: "a", listings: [three[0]], sample: false)
    #expect(two.live.service("a:3") != nil, "what was opened stays readable")
    #expect(two.live.refresh())
    #expect(two.live.service("a:3") == nil)
    #expect(folder.names("knowledge").filter { Int($0) != nil }.count == 1)
  }

  @Test func `other content of the knowledge goes with the listings`() throws {
    let store = try open()
    _ = try store.replace(publisher: "a", listings: three, sample: false)
    let content = folder.path + "/knowledge/current/content"
    try FileManager.default.createDirectory(atPath: content, withIntermediateDirectories: true)
    try Data("x".utf8).write(to: URL(fileURLWithPath: content + "/a.yaml"))
    _ = try store.replace(publisher: "a", listings: [three[0]], sample: false)
    #expect(folder.names("knowledge/current/content") == ["a.yaml"])
  }

  @Test func `open or closed goes by the country's clock`() throws {
    let store = try open()
    let open = Listings.one("a:1", "A") {
      $0.hours.rows = [HoursRow(days: 127, from: 540, to: 600)]
    }
    // 2026-07-01 08:30 UTC is 09:30 in Dublin.
    let end = OpenTime(day: 20_635, minute: 600, daysAhead: 0, minutesAway: 30)
    #expect(store.live.openState(open, at: 1_782_894_600) == .open(until: end))
  }

  @Test(arguments: [40, 2000])
  func `a damaged index is made again from the rows, and said`(offset: Int) throws {
    _ = try open().replace(publisher: "a", listings: three, sample: false)
    try folder.damage("knowledge/current/directory.index", at: offset)
    let store = try open()
    #expect(store.warnings.count == 1)
    #expect(store.live.search(Listings.query("vic")).hits.map(\.id) == ["a:1"])
    #expect(folder.names("knowledge/current").contains { $0.contains(".damaged-") })
    #expect(try open().warnings.isEmpty)
  }

  @Test func `a missing index is made again`() throws {
    _ = try open().replace(publisher: "a", listings: three, sample: false)
    try FileManager.default.removeItem(atPath: folder.path + "/knowledge/current/directory.index")
    let store = try open()
    #expect(store.warnings.count == 1)
    #expect(store.live.search(Listings.query("")).total == 3)
  }

  @Test func `a damaged database is kept aside and the directory can be filled again`() throws {
    _ = try open().replace(publisher: "a", listings: three, sample: false)
    try folder.damage("knowledge/current/directory.sqlite", at: 0)
    let store = try open()
    #expect(store.isEmpty)
    #expect(store.warnings.count == 1)
    #expect(try store.replace(publisher: "a", listings: three, sample: false) == counts(3, 0, 0, 0))
    #expect(folder.names("knowledge").contains { $0.contains("directory.sqlite.damaged-") })
    #expect(try open().warnings.isEmpty)
  }

  @Test func `the folder's path being a file is said in a sentence`() throws {
    let path = folder.path + "/file"
    try Data().write(to: URL(fileURLWithPath: path))
    #expect(throws: StoreProblem.noFolder(path)) { try DirectoryStore.open(dataFolder: path) }
  }
}
