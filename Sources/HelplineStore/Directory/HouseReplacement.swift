import GRDB
import HelplineModel

/// Puts what the house wrote, rang, remarked and took out in the place of all it had.
struct HouseReplacement: Sendable {
  private let services: [String: Service]
  private let texts: [String: String]
  private let rung: [String: Rung]
  private let removed: Set<String>
  private let remarks: [String: String]
  /// Calls that lay over a generation already, with the numbers they were made to.
  var heard: [String: RungMark] = [:]

  /// What the house book says now.
  init(_ book: HouseBook) throws {
    let own = book.listings.filter { !$0.id.isEmpty }.map { ($0.id, RungMark.unmarked($0)) }
    services = Dictionary(own, uniquingKeysWith: { first, _ in first })
    texts = try services.mapValues(ListingText.text)
    rung = book.rung
    removed = Set(book.removed.keys)
    remarks = book.remarks
  }

  /// Whether the house has nothing of its own.
  var isEmpty: Bool { texts.isEmpty && rung.isEmpty && removed.isEmpty && remarks.isEmpty }

  /// The counts when all of it is there already.
  var unchanged: ImportCounts {
    var counts = ImportCounts()
    counts.unchanged = Set(texts.keys).union(rung.keys).union(removed).union(remarks.keys).count
    return counts
  }

  /// Whether a directory has just this already, so that nothing has to be built.
  func isThere(in database: Database) throws -> Bool {
    guard try HouseRows.rung(in: database) == rung,
      try HouseRows.removed(in: database) == removed,
      try HouseRows.remarks(in: database) == remarks
    else { return false }
    return try HouseRows.texts(in: database) == texts
  }

  /// Writes what is new or different, takes away what is gone, and gives all listings to the index.
  func run(in database: Database, contents: inout GenerationContents) throws -> ImportCounts {
    let (textsBefore, before) = (
      try HouseRows.texts(in: database), try HouseRows(in: database)
    )
    let now = try rows(before, in: database)
    try now.replace(listings: texts, in: database)
    let ids = Set(textsBefore.keys).union(texts.keys).union(before.touched).union(now.touched)
    var counts = ImportCounts()
    for id in ids {
      let original = try ListingRows.service(id, in: database)
      counts.add(before.seen(id, original: original), now.seen(id, original: original))
    }
    try now.forEach(in: database) { contents.add($0) }
    contents.isNew = true
    return counts
  }

  /// The rows as they will stand. A call that was known keeps the numbers it was made to.
  /// - Parameter ids: the listings that are asked about; nil = all.
  func rows(
    _ before: HouseRows, in database: Database, only ids: Set<String>? = nil
  ) throws -> HouseRows {
    let isAsked = { (id: String) in ids?.contains(id) ?? true }
    var now = HouseRows()
    now.day = before.day
    now.listings = services.filter { isAsked($0.key) }
    now.removed = removed.filter(isAsked)
    now.remarks = remarks.filter { isAsked($0.key) }
    for (id, call) in rung where isAsked(id) {
      let known = [before.marks[id], heard[id]].compactMap { $0 }.first { $0.rung == call }
      if let known {
        now.marks[id] = known
      } else {
        let service = try services[id] ?? ListingRows.service(id, in: database)
        now.marks[id] = RungMark(call, of: service)
      }
    }
    return now
  }

  /// The listings of which a generation says something else than the book.
  func differing(from there: HouseParts) -> Set<String> {
    let written = Set(texts.keys).union(there.texts.keys).filter { texts[$0] != there.texts[$0] }
    let called = Set(rung.keys).union(there.marks.keys)
      .filter { rung[$0] != there.marks[$0]?.rung }
    let remarked = Set(remarks.keys).union(there.remarks.keys)
      .filter { remarks[$0] != there.remarks[$0] }
    return written.union(called).union(remarked).union(removed.symmetricDifference(there.removed))
  }
}

extension HouseRows {
  /// The listings that stand here in another way than they were published.
  fileprivate var touched: Set<String> {
    removed.union(marks.keys).union(remarks.keys)
  }
}

extension ImportCounts {
  /// Counts what became of one listing.
  mutating func add(_ before: Service?, _ now: Service?) {
    switch (before, now) {
    case (nil, nil): break
    case (nil, _): added += 1
    case (_, nil): gone += 1
    case (let before, let now): if before == now { unchanged += 1 } else { changed += 1 }
    }
  }
}
