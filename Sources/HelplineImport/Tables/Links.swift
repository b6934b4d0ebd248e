/// Rows of one kind, by what they hang on. A row that names several hangs on the most specific.
struct Links<Record> {
  /// Columns with an owner, the most specific first.
  enum Owner: String, CaseIterable {
    case service = "service_id"
    case serviceAtLocation = "service_at_location_id"
    case location = "location_id"
    case organization = "organization_id"
    case contact = "contact_id"
    case phone = "phone_id"
  }

  /// The rows of an owner: its first and last, and how many.
  private struct Chain {
    var first: UInt32
    var last: UInt32
    var count: UInt32
  }

  private var rows: PackedRows
  /// For each row the one behind it in its chain; 0 at the end.
  private var next: [UInt32] = []
  private var chains: [Owner: [IDHash: Chain]] = [:]
  private(set) var orphans: [SourcePlace] = []
  private let make: (TableRow, TableKind) -> Record?
  /// So many rows hang on one thing at most; hostile files must not grow one listing for ever.
  private static var limit: Int { 500 }
  /// So many rows that hang on nothing are put down; they are only counted by their places.
  private static var orphanLimit: Int { 100_000 }

  /// No rows.
  /// - Parameters:
  ///   - only: columns that are kept; nil keeps all but ids, which are asked for by the owner.
  ///   - make: a record of a row of a table.
  init(only: Set<String>? = nil, _ make: @escaping (TableRow, TableKind) -> Record?) {
    let owners = Set(Owner.allCases.map(\.rawValue)).union(["id"])
    rows = PackedRows { name in only.map { $0.contains(name) } ?? !owners.contains(name) }
    self.make = make
  }

  /// Keeps the rows' own ids as well, for what hangs on them; said before the first row.
  mutating func keepIDs() { rows.want("id") }

  /// Whether a row hangs on something of this kind.
  func has(_ owner: Owner) -> Bool { chains[owner] != nil }

  /// The most specific thing that a row names.
  static func owner(of row: TableRow) -> (Owner, String)? {
    Owner.allCases.lazy.compactMap { owner in row.text(owner.rawValue).map { (owner, $0) } }.first
  }

  /// Puts a row under its owner.
  mutating func add(_ row: TableRow, _ kind: TableKind, at place: SourcePlace) {
    if let (owner, id) = Self.owner(of: row) {
      return add(row, kind, at: place, to: owner, id)
    }
    if orphans.count < Self.orphanLimit { orphans.append(place) }
  }

  /// Puts a row under this owner.
  mutating func add(
    _ row: TableRow, _ kind: TableKind, at place: SourcePlace, to owner: Owner, _ id: String
  ) {
    let key = id.hashValue
    guard var chain = chains[owner]?[key] else {
      let number = UInt32(clamping: rows.add(row, kind, at: place))
      next.append(0)
      chains[owner, default: [:]][key] = Chain(first: number, last: number, count: 1)
      return
    }
    guard chain.count < Self.limit else { return }
    let number = UInt32(clamping: rows.add(row, kind, at: place))
    next.append(0)
    next[Int(chain.last)] = number
    chain.last = number
    chain.count += 1
    chains[owner]?[key] = chain
  }

  /// The rows of an owner.
  func of(_ owner: Owner, _ id: String?) -> [Record] {
    guard let id, let chain = chains[owner]?[id.hashValue] else { return [] }
    return numbers(chain).compactMap { number in
      let (row, kind) = rows.row(number)
      return make(row, kind)
    }
  }

  private func numbers(_ chain: Chain) -> [Int] {
    var numbers = [Int(chain.first)]
    var number = next[Int(chain.first)]
    while number != 0 {
      numbers.append(Int(number))
      number = next[Int(number)]
    }
    return numbers
  }

  /// Rows whose owner is not among these ids, in their order.
  func dangling(_ owner: Owner, known: (IDHash) -> Bool) -> [SourcePlace] {
    guard let byID = chains[owner] else { return [] }
    return byID.filter { !known($0.key) }.flatMap { numbers($0.value) }.sorted()
      .map { rows.place($0) }
  }
}
