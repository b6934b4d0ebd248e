import HelplineModel

/// Hands listings on one by one: every row of the services is in the end a listing or a rejection.
///
/// Of a listing that was handed on only two numbers of 64 bits are kept, of its id and of its content, so
/// memory stays small. Two different listings under one id whose numbers are the same would count as
/// copies; that is once in 10^19.
struct ServiceCollector {
  /// What is kept of a listing.
  private struct Seen {
    let content: Int
    let row: UInt32
  }

  let builder: ServiceBuilder
  private let take: (Service) -> Void
  private var seen: [IDHash: Seen] = [:]

  /// A collector that hands listings to `take`.
  init(builder: ServiceBuilder, take: @escaping (Service) -> Void) {
    self.builder = builder
    self.take = take
  }

  /// Takes a row of the services.
  mutating func add(
    _ record: ServiceRecord, at place: SourcePlace, _ report: inout ImportReport
  ) {
    report.count("services")
    guard let service = builder.service(record, at: place, &report) else {
      let id = CleanText.line(record.id, limit: 80) ?? ""
      report.reject(place, field: "name", value: id, "The listing has no name; its id is shown.")
      return
    }
    if service.hasDamage {
      report.warn(place, "An inverted question mark stands where a letter or mark was lost.")
    }
    keep(service, at: place, &report)
  }

  /// Counts and rejects a row that cannot be read at all.
  mutating func reject(at place: SourcePlace, _ reason: String, _ report: inout ImportReport) {
    report.count("services")
    report.reject(place, reason)
  }

  /// An id used before: a copy is rejected, another listing is kept under its row.
  private mutating func keep(
    _ service: Service, at place: SourcePlace, _ report: inout ImportReport
  ) {
    let content = Self.content(service)
    guard let first = seen[service.id.hashValue] else {
      note(service, content, place)
      return
    }
    guard first.content != content else {
      report.reject(
        place, field: "id", value: service.id,
        "The same listing stands in row \(first.row) already.")
      return
    }
    report.warn(
      place, field: "id", "An id was used before by another listing; the row was added to it.")
    var renamed = service
    renamed.id += "~\(place.row)"
    while seen[renamed.id.hashValue] != nil { renamed.id += "+" }
    note(renamed, content, place)
  }

  private mutating func note(_ service: Service, _ content: Int, _ place: SourcePlace) {
    seen[service.id.hashValue] = Seen(content: content, row: UInt32(clamping: place.row))
    take(service)
  }

  private static func content(_ service: Service) -> Int {
    var hasher = Hasher()
    ListingBytes.write(service).withUnsafeBytes { hasher.combine(bytes: $0) }
    return hasher.finalize()
  }
}

extension Service {
  /// A `¿` inside or behind a word, where an old conversion lost a character.
  fileprivate var hasDamage: Bool {
    [name, organisation, address].contains { text in
      guard let text, let at = text.firstIndex(of: "¿") else { return false }
      return at != text.startIndex
    }
  }
}
