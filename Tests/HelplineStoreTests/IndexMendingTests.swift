import Foundation
import HelplineModel
import Testing

@testable import HelplineStore

@Suite("An index that cannot be used when the directory is opened")
struct IndexMendingTests {
  private let listing: OneListing
  private var folder: TemporaryFolder { listing.folder }
  private var index: String { listing.index }

  init() throws { listing = try OneListing() }

  private func open() throws -> DirectoryStore { try listing.open { $0.patience = 60 } }

  private func found(_ store: DirectoryStore) -> [String] { listing.found(store) }

  @Test(arguments: ["\u{1}\0\0\0", "\u{7f}\u{7f}\0\0"])
  func `one of another version is made anew, and nobody is told of damage`(version: String) throws {
    try folder.damage(index, at: 8, with: version)
    let store = try open()
    #expect(store.warnings == [])
    #expect(found(store) == ["a:1"])
    #expect(folder.names("knowledge/current").filter { $0.contains(".damaged-") } == [])
    #expect(try open().warnings == [])
  }

  @Test func `one that is missing is not called damaged`() throws {
    try FileManager.default.removeItem(atPath: folder.path + "/" + index)
    let store = try open()
    #expect(store.warnings.map { $0.contains("was missing") } == [true])
    #expect(found(store) == ["a:1"])
  }

  @Test func `while another program writes no listing is put aside`() throws {
    try folder.damage(index)
    let lock = try FileLock.wait(folder.path + "/knowledge/.lock", milliseconds: 0)
    let path = folder.path + "/knowledge/.lock"
    #expect(throws: StoreProblem.busy(path)) { try open() }
    #expect(folder.names("knowledge/current").contains("directory.sqlite"))
    withExtendedLifetime(lock) {}
  }

  @Test func `where the disk refuses a new one no listing is put aside`() throws {
    try folder.damage(index, at: 8, with: "\u{1}\0\0\0")
    let blocker = folder.path + "/" + index + ".new"
    try FileManager.default.createDirectory(atPath: blocker, withIntermediateDirectories: true)
    #expect(throws: StoreProblem.self) { try open() }
    try FileManager.default.removeItem(atPath: blocker)
    #expect(found(try open()) == ["a:1"])
  }
}
