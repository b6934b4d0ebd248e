/// What an element of JSON gave that is not HSDS.
struct FormReading {
  /// Listings in the order of the source; each is a row of the services.
  var records: [ServiceRecord] = []
  /// Rows read that are no listing of their own, by table.
  var tables: [String: Int] = [:]
  /// What the coordinator should know: field, sentence, how many rows.
  var doubts: [Doubt] = []

  /// A doubt about rows that were taken in all the same.
  struct Doubt {
    var field: String
    var reason: String
    var rows: Int
  }
}

/// The forms of JSON besides HSDS, told by the fields that only they have.
struct JSONForms: Sendable {
  private var inclusion = DataInclusion()
  private var fixtures = DjangoFixtures()

  /// Whether a file begins like one whose elements need each other: it has to be read twice.
  static func needsGathering(_ head: [UInt8]) -> Bool {
    let text = String(decoding: head.prefix(4_096), as: UTF8.self)
    return (text.holds("\"model\"") && text.holds("\"pk\"")) || text.holds("\"nom\"")
  }

  /// Keeps what other elements refer to. First of two readings.
  mutating func gather(_ fields: JSONFields) {
    if DjangoFixtures.fits(fields) {
      fixtures.gather(fields)
    } else if DataInclusion.isStructure(fields) {
      inclusion.gather(fields)
    }
  }

  /// What an element gives; nil where it is of none of these forms.
  func reading(_ fields: JSONFields) -> FormReading? {
    if fields.has("nom") { return inclusion.reading(fields) }
    if DjangoFixtures.fits(fields) { return fixtures.reading(fields) }
    if OpenHelplines.fits(fields) { return OpenHelplines.reading(fields) }
    return MunicipalGuide.fits(fields) ? MunicipalGuide.reading(fields) : nil
  }
}
