import HelplineModel

/// Puts listings together: every row of the services is in the end a listing or a rejection.
struct ServiceCollector {
  let builder: ServiceBuilder
  private(set) var services: [Service] = []
  private var first: [String: Int] = [:]
  private var rows: [String: Int] = [:]

  /// A collector without listings.
  init(builder: ServiceBuilder) {
    self.builder = builder
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
    guard let index = first[service.id] else {
      first[service.id] = services.count
      rows[service.id] = place.row
      services.append(service)
      return
    }
    let row = rows[service.id] ?? 0
    guard services[index] != service else {
      report.reject(
        place, field: "id", value: service.id, "The same listing stands in row \(row) already.")
      return
    }
    report.warn(
      place, field: "id", "An id was used before by another listing; the row was added to it.")
    var renamed = service
    renamed.id += "~\(place.row)"
    while first[renamed.id] != nil { renamed.id += "+" }
    first[renamed.id] = services.count
    services.append(renamed)
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
