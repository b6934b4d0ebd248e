import Foundation
import HelplineContent
import HelplineModel
import HelplineSearch

@testable import HelplineScreens

/// What every story shares, read once a run: the shipped knowledge, the tables, the directories.
enum World {
  /// The project's folder, found from this file.
  static let root = URL(fileURLWithPath: #filePath).resolvingSymlinksInPath()
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()

  static let resources = root.appendingPathComponent("Resources")

  /// The shipped knowledge; no compiled copy is kept.
  static let library = ContentLibrary(roots: [resources.path])

  /// What is valid everywhere.
  static var shared: SharedKnowledge { library.shared }

  /// The words callers use, folded once a run; the program does it once a start.
  static let vocabulary = Vocabulary(library.shared)

  /// The shipped tables and the invented town; the index of towns is made once a run, in memory.
  static let reference = ReferenceTables(
    folder: resources.appendingPathComponent("reference"), cache: nil, extra: Testland.towns,
    extraRegions: Testland.regions)

  /// The shipped listings of all countries.
  static let shipped = Result { try MemoryDirectory(library.listings().services, zones: zones) }

  /// The invented listings, and nothing else.
  static let testland = Result {
    try MemoryDirectory(Testland.services, zones: zones, alike: [Testland.perhapsTwice])
  }

  private static var zones: [String: String] {
    library.timeZones.merging([Testland.code: "Europe/Dublin"]) { first, _ in first }
  }

  /// What callers say → topics, as the program gives it to the index.
  static var synonyms: [String: [String]] {
    var result: [String: [String]] = [:]
    let shared = library.shared
    for crime in shared.crimeTypes {
      for phrase in shared.words.words["crime.\(crime.id)"] ?? [] { result[phrase] = crime.topics }
    }
    for (value, phrases) in shared.words.words where value.hasPrefix("topic.") {
      for phrase in phrases { result[phrase, default: []].append(String(value.dropFirst(6))) }
    }
    return result
  }
}

/// A directory in memory over the real index.
struct MemoryDirectory: DirectoryPort {
  private let index: DirectoryIndex
  private let services: [String: Service]
  private let zones: [String: String]
  private let pairs: [ListingPair]

  /// Builds the index in a folder of its own; the map outlives the file.
  init(_ listings: [Service], zones: [String: String], alike: [ListingPair] = []) throws {
    let folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("lifeline-screens-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    var builder = IndexBuilder(zones: zones, synonyms: World.synonyms)
    for listing in listings { builder.add(listing) }
    let path = folder.appendingPathComponent("directory.index").path
    try builder.write(to: path, generation: 1)
    index = try DirectoryIndex(path: path)
    services = Dictionary(listings.map { ($0.id, $0) }) { first, _ in first }
    self.zones = zones
    pairs = alike
  }

  func perhapsTwice(except settled: Set<ListingPair>, limit: Int) -> [ListingPair] {
    Array(pairs.filter { !settled.contains($0) }.prefix(limit))
  }

  func search(_ query: DirectoryQuery) -> DirectoryAnswer { index.search(query) }
  func service(_ id: String) -> Service? { services[id] }
  func openState(_ service: Service, at moment: Int) -> OpenState {
    OpeningHours.state(
      service.hours, zone: IndexBuilder.zone(of: service, in: zones), at: moment)
  }
}
