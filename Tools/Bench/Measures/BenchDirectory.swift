import Foundation

/// Invented listings of one size, and a data folder that holds them.
struct BenchDirectory {
  let desk: BenchDesk
  let size: Int
  let vocabulary: Vocabulary
  private let package: PackageWriter

  /// A directory of so many listings; nothing is written yet.
  init(_ desk: BenchDesk, size: Int) throws {
    self.desk = desk
    self.size = size
    // As many different words as were counted in real directories of that size.
    vocabulary = try Vocabulary(resources: desk.resources, size: min(237_000, size * 5))
    package = PackageWriter(folder: desk.folder, count: size)
  }

  /// The data folder.
  var data: String { "\(desk.folder)/data-\(size)" }

  /// The index of the generation in use.
  var index: String { data + "/knowledge/current/directory.index" }

  /// The listings as lines for the peers.
  var lines: String { package.lines }

  /// Queries as they are typed in full.
  func queries(_ count: Int) -> [TypedQuery] { TypedQuery.typed(count, of: size, vocabulary) }

  /// Writes the listings and imports them; at 100,000 beside `sqlite3`.
  func fill() throws -> [Figure] {
    let isMeasured = size == 100_000
    try package.write(vocabulary, withTables: isMeasured)
    let import_ = ImportBench(desk: desk, data: data)
    let ours = try import_.ours(package.json)
    try? FileManager.default.removeItem(atPath: package.json)
    let name = "import of \(grouped(size)) services"
    guard isMeasured else {
      return [Figure(what: name, ours: ours.time / 1000, unit: "s")]
    }
    let theirs = try import_.theirs(package.tables)
    return [
      Figure(
        what: name, ours: ours.time / 1000, unit: "s", peer: "sqlite3 .import + FTS5",
        theirs: theirs.time / 1000, goal: 3, isShare: true),
      Figure(
        what: "peak memory of it", ours: ours.peak / 1024, unit: "MB", peer: "sqlite3",
        theirs: theirs.peak / 1024, goal: 300),
    ]
  }

  /// Takes all of it away: a million listings take gigabytes.
  func remove() {
    for path in [data, package.lines, package.json, package.tables] {
      try? FileManager.default.removeItem(atPath: path)
    }
  }
}
