import Foundation
import HelplineModel
import Testing

@Suite("A listing as a row")
struct ListingBytesTests {
  @Test func `every field of a listing comes back`() throws {
    let full = Self.full
    try Self.expectFull(full, beside: Service(id: "", publisher: "", name: ""))
    try Self.expectFull(try #require(full.phones.first), beside: Phone(number: ""))
    try Self.expectFull(try #require(full.sites.first), beside: Site())
    try Self.expectFull(full.hours, beside: Hours())
    try Self.expectFull(try #require(full.hours.rows.first), beside: Self.blankRow)
    try Self.expectFull(full.truth, beside: Truth())
    let row = try #require(full.hours.rows.first)
    try Self.expectFull(try #require(row.weeks), beside: WeekRange(from: 0, to: 0))
    #expect(ListingBytes.read(ListingBytes.write(full)) == full)
  }

  /// Each stored field differs from that of a value of which nothing is known: one that is new and not
  /// filled in here would never be asked for.
  private static func expectFull<Value>(_ full: Value, beside blank: Value) throws {
    for (one, other) in zip(Mirror(reflecting: full).children, Mirror(reflecting: blank).children) {
      #expect("\(one.value)" != "\(other.value)", "fill in \(one.label ?? "")")
    }
  }

  private static let blankRow = HoursRow(days: 0, from: 0, to: 0)

  private static var full: Service {
    var service = Service(id: "a:1", publisher: "a", name: "Café Łódź")
    service.organisation = "Organisation"
    service.organisationID = "o-1"
    service.otherNames = ["One", "Two"]
    service.about = "About"
    service.description = String(repeating: "long ", count: 100)
    service.topics = ["shelter"]
    service.keywords = ["word"]
    service.phones = [phone]
    service.web = "https://example.org"
    service.email = "a@example.org"
    service.channels = ["phone"]
    service.hours = hours
    service.cost = .freeAtHome
    service.costNote = "Note"
    service.languages = [SpokenLanguage(code: "ga", mode: .sign)]
    service.languagesText = "Irish"
    service.textLanguage = "en"
    service.serves = ["IE"]
    service.servesText = "Ireland"
    service.located = ["IE061"]
    service.sites = [site]
    service.address = "1 Practice Street"
    service.addressIsSecret = true
    fillWhom(&service)
    return service
  }

  private static func fillWhom(_ service: inout Service) {
    service.audience = .women
    service.minimumAge = 18
    service.maximumAge = 99
    service.eligibility = "Anyone"
    service.byReferralOnly = false
    service.policeReportNeeded = true
    service.papersAsked = false
    service.howToGetHelp = "Ring"
    service.status = "active"
    service.statusUntil = "2026-12-31"
    service.alert = "Closed today"
    service.alertUntil = "2026-12-01"
    service.remark = "Ours"
    service.country = "IE"
    service.truth = truth
    service.isSample = true
    service.isHelplineItself = true
    service.isCommercial = true
  }

  private static var phone: Phone {
    var phone = Phone(
      number: "+44 20 7946 0001", kind: "text", note: "Nights", extensionNumber: "7",
      fromAbroad: true, handlerOnly: true)
    phone.languages = [SpokenLanguage(code: "de", mode: .interpreter)]
    phone.e164 = "+442079460001"
    phone.national = "020 7946 0001"
    phone.international = "+44 20 7946 0001"
    phone.isShortCode = true
    phone.doubt = .impossible
    return phone
  }

  private static var hours: Hours {
    var row = HoursRow(days: 31, from: 540, to: 1020)
    row.nth = -1
    row.every = 2
    row.anchor = 20_000
    row.validFrom = 19_000
    row.validTo = 21_000
    row.role = .closed
    row.monthDay = -1
    row.months = 3
    row.season = Season(from: 1101, to: 331)
    row.weeks = WeekRange(from: 1, to: 53, step: 2)
    row.starts = 19_500
    row.ends = 20_500
    return Hours(rows: [row], text: "Mo-Fr", zone: "Europe/Dublin", holidays: .closed)
  }

  private static var site: Site {
    var site = Site()
    site.id = "s-1"
    site.name = "Office"
    site.address = "2 Practice Street"
    site.addressIsSecret = true
    site.located = ["IE061"]
    site.serves = ["IE06"]
    site.servesText = "East"
    site.hours = Hours()
    site.phones = [phone]
    site.access = "No steps"
    site.postcode = "D00 0000"
    return site
  }

  private static var truth: Truth {
    var truth = Truth()
    truth.sources = ["https://example.org"]
    truth.dated = "2026"
    truth.rungOn = "2026-01-01"
    truth.rungBy = "14"
    truth.publisherCheckedOn = "2025-12-01"
    truth.changedOn = "2025-11-01"
    truth.editedOn = "2026-01-02"
    truth.editedBy = "15"
    truth.conflict = "Two numbers"
    truth.note = "Ask first"
    return truth
  }

  @Test func `a listing of which little is known takes little room and comes back`() {
    var service = Service(id: "a:1", publisher: "a", name: "A")
    #expect(ListingBytes.write(service).count < 20)
    #expect(ListingBytes.read(ListingBytes.write(service)) == service)
    service.hours.rows = [HoursRow(days: 1, from: 0, to: 0)]
    service.languages = [SpokenLanguage(code: "en", mode: .spoken)]
    service.sites = [Site(), Self.site]
    #expect(ListingBytes.read(ListingBytes.write(service)) == service)
  }

  @Test func `bytes that are cut off give no listing`() {
    let bytes = ListingBytes.write(Self.full)
    let cut = (0..<bytes.count).filter { ListingBytes.read(Array(bytes[..<$0])) == Self.full }
    #expect(cut.isEmpty)
    #expect(ListingBytes.read(Array("{\"id\":\"a\"}".utf8)) == nil)
    #expect(ListingBytes.read(bytes + [0, 0]) == nil)
  }

  @Test func `damaged bytes never stop the program`() {
    var random = SplitMix(state: 116_006)
    let bytes = ListingBytes.write(Self.full)
    var whole = 0
    for _ in 0..<2_000 {
      var damaged = bytes
      for _ in 0..<Int.random(in: 1...4, using: &random) {
        damaged[Int.random(in: 0..<bytes.count, using: &random)] = .random(
          in: 0...255, using: &random)
      }
      if ListingBytes.read(damaged) != nil { whole += 1 }
    }
    #expect(whole < 2_000, "some damage is seen")
  }
}

private struct SplitMix: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
