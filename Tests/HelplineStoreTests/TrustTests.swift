import Foundation
import HelplineModel
import HelplineStore
import Testing

@Suite("What the desk knows of listings outlives every import")
struct TrustTests {
  private let folder: TemporaryFolder
  private let store: DirectoryStore

  init() throws {
    folder = try TemporaryFolder()
    store = try DirectoryStore.open(dataFolder: folder.path)
    _ = try store.replace(publisher: "a", listings: [line, refuge], sample: false)
  }

  private let line = Listings.one("a:1", "Victim Line") { $0.phones = [Phone(number: "01 111")] }
  private let refuge = Listings.one("a:2", "Old Refuge") { $0.phones = [Phone(number: "01 222")] }

  private func book(_ changes: HouseChange...) -> HouseBook {
    var book = HouseBook()
    for change in changes { book.make(change, by: "KO", on: "2026-03-10") }
    return book
  }

  private let gone = Removed(
    day: "2026-03-10", code: "KO", reason: .twice, stays: "a:1", name: "Old Refuge")

  private func found(_ words: String) -> [String] {
    store.live.search(Listings.query(words)).hits.map(\.id)
  }

  @Test func `what was taken out is found nowhere, and no import brings it back`() throws {
    #expect(try store.settled(book(.removed(listing: "a:2", gone))).gone == 1)
    #expect(found("refuge") == [] && found("") == ["a:1"])
    #expect(store.live.service("a:2") == nil)
    var renamed = refuge
    renamed.name = "New Refuge"
    _ = try store.replace(publisher: "a", listings: [line, renamed], sample: false)
    #expect(found("refuge") == [] && store.live.service("a:2") == nil)
    _ = try store.replace(publisher: "a", listings: [line], sample: false)
    _ = try store.replace(publisher: "a", listings: [line, renamed], sample: false)
    #expect(store.live.service("a:2") == nil)
    #expect(try store.settled(HouseBook()).added == 1)
    #expect(found("refuge") == ["a:2"] && store.live.service("a:2")?.name == "New Refuge")
  }

  @Test func `a listing of the house can be taken out like any other`() throws {
    let own = Listings.one("house:1", "Night Café") { $0.publisher = "house" }
    _ = try store.settled(book(.listing(id: own.id, own)))
    _ = try store.settled(book(.listing(id: own.id, own), .removed(listing: own.id, gone)))
    #expect(found("cafe") == [] && store.live.service(own.id) == nil)
  }

  @Test func `a remark stands on its listing through every import, and is never searched`() throws {
    let asked = book(.remark(listing: "a:2", "Ask for the planted room."))
    #expect(try store.settled(asked).changed == 1)
    var published = refuge
    (published.about, published.remark) = ("New words", "Brought by a source")
    _ = try store.replace(publisher: "a", listings: [line, published], sample: false)
    #expect(store.live.service("a:2")?.remark == "Ask for the planted room.")
    #expect(store.live.service("a:2")?.about == "New words")
    #expect(found("planted") == [])
    #expect(try !store.settled(asked).isChange)
    _ = try store.settled(HouseBook())
    #expect(store.live.service("a:2")?.remark == nil)
  }

  @Test func `nothing imported starts as rung, as written here or with a remark`() throws {
    var brought = refuge
    (brought.truth.rungOn, brought.truth.rungBy) = ("2026-02-01", "07")
    (brought.truth.editedOn, brought.truth.editedBy) = ("2026-02-02", "07")
    _ = try store.replace(publisher: "a", listings: [line, brought], sample: false)
    #expect(store.live.service("a:2") == refuge)
  }

  @Test func `a listing written here is not rung by that, and one that is rung is not written`()
    throws
  {
    var written = refuge
    (written.truth.editedOn, written.truth.editedBy) = ("2026-03-10", "KO")
    (written.truth.rungOn, written.truth.rungBy) = ("2026-03-10", "KO")
    _ = try store.settled(book(.listing(id: "a:2", written)))
    #expect(store.live.service("a:2")?.truth.editedOn == "2026-03-10")
    #expect(store.live.service("a:2")?.truth.rungOn == nil)
    let call = Rung(day: "2026-03-10", code: "KO", outcome: .right)
    _ = try store.settled(book(.rung(listing: "a:2", call)))
    #expect(store.live.service("a:2")?.truth.rungOn == "2026-03-10")
    #expect(store.live.service("a:2")?.truth.editedOn == nil)
  }

  @Test func `a duplicate stays out, a remark and a call stay on, and all of it can be undone`()
    throws
  {
    var book = book(
      .removed(listing: "a:2", gone), .remark(listing: "a:1", "Evenings are quiet."),
      .rung(listing: "a:1", Rung(day: "2026-03-10", code: "KO", outcome: .right)))
    _ = try store.settled(book)
    var changed = line
    changed.about = "New words"
    _ = try store.replace(publisher: "a", listings: [changed, refuge], sample: false)
    #expect(store.live.service("a:2") == nil)
    #expect(store.live.service("a:1")?.remark == "Evenings are quiet.")
    #expect(store.live.service("a:1")?.truth.rungOn == "2026-03-10")
    for entry in book.undoable {
      book.make(entry.inverse, by: "KO", on: "2026-03-11", undoes: entry.number)
    }
    _ = try store.settled(book)
    #expect(store.live.service("a:1") == changed && store.live.service("a:2") == refuge)
  }
}
