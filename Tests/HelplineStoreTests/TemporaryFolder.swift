import Foundation
import HelplineModel
import HelplineStore

/// A data folder of its own, gone at the end of the test.
final class TemporaryFolder {
  let path: String

  init() throws {
    path =
      FileManager.default.temporaryDirectory.appendingPathComponent(
        "lifeline-\(UUID().uuidString)"
      ).path
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  /// The names in a folder below.
  func names(_ below: String = "") -> [String] {
    ((try? FileManager.default.contentsOfDirectory(atPath: path + "/" + below)) ?? []).sorted()
  }

  /// Whether a word stands in any byte of any file below.
  func holds(_ word: String) throws -> Bool {
    let wanted = Data(word.utf8)
    let files = FileManager.default.enumerator(atPath: path)?.compactMap { $0 as? String } ?? []
    return files.contains { name in
      FileManager.default.contents(atPath: path + "/" + name)?.range(of: wanted) != nil
    }
  }

  /// The permission bits of a file or folder below.
  func mode(_ below: String) throws -> Int {
    let attributes = try FileManager.default.attributesOfItem(atPath: path + "/" + below)
    return (attributes[.posixPermissions] as? NSNumber)?.intValue ?? -1
  }

  /// Overwrites bytes in the middle of a file below.
  func damage(_ below: String, at offset: Int = 40, with bytes: String = "damaged!") throws {
    let handle = try FileHandle(forWritingTo: URL(fileURLWithPath: path + "/" + below))
    try handle.seek(toOffset: UInt64(offset))
    try handle.write(contentsOf: Data(bytes.utf8))
    try handle.close()
  }
}

/// Listings to store.
enum Listings {
  static func one(_ id: String, _ name: String, change: (inout Service) -> Void = { _ in })
    -> Service
  {
    var service = Service(id: id, publisher: "a", name: name)
    service.country = "IE"
    service.serves = ["IE"]
    change(&service)
    return service
  }

  static func query(_ words: String, change: (inout DirectoryQuery) -> Void = { _ in })
    -> DirectoryQuery
  {
    var query = DirectoryQuery()
    query.words = words
    change(&query)
    return query
  }
}

extension DirectoryStore {
  /// Applies what the house says and waits until the generation that holds it is built.
  func settled(house: [Service], rung: [String: Rung]) throws -> ImportCounts {
    defer { finishBuilding() }
    return try apply(house: house, rung: rung)
  }

  /// Applies a book and waits until the generation that holds it is built.
  func settled(_ book: HouseBook) throws -> ImportCounts {
    defer { finishBuilding() }
    return try apply(book)
  }
}
