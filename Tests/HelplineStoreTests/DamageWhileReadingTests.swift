import Foundation
import HelplineModel
import Testing

@testable import HelplineStore

/// Here every index counts as a large one.
@Suite("A large index that is damaged", .timeLimit(.minutes(1)))
struct DamageWhileReadingTests {
  private let listing: OneListing
  private var folder: TemporaryFolder { listing.folder }

  init() throws { listing = try OneListing() }

  private func open() throws -> DirectoryStore { try listing.open { $0.checkedAtOnce = 0 } }

  private func found(_ store: DirectoryStore) -> [String] { listing.found(store) }

  private func damageIndex() throws {
    try folder.damage(listing.index, at: 2000)
  }

  @Test func `a search that meets it shows nothing wrong, and a new one is made beside it`()
    throws
  {
    try damageIndex()
    let store = try open()
    #expect(store.warnings == [])
    #expect(found(store) == [])
    #expect(store.live.generationNumber == 1)
    _ = found(store)
    store.finishBuilding()
    #expect(found(store) == ["a:1"])
    #expect(store.live.generationNumber == 2)
    let news = store.news()
    #expect(news.count == 2)
    #expect(news.last?.contains("made again") == true)
    #expect(store.news() == [])
    #expect(try DirectoryStore.open(dataFolder: folder.path).warnings == [])
  }

  @Test func `a look beside the first screen finds it before anybody searches`() throws {
    try damageIndex()
    let store = try open()
    #expect(store.live.damage() == damage(index: true))
    store.lookAfter()
    store.finishBuilding()
    #expect(store.live.generationNumber == 2)
    #expect(found(store) == ["a:1"])
    #expect(store.live.damage() == DirectoryDamage())
    #expect(store.news().count == 2)
  }

  @Test func `one that is whole is left alone, and looked at once a start`() throws {
    let store = try open()
    store.lookAfter()
    store.finishBuilding()
    try damageIndex()
    store.lookAfter()
    store.finishBuilding()
    #expect(store.live.generationNumber == 1)
    #expect(store.news() == [])
  }

  @Test func `of several programs that meet it one makes it again, and the others take that up`()
    throws
  {
    try damageIndex()
    let stores = try (0..<3).map { _ in try open() }
    for store in stores { #expect(found(store) == []) }
    for store in stores { store.finishBuilding() }
    #expect(stores.map(\.live.generationNumber) == [2, 2, 2])
    for store in stores { #expect(found(store) == ["a:1"]) }
  }

  @Test func `what the house changed meanwhile is built as well`() throws {
    try damageIndex()
    let store = try open()
    store.lookAfter()
    var own = Listings.one("house:1", "Harbour Door")
    own.publisher = "house"
    _ = try store.settled(house: [own], rung: [:])
    #expect(found(store) == ["a:1"])
    let again = try DirectoryStore.open(dataFolder: folder.path)
    #expect(again.live.search(Listings.query("harbour")).hits.map(\.id) == ["house:1"])
  }

  @Test func `damaged rows are said and are no reason for a new index`() throws {
    let rows = folder.path + "/knowledge/current/directory.sqlite"
    let size = try #require(FileManager.default.contents(atPath: rows)).count
    try damageIndex()
    let store = try open()
    // The header and the list of tables stay readable.
    for place in stride(from: 16_384, to: size, by: 512) {
      try folder.damage("knowledge/current/directory.sqlite", at: place)
    }
    #expect(store.live.damage() == damage(index: true, rows: true))
    store.lookAfter()
    store.finishBuilding()
    #expect(store.live.generationNumber == 1)
    #expect(store.news().last?.contains("services may be missing") == true)
  }

  private func damage(index: Bool, rows: Bool = false) -> DirectoryDamage {
    var damage = DirectoryDamage()
    (damage.index, damage.rows) = (index, rows)
    return damage
  }
}
