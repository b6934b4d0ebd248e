/// Dumps of a Django database: elements of `model`, `pk` and `fields` that refer to each other by
/// number. What has a place and an organisation (or an office that has one) is a listing.
struct DjangoFixtures: Sendable {
  /// An element others refer to.
  private struct Entry: Sendable {
    var name: String?
    var web: String?
    var phone: String?
    var address: [String] = []
    var city: String?
    var postcode: String?
    /// Field → number of what it refers to.
    var links: [String: String] = [:]
    var isSecret = false
  }

  /// Model without its application → number → element.
  private var entries: [String: [String: Entry]] = [:]

  static func fits(_ fields: JSONFields) -> Bool {
    fields.has("model") && fields.has("pk") && fields.has("fields")
  }

  private static func model(_ fields: JSONFields) -> String {
    let full = fields.text("model") ?? ""
    return full.split(separator: ".").last.map(String.init) ?? full
  }

  /// Keeps an element for those that refer to it.
  mutating func gather(_ fields: JSONFields) {
    guard let number = fields.text("pk"), let inner = fields.child("fields") else { return }
    var entry = Entry()
    entry.name = inner.text("name", "title", "code")
    entry.web = inner.text("website", "url")
    entry.phone = inner.text("telephone", "phone")
    entry.address = Self.lines(inner)
    entry.city = inner.text("city", "town")
    entry.postcode = inner.text("postcode", "postal_code")
    entry.isSecret = SecretPlaces.isMarked(inner)
    for name in Self.linkNames { entry.links[name] = inner.text(name) }
    entries[Self.model(fields), default: [:]][number] = entry
  }

  private static let linkNames = ["organisation", "organization", "location", "office"]

  func reading(_ fields: JSONFields) -> FormReading {
    let model = Self.model(fields)
    guard let inner = fields.child("fields"), inner.has("location"),
      inner.has("organisation") || inner.has("organization") || inner.has("office")
    else { return FormReading(tables: [model: 1]) }
    var reading = FormReading(tables: [model: 1])
    var record = ServiceRecord(inner)
    record.id = fields.text("pk").map { "\(model)-\($0)" }
    let office = entry("office", inner.text("office"))
    let owner = organisation(inner, office)
    record.organisation = owner
    record.name = record.name ?? owner?.name
    record.web = record.web ?? owner?.web
    if record.phones.isEmpty, let phone = office?.phone {
      record.phones = [PhoneRecord(number: phone)]
    }
    if let place = place(inner) {
      record.places = [place]
    } else {
      let reason = "A place that does not exist is named."
      reading.doubts.append(.init(field: "location", reason: reason, rows: 1))
    }
    record.keywords += inner.list("categories").compactMap { entry("category", $0)?.name }
    reading.records = [record]
    return reading
  }

  private func entry(_ model: String, _ number: String?) -> Entry? {
    number.flatMap { entries[model]?[$0] }
  }

  private func organisation(_ fields: JSONFields, _ office: Entry?) -> OrganisationRecord? {
    for name in ["organisation", "organization"] {
      guard let number = fields.text(name) ?? office?.links[name] else { continue }
      guard let found = entry(name, number), let title = found.name else { continue }
      var organisation = OrganisationRecord(name: title)
      organisation.id = number
      organisation.web = found.web
      return organisation
    }
    return nil
  }

  private func place(_ fields: JSONFields) -> PlaceRecord? {
    guard let number = fields.text("location"), let found = entry("location", number) else {
      return nil
    }
    var place = PlaceRecord(
      address: AddressRecord(lines: found.address, city: found.city, postcode: found.postcode))
    place.id = number
    place.isMarkedSecret = found.isSecret
    return place
  }

  private static func lines(_ fields: JSONFields) -> [String] {
    guard let text = fields.text("address") else { return [] }
    return text.split { $0 == "\n" || $0 == "\r\n" }.map { trimmed(String($0)) }
      .filter { !$0.isEmpty }
  }
}
