import GRDB
import HelplineModel

/// Puts what the house wrote, rang, remarked and took out in the place of all it had.
struct HouseReplacement {
  private let services: [String: Service]
  private let texts: [String: String]
  private let rung: [String: Rung]
  private let removed: Set<String>
  private let remarks: [String: String]

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
  private func rows(_ before: HouseRows, in database: Database) throws -> HouseRows {
    var now = HouseRows()
    (now.listings, now.removed, now.remarks) = (services, removed, remarks)
    for (id, call) in rung {
      if let known = before.marks[id], known.rung == call {
        now.marks[id] = known
      } else {
        let service = try services[id] ?? ListingRows.service(id, in: database)
        now.marks[id] = RungMark(call, of: service)
      }
    }
    return now
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
  fileprivate mutating func add(_ before: Service?, _ now: Service?) {
    switch (before, now) {
    case (nil, nil): break
    case (nil, _): added += 1
    case (_, nil): gone += 1
    case (let before, let now): if before == now { unchanged += 1 } else { changed += 1 }
    }
  }
}
