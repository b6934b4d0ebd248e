import GRDB
import HelplineModel

/// Finds listings that perhaps are one service, while the listings of a generation go by.
///
/// Two are proposed when they share a number that is one service's, or the same folded name in the same
/// place. Within one publisher a shared number alone says nothing: an organisation has one telephone for
/// many services, so there the names have to be the same too. What more than 20 listings share is a
/// switchboard or a common name. A listing costs some 24 bytes a clue, whatever its length.
struct AlikeFinder {
  /// What more listings share says nothing.
  static let most = 20

  private enum Kind: UInt64 {
    case number, nameAndPlace, nameAndAddress
  }

  private struct Clue {
    var key: UInt64
    var listing: UInt64
    var publisher: UInt32
    var name: UInt32
  }

  private var clues: [Clue] = []

  /// Takes a listing as everybody sees it. Practice data and what is closed for good is never proposed.
  mutating func add(_ service: Service) {
    guard !service.isSample, !service.isClosed else { return }
    let name = foldedWords(service.name).joined(separator: " ")
    let publisher = Self.hash(service.publisher)
    let listing = Self.hash(service.id)
    let add = { (clues: inout [Clue], kind: Kind, parts: [String]) in
      // The kind stands in the lowest bits.
      let key = Self.hash(parts.joined(separator: "\u{1F}")) & ~3 | kind.rawValue
      clues.append(
        Clue(
          key: key, listing: listing, publisher: UInt32(truncatingIfNeeded: publisher),
          name: UInt32(truncatingIfNeeded: Self.hash(name))))
    }
    for number in Self.numbers(service) { add(&clues, .number, [number]) }
    let place = Self.place(service)
    guard !name.isEmpty, !place.isEmpty else { return }
    add(&clues, .nameAndPlace, [name, place])
    let address = foldedWords(service.address ?? "").joined(separator: " ")
    add(&clues, .nameAndAddress, [service.publisher, name, place, address])
  }

  private static func numbers(_ service: Service) -> Set<String> {
    let phones = service.phones + service.sites.flatMap(\.phones)
    return Set(
      phones.filter(\.isOneServices).compactMap { $0.identity(in: service.country) })
  }

  /// Where its offices stand, else the area it serves, in one spelling.
  private static func place(_ service: Service) -> String {
    let codes = service.located.isEmpty ? service.sites.flatMap(\.located) : service.located
    return (codes.isEmpty ? service.allServes : codes).map(Readiness.area).sorted()
      .joined(separator: " ")
  }

  /// FNV-1a with 64 bits.
  private static func hash(_ text: String) -> UInt64 {
    text.utf8.reduce(0xcbf2_9ce4_8422_2325 as UInt64) { ($0 ^ UInt64($1)) &* 0x100_0000_01b3 }
  }

  // MARK: pairs

  private struct Pair: Hashable {
    var one: UInt64
    var other: UInt64
  }

  /// Each pair with its weight: 1 for the number, 2 for name and place, 3 for both.
  private mutating func pairs() -> [Pair: Int] {
    var found: [Pair: Int] = [:]
    clues.sort { $0.key == $1.key ? $0.listing < $1.listing : $0.key < $1.key }
    var start = 0
    while start < clues.count {
      var end = start + 1
      while end < clues.count, clues[end].key == clues[start].key { end += 1 }
      if (2...Self.most).contains(end - start) { Self.compare(clues[start..<end], &found) }
      start = end
    }
    clues = []
    return found
  }

  private static func compare(_ group: ArraySlice<Clue>, _ found: inout [Pair: Int]) {
    for (place, one) in zip(group.indices, group) {
      for other in group[(place + 1)...] where fits(one, other) {
        let pair = Pair(one: one.listing, other: other.listing)
        found[pair, default: 0] |= one.key & 3 == Kind.number.rawValue ? 1 : 2
      }
    }
  }

  private static func fits(_ one: Clue, _ other: Clue) -> Bool {
    let isOnePublisher = one.publisher == other.publisher
    return switch Kind(rawValue: one.key & 3) {
    case .number: !isOnePublisher || one.name == other.name
    case .nameAndPlace: !isOnePublisher
    case .nameAndAddress: isOnePublisher
    case nil: false
    }
  }

  // MARK: table

  /// Writes each pair from both sides; the table is made anew with every generation. What was gathered is
  /// given free.
  mutating func write(in database: Database) throws {
    try database.execute(sql: Self.table)
    let pairs = pairs()
    guard !pairs.isEmpty else { return }
    let ids = try Self.ids(Set(pairs.keys.flatMap { [$0.one, $0.other] }), in: database)
    let insert = try database.cachedStatement(sql: "INSERT OR IGNORE INTO alike VALUES (?, ?, ?)")
    for (pair, weight) in pairs {
      guard let one = ids[pair.one], let other = ids[pair.other] else { continue }
      try insert.execute(arguments: [one, other, weight])
      try insert.execute(arguments: [other, one, weight])
    }
  }

  private static let table = """
    DROP TABLE IF EXISTS alike;
    CREATE TABLE alike (listing TEXT NOT NULL, other TEXT NOT NULL, weight INTEGER NOT NULL,
      PRIMARY KEY (listing, other)) WITHOUT ROWID;
    """

  /// The ids behind some hashes: in one walk over the ids, so that no id is held that is not needed.
  private static func ids(_ wanted: Set<UInt64>, in database: Database) throws -> [UInt64: String] {
    var found: [UInt64: String] = [:]
    let rows = try String.fetchCursor(
      database, sql: "SELECT id FROM listing UNION ALL SELECT id FROM house_listing")
    while let id = try rows.next() {
      let hash = hash(id)
      if wanted.contains(hash) { found[hash] = id }
    }
    return found
  }
}

extension DirectoryDatabase {
  /// Listings that look like the same service, and in what they disagree; pairs kept apart are left out.
  func alike(_ id: String, except apart: Set<ListingPair>) throws(StoreProblem) -> [AlikeListing] {
    try read { database in
      // Asked for every row on the screen: the statement is kept.
      let statement = try database.cachedStatement(
        sql: "SELECT other FROM alike WHERE listing = ? ORDER BY other")
      let others = try String.fetchAll(statement, arguments: [id])
      let wanted = others.filter { !apart.contains(ListingPair(id, $0)) }
      guard !wanted.isEmpty, let service = try HouseRows.service(id, in: database) else {
        return []
      }
      return try wanted.compactMap { try HouseRows.service($0, in: database) }.map {
        AlikeListing(
          id: $0.id, publisher: $0.publisher, differs: service.disagreements(with: $0))
      }
    }
  }

  /// Pairs that perhaps are one service, the likeliest first.
  func perhapsTwice(
    except settled: Set<ListingPair>, limit: Int
  ) throws(StoreProblem) -> [ListingPair] {
    try read { database in
      let rows = try Row.fetchCursor(
        database,
        sql: """
          SELECT listing, other FROM alike WHERE listing < other ORDER BY weight DESC, listing, other
          """)
      var found: [ListingPair] = []
      while found.count < limit, let row = try rows.next() {
        let pair = ListingPair(row["listing"], row["other"])
        if !settled.contains(pair) { found.append(pair) }
      }
      return found
    }
  }
}
