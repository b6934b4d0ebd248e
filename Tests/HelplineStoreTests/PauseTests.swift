import Foundation
import HelplineModel
import HelplineStore
import Synchronization
import Testing

@Suite("A publisher's listing that is closed until a day", .timeLimit(.minutes(1)))
struct PauseTests {
  /// The day at the desk, which goes on.
  private final class Days: Sendable {
    let day: Mutex<String>
    init(_ day: String) { self.day = Mutex(day) }
  }

  private let folder: TemporaryFolder
  private let days = Days("2026-11-20")

  init() throws {
    folder = try TemporaryFolder()
    _ = try open().replace(publisher: "a", listings: published, sample: false)
  }

  private var published: [Service] {
    let line = { (id: String, dated: String) in
      Listings.one(id, "Line") {
        $0.truth.dated = dated
        $0.topics = ["shelter"]
      }
    }
    var (closed, gone) = (line("a:closed", "2026-11-01"), line("a:gone", "2026-11-02"))
    (closed.status, closed.statusUntil) = ("temporarily closed", "2026-11-21")
    // What is not in service comes back when its publisher says so, not by itself.
    (gone.status, gone.statusUntil) = ("inactive", "2026-11-20")
    return [closed, gone, line("a:open", "2020")]
  }

  private func open() throws -> DirectoryStore {
    let days = days
    return try DirectoryStore.open(
      dataFolder: folder.path, today: { days.day.withLock { $0 } })
  }

  private func found(_ store: DirectoryStore) -> [String] {
    store.live.search(Listings.query("line")).hits.map(\.id)
  }

  private func needs(_ store: DirectoryStore) -> Int? {
    store.live.needs(topics: ["shelter"], regions: ["IE"], ownLine: nil, today: "2026-11-22")
      .first?.listings
  }

  private func begin(_ day: String, _ store: DirectoryStore) {
    days.day.withLock { $0 = day }
    store.lookAfter()
    store.finishBuilding()
  }

  @Test func `is found in its place from the next day on, while the program runs`() throws {
    let store = try open()
    begin("2026-11-21", store)
    #expect(found(store) == ["a:open", "a:gone", "a:closed"])
    #expect((needs(store), store.live.generationNumber) == (1, 1))
    begin("2026-11-22", store)
    #expect(found(store) == ["a:closed", "a:open", "a:gone"])
    #expect((needs(store), store.live.generationNumber) == (2, 2))
    begin("2026-11-23", store)
    #expect(store.live.generationNumber == 2)
    #expect(store.news() == [])
  }

  @Test func `is found in its place when the program starts on a later day`() throws {
    days.day.withLock { $0 = "2026-12-24" }
    let store = try open()
    store.lookAfter()
    store.finishBuilding()
    #expect(found(store) == ["a:closed", "a:open", "a:gone"])
    let again = try open()
    again.lookAfter()
    again.finishBuilding()
    #expect(again.live.generationNumber == store.live.generationNumber)
  }

  @Test func `stays as it was published: shown, exported and imported again it is the same`() throws
  {
    let store = try open()
    begin("2026-11-22", store)
    #expect(store.live.service("a:closed")?.statusUntil == "2026-11-21")
    var exported: [Service] = []
    try store.live.forEach { exported.append($0) }
    #expect(exported.first { $0.id == "a:closed" }?.status == "temporarily closed")
    let counts = try store.replace(publisher: "a", listings: published, sample: false)
    #expect((counts.unchanged, counts.isChange) == (3, false))
  }

  @Test func `an index that has to be made again when it is opened knows the day as well`() throws {
    days.day.withLock { $0 = "2026-11-22" }
    try folder.damage("knowledge/current/directory.index")
    #expect(found(try open()) == ["a:closed", "a:open", "a:gone"])
  }
}
