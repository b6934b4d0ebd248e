import Foundation
import HelplineModel
import HelplineSearch
import Synchronization

/// The directory as the screens ask it: the index answers, and only the rows wanted are read.
public final class LiveDirectory: DirectoryPort, Sendable {
  private let knowledge: KnowledgeFolder
  private let zones: [String: String]
  private let state: Mutex<State>
  private let holidays = Mutex(HolidaySource())
  private let distinct = Mutex<Set<ListingPair>>([])
  private let damaged = Mutex<(@Sendable (Int) -> Void)?>(nil)

  /// The generation in use and what lies over it.
  private struct State: Sendable {
    var generation: DirectoryGeneration?
    /// What the house book says, until a generation holds it.
    var house: HouseReplacement?
    /// What callers say, for the index of what lies over the generation.
    var synonyms: [String: [String]] = [:]
    var overlay: (changes: HouseOverlay, index: OverlaidIndex)?
  }

  /// A directory over the generation in use, nil when there is none.
  init(
    knowledge: KnowledgeFolder, zones: [String: String], generation: DirectoryGeneration?
  ) {
    self.knowledge = knowledge
    self.zones = zones
    state = Mutex(State(generation: generation))
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
    take(newer)
    return true
  }

  /// Takes up a generation; what it does not show of the house lies over it.
  func take(_ newer: DirectoryGeneration) {
    newer.index.use(holidays: holidays.withLock { $0.table })
    let (house, synonyms) = state.withLock { ($0.house, $0.synonyms) }
    let overlay = house.flatMap { try? self.overlay($0, over: newer, synonyms: synonyms) }
    state.withLock {
      $0.generation = newer
      $0.overlay = overlay
      if overlay == nil { $0.house = nil }
    }
  }

  /// Lays what the house book says over the generation in use, at once; nil where there is none.
  /// - Parameter keeps: another generation is being built, so that this house is needed for it too.
  /// - Returns: the house with the calls as they were heard, and what became of its listings.
  func lay(
    _ house: HouseReplacement, synonyms: [String: [String]], keeps: Bool
  ) throws(StoreProblem) -> (house: HouseReplacement, counts: ImportCounts)? {
    guard let present else { return nil }
    var house = house
    house.heard = state.withLock { $0.house?.heard ?? [:] }
    let overlay = try overlay(house, over: present, synonyms: synonyms)
    house.heard = overlay?.changes.heard ?? [:]
    let kept = house
    state.withLock {
      $0.overlay = overlay
      $0.house = overlay == nil && !keeps ? nil : kept
      $0.synonyms = synonyms
    }
    // A generation that came meanwhile is laid over anew.
    if self.present?.number != present.number, let newer = self.present { take(newer) }
    return (kept, overlay?.changes.counts ?? house.unchanged)
  }

  private func overlay(
    _ house: HouseReplacement, over generation: DirectoryGeneration, synonyms: [String: [String]]
  ) throws(StoreProblem) -> (changes: HouseOverlay, index: OverlaidIndex)? {
    let changes = try generation.database.read { try house.overlay(in: $0) }
    guard !changes.ids.isEmpty else { return nil }
    let table = holidays.withLock { $0.table }
    let index = try storing(in: knowledge.path) {
      try changes.index(
        over: generation.index, zones: zones, synonyms: synonyms, holidays: table)
    }
    return (changes, index)
  }

  /// Calls `tell` with the number of a generation whose index turns out damaged while it is read; at each
  /// search until another one is in use.
  func whenDamaged(_ tell: @escaping @Sendable (Int) -> Void) { damaged.withLock { $0 = tell } }

  private func meet(_ number: Int) { damaged.withLock { $0 }?(number) }

  /// Reads all of the directory and says what of it is not as it was written; a second for a gigabyte.
  public func damage() -> DirectoryDamage {
    var damage = DirectoryDamage()
    guard let present else { return damage }
    damage.index = !present.index.isWhole()
    damage.rows = (try? present.database.isWhole()) != true
    return damage
  }

  /// Counts public holidays from now on; the table is asked for only when open and closed are.
  public func use(holidays table: @escaping @Sendable () -> Holidays) {
    holidays.withLock { $0 = HolidaySource(table) }
    present?.index.use(holidays: table)
  }

  /// Looks up; an empty directory gives an empty answer.
  public func search(_ query: DirectoryQuery) -> DirectoryAnswer {
    let (generation, overlay) = state.withLock { ($0.generation, $0.overlay) }
    // What is damaged reads as nothing: the answer may lack services.
    defer { if let generation, generation.index.isDamaged { meet(generation.number) } }
    if let overlay { return overlay.index.search(query) }
    return generation?.index.search(query) ?? DirectoryAnswer()
  }

  /// One listing, nil when it is gone or its row cannot be read.
  public func service(_ id: String) -> Service? {
    let (generation, overlay) = state.withLock { ($0.generation, $0.overlay) }
    if let changes = overlay?.changes, changes.ids.contains(id) { return changes.now[id] }
    return generation.flatMap { try? $0.database.service(id) } ?? nil
  }

  /// Calls `each` with every listing as everybody sees it, practice data too, by id and without holding
  /// them: for an export.
  ///
  /// - Throws: problems of the files; an error of `each` stops the walk and comes back as one of them.
  public func forEach(_ each: (Service) throws -> Void) throws(StoreProblem) {
    let (generation, overlay) = state.withLock { ($0.generation, $0.overlay) }
    guard let changes = overlay?.changes else {
      try generation?.database.forEach(each)
      return
    }
    try generation?.database.forEach { service in
      guard changes.ids.contains(service.id) else { return try each(service) }
      if let now = changes.now[service.id] { try each(now) }
    }
    let new = changes.now.keys.filter { changes.before[$0] == nil }.sorted()
    for id in new {
      if let service = changes.now[id] { try storing(in: knowledge.path) { try each(service) } }
    }
  }

  /// Whether a listing is open at seconds since 1970, on its own clock.
  public func openState(_ service: Service, at moment: Int) -> OpenState {
    let zone = IndexBuilder.zone(of: service, in: zones)
    return OpeningHours.state(
      service.hours, zone: zone, area: service.holidayArea,
      holidays: holidays.withLock { $0.table }(), at: moment)
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
    let day = Readiness.yearBefore(today)
    let (generation, overlay) = state.withLock { ($0.generation, $0.overlay) }
    if let overlay { return overlay.index.tally(rungSince: day) }
    return generation?.index.tally(rungSince: day) ?? (0, 0)
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
    let (generation, overlay) = state.withLock { ($0.generation, $0.overlay) }
    var shapes = (try? generation?.database.shapes()) ?? NeedShapes()
    if let overlay { shapes = overlay.changes.laid(over: shapes) }
    for own in Set((ownLine ?? "").split { $0 == "," || $0 == " " }.map(String.init)) {
      if let service = service(own) { shapes.remove(service) }
      shapes.remove(publisher: own)
      shapes.remove(helplineOf: Readiness.area(own))
    }
    let first = Readiness.yearBefore(today)
    return shapes.needs(topics: topics, regions: regions, rung: first...max(first, today))
  }

  /// The generation in use.
  var present: DirectoryGeneration? { state.withLock { $0.generation } }
}
