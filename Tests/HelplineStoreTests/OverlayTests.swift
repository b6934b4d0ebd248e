import Foundation
import HelplineModel
import Testing

@testable import HelplineStore

@Suite("A change of the house is seen at once")
struct OverlayTests {
  private let folder: TemporaryFolder
  private let store: DirectoryStore

  init() throws {
    folder = try TemporaryFolder()
    store = try DirectoryStore.open(dataFolder: folder.path)
    _ = try store.replace(publisher: "a", listings: Self.published, sample: false)
  }

  private static let published = (1...6).map { number in
    Listings.one("a:\(number)", "Line \(number)") {
      $0.phones = [Phone(number: "+44 20 7946 000\(number)")]
      $0.topics = ["shelter"]
    }
  }

  /// Nobody can build while this is held.
  private func holdingBuilds() throws -> FileLock {
    try FileLock.wait(folder.path + "/knowledge/.lock", milliseconds: 10_000)
  }

  private func found(_ words: String) -> [String] {
    store.live.search(Listings.query(words)).hits.map(\.id).sorted()
  }

  private var needs: [Int] {
    store.live.needs(topics: ["shelter"], regions: ["IE"], ownLine: nil, today: "2026-11-21")
      .flatMap { [$0.listings, $0.rung] }
  }

  private func rung(_ id: String) -> [String: Rung] {
    [id: Rung(day: "2026-03-04", code: "14", outcome: .right)]
  }

  @Test func `a changed, a new and a closed listing, without a new generation`() throws {
    let lock = try holdingBuilds()
    let number = store.live.generationNumber
    var (moved, closed) = (Self.published[0], Self.published[1])
    moved.name = "Night Shelter"
    closed.status = "defunct"
    let new = Listings.one("house:1", "Harbour Café") { $0.publisher = "house" }
    let counts = try store.apply(house: [moved, closed, new], rung: [:])
    #expect((counts.changed, counts.added) == (2, 1))
    #expect(store.live.generationNumber == number)
    #expect(found("night") == ["a:1"])
    #expect(found("line") == ["a:3", "a:4", "a:5", "a:6"])
    #expect(found("cafe") == ["house:1"])
    #expect(store.live.service("a:1")?.name == "Night Shelter")
    #expect(store.live.service("house:1")?.name == "Harbour Café")
    #expect(needs == [5, 0])
    withExtendedLifetime(lock) {}
  }

  @Test func `a number that was rung counts at once`() throws {
    let lock = try holdingBuilds()
    _ = try store.apply(house: [], rung: rung("a:3"))
    #expect(store.live.service("a:3")?.truth.rungOn == "2026-03-04")
    #expect(needs == [6, 1])
    #expect(store.live.stats(now: 1_795_219_200) == (6, 1))
    withExtendedLifetime(lock) {}
  }

  @Test func `a listing that was taken out is gone at once`() throws {
    let lock = try holdingBuilds()
    var book = HouseBook()
    book.removed["a:2"] = Removed(day: "2026-11-21", code: "14", reason: .notForUs, name: "Line 2")
    #expect(try store.apply(book).gone == 1)
    #expect(store.live.service("a:2") == nil)
    #expect(found("line").count == 5)
    #expect(needs == [5, 0])
    withExtendedLifetime(lock) {}
  }

  @Test func `what was built is what was seen before it was built`() throws {
    var moved = Self.published[0]
    moved.name = "Night Shelter"
    let lock = try holdingBuilds()
    _ = try store.apply(house: [moved], rung: rung("a:1"))
    let before = store.live.service("a:1")
    withExtendedLifetime(lock) { lock.removeFile() }
    store.finishBuilding()
    let again = try DirectoryStore.open(dataFolder: folder.path)
    #expect(again.live.service("a:1") == before)
    #expect(store.live.service("a:1") == before)
    #expect(found("night") == ["a:1"])
  }

  @Test func `a change taken back while it is built does not come again`() throws {
    var moved = Self.published[0]
    moved.name = "Night Shelter"
    for _ in 0..<5 {
      _ = try store.apply(house: [moved], rung: [:])
      _ = try store.apply(house: [], rung: [:])
      #expect(store.live.service("a:1")?.name == "Line 1")
      store.finishBuilding()
      #expect(store.live.service("a:1")?.name == "Line 1")
    }
  }

  @Test func `a number that an import changes before the call is built was not rung`() throws {
    let lock = try holdingBuilds()
    _ = try store.apply(house: [], rung: rung("a:1"))
    withExtendedLifetime(lock) { lock.removeFile() }
    store.finishBuilding()
    var listings = Self.published
    listings[0].phones = [Phone(number: "+44 20 7946 0099")]
    _ = try store.replace(publisher: "a", listings: listings, sample: false)
    #expect(store.live.service("a:1")?.truth.rungOn == nil)
  }

  @Test func `eight programs with the same change end with the same directory`() throws {
    var moved = Self.published[0]
    moved.name = "Night Shelter"
    let stores = try (0..<8).map { _ in try DirectoryStore.open(dataFolder: folder.path) }
    for store in stores { _ = try store.apply(house: [moved], rung: rung("a:2")) }
    for store in stores { store.finishBuilding() }
    for store in stores {
      store.live.refresh()
      #expect(store.live.service("a:1")?.name == "Night Shelter")
      #expect(store.live.service("a:2")?.truth.rungOn == "2026-03-04")
    }
    #expect(folder.names("knowledge").filter { Int($0) != nil }.count == 1)
  }
}
