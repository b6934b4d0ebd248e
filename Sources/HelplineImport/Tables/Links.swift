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

  /// A row and where it stood.
  struct Entry {
    let record: Record
    let place: SourcePlace
  }

  private var entries: [Owner: [String: [Entry]]] = [:]
  private(set) var orphans: [SourcePlace] = []
  /// So many rows hang on one thing at most; hostile files must not grow one listing for ever.
  private static var limit: Int { 500 }

  /// Puts a row under its owner.
  mutating func add(_ record: Record, _ fields: some FieldSource, at place: SourcePlace) {
    for owner in Owner.allCases {
      guard let id = fields.text(owner.rawValue) else { continue }
      if entries[owner]?[id]?.count ?? 0 < Self.limit {
        entries[owner, default: [:]][id, default: []].append(Entry(record: record, place: place))
      }
      return
    }
    orphans.append(place)
  }

  /// The rows of an owner.
  func of(_ owner: Owner, _ id: String?) -> [Record] {
    guard let id, let found = entries[owner]?[id] else { return [] }
    return found.map(\.record)
  }

  /// Rows whose owner is not among these ids.
  func dangling(_ owner: Owner, known: (String) -> Bool) -> [SourcePlace] {
    guard let byID = entries[owner] else { return [] }
    return byID.filter { !known($0.key) }.flatMap { $0.value.map(\.place) }
  }
}
