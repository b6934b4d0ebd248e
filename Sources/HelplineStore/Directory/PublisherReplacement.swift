import GRDB
import HelplineModel

/// Puts a publisher's listings in the place of those it had, row by row.
///
/// As long as nothing differs it only compares with the generation in use; a source that is imported again
/// unchanged costs no copy and no index.
struct PublisherReplacement<Listings: Sequence<Service>> {
  private let publisher: String
  private let sample: Bool
  private var listings: Listings.Iterator
  private let progress: (ImportStage) -> Void
  private var house = HouseRows()
  private(set) var counts = ImportCounts()
  private var seen: Set<String> = []
  /// The first listing that is new or different.
  private var pending: Service?
  /// Listings that were read.
  private var read = 0

  /// A replacement.
  init(
    publisher: String, sample: Bool, listings: Listings, progress: @escaping (ImportStage) -> Void
  ) {
    self.publisher = publisher
    self.sample = sample
    self.listings = listings.makeIterator()
    self.progress = progress
  }

  // MARK: comparing

  /// Compares with the generation in use up to the first difference; false when there is none.
  mutating func differs(from database: Database) throws -> Bool {
    house = try HouseRows(in: database)
    while let service = next() {
      guard try isThere(service, in: database) else {
        pending = service
        return true
      }
      counts.unchanged += 1
    }
    return try ListingRows.ids(of: publisher, in: database).contains { !seen.contains($0) }
  }

  /// Counts what would change, and changes nothing.
  mutating func count(in database: Database) throws {
    var service = pending ?? next()
    while let one = service {
      if try isThere(one, in: database) {
        counts.unchanged += 1
      } else {
        note(one.id, isNew: try ListingRows.service(one.id, in: database) == nil)
      }
      service = next()
    }
    for id in try ListingRows.ids(of: publisher, in: database) { noteGone(id) }
  }

  /// Counts what would be in a directory that is empty.
  mutating func countAll() {
    while next() != nil { counts.added += 1 }
  }

  private func isThere(_ service: Service, in database: Database) throws -> Bool {
    let bytes = ListingBytes.write(service)
    switch try ListingRows.holds(bytes, service.id, in: database) {
    case nil: return false
    case true?: return true
    case false?:
      guard let old = try ListingRows.service(service.id, in: database) else { return false }
      return service == old
    }
  }

  // MARK: writing

  /// Writes what is new or different, removes what is gone, and gives all listings to the index.
  mutating func run(in database: Database, contents: inout GenerationContents) throws {
    house = try HouseRows(in: database)
    for id in seen.sorted() where id != pending?.id {
      let original = try ListingRows.service(id, in: database)
      if let seen = house.seen(id, original: original) { contents.add(seen) }
    }
    var service = pending ?? next()
    while let one = service {
      let original = try put(one, in: database)
      if let seen = house.seen(original.id, original: original) { contents.add(seen) }
      service = next()
    }
    for id in try ListingRows.ids(of: publisher, in: database) where noteGone(id) {
      try ListingRows.remove(id, in: database)
    }
    guard counts.isChange else { return }
    try house.forEach(in: database, except: publisher) { contents.add($0) }
    contents.isNew = true
  }

  private mutating func put(_ service: Service, in database: Database) throws -> Service {
    let bytes = ListingBytes.write(service)
    // Most rows of an import that is repeated are the same: the old one is then not decoded.
    if try ListingRows.holds(bytes, service.id, in: database) == true {
      counts.unchanged += 1
      return service
    }
    let old = try ListingRows.service(service.id, in: database)
    if old == service {
      counts.unchanged += 1
      return service
    }
    note(service.id, isNew: old == nil)
    try ListingRows.put(service, bytes: bytes, in: database)
    return service
  }

  /// Whether everybody sees what the house decided: its own version, or that it was taken out.
  private func isHouses(_ id: String) -> Bool {
    house.listings[id] != nil || house.removed.contains(id)
  }

  private mutating func note(_ id: String, isNew: Bool) {
    if isHouses(id) {
      counts.kept += 1
    } else if isNew {
      counts.added += 1
    } else {
      counts.changed += 1
    }
  }

  /// Counts a listing the publisher no longer has; false where it still has it.
  @discardableResult
  private mutating func noteGone(_ id: String) -> Bool {
    guard !seen.contains(id) else { return false }
    if isHouses(id) { counts.kept += 1 } else { counts.gone += 1 }
    return true
  }

  // MARK: listings

  /// The next listing under the publisher's name. The first of two with the same id stays: which one is
  /// right is for the publisher to say.
  private mutating func next() -> Service? {
    while let listing = listings.next() {
      let service = owned(listing)
      guard seen.insert(service.id).inserted else { continue }
      read += 1
      progress(.reading(read))
      return service
    }
    return nil
  }

  /// An id begins with its publisher, so that no import can write over another publisher's.
  private func owned(_ listing: Service) -> Service {
    var service = listing
    service.publisher = publisher
    service.isSample = sample
    // A call, an edit and a remark are this desk's own acts: no source brings them.
    (service.truth.rungOn, service.truth.rungBy) = (nil, nil)
    (service.truth.editedOn, service.truth.editedBy, service.remark) = (nil, nil, nil)
    if !service.id.hasPrefix(publisher + ":") { service.id = "\(publisher):\(service.id)" }
    return service
  }
}
