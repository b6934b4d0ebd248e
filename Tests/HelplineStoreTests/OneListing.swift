import HelplineModel

@testable import HelplineStore

/// A data folder with one listing, `a:1`, found by "victim".
struct OneListing {
  let folder: TemporaryFolder
  /// The index below the folder.
  let index = "knowledge/current/directory.index"

  init() throws {
    folder = try TemporaryFolder()
    _ = try DirectoryStore.open(dataFolder: folder.path)
      .replace(
        publisher: "a", listings: [Listings.one("a:1", "Victim Line")], sample: false)
  }

  /// Opens it as a start of the program does, with other limits where they are named.
  func open(change: (inout DirectoryOpening) -> Void) throws -> DirectoryStore {
    var opening = DirectoryOpening(
      knowledge: KnowledgeFolder(dataFolder: folder.path), zones: [:], synonyms: { [:] })
    change(&opening)
    return try DirectoryStore.open(opening)
  }

  /// The ids that the search finds.
  func found(_ store: DirectoryStore) -> [String] {
    store.live.search(Listings.query("victim")).hits.map(\.id)
  }
}
