/// A town's guide to social services in one object: providers with their services, crisis lines,
/// emergency numbers, and life situations that point to them.
enum MunicipalGuide {
  /// Whether an object is of this form.
  static func fits(_ fields: JSONFields) -> Bool {
    fields.has("providers") && (fields.has("lifeSituations") || fields.has("crisisLines"))
  }

  static func reading(_ fields: JSONFields) -> FormReading {
    let providers = fields.children("providers")
    let lines = fields.children("crisisLines")
    let emergency = fields.children("emergencyNumbers")
    let situations = Situations(fields.children("lifeSituations"))
    var reading = FormReading()
    for provider in providers { reading.records += records(provider, situations) }
    reading.records += lines.map { line($0, situations) }
    reading.records += emergency.enumerated().map { index, entry in
      var record = line(entry, situations)
      record.id = record.id ?? "emergency-\(index + 1)"
      return record
    }
    reading.tables = [
      "providers": providers.count, "crisisLines": lines.count,
      "emergencyNumbers": emergency.count, "lifeSituations": situations.count,
    ]
    let known = providers.flatMap { provider in
      [provider.text("id")] + provider.children("services").map { $0.text("id") }
    }
    let loose = situations.unknown(Set((known + lines.map { $0.text("id") }).compactMap { $0 }))
    if loose > 0 {
      let reason = "A life situation names a provider that does not exist."
      reading.doubts = [.init(field: "providerRefs", reason: reason, rows: loose)]
    }
    return reading
  }

  /// What callers bring, by the provider, service or line that helps.
  private struct Situations {
    private var names: [String: [String]] = [:]
    private var references: [String] = []
    let count: Int

    init(_ rows: [JSONFields]) {
      count = rows.count
      for row in rows {
        guard let name = row.text("name") else { continue }
        for reference in row.list("providerRefs") {
          names[reference, default: []].append(name)
          references.append(reference)
        }
      }
    }

    func of(_ ids: [String?]) -> [String] {
      ids.compactMap { $0 }.flatMap { names[$0] ?? [] }
    }

    func unknown(_ known: Set<String>) -> Int {
      references.count { !known.contains($0) }
    }
  }

  /// A listing for each service of a provider; a provider without services is one itself.
  private static func records(_ provider: JSONFields, _ situations: Situations) -> [ServiceRecord] {
    let id = provider.text("id")
    let services = provider.children("services")
    guard !services.isEmpty else {
      var record = ServiceRecord(provider)
      addContact(provider, to: &record)
      record.keywords += situations.of([id])
      return [record]
    }
    return services.enumerated().map { index, service in
      var record = ServiceRecord(service)
      let ownID = record.id
      record.id = ownID ?? id.map { services.count == 1 ? $0 : "\($0)-\(index + 1)" }
      record.organisation = OrganisationRecord(provider)
      addContact(service, to: &record)
      if record.phones.isEmpty { addContact(provider, to: &record) }
      record.description = record.description ?? provider.text("description")
      record.keywords += situations.of([id, ownID])
      return record
    }
  }

  private static func addContact(_ owner: JSONFields, to record: inout ServiceRecord) {
    guard let contact = owner.child("contact") else { return }
    record.phones += contact.list("phones").map { PhoneRecord(number: $0) }
    if record.phones.isEmpty {
      record.phones = contact.list("phone").map { PhoneRecord(number: $0) }
    }
    record.email = record.email ?? contact.text("email")
    record.web = record.web ?? contact.text("website")
    let address = AddressRecord(contact)
    if record.places.isEmpty, !address.isEmpty { record.places = [PlaceRecord(address: address)] }
  }

  private static func line(_ fields: JSONFields, _ situations: Situations) -> ServiceRecord {
    var record = ServiceRecord(fields)
    record.phones = (fields.list("phone") + fields.list("phones")).map { number in
      PhoneRecord(number: number, kind: "hotline")
    }
    record.hoursText = fields.text("availability") ?? record.hoursText
    record.lineIsFree = fields.flag("free")
    record.eligibility += [fields.text("targetGroup")].compactMap { $0 }
    record.keywords += situations.of([record.id])
    return record
  }
}
