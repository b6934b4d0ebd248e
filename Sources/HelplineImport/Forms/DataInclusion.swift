/// Services and structures of data.inclusion, schema 1 (France).
///
/// `contact_nom_prenom` names a person and is never read.
struct DataInclusion: Sendable {
  /// What a service takes over from its structure.
  private struct Structure: Sendable {
    var name: String?
    var web: String?
    var email: String?
    var phone: String?
    var hours: String?
    var access: String?
  }

  private var structures: [String: Structure] = [:]

  /// Whether an object is a structure, not a service.
  static func isStructure(_ fields: JSONFields) -> Bool {
    fields.has("nom") && !fields.has("structure_id")
  }

  /// Keeps a structure for its services.
  mutating func gather(_ fields: JSONFields) {
    guard let id = fields.text("id") else { return }
    structures[id] = Structure(
      name: fields.text("nom"), web: fields.text("site_web"), email: fields.text("courriel"),
      phone: fields.text("telephone"), hours: fields.text("horaires_accueil"),
      access: fields.text("accessibilite_lieu"))
  }

  func reading(_ fields: JSONFields) -> FormReading {
    if Self.isStructure(fields) { return FormReading(tables: ["structures": 1]) }
    let id = fields.text("structure_id")
    let structure = id.flatMap { structures[$0] }
    var reading = FormReading(records: [record(fields, structure)])
    if id != nil, structure == nil, !structures.isEmpty {
      let reason = "A structure that does not exist is named."
      reading.doubts = [.init(field: "structure_id", reason: reason, rows: 1)]
    }
    return reading
  }

  private func record(_ fields: JSONFields, _ structure: Structure?) -> ServiceRecord {
    var record = ServiceRecord(fields)
    record.name = fields.text("nom")
    record.summary = fields.text("presentation_resume")
    record.country = "FR"
    record.web = fields.text("lien_mobilisation") ?? structure?.web
    record.sources = [fields.text("lien_source")].compactMap { $0 }
    record.email = fields.text("courriel") ?? structure?.email
    record.modified = fields.text("date_maj")
    record.hoursText = fields.text("horaires_accueil") ?? structure?.hours
    record.phones = (fields.list("telephone") + [structure?.phone].compactMap { $0 }).prefix(1)
      .map { PhoneRecord(number: $0) }
    record.organisation = organisation(fields, structure)
    addPeople(fields, to: &record)
    addWays(fields, to: &record)
    record.places = place(fields, structure).map { [$0] } ?? []
    record.areas = fields.list("zone_eligibilite").map(FrenchAreas.area)
    record.keywords = (fields.list("thematiques") + fields.list("types") + fields.list("type"))
      .map(Self.words)
    return record
  }

  private func organisation(_ fields: JSONFields, _ structure: Structure?) -> OrganisationRecord? {
    guard let name = structure?.name else { return nil }
    var organisation = OrganisationRecord(name: name)
    organisation.id = fields.text("structure_id")
    organisation.web = structure?.web
    return organisation
  }

  /// For whom and what it costs.
  private func addPeople(_ fields: JSONFields, to record: inout ServiceRecord) {
    let groups = fields.list("publics")
    if groups == ["femmes"] { record.gender = "femmes" }
    record.eligibility = groups.isEmpty ? [] : [groups.map(Self.words).joined(separator: ", ")]
    record.eligibility += [fields.text("publics_precisions"), fields.text("conditions_acces")]
      .compactMap { $0 }
    record.fees =
      [fields.list("frais").map(Self.words).joined(separator: ", ")]
      .filter { !$0.isEmpty } + [fields.text("frais_precisions")].compactMap { $0 }
  }

  /// How one gets in: by oneself, or only through a professional.
  private func addWays(_ fields: JSONFields, to record: inout ServiceRecord) {
    let who = fields.list("mobilisable_par")
    if !who.isEmpty { record.byReferralOnly = !who.contains("usagers") }
    let ways = fields.list("modes_mobilisation").map(Self.words).joined(separator: ", ")
    let parts = [ways, fields.text("mobilisation_precisions") ?? ""].filter { !$0.isEmpty }
    record.application = parts.isEmpty ? nil : parts.joined(separator: "\n")
    record.attending = fields.list("modes_accueil").map(Self.words)
  }

  /// Where it is met; a service that is only remote has no place to go to.
  private func place(_ fields: JSONFields, _ structure: Structure?) -> PlaceRecord? {
    let lines = [fields.text("adresse"), fields.text("complement_adresse")].compactMap { $0 }
    let address = AddressRecord(
      lines: lines, city: fields.text("commune"), postcode: fields.text("code_postal"),
      country: "FR")
    guard !address.isEmpty else { return nil }
    var place = PlaceRecord(address: address)
    place.coordinates = [fields.text("latitude"), fields.text("longitude")].compactMap { $0 }
    place.access = [structure?.access].compactMap { $0 }
    if fields.list("modes_accueil") == ["a-distance"] { place.kind = "virtual" }
    return place
  }

  /// `famille--violences-intrafamiliales` → `violences intrafamiliales`.
  private static func words(_ value: String) -> String {
    let last = value.split(separator: "--").last.map(String.init) ?? value
    return last.replacing("-", with: " ")
  }
}
