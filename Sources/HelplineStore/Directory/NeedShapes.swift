import GRDB
import HelplineModel

/// All that the go-live check asks of a listing; most listings share theirs with others, so that
/// counting needs takes a few rows and not the whole directory.
struct NeedShape: Hashable, Sendable {
  /// Topics, sorted.
  let topics: [String]
  /// Areas it serves, in one spelling, sorted.
  let serves: [String]
  /// Day on which a person rang it.
  let rung: String
  /// Its publisher.
  let publisher: String
  /// The country whose own 116 006 it is.
  let helpline: String

  /// The shape of a listing that can be given in a call; nil for practice data and for one that is
  /// closed now.
  init?(_ service: Service) {
    let isClosed = ["defunct", "inactive", "temporarily closed"]
      .contains(service.status?.lowercased())
    guard !service.isSample, !isClosed else { return nil }
    topics = service.topics.sorted()
    serves = service.serves.map(Readiness.area).sorted()
    rung = service.truth.rungOn ?? ""
    publisher = service.publisher
    helpline = service.isHelplineItself ? service.country.map(Readiness.area) ?? "" : ""
  }

  /// The shape of a row.
  init(_ row: Row) {
    let words = { (text: String) in text.split(separator: " ").map(String.init) }
    topics = words(row["topics"])
    serves = words(row["serves"])
    (rung, publisher, helpline) = (row["rung"], row["publisher"], row["helpline"])
  }

  /// Whether it serves a region, a part of it, or more than it. An area that is not known serves none.
  func isFor(_ region: String) -> Bool {
    serves.contains { !$0.isEmpty && ($0.hasPrefix(region) || region.hasPrefix($0)) }
  }
}

/// How many listings there are of each shape.
struct NeedShapes: Sendable {
  /// The counts.
  private(set) var counts: [NeedShape: Int] = [:]
  /// Last days of pauses: from the next day on such a listing counts again.
  private var pauses: Set<String> = []

  /// Counts a listing.
  mutating func add(_ service: Service) {
    // What is inactive does not come back by itself.
    if let day = service.statusUntil, service.status?.lowercased() == "temporarily closed" {
      pauses.insert(day)
    }
    if let shape = NeedShape(service) { counts[shape, default: 0] += 1 }
  }

  /// Takes a listing out again: our own line is no referral.
  mutating func remove(_ service: Service) {
    guard let shape = NeedShape(service), let count = counts[shape] else { return }
    counts[shape] = count > 1 ? count - 1 : nil
  }

  /// Takes all listings of a publisher out.
  mutating func remove(publisher: String) {
    counts = counts.filter { $0.key.publisher != publisher }
  }

  /// Takes a country's own line out.
  mutating func remove(helplineOf country: String) {
    counts = counts.filter { $0.key.helpline != country }
  }

  /// Listings and rung numbers per region and topic, in their order.
  func needs(topics: [String], regions: [String], rung days: ClosedRange<String>)
    -> [Readiness.Need]
  {
    let wanted = Set(topics)
    return regions.flatMap { region in
      var all: [String: Int] = [:]
      var rung: [String: Int] = [:]
      for (shape, count) in counts where shape.isFor(region) {
        for topic in Set(shape.topics) where wanted.contains(topic) {
          all[topic, default: 0] += count
          if days.contains(shape.rung) { rung[topic, default: 0] += count }
        }
      }
      return topics.map {
        Readiness.Need(topic: $0, region: region, listings: all[$0] ?? 0, rung: rung[$0] ?? 0)
      }
    }
  }

  // MARK: table

  /// The tables of shapes and of the last days of pauses; made anew with every generation.
  static let table = """
    DROP TABLE IF EXISTS pause; CREATE TABLE pause (last_day TEXT NOT NULL);
    DROP TABLE IF EXISTS need_shape;
    CREATE TABLE need_shape (topics TEXT NOT NULL, serves TEXT NOT NULL, rung TEXT NOT NULL,
      publisher TEXT NOT NULL, helpline TEXT NOT NULL, listings INTEGER NOT NULL);
    """

  /// No listing.
  init() {}

  /// Reads the counts.
  init(in database: Database) throws {
    let rows = try Row.fetchCursor(database, sql: "SELECT * FROM need_shape")
    while let row = try rows.next() { counts[NeedShape(row), default: 0] += row["listings"] as Int }
  }

  /// Writes the counts.
  func write(in database: Database) throws {
    try database.execute(sql: NeedShapes.table)
    for day in pauses {
      try database.execute(sql: "INSERT INTO pause VALUES (?)", arguments: [day])
    }
    let insert = try database.cachedStatement(
      sql: "INSERT INTO need_shape VALUES (?, ?, ?, ?, ?, ?)")
    for (shape, count) in counts {
      try insert.execute(arguments: [
        shape.topics.joined(separator: " "), shape.serves.joined(separator: " "), shape.rung,
        shape.publisher, shape.helpline, count,
      ])
    }
  }
}
