import Foundation
import HelplineModel
import HelplineStore
import Testing

@Suite("New words that callers use")
struct NewWordsTests {
  @Test(.timeLimit(.minutes(1)))
  func `lead to listings that did not change, and what the house wrote stays`() async throws {
    let folder = try TemporaryFolder()
    let before = try DirectoryStore.open(dataFolder: folder.path)
    let listing = Listings.one("a:1", "Victim Line") { $0.topics = ["stalking"] }
    _ = try before.replace(publisher: "a", listings: [listing], sample: false)
    var own = Listings.one("a:2", "Harbour Door")
    own.topics = ["stalking"]
    _ = try before.apply(house: [own], rung: [:])
    before.finishBuilding()
    #expect(before.live.search(Listings.query("lantern")).hits == [])

    let store = try DirectoryStore.open(
      dataFolder: folder.path, synonyms: ["lantern": ["stalking"]])
    #expect(store.live.search(Listings.query("lantern")).hits == [])
    await withCheckedContinuation { made in store.renewIndex { made.resume() } }
    let found = store.live.search(Listings.query("lantern")).hits
    #expect(Set(found.map(\.id)) == ["a:1", "a:2"])
    #expect(found.allSatisfy { $0.why == "topic.stalking" })
  }

  @Test(.timeLimit(.minutes(1)))
  func `whoever asked is told when the new index is in its place`() async throws {
    let folder = try TemporaryFolder()
    let store = try DirectoryStore.open(
      dataFolder: folder.path, synonyms: ["lantern": ["stalking"]])
    let listing = Listings.one("a:1", "Victim Line") { $0.topics = ["stalking"] }
    _ = try store.replace(publisher: "a", listings: [listing], sample: false)
    let number = store.live.generationNumber
    await withCheckedContinuation { built in
      store.whenBuilt { built.resume() }
      store.renewIndex {}
    }
    #expect(store.live.generationNumber > number)
  }
}
