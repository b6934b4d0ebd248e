import GRDB
import HelplineModel
import HelplineSearch

/// What the house book says of single listings and the generation in use does not show yet: it lies over
/// that generation until the next one is built.
struct HouseOverlay: Sendable {
  /// The listings it is about.
  let ids: Set<String>
  /// They as the generation shows them; those it does not show are missing.
  let before: [String: Service]
  /// They as everybody sees them now; those nobody sees any more are missing.
  let now: [String: Service]
  /// Calls to numbers that the generation does not know, with the numbers they were made to.
  let heard: [String: RungMark]

  /// What became of the listings.
  var counts: ImportCounts {
    var counts = ImportCounts()
    for id in ids { counts.add(before[id], now[id]) }
    return counts
  }

  /// The index with the changed listings laid over it.
  func index(
    over main: DirectoryIndex, zones: [String: String], synonyms: [String: [String]],
    holidays: @escaping @Sendable () -> Holidays
  ) throws(IndexProblem) -> OverlaidIndex {
    let changed = try DirectoryIndex(
      listings: now.keys.sorted().compactMap { now[$0] }, zones: zones, synonyms: synonyms)
    changed.use(holidays: holidays)
    return OverlaidIndex(main: main, changed: changed, removed: ids)
  }

  /// The counts of the go-live check as they are now.
  func laid(over shapes: NeedShapes) -> NeedShapes {
    var shapes = shapes
    for service in before.values { shapes.remove(service) }
    for service in now.values { shapes.add(service) }
    return shapes
  }
}

extension HouseReplacement {
  /// What a directory does not show yet; only the rows of listings that differ are read.
  func overlay(in database: Database) throws -> HouseOverlay {
    let there = try HouseParts(in: database)
    let ids = differing(from: there)
    var before = HouseRows()
    for id in ids {
      before.listings[id] = try there.texts[id].map(ListingText.service)
      before.marks[id] = there.marks[id]
      before.remarks[id] = there.remarks[id]
      if there.removed.contains(id) { before.removed.insert(id) }
    }
    let now = try rows(before, in: database, only: ids)
    var (shown, seen): ([String: Service], [String: Service]) = ([:], [:])
    for id in ids {
      let original = try ListingRows.service(id, in: database)
      shown[id] = before.seen(id, original: original)
      seen[id] = now.seen(id, original: original)
    }
    return HouseOverlay(ids: ids, before: shown, now: seen, heard: now.marks)
  }
}

/// What a generation holds of the house, as it lies there.
struct HouseParts {
  let texts: [String: String]
  let marks: [String: RungMark]
  let removed: Set<String>
  let remarks: [String: String]

  /// Reads it.
  init(in database: Database) throws {
    texts = try HouseRows.texts(in: database)
    marks = try HouseRows.marks(in: database)
    removed = try HouseRows.removed(in: database)
    remarks = try HouseRows.remarks(in: database)
  }
}
