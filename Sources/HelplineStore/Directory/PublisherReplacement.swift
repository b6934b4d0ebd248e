import GRDB
import HelplineModel
import HelplineSearch

/// Puts a publisher's listings in the place of those it had, row by row.
struct PublisherReplacement {
  private let publisher: String
  private let sample: Bool
  private let house: HouseRows
  private var counts = ImportCounts()
  private var seen: Set<String> = []

  /// A replacement.
  init(publisher: String, sample: Bool, house: HouseRows) {
    self.publisher = publisher
    self.sample = sample
    self.house = house
  }

  /// Writes what is new or different, removes what is gone, and gives all listings to the index.
  mutating func run(
    _ listings: some Sequence<Service>, in database: Database,
    contents: inout GenerationContents
  ) throws -> ImportCounts {
    let before = try ListingRows.ids(of: publisher, in: database)
    for listing in listings {
      let service = owned(listing)
      // The first of two with the same id stays: which one is right is for the publisher to say.
      guard seen.insert(service.id).inserted else { continue }
      let original = try put(service, in: database)
      if let seen = house.seen(original.id, original: original) { contents.add(seen) }
    }
    for id in before where !seen.contains(id) {
      try ListingRows.remove(id, in: database)
      if house.listings[id] == nil { counts.gone += 1 } else { counts.kept += 1 }
    }
    if counts.isChange {
      try house.forEach(in: database, except: publisher) { contents.add($0) }
      contents.isNew = true
    }
    return counts
  }

  private mutating func put(_ service: Service, in database: Database) throws -> Service {
    guard let old = try ListingRows.text(service.id, in: database) else {
      if house.listings[service.id] == nil { counts.added += 1 } else { counts.kept += 1 }
      try ListingRows.put(service, text: ListingText.text(service), in: database)
      return service
    }
    // Most rows of an import that is repeated are the same: the old one is then not decoded.
    var (kept, text) = (service, try ListingText.text(service))
    if text != old {
      kept = keepingRung(service, from: try ListingText.service(old))
      text = try ListingText.text(kept)
    }
    if text == old {
      counts.unchanged += 1
    } else {
      if house.listings[service.id] == nil { counts.changed += 1 } else { counts.kept += 1 }
      try ListingRows.put(kept, text: text, in: database)
    }
    return kept
  }

  /// An id begins with its publisher, so that no import can write over another publisher's.
  private func owned(_ listing: Service) -> Service {
    var service = listing
    service.publisher = publisher
    service.isSample = sample
    if !service.id.hasPrefix(publisher + ":") { service.id = "\(publisher):\(service.id)" }
    return service
  }

  /// The day a person rang is a person's act: an import may bring a later one, never lose one. A number
  /// that is new was not rung.
  private func keepingRung(_ service: Service, from old: Service) -> Service {
    guard let rung = old.truth.rungOn, rung > service.truth.rungOn ?? "",
      RungMark.numbers(service).isSubset(of: RungMark.numbers(old))
    else { return service }
    var service = service
    (service.truth.rungOn, service.truth.rungBy) = (rung, old.truth.rungBy)
    return service
  }
}
