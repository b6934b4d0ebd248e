import Foundation
import HelplineModel
import HelplineStore
import Testing

@Suite("The coordinator's own listings and calls to numbers")
struct HouseListingTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private func filled() throws -> DirectoryStore {
    let store = try DirectoryStore.open(dataFolder: folder.path)
    _ = try store.replace(publisher: "a", listings: [line, refuge], sample: false)
    return store
  }

  private let line = Listings.one("a:1", "Victim Line") { $0.phones = [Phone(number: "01 111")] }
  private let refuge = Listings.one("a:2", "Old Refuge") { $0.phones = [Phone(number: "01 222")] }

  private var moved: Service {
    var service = refuge
    service.name = "New Refuge"
    service.phones = [Phone(number: "01 999")]
    return service
  }

  private func rung(
    _ outcome: Rung.Outcome = .right, on day: String = "2026-03-04"
  ) -> [String: Rung] {
    ["a:2": Rung(day: day, code: "14", outcome: outcome)]
  }

  private func found(_ store: DirectoryStore, _ words: String) -> [String] {
    store.live.search(Listings.query(words)).hits.map(\.id)
  }

  @Test func `a listing changed here stands in the place of the published one`() throws {
    let store = try filled()
    #expect(try store.settled(house: [moved], rung: [:]).changed == 1)
    #expect(store.live.service("a:2")?.phones.map(\.number) == ["01 999"])
    #expect(found(store, "refuge") == ["a:2"])
    #expect(found(store, "old") == [])
    let again = try DirectoryStore.open(dataFolder: folder.path)
    #expect(again.live.service("a:2")?.name == "New Refuge")
  }

  @Test func `a new listing is found, and goes again without a trace`() throws {
    let store = try filled()
    let new = Listings.one("house:1", "Night Café") { $0.publisher = "house" }
    #expect(try store.settled(house: [new], rung: [:]).added == 1)
    #expect(found(store, "cafe") == ["house:1"])
    #expect(try store.settled(house: [], rung: [:]).gone == 1)
    #expect(found(store, "cafe") == [])
    #expect(store.live.service("house:1") == nil)
  }

  @Test func `a listing closed here is not found any more, and opens again`() throws {
    let store = try filled()
    var closed = refuge
    closed.status = "defunct"
    _ = try store.settled(house: [closed], rung: [:])
    #expect(found(store, "refuge") == [])
    #expect(found(store, "") == ["a:1"])
    _ = try store.settled(house: [], rung: [:])
    #expect(found(store, "refuge") == ["a:2"])
  }

  @Test func `taking the house's version away brings the published one back as it was`() throws {
    let store = try filled()
    _ = try store.settled(house: [moved], rung: [:])
    #expect(try store.settled(house: [], rung: [:]).changed == 1)
    #expect(store.live.service("a:2") == refuge)
    #expect(found(store, "old refuge") == ["a:2"])
  }

  @Test func `an import does not write over the house's version, and says that it stands`() throws {
    let store = try filled()
    _ = try store.settled(house: [moved], rung: [:])
    var published = refuge
    published.name = "Published Refuge"
    let counts = try store.replace(publisher: "a", listings: [line, published], sample: false)
    #expect((counts.changed, counts.kept, counts.gone, counts.unchanged) == (0, 1, 0, 1))
    #expect(store.live.service("a:2")?.name == "New Refuge")
    #expect(found(store, "published") == [])
    let less = try store.replace(publisher: "a", listings: [line], sample: false)
    #expect((less.gone, less.kept) == (0, 1))
    #expect(found(store, "refuge") == ["a:2"])
    _ = try store.replace(publisher: "a", listings: [line, published], sample: false)
    _ = try store.settled(house: [], rung: [:])
    #expect(store.live.service("a:2")?.name == "Published Refuge")
    #expect(found(store, "published") == ["a:2"])
  }

  @Test func `the same again builds nothing`() throws {
    let store = try filled()
    _ = try store.settled(house: [moved], rung: rung())
    let before = folder.names("knowledge")
    let counts = try store.settled(house: [moved], rung: rung())
    #expect(!counts.isChange)
    #expect(counts.unchanged == 1)
    #expect(folder.names("knowledge") == before)
    #expect(store.live.service("a:2")?.phones.map(\.number) == ["01 999"])
  }

  @Test func `a house without anything of its own builds nothing`() throws {
    let store = try filled()
    let before = folder.names("knowledge")
    #expect(try store.settled(house: [], rung: [:]) == ImportCounts())
    #expect(folder.names("knowledge") == before)
    let empty = try DirectoryStore.open(dataFolder: folder.path + "/other")
    #expect(try empty.settled(house: [], rung: [:]) == ImportCounts())
    #expect(empty.isEmpty)
  }

  @Test func `a call to a listing that is not there waits for it`() throws {
    let store = try filled()
    let call = ["b:7": Rung(day: "2026-03-04", code: "14", outcome: .right)]
    #expect(try !store.settled(house: [], rung: call).isChange)
    _ = try store.replace(publisher: "b", listings: [Listings.one("7", "Late")], sample: false)
    #expect(store.live.service("b:7")?.truth.rungOn == "2026-03-04")
  }

  @Test func `a number that was rung says by whom and when, also after an import`() throws {
    let store = try filled()
    #expect(try store.settled(house: [], rung: rung()).changed == 1)
    var published = refuge
    published.about = "New words"
    _ = try store.replace(publisher: "a", listings: [line, published], sample: false)
    let truth = store.live.service("a:2")?.truth
    #expect(truth?.rungOn == "2026-03-04")
    #expect(truth?.rungBy == "14")
    #expect(found(store, "") == ["a:2", "a:1"], "a number that was rung comes first")
    _ = try store.settled(house: [], rung: [:])
    #expect(store.live.service("a:2")?.truth == published.truth)
  }

  @Test(arguments: [
    (Rung.Outcome.wrong, "rung 2026-04-01: wrong number"),
    (.noAnswer, "rung 2026-04-01: no answer"),
  ])
  func `a wrong number and one that nobody answers lose their mark and say so`(
    outcome: Rung.Outcome, note: String
  ) throws {
    let store = try filled()
    _ = try store.settled(house: [], rung: rung())
    _ = try store.settled(house: [], rung: rung(outcome, on: "2026-04-01"))
    let truth = store.live.service("a:2")?.truth
    #expect(truth?.rungOn == nil)
    #expect(truth?.rungBy == nil)
    #expect(truth?.note == note)
    #expect(found(store, "refuge") == ["a:2"])
  }

  @Test func `a caution of the publisher stays beside the desk's`() throws {
    let store = try filled()
    var published = refuge
    published.truth.note = "Mornings only."
    _ = try store.replace(publisher: "a", listings: [published], sample: false)
    _ = try store.settled(house: [], rung: rung(.wrong))
    #expect(
      store.live.service("a:2")?.truth.note == "Mornings only.; rung 2026-03-04: wrong number")
  }

  @Test func `a number that changed after it was rung was not rung`() throws {
    let store = try filled()
    _ = try store.settled(house: [], rung: rung())
    _ = try store.settled(house: [moved], rung: rung())
    #expect(store.live.service("a:2")?.truth.rungOn == nil)
    #expect(store.live.service("a:2")?.truth.note?.contains("another number") == true)
    _ = try store.settled(house: [], rung: rung())
    #expect(store.live.service("a:2")?.truth.rungOn == "2026-03-04")
    var published = refuge
    published.phones = [Phone(number: "01 555")]
    _ = try store.replace(publisher: "a", listings: [published], sample: false)
    #expect(store.live.service("a:2")?.truth.rungOn == nil)
  }

  @Test func `the day a number was rung goes with the number, not with its grouping`() throws {
    let store = try filled()
    _ = try store.settled(house: [], rung: rung())
    var grouped = refuge
    grouped.phones = [Phone(number: "0 12 22")]
    _ = try store.settled(house: [grouped], rung: rung())
    #expect(store.live.service("a:2")?.truth.rungOn == "2026-03-04")
    grouped.status = "Defunct"
    #expect(grouped.isClosed && !refuge.isClosed)
  }

  @Test func `what a form copied from the screen is no call to a number`() throws {
    let store = try filled()
    _ = try store.settled(house: [], rung: rung())
    var copied = try #require(store.live.service("a:2"))
    copied.name = "Copied Refuge"
    _ = try store.settled(house: [copied], rung: rung(.wrong, on: "2026-04-01"))
    var twice = try #require(store.live.service("a:2"))
    twice.about = "Rooms for six"
    _ = try store.settled(house: [twice], rung: rung(.wrong, on: "2026-04-01"))
    #expect(store.live.service("a:2")?.truth.note == "rung 2026-04-01: wrong number")
    _ = try store.settled(house: [twice], rung: [:])
    #expect(store.live.service("a:2")?.truth == Truth())
  }

  @Test func `a version of practice data stays practice data`() throws {
    let store = try DirectoryStore.open(dataFolder: folder.path)
    _ = try store.replace(publisher: "a", listings: [refuge], sample: true)
    _ = try store.settled(house: [moved], rung: rung())
    #expect(found(store, "refuge") == [])
    #expect(store.live.service("a:2")?.isSample == true)
  }

  @Test func `an index made again knows the house's version`() throws {
    _ = try filled().settled(house: [moved], rung: rung())
    try folder.damage("knowledge/current/directory.index", at: 2000)
    let store = try DirectoryStore.open(dataFolder: folder.path)
    #expect(found(store, "new refuge") == ["a:2"])
    #expect(found(store, "old") == [])
  }

  @Test func `after a damaged directory the house's own listings come back`() throws {
    _ = try filled().settled(house: [moved], rung: [:])
    try folder.damage("knowledge/current/directory.sqlite", at: 0)
    let store = try filled()
    #expect(store.live.service("a:2")?.name == "Old Refuge")
    _ = try store.settled(house: [moved], rung: [:])
    #expect(store.live.service("a:2")?.name == "New Refuge")
  }

  /// Whatever is imported, written and taken back in whatever order, everybody sees the house's version
  /// where there is one and the publisher's where there is none.
  @Test(arguments: 1...6 as ClosedRange<UInt64>)
  func `any order of imports and changes gives the same directory`(seed: UInt64) throws {
    var random = Seeded(seed)
    let store = try DirectoryStore.open(dataFolder: folder.path)
    var published: [String: Service] = [:]
    var house: [String: Service] = [:]
    for step in 0..<12 {
      let id = "a:\(Int.random(in: 1...4, using: &random))"
      let service = Listings.one(id, "Name \(step)")
      switch Int.random(in: 0..<4, using: &random) {
      case 0: published[id] = service
      case 1: published[id] = nil
      case 2: house[id] = service
      default: house[id] = nil
      }
      if Bool.random(using: &random) {
        _ = try store.settled(house: Array(house.values), rung: [:])
        _ = try store.replace(publisher: "a", listings: published.values, sample: false)
      } else {
        _ = try store.replace(publisher: "a", listings: published.values, sample: false)
        _ = try store.settled(house: Array(house.values), rung: [:])
      }
      let expected = published.merging(house) { $1 }
      #expect(Set(found(store, "")) == Set(expected.keys), "seed \(seed), step \(step)")
      for (id, service) in expected { #expect(store.live.service(id) == service) }
    }
  }
}

/// Numbers that are the same again for a seed.
struct Seeded: RandomNumberGenerator {
  private var state: UInt64
  init(_ seed: UInt64) { state = seed &* 0x9E37_79B9_7F4A_7C15 | 1 }
  mutating func next() -> UInt64 {
    state ^= state << 13
    state ^= state >> 7
    state ^= state << 17
    return state
  }
}
