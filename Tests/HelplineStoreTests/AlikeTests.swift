import Foundation
import HelplineModel
import HelplineStore
import Testing

@Suite("Listings that perhaps are one")
struct AlikeTests {
  private let folder: TemporaryFolder
  private let store: DirectoryStore

  init() throws {
    folder = try TemporaryFolder()
    store = try DirectoryStore.open(dataFolder: folder.path)
  }

  /// Numbers of Ofcom's range for drama.
  private func one(
    _ id: String, _ name: String, _ number: String? = nil, e164: String? = nil,
    change: (inout Service) -> Void = { _ in }
  ) -> Service {
    Listings.one(id, name) { service in
      service.country = "GB"
      service.publisher = String(id.prefix { $0 != ":" })
      if let number {
        service.phones = [Phone(number: number)]
        service.phones[0].e164 = e164
      }
      change(&service)
    }
  }

  private func fill(_ services: [Service]) throws {
    for (publisher, listings) in Dictionary(grouping: services, by: \.publisher) {
      _ = try store.replace(publisher: publisher, listings: listings, sample: false)
    }
  }

  private var pairs: [ListingPair] { store.live.perhapsTwice(except: [], limit: 100) }

  @Test func `one number in two spellings and two sources is proposed, and what differs is said`()
    throws
  {
    try fill([
      one("a:1", "Test Refuge", "020 7946 0001", e164: "+442079460001"),
      one("b:1", "Refuge for tests", "+44 20 7946 0001") { $0.serves = ["UKI"] },
      one("b:2", "Other", "020 7946 0002", e164: "+442079460002"),
    ])
    #expect(pairs == [ListingPair("a:1", "b:1")])
    let alike = store.live.alike("b:1")
    #expect(alike == [AlikeListing(id: "a:1", publisher: "a", differs: ["serves"])])
    #expect(store.live.alike("b:2").isEmpty)
  }

  @Test func `the same name in the same place is proposed, and that the numbers differ is said`()
    throws
  {
    try fill([
      one("a:1", "Café Test-Night", "020 7946 0001"),
      one("b:1", "CAFE test night", "020 7946 0002"),
      one("b:2", "Café Test-Night", "020 7946 0003") { $0.serves = ["FR"] },
    ])
    #expect(pairs == [ListingPair("a:1", "b:1")])
    #expect(store.live.alike("a:1").map(\.differs) == [["number"]])
  }

  @Test func `both number and name stand before a number alone`() throws {
    try fill([
      one("a:1", "Alpha", "020 7946 0001"), one("b:1", "Beta", "020 7946 0001"),
      one("a:2", "Gamma", "020 7946 0002"), one("b:2", "gamma", "(020) 7946-0002"),
    ])
    #expect(pairs == [ListingPair("a:2", "b:2"), ListingPair("a:1", "b:1")])
    #expect(store.live.perhapsTwice(except: [pairs[0]], limit: 9) == [ListingPair("a:1", "b:1")])
  }

  @Test(arguments: ["112", "116 006", "0116 006", "999"])
  func `a short code is many services' and says nothing`(_ number: String) throws {
    try fill([one("a:1", "Alpha", number), one("b:1", "Beta", number)])
    #expect(pairs.isEmpty)
  }

  @Test func `digits of two countries are two numbers`() throws {
    try fill([
      one("a:1", "Alpha", "0800 123 4567"),
      one("b:1", "Beta", "0800 123 4567") {
        $0.country = "IE"
      },
    ])
    #expect(pairs.isEmpty)
  }

  @Test func `one organisation's telephone for many services is no duplicate`() throws {
    try fill([
      one("a:1", "Alpha", "020 7946 0001"), one("a:2", "Beta", "020 7946 0001"),
      one("a:3", "Beta", "020 7946 0001"),
    ])
    #expect(pairs == [ListingPair("a:2", "a:3")])
  }

  @Test func `what more than twenty share is a switchboard`() throws {
    let all = (1...21).map { one("p\($0):1", "Name \($0)", "020 7946 0001") }
    try fill(Array(all.prefix(20)))
    #expect(store.live.perhapsTwice(except: [], limit: 500).count == 190)
    try fill([all[20]])
    #expect(pairs.isEmpty)
  }

  @Test func `practice data, what is closed and what was taken out is not proposed`() throws {
    try fill([one("a:1", "Alpha", "020 7946 0001")])
    _ = try store.replace(
      publisher: "b", listings: [one("b:1", "Beta", "020 7946 0001")], sample: true)
    try fill([one("c:1", "Gamma", "020 7946 0001") { $0.status = "defunct" }])
    #expect(pairs.isEmpty)
    try fill([one("d:1", "Delta", "020 7946 0001")])
    #expect(pairs == [ListingPair("a:1", "d:1")])
    var book = HouseBook()
    book.removed["d:1"] = Removed(day: "2026-03-10", code: "KO", reason: .notForUs, name: "Delta")
    _ = try store.settled(book)
    #expect(pairs.isEmpty && store.live.alike("a:1").isEmpty)
  }

  @Test func `two that were found to be different are kept apart`() throws {
    try fill([one("a:1", "Alpha", "020 7946 0001"), one("b:1", "Beta", "020 7946 0001")])
    store.live.keepApart([ListingPair("b:1", "a:1")])
    #expect(store.live.alike("a:1").isEmpty && store.live.alike("b:1").isEmpty)
    store.live.keepApart([])
    #expect(store.live.alike("a:1").map(\.id) == ["b:1"])
  }

  /// Whatever is imported in whatever order, each pair that shares a number is proposed, and no other.
  @Test(arguments: 1...5 as ClosedRange<UInt64>)
  func `pairs are those of a comparison by hand`(seed: UInt64) throws {
    var random = Seeded(seed)
    let services = (0..<40).map { number in
      one(
        "p\(Int.random(in: 1...3, using: &random)):\(number)", "Name \(number)",
        "020 7946 00\(10 + Int.random(in: 0..<12, using: &random))")
    }
    try fill(services)
    var wanted: Set<ListingPair> = []
    for one in services {
      for other in services where one.publisher != other.publisher {
        if one.phones == other.phones { wanted.insert(ListingPair(one.id, other.id)) }
      }
    }
    #expect(Set(store.live.perhapsTwice(except: [], limit: 9999)) == wanted, "seed \(seed)")
  }
}
