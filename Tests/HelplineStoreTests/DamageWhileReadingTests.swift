import Foundation
import HelplineModel
import Testing

@testable import HelplineStore

@Suite("A large index is checked as it is read")
struct DamageWhileReadingTests {
  @Test func `damage that is met shows nothing wrong, and the next start mends it from the rows`()
    throws
  {
    let folder = try TemporaryFolder()
    let listing = Listings.one("a:1", "Victim Line")
    _ = try DirectoryStore.open(dataFolder: folder.path)
      .replace(publisher: "a", listings: [listing], sample: false)
    try folder.damage("knowledge/current/directory.index", at: 2000)
    let knowledge = KnowledgeFolder(dataFolder: folder.path)
    let number = try #require(knowledge.currentNumber)
    let generation = try DirectoryGeneration(
      number, in: knowledge.folder(number), checkedAtOnce: 0)
    let live = LiveDirectory(knowledge: knowledge, zones: [:], generation: generation)
    #expect(live.search(Listings.query("victim")).hits.isEmpty)
    #expect(folder.names("knowledge/current").filter { $0.contains(".damaged-") }.count == 1)
    _ = live.search(Listings.query("victim"))
    #expect(folder.names("knowledge/current").filter { $0.contains(".damaged-") }.count == 1)
    let mended = try DirectoryStore.open(dataFolder: folder.path)
    #expect(mended.warnings.count == 1)
    #expect(mended.live.search(Listings.query("victim")).hits.map(\.id) == ["a:1"])
  }
}
