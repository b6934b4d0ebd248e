import Foundation
import GRDB
import HelplineModel
import HelplineStore
import Testing

/// A generation as the program wrote it when rows were JSON: tables of version 2, and no index that is known.
@Suite("Listings that an earlier version wrote")
struct EarlierRowsTests {
  private let folder: TemporaryFolder

  private static let tables = """
    CREATE TABLE listing (
      id TEXT PRIMARY KEY NOT NULL, publisher TEXT NOT NULL, sample INTEGER NOT NULL,
      body TEXT NOT NULL);
    CREATE TABLE house_listing (id TEXT PRIMARY KEY NOT NULL, body TEXT NOT NULL);
    CREATE TABLE house_rung (
      id TEXT PRIMARY KEY NOT NULL, day TEXT NOT NULL, code TEXT NOT NULL, outcome TEXT NOT NULL,
      numbers TEXT NOT NULL);
    CREATE TABLE need_shape (topics TEXT NOT NULL, serves TEXT NOT NULL, rung TEXT NOT NULL,
      publisher TEXT NOT NULL, helpline TEXT NOT NULL, listings INTEGER NOT NULL);
    INSERT INTO need_shape VALUES ('stalking', 'IE', '', 'a', '', 2);
    PRAGMA user_version = 2
    """

  /// Keys as they were written then, sorted.
  private static func body(_ id: String, _ name: String) -> String {
    """
    {"country":"IE","id":"\(id)","name":"\(name)","phones":[{"number":"+44 20 7946 0001"}],\
    "publisher":"a","serves":["IE"],"topics":["stalking"],"truth":{"dated":"2026"}}
    """
  }

  init() throws {
    folder = try TemporaryFolder()
    let generation = folder.path + "/knowledge/7"
    try FileManager.default.createDirectory(atPath: generation, withIntermediateDirectories: true)
    try FileManager.default.createSymbolicLink(
      atPath: folder.path + "/knowledge/current", withDestinationPath: "7")
    let queue = try DatabaseQueue(path: generation + "/directory.sqlite")
    try queue.write { database in
      try database.execute(sql: Self.tables)
      for (id, name) in [("a:1", "Victim Line"), ("a:2", "Łódź Door")] {
        try database.execute(
          sql: "INSERT INTO listing VALUES (?, 'a', 0, ?)", arguments: [id, Self.body(id, name)])
      }
      try database.execute(
        sql: "INSERT INTO house_listing VALUES ('a:2', ?)",
        arguments: [Self.body("a:2", "Harbour Door")])
      try database.execute(
        sql: """
          INSERT INTO house_rung VALUES ('a:1', '2026-03-04', '14', 'right', '442079460001')
          """)
    }
    try queue.close()
  }

  private func found(_ words: String, _ store: DirectoryStore) -> [String] {
    store.live.search(Listings.query(words)).hits.map(\.id)
  }

  private func kinds() throws -> [String] {
    let queue = try DatabaseQueue(path: folder.path + "/knowledge/current/directory.sqlite")
    return try queue.read { database in
      try String.fetchAll(database, sql: "SELECT typeof(body) FROM listing")
        + [String(Int.fetchOne(database, sql: "PRAGMA user_version") ?? 0)]
    }
  }

  @Test func `are found and shown with what the house wrote and rang`() throws {
    let store = try DirectoryStore.open(dataFolder: folder.path)
    #expect(found("victim", store) == ["a:1"])
    #expect(found("harbour", store) == ["a:2"])
    #expect(found("lodz", store) == [])
    #expect(store.live.service("a:1")?.phones.map(\.number) == ["+44 20 7946 0001"])
    #expect(store.live.service("a:1")?.truth.rungOn == "2026-03-04")
    #expect(store.live.service("a:2")?.name == "Harbour Door")
    #expect(try kinds() == ["text", "text", "2"], "opening alone changes no row")
  }

  @Test func `become rows of today with the first change, and each stays what it was`() throws {
    let store = try DirectoryStore.open(dataFolder: folder.path)
    let before = ["a:1", "a:2"].compactMap { store.live.service($0) }
    _ = try store.replace(
      publisher: "b", listings: [Listings.one("b:1", "Night Line")], sample: false)
    #expect(try kinds() == ["blob", "blob", "blob", "3"])
    #expect(["a:1", "a:2"].compactMap { store.live.service($0) } == before)
    #expect(before.count == 2)
    #expect(found("night", store) == ["b:1"])
    var book = HouseBook()
    book.remarks["b:1"] = "Ask for the night desk."
    _ = try store.settled(book)
    #expect(store.live.service("b:1")?.remark == "Ask for the night desk.")
    #expect(store.live.service("a:2")?.name == "Łódź Door", "the house took its version back")
  }

  @Test func `are made anew beside the first screen, so that days are known`() throws {
    let store = try DirectoryStore.open(dataFolder: folder.path, today: { "2026-11-22" })
    store.lookAfter()
    store.finishBuilding()
    #expect(try kinds() == ["blob", "blob", "3"])
    #expect(found("victim", store) == ["a:1"])
    let number = store.live.generationNumber
    store.lookAfter()
    store.finishBuilding()
    #expect(store.live.generationNumber == number)
  }
}
