import HelplineModel

/// What may stand in a record: ids, codes and bands, never words typed.
enum RecordRules {
  /// Bands of the day.
  static let hourBands = ["00-06", "06-12", "12-18", "18-24"]
  /// Bands of the length, in minutes.
  static let lengthBands = ["under-5", "5-15", "15-30", "30-60", "over-60"]

  /// The record as it is stored, places made coarse; throws the first field that is not a plain id.
  static func checked(_ record: CallRecord) throws(RecordProblem) -> CallRecord {
    try check("id", isHex(record.id))
    try check("day", Day(record.day) != nil)
    try check("hourBand", hourBands.contains(record.hourBand))
    try check("lengthBand", record.lengthBand.map(lengthBands.contains) ?? true)
    try check("code", record.code.map(isId) ?? true)
    try check("crimes", record.crimes.allSatisfy(isContentId))
    try check("region", record.region.map(isPlaceCode) ?? true)
    try check("language", record.language.map(isLanguage) ?? true)
    try check("stage", record.stage.map(isContentId) ?? true)
    try check("dangerUsed", record.dangerUsed.allSatisfy(isContentId))
    try check("given", record.given.allSatisfy { isId($0.service) })
    try check("gaps", record.gaps.allSatisfy(isGap))
    try check("told", record.told.allSatisfy(isContentId))
    try check("contentVersion", record.contentVersion.isEmpty || isId(record.contentVersion))
    var record = record
    record.region = record.region.map(coarse)
    record.gaps = record.gaps.map {
      Gap(topic: $0.topic, place: $0.place.map(coarse), language: $0.language)
    }
    return record
  }

  private static func check(_ field: String, _ isFine: Bool) throws(RecordProblem) {
    if !isFine { throw .notAnId(field: field) }
  }

  /// Letters, digits, `_ - . :`, at most 80.
  static func isId(_ text: String) -> Bool {
    !text.isEmpty && text.utf8.count <= 80
      && text.utf8.allSatisfy { isLetter($0) || isDigit($0) || "_-.:".utf8.contains($0) }
  }

  /// The form of the content's ids: lower case, beginning with a letter (`Resources/README.md`).
  static func isContentId(_ text: String) -> Bool {
    guard isId(text), let first = text.utf8.first, first >= 0x61 else { return false }
    return text.utf8.allSatisfy { !(0x41...0x5A).contains($0) }
  }

  /// ISO country or NUTS code, or a country's own code after a hyphen.
  static func isPlaceCode(_ text: String) -> Bool {
    guard isId(text), text.utf8.count <= 12 else { return false }
    return text.utf8.prefix(2).allSatisfy { (0x41...0x5A).contains($0) } && text.utf8.count >= 2
  }

  /// ISO 639 with at most a region after it.
  static func isLanguage(_ text: String) -> Bool {
    guard isId(text), text.utf8.count <= 12 else { return false }
    let base = text.split(separator: "-")[0]
    return (2...3).contains(base.utf8.count) && base.utf8.allSatisfy { (0x61...0x7A).contains($0) }
  }

  /// NUTS 2 at the finest; of a country's own codes only the country: a small county is a person.
  static func coarse(_ code: String) -> String {
    code.contains { "-._:".contains($0) } ? String(code.prefix(2)) : String(code.prefix(4))
  }

  private static func isGap(_ gap: Gap) -> Bool {
    isContentId(gap.topic) && (gap.place.map(isPlaceCode) ?? true)
      && (gap.language.map(isLanguage) ?? true)
  }

  private static func isHex(_ text: String) -> Bool {
    text.utf8.count == 32
      && text.utf8.allSatisfy { isDigit($0) || (0x61...0x66).contains($0 | 0x20) }
  }

  private static func isLetter(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(byte | 0x20) }
  private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }
}
