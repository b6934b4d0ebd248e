/// A place as published, with what hangs on it.
struct PlaceRecord {
  var id: String?
  var name: String?
  var kind: String?
  var description: String?
  var email: String?
  var web: String?
  /// Steps, lifts, toilets, the way there.
  var access: [String] = []
  var addresses: [AddressRecord] = []
  var phones: [PhoneRecord] = []
  var contactPhones: [PhoneRecord] = []
  var schedules: [ScheduleRecord] = []
  var languages: [LanguageRecord] = []
  var languageCells: [String] = []
  /// Areas that are served from here (HSDS 3.1), where they differ from the service's.
  var areas: [AreaRecord] = []
  var isMarkedSecret = false
  /// Latitude and longitude as published: read for one use, to find them again in the texts of a
  /// secret place. They go nowhere else.
  var coordinates: [String] = []

  init(_ fields: some FieldSource) {
    id = fields.text("id", "location_id")
    name = fields.text("name")
    kind = fields.text("location_type")
    if fields.flag("virtual") == true { kind = "virtual" }
    description = fields.text("description")
    email = fields.text("email")
    web = fields.text("url", "website")
    access = Self.access(fields)
    if let cell = fields.text("languages") { languageCells = [cell] }
    isMarkedSecret = SecretPlaces.isMarked(fields)
    coordinates = Self.coordinates(fields)
  }

  /// A place that only has an address.
  init(address: AddressRecord) {
    addresses = [address]
  }

  /// The place of a flat table, whose row is that of the service.
  init(address: AddressRecord, of row: TableRow) {
    self.init(address: address)
    access = Self.access(row)
    coordinates = Self.coordinates(row)
  }

  private static func access(_ fields: some FieldSource) -> [String] {
    [fields.text("transportation"), fields.text("accessibility")].compactMap { $0 }
  }

  private static func coordinates(_ fields: some FieldSource) -> [String] {
    [fields.text("latitude"), fields.text("longitude")].compactMap { $0 }
  }

  /// Somewhere to go to, as far as the source says.
  var isVirtual: Bool { kind?.lowercased() == "virtual" }

  /// What to look for when the place is secret.
  var isSecret: Bool {
    isMarkedSecret || addresses.contains(where: \.isSecret)
      || SecretPlaces.describesSecret(description) || name.map(SecretPlaces.saysSecret) == true
  }
}

/// An address as published; `attention` is not kept, it names a person.
struct AddressRecord {
  var lines: [String] = []
  var city: String?
  var region: String?
  var postcode: String?
  var country: String?
  var isPostal = false
  var isSecret = false
  /// The persons of `attention`, to find them again in the texts of a secret place.
  var attention: String?

  init(_ fields: some FieldSource) {
    for names in Self.lineColumns {
      if let line = fields.text(names) { lines.append(line) }
    }
    if lines.isEmpty, let whole = fields.text("address", "street_address") { lines = [whole] }
    city = Self.known(fields.text("city", "town"))
    region = Self.known(fields.text("state_province", "region", "county"))
    postcode = Self.known(fields.text("postal_code", "postcode"))
    country = Self.known(fields.text("country"))
    isPostal = fields.text("address_type")?.lowercased() == "postal"
    attention = fields.text("attention")
    isSecret =
      SecretPlaces.isMarked(fields)
      || (lines + [city, region, postcode, attention].compactMap { $0 })
        .contains(where: SecretPlaces.saysSecret)
  }

  private static let lineColumns = [["address_1"], ["address_2"], ["address_3"], ["address_4"]]

  /// Tables may not leave a cell of an address empty; what our own writer put there is nothing.
  private static func known(_ cell: String?) -> String? {
    cell == HSDSUnknown.cell ? nil : cell
  }

  /// Only lines, as forms of their own have them.
  init(lines: [String], city: String? = nil, postcode: String? = nil, country: String? = nil) {
    self.lines = lines
    self.city = city
    self.postcode = postcode
    self.country = country
    isSecret = (lines + [city, postcode].compactMap { $0 }).contains(where: SecretPlaces.saysSecret)
  }

  /// Whether there is anything in it.
  var isEmpty: Bool { lines.isEmpty && city == nil && postcode == nil }
}

/// An area served as published. Polygons (`extent`) are not read.
struct AreaRecord {
  var name: String?
  var description: String?
  /// A code or the address of one (`identifier` of Open Referral UK, `uri` of HSDS).
  var code: String?
  /// What the code is of, as Open Referral UK says it.
  var type: String?

  init(name: String) {
    self.name = name
  }

  /// A code whose system the form knows.
  init(code: String) {
    self.code = code
  }

  init(_ fields: some FieldSource) {
    name = fields.text("name", "service_area")
    description = fields.text("description")
    code = fields.text("identifier", "uri")
    type = fields.text("type")
  }
}
