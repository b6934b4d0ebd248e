import Foundation
import HelplineModel
import Testing

@testable import HelplineHouse

@Suite struct ListingFileTests {
  /// The listing files of all countries.
  private static let shipped: [String] = {
    let countries = TestHouse.content + "/countries"
    let names = (try? FileManager.default.contentsOfDirectory(atPath: countries)) ?? []
    return names.sorted().map { "\(countries)/\($0)/listings.yaml" }
      .filter { FileManager.default.fileExists(atPath: $0) }
  }()

  @Test func `every shipped listing can be changed here without losing a field`() throws {
    let reader = HouseReader(fields: [])
    var count = 0
    for path in Self.shipped {
      let bytes = try #require(FileManager.default.contents(atPath: path))
      var book = HouseBook()
      #expect(reader.read(.listings, bytes, into: &book).fault == nil)
      var again = HouseBook()
      let reading = reader.read(.listings, HouseWriter.bytes(.listings, book), into: &again)
      #expect(reading.problems.isEmpty && again == book, "\(path)")
      count += book.listings.count
    }
    #expect(count > 100)
  }

  @Test func `everything a listing can hold is written and read`() throws {
    var service = Service(id: "test:1", publisher: "test", name: "Test refuge")
    service.organisation = "Org"
    (service.otherNames, service.keywords) = (["One", "Two"], ["word"])
    (service.about, service.description) = ("About: it", "Line\nline")
    service.topics = ["shelter"]
    service.phones = [
      Phone(
        number: "0800 1", kind: "text", note: "after six", extensionNumber: "07", fromAbroad: true,
        handlerOnly: true)
    ]
    (service.web, service.email, service.channels) = ("example.org", "a@example.org", ["chat"])
    service.hours = Hours(rows: [HoursRow(days: 0x7F, from: 0, to: 1440)], text: "always")
    (service.cost, service.costNote) = (.freeAtHome, "abroad it costs")
    service.languages = [SpokenLanguage(code: "any", mode: .interpreter)]
    (service.languagesText, service.serves, service.servesText) = ("many", ["IE"], "Ireland")
    (service.located, service.address, service.audience) = (["IE061"], "Street 1", .women)
    (service.minimumAge, service.maximumAge) = (18, 25)
    (service.eligibility, service.howToGetHelp) = ("anybody", "ring")
    (service.status, service.alert, service.country) = ("defunct", "closed", "IE")
    service.truth.sources = ["https://example.org"]
    (service.truth.dated, service.truth.rungOn, service.truth.rungBy) = ("2016", "2026-01-01", "JM")
    (service.truth.conflict, service.truth.note) = ("two numbers", "undated")
    (service.truth.publisherCheckedOn, service.truth.changedOn) = ("2025-05-01", "2025-06-01")
    (service.truth.editedOn, service.truth.editedBy) = ("2026-03-01", "KO")
    (service.organisationID, service.textLanguage) = ("org-7", "pl")
    (service.byReferralOnly, service.policeReportNeeded, service.papersAsked) = (true, false, nil)
    (service.statusUntil, service.alertUntil) = ("2026-04-01", "2026-04-02")
    service.phones[0].languages = [SpokenLanguage(code: "uk", mode: .spoken)]
    service.sites = [office, Site()]
    (service.isSample, service.isHelplineItself, service.isCommercial) = (true, true, true)
    let house = try TestHouse()
    try house.change(.listing(id: service.id, service))
    #expect(house.meaning.listings == [service])
    #expect(house.text("listings.yaml").contains("rules: \"24/7\""))
  }

  private var office: Site {
    var site = Site()
    (site.id, site.name, site.address) = ("s1", "Office: north", "Street 2")
    (site.located, site.serves, site.servesText) = (["IE06"], ["IE061"], "the north")
    site.hours = Hours(rows: [HoursRow(days: 1, from: 540, to: 600)], text: "Mondays", zone: "UTC")
    site.phones = [Phone(number: "000 333", note: "ring twice")]
    (site.access, site.postcode) = ("two steps", "D00 0000")
    return site
  }

  @Test func `what a number was found to be and a remark stay out of the file`() throws {
    let house = try TestHouse()
    var service = Sample.service("x")
    (service.phones[0].e164, service.phones[0].doubt) = ("+999000111", .impossible)
    service.remark = "Planted remark"
    try house.change(.listing(id: service.id, service))
    #expect(house.meaning.listings.first?.phones == [Phone(number: "000 111", kind: "helpline")])
    #expect(!house.holds("Planted remark") && !house.holds("+999000111"))
  }

  @Test func `hours that no rule can say keep their rows`() throws {
    var row = HoursRow(days: 0b101, from: 1200, to: 1560)
    (row.nth, row.every, row.anchor, row.validFrom, row.validTo) = (-1, 2, 20_500, 20_000, 21_000)
    var service = Sample.service("x")
    service.hours = Hours(rows: [row, HoursRow(days: 1, from: 0, to: 60)], zone: "Europe/Dublin")
    let house = try TestHouse()
    try house.change(.listing(id: service.id, service))
    #expect(house.meaning.listings == [service])
    #expect(house.text("listings.yaml").contains("{days: [Mo, We], from: \"20:00\", to: \"26:00\""))
  }

  @Test func `plain hours are written as a person writes them`() throws {
    var service = Sample.service("x")
    let days = HoursRow(days: 0x1F, from: 540, to: 1020)
    service.hours = Hours(rows: [days, HoursRow(days: 0x20, from: 600, to: 720)], text: "by day")
    let house = try TestHouse()
    try house.change(.listing(id: service.id, service))
    #expect(house.meaning.listings == [service])
    #expect(house.text("listings.yaml").contains("Mo,Tu,We,Th,Fr 09:00-17:00; Sa 10:00-12:00"))
  }
}

@Suite struct DocumentedFormTests {
  /// The blocks of the readme's section on the coordinator's files, by the file they show.
  private static func blocks() throws -> [(file: HouseFile, text: String)] {
    let bytes = try #require(FileManager.default.contents(atPath: TestHouse.content + "/README.md"))
    let section =
      String(decoding: bytes, as: UTF8.self)
      .components(separatedBy: "## The coordinator's files").last ?? ""
    return section.components(separatedBy: "```yaml\n").dropFirst().compactMap { part in
      let text = part.components(separatedBy: "```")[0]
      let file = HouseFile.allCases.first { text.hasPrefix("# \($0.rawValue)") }
      return (file ?? .listings, text)
    }
  }

  @Test func `what the readme shows can be copied and is read without a complaint`() throws {
    let blocks = try Self.blocks()
    #expect(Set(blocks.map(\.file)) == Set(HouseFile.allCases.filter(\.isYAML)))
    let house = try TestHouse()
    for (file, text) in blocks { try house.edit(file.rawValue, text) }
    let (book, problems) = house.folder.read()
    #expect(problems == [])
    #expect(book.rules.values.count == 2 && book.notices.count == 1 && book.plans.count == 1)
    #expect(book.words.count == 2 && book.signatures.count == 1)
    #expect(book.listings.map(\.id) == ["house:new-refuge", "lifeline-facts:ie-womens-aid"])
    #expect(book.listings.filter(\.isClosed).map(\.id) == ["lifeline-facts:ie-womens-aid"])
  }
}
