import Foundation
import HelplineModel
import Testing

@testable import HelplineImport

/// Makes listings in which every field may be filled; numbers are from ranges kept free for fiction.
struct RandomListings {
  private var random: Seeded
  /// How often a field that may be empty is filled, of 100.
  private let filled: Int
  private var made = 0

  init(seed: UInt64, filled: Int = 50) {
    random = Seeded(state: seed)
    self.filled = filled
  }

  /// The next listing.
  mutating func next() -> Service {
    made += 1
    var service = Service(id: "test:r-\(made)", publisher: "test", name: "Line \(line())")
    fillTexts(&service)
    fillWays(&service)
    fillPlaces(&service)
    fillTerms(&service)
    service.truth = truth()
    return service
  }

  private mutating func fillTexts(_ service: inout Service) {
    service.organisation = maybe { $0.line() }
    service.organisationID = maybe { $0.word() }
    service.otherNames = list(3) { $0.line() }
    service.about = maybe { $0.line() }
    service.description = maybe { $0.block() }
    service.costNote = maybe { $0.block() }
    service.eligibility = maybe { $0.block() }
    service.howToGetHelp = maybe { $0.block() }
    service.alert = maybe { "Note " + $0.block() }
    service.alertUntil = maybe { $0.day() }
    service.remark = maybe { $0.block() }
    service.status = maybe {
      $0.one(["active", "inactive", "defunct", "temporarily closed", "moved away"])
    }
    service.statusUntil = maybe { $0.day() }
  }

  private mutating func fillWays(_ service: inout Service) {
    service.phones = list(4) { $0.phone() }
    service.web = maybe {
      $0.one(["https://example.org/help", "www.example.org", "Example.org/x"])
    }
    service.email = maybe { $0.one(["desk@example.org", "info@example.org"]) }
    service.channels = list(3) { $0.one(["phone", "chat", "email", "video", "text"]) }
    service.hours = chance ? hours() : Hours()
    service.cost = maybe { $0.one([Cost.free, .paid, .freeAtHome]) } ?? .unknown
    service.languages = list(4) { $0.language() }
    service.languagesText = maybe { $0.block() }
    service.textLanguage = maybe { $0.one(["de", "el", "fil"]) }
  }

  private mutating func fillPlaces(_ service: inout Service) {
    service.serves = list(3) { $0.code() }
    service.servesText = maybe { $0.line() }
    service.country = maybe { $0.one(["IE", "XT", "GR"]) }
    service.addressIsSecret = Int.random(in: 0..<5, using: &random) == 0
    service.sites = list(3) { $0.site(isSecret: service.addressIsSecret) }
    guard !service.addressIsSecret else { return }
    service.located = list(2) { $0.code() }
    service.address = maybe { $0.block() }
    if chance { service.channels.append("in_person") }
  }

  private mutating func fillTerms(_ service: inout Service) {
    service.topics = Set(list(3) { $0.one(["stalking", "legal", "shelter", "child"]) }).sorted()
    service.keywords = Set(list(5) { $0.line() }).sorted()
    service.audience = maybe { $0.one([Audience.any, .women, .men]) } ?? .unknown
    service.minimumAge = maybe { Int.random(in: 0...17, using: &$0.random) }
    service.maximumAge = maybe { Int.random(in: 18...120, using: &$0.random) }
    service.byReferralOnly = maybe { $0.flip }
    service.policeReportNeeded = maybe { $0.flip }
    service.papersAsked = maybe { $0.flip }
    service.isSample = chance
    service.isHelplineItself = chance
    service.isCommercial = chance
  }

  private mutating func truth() -> Truth {
    var truth = Truth()
    truth.sources = list(2) { "https://example.org/page-\($0.word())" }
    truth.dated = maybe { $0.one(["2016", "2019-04", "2024-02-29"]) }
    truth.rungOn = maybe { $0.day() }
    truth.rungBy = maybe { $0.word() }
    truth.publisherCheckedOn = maybe { $0.day() }
    truth.changedOn = maybe { $0.day() }
    truth.editedOn = maybe { $0.day() }
    truth.editedBy = maybe { $0.word() }
    truth.conflict = maybe { $0.block() }
    truth.note = maybe { $0.line() }
    return truth
  }

  private mutating func site(isSecret: Bool) -> Site {
    var site = Site()
    site.id = maybe { $0.word() }
    site.name = maybe { $0.line() }
    site.addressIsSecret = isSecret || Int.random(in: 0..<5, using: &random) == 0
    site.serves = list(2) { $0.code() }
    site.servesText = maybe { $0.line() }
    site.hours = maybe { $0.hours() }
    site.phones = list(2) { $0.phone() }
    guard !site.addressIsSecret else { return site }
    site.address = maybe { $0.line() }
    site.postcode = maybe { $0.one(["D02 XY45", "01067", "SW1A 1AA", "not known, ask"]) }
    site.located = list(2) { $0.code() }
    site.access = maybe { $0.block() }
    return site
  }

  private mutating func phone() -> Phone {
    var phone = Phone(number: "+44 20 7946 0\(Int.random(in: 100...999, using: &random))")
    phone.kind = maybe { $0.one(["helpline", "office", "text", "fax", "textphone", "video"]) }
    phone.note = maybe { $0.line() }
    phone.extensionNumber = maybe { $0.one(["12", "007", "3-1"]) }
    phone.fromAbroad = chance
    phone.handlerOnly = chance
    phone.languages = list(2) { $0.language() }
    phone.e164 = maybe { "+44207946\(Int.random(in: 1_000...9_999, using: &$0.random))" }
    phone.national = maybe { _ in "020 7946 0999" }
    phone.international = maybe { _ in "+44 20 7946 0999" }
    phone.isShortCode = chance
    phone.doubt = maybe { $0.one([NumberDoubt.impossible, .unreadable, .countryUnknown]) }
    return phone
  }

  private mutating func hours() -> Hours {
    var hours = Hours(text: maybe { $0.block() }, zone: maybe { $0.one(["Europe/Riga", "UTC"]) })
    hours.rows = list(3) { $0.row() }
    hours.holidays = maybe { $0.one([HolidayRule.asUsual, .closed]) } ?? .unknown
    return hours
  }

  private mutating func row() -> HoursRow {
    let from = Int.random(in: 0..<1_440, using: &random)
    var row = HoursRow(
      days: UInt8.random(in: 1...0x7F, using: &random), from: from,
      to: from + Int.random(in: 1...1_440, using: &random))
    row.nth = maybe { $0.one([1, 2, 5, -1]) } ?? 0
    row.every = maybe { $0.one([2, 3]) } ?? 1
    if row.every > 1 { row.anchor = Int.random(in: 10_000...20_000, using: &random) }
    row.validFrom = maybe { Int.random(in: 10_000...20_000, using: &$0.random) }
    row.validTo = maybe { Int.random(in: 20_001...30_000, using: &$0.random) }
    row.starts = maybe { Int.random(in: 10_000...20_000, using: &$0.random) }
    row.ends = maybe { Int.random(in: 20_001...30_000, using: &$0.random) }
    row.role = maybe { $0.one([HoursRole.closed, .extra, .holiday]) } ?? .usual
    row.monthDay = maybe { $0.one([1, 15, 31, -1]) } ?? 0
    row.months = maybe { $0.one([2, 3]) } ?? 1
    row.season = maybe { $0.one([Season(from: 401, to: 930), Season(from: 1101, to: 228)]) }
    row.weeks = maybe { $0.one([WeekRange(from: 1, to: 53, step: 2), WeekRange(from: 8, to: 9)]) }
    return row
  }
}

// MARK: Values

extension RandomListings {
  private var chance: Bool {
    mutating get { Int.random(in: 0..<100, using: &random) < filled }
  }

  private var flip: Bool {
    mutating get { Bool.random(using: &random) }
  }

  private mutating func maybe<Value>(_ make: (inout RandomListings) -> Value) -> Value? {
    chance ? make(&self) : nil
  }

  private mutating func list<Value>(
    _ most: Int, _ make: (inout RandomListings) -> Value
  ) -> [Value] {
    guard chance else { return [] }
    let count = Int.random(in: 1...most, using: &random)
    return (0..<count).map { _ in make(&self) }
  }

  private mutating func one<Value>(_ values: [Value]) -> Value {
    values[Int.random(in: 0..<values.count, using: &random)]
  }

  private mutating func word() -> String {
    one([
      "hulp", "Große", "łódź", "Ελλάδα", "помощь", "a&b", "&amp;", "<18", "<b>", "say \"no\"",
      "x,y", "it's", "=1+1", "naïve", "¿qué?", "50%", "a;b", "tab|bar", "#7",
    ])
  }

  private mutating func line() -> String {
    (0..<Int.random(in: 1...5, using: &random)).map { _ in word() }.joined(separator: " ")
  }

  private mutating func block() -> String {
    (0..<Int.random(in: 1...4, using: &random)).map { _ in line() }
      .joined(separator: one(["\n", "\n\n", " "]))
  }

  private mutating func day() -> String {
    CalendarDay.iso(dayNumber: Int.random(in: 15_000...20_500, using: &random))
  }

  private mutating func code() -> String { one(["IE", "IE06", "IE061", "XT", "XT01", "GR"]) }

  private mutating func language() -> SpokenLanguage {
    SpokenLanguage(
      code: one(["pl", "uk", "any", "ase"]),
      mode: one([LanguageMode.spoken, .interpreter, .onRequest, .sign]))
  }
}

/// Where two values differ, as paths of fields.
func differences(_ one: Any, _ other: Any, _ path: String = "") -> [String] {
  let (left, right) = (Mirror(reflecting: one), Mirror(reflecting: other))
  let isLeaf = left.children.isEmpty && right.children.isEmpty
  if isLeaf || left.children.count != right.children.count {
    return "\(one)" == "\(other)" ? [] : ["\(path): \(one) became \(other)"]
  }
  return zip(left.children, right.children).flatMap { pair in
    let name = pair.0.label.map { path.isEmpty ? $0 : "\(path).\($0)" } ?? path
    return differences(pair.0.value, pair.1.value, name == "\(path).some" ? path : name)
  }
}
