import Foundation
import HelplineModel
import HelplineSearch

/// Builds an index of listings in a folder of its own and opens it.
struct TemporaryIndex {
  let folder: URL
  var path: String { folder.appendingPathComponent("directory.index").path }

  init() throws {
    folder = FileManager.default.temporaryDirectory.appendingPathComponent(
      "index-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  }

  func build(
    _ services: [Service], synonyms: [String: [String]] = [:], zones: [String: String] = [:],
    budget: Int? = nil
  ) throws -> DirectoryIndex {
    var builder = IndexBuilder(zones: zones, synonyms: synonyms, prefixBudget: budget)
    for service in services { builder.add(service) }
    try builder.write(to: path, generation: 7)
    return try DirectoryIndex(path: path)
  }

  /// The bytes of the file.
  func bytes() throws -> [UInt8] { Array(try Data(contentsOf: URL(fileURLWithPath: path))) }

  /// Puts other bytes in the place of the file; maps of the former one stay.
  func put(_ bytes: [UInt8]) throws {
    try Data(bytes).write(to: URL(fileURLWithPath: path), options: .atomic)
  }

  func remove() { try? FileManager.default.removeItem(at: folder) }

  /// An index of listings; its file is gone afterwards, the map stays.
  static func of(
    _ services: [Service], synonyms: [String: [String]] = [:], zones: [String: String] = [:],
    budget: Int? = nil
  ) throws -> DirectoryIndex {
    let temporary = try TemporaryIndex()
    defer { temporary.remove() }
    return try temporary.build(services, synonyms: synonyms, zones: zones, budget: budget)
  }
}
