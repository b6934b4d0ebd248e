import Foundation
import HelplineModel
import HelplineSearch
import Synchronization

/// The directory as the screens ask it: the index answers, and only the rows wanted are read.
public final class LiveDirectory: DirectoryPort, Sendable {
  private let knowledge: KnowledgeFolder
  private let zones: [String: String]
  private let generation: Mutex<DirectoryGeneration?>
  private let holidays = Mutex<@Sendable () -> Holidays>({ Holidays() })
  private let distinct = Mutex<Set<ListingPair>>([])

  /// A directory over the generation in use, nil when there is none.
  init(
    knowledge: KnowledgeFolder, zones: [String: String], generation: DirectoryGeneration?
  ) {
    self.knowledge = knowledge
    self.zones = zones
    self.generation = Mutex(generation)
  }

  /// Whether there is no directory yet.
  public var isEmpty: Bool { present == nil }

  /// Number of the generation in use, 0 when there is none.
  public var generationNumber: Int { present?.number ?? 0 }

  /// Takes up the generation that another program has put in place; true when there was one.
  @discardableResult
  public func refresh() -> Bool {
    guard let number = knowledge.currentNumber, number != present?.number,
      let newer = try? DirectoryGeneration(number, in: knowledge.folder(number))
    else { return false }
    newer.index.use(holidays: holidays.withLock { $0 })
    generation.withLock { $0 = newer }
    return true
  }

  /// Counts public holidays from now on; the table is asked for only when open and closed are.
  public func use(holidays table: @escaping @Sendable () -> Holidays) {
    holidays.withLock { $0 = table }
    present?.index.use(holidays: table)
  }

  /// Looks up; an empty directory gives an empty answer.
  public func search(_ query: DirectoryQuery) -> DirectoryAnswer {
    present?.index.search(query) ?? DirectoryAnswer()
  }

  /// One listing, nil when it is gone or its row cannot be read.
  public func service(_ id: String) -> Service? {
    guard let present else { return nil }
    return (try? present.database.service(id)) ?? nil
  }

  /// Calls `each` with every listing as everybody sees it, practice data too, by id and without holding
  /// them: for an export.
  ///
  /// - Throws: problems of the files; an error of `each` stops the walk and comes back as one of them.
  public func forEach(_ each: (Service) throws -> Void) throws(StoreProblem) {
    try present?.database.forEach(each)
  }

  /// Whether a listing is open at seconds since 1970, on its own clock.
  public func openState(_ service: Service, at moment: Int) -> OpenState {
    let zone = IndexBuilder.zone(of: service, in: zones)
    return OpeningHours.state(
      service.hours, zone: zone, area: service.holidayArea,
      holidays: holidays.withLock { $0 }(), at: moment)
  }

  /// Pairs that look alike and are different; they are never told as alike.
  public func keepApart(_ pairs: Set<ListingPair>) { distinct.withLock { $0 = pairs } }

  /// Listings that look like the same service, and in what they disagree.
  public func alike(_ id: String) -> [AlikeListing] {
    let apart = distinct.withLock { $0 }
    return (try? present?.database.alike(id, except: apart)) ?? []
  }

  /// Pairs that perhaps are one service, the likeliest first, but for some.
  public func perhapsTwice(except settled: Set<ListingPair>, limit: Int) -> [ListingPair] {
    (try? present?.database.perhapsTwice(except: settled, limit: limit)) ?? []
  }

  /// How many listings there are, and how many of them a person rang in the 12 months before
  /// `now` (seconds since 1970); samples are not counted.
  public func stats(now: Int) -> (listings: Int, rung: Int) {
    let today = String(Date(timeIntervalSince1970: Double(now)).formatted(.iso8601).prefix(10))
    return present?.index.tally(rungSince: Readiness.yearBefore(today)) ?? (0, 0)
  }

  /// Listings and rung numbers per region and topic; practice data, what is closed and our own line do
  /// not count.
  ///
  /// - Parameters:
  ///   - topics: needs, as topics of services.
  ///   - regions: country and NUTS codes. A listing counts that serves the region, a part of it, or
  ///     more than it; one whose area is not known does not.
  ///   - ownLine: what is "us", as in `DirectoryQuery.ownLine`.
  ///   - today: `YYYY-MM-DD`; calls of the 12 months before it count.
  public func needs(
    topics: [String], regions: [String], ownLine: String?, today: String
  ) -> [Readiness.Need] {
    var shapes = (try? present?.database.shapes()) ?? NeedShapes()
    for own in Set((ownLine ?? "").split { $0 == "," || $0 == " " }.map(String.init)) {
      if let service = service(own) { shapes.remove(service) }
      shapes.remove(publisher: own)
      shapes.remove(helplineOf: Readiness.area(own))
    }
    let first = Readiness.yearBefore(today)
    return shapes.needs(topics: topics, regions: regions, rung: first...max(first, today))
  }

  /// Whether the generation in use has just this of the house already; nil when there is none.
  func has(_ house: HouseReplacement) throws(StoreProblem) -> Bool? {
    refresh()
    return try present?.database.has(house)
  }

  private var present: DirectoryGeneration? { generation.withLock { $0 } }
}
