import Foundation
import HelplineModel
import Testing

@testable import HelplineImport

@Suite struct `Forms besides HSDS become listings` {
  @Test func `a French service takes phone, hours and name of its structure`() throws {
    let result = try fixture("inclusion")
    #expect(result.addsUp)
    #expect(result.tables == ["services": 3, "structures": 2])
    let listing = try result.listing("exemple--a")
    #expect(listing.name == "Écoute des victimes")
    #expect(listing.organisation == "Association Fictive")
    #expect(listing.organisationID == "exemple--s1")
    #expect(listing.phones.map(\.number) == ["+33199005500"])
    #expect(listing.hours.text == "Mo-Fr 09:00-17:00; PH off")
    #expect(listing.web == "https://fictive.example")
    #expect(listing.country == "FR")
    #expect(listing.serves == ["FRK21", "FRK26"])
    #expect(listing.address == "1 rue de l'Exemple, Lyon, 69001")
    #expect(listing.audience == .women)
    #expect(listing.byReferralOnly == false)
    #expect(listing.topics == ["domestic_violence"])
    #expect(listing.truth.changedOn == "2025-02-14")
    #expect(listing.truth.publisherCheckedOn == nil)
    #expect(listing.channels.contains("in_person"))
    #expect(!listing.isCommercial)
  }

  @Test func `only through professionals is by referral only, and remote has no office`() throws {
    let result = try fixture("inclusion")
    let listing = try result.listing("exemple--b")
    #expect(listing.byReferralOnly == true)
    #expect(listing.isCommercial)
    #expect(!listing.channels.contains("in_person"))
    #expect(listing.address == nil)
    #expect(listing.hours.text == "Sa 10:00-12:00")
    // A group of communes has no code: half the area would look like the whole.
    #expect(listing.serves.isEmpty)
    #expect(listing.servesText == "200093201, 75")
    #expect(listing.truth.sources == ["https://source.example/b"])
  }

  @Test func `the whole of France is France, and a missing structure is said`() throws {
    let result = try fixture("inclusion")
    #expect(try result.listing("exemple--c").serves == ["FR"])
    #expect(result.warnings.map(\.field) == ["structure_id"])
    #expect(try !result.everything().contains("Jeanne"))
  }

  @Test func `helplines carry languages a line, a check by their publisher and a free line`() throws
  {
    let result = try fixture("helplines")
    #expect(result.addsUp)
    let line = try result.listing("ie-line")
    #expect(line.phones.map(\.kind) == ["helpline", "text"])
    #expect(line.phones.map { $0.languages.map(\.code) } == [["en", "ga"], ["en"]])
    #expect(line.cost == .free)
    #expect(line.country == "IE")
    #expect(line.hours.text == "24/7")
    #expect(line.truth.publisherCheckedOn == "2026-06-02")
    #expect(line.truth.rungOn == nil)
    #expect(line.truth.sources == ["https://line.example/about"])
    #expect(line.howToGetHelp == "Anonymous, as the publisher says.")
    #expect(line.languages.map(\.code) == ["en", "ga"])
    let chat = try result.listing("ie-chat")
    #expect(chat.channels == ["chat"])
    #expect(chat.cost == .unknown)
    #expect(chat.phones.isEmpty)
  }

  @Test func `a town's guide gives its services with the situations that lead there`() throws {
    let result = try fixture("guide", country: "CZ")
    #expect(result.addsUp)
    #expect(
      result.services.map(\.id) == [
        "test:pomoc", "test:poradna-2", "test:bez", "test:linka", "test:emergency-1",
      ])
    #expect(
      result.tables == [
        "services": 5, "providers": 2, "crisisLines": 1, "emergencyNumbers": 1,
        "lifeSituations": 1,
      ])
    let help = try result.listing("pomoc")
    #expect(help.organisation == "Smyšlená poradna")
    #expect(help.keywords == ["Domácí násilí"])
    #expect(help.phones.map(\.number) == ["+420 999 000 111", "+420 999 000 112"])
    #expect(help.address == "Smyšlená 1, Město, 100 00")
    #expect(try result.listing("bez").phones.map(\.number) == ["+420 999 000 113"])
    let line = try result.listing("linka")
    #expect(line.phones.map(\.number) == ["116 006"])
    #expect(line.cost == .free)
    #expect(line.eligibility == "Kdokoli")
    #expect(result.warnings.map(\.field) == ["providerRefs"])
    #expect(result.warnings.map(\.count) == [1])
  }

  @Test func `a database dump is put together from what its elements refer to`() throws {
    let result = try fixture("fixtures/data.json")
    #expect(result.addsUp)
    #expect(result.services.map(\.id) == ["test:office-9", "test:outreachservice-2"])
    let office = try result.listing("office-9")
    #expect(office.name == "Invented Firm")
    #expect(office.address == "Floor 1, 2 Made Up Way, Town, ZZ1 1ZZ")
    #expect(office.phones.map(\.number) == ["020 7946 0001"])
    #expect(office.keywords == ["CRM"])
    #expect(office.web == "www.firm.example")
    let outreach = try result.listing("outreachservice-2")
    #expect(outreach.phones.map(\.number) == ["020 7946 0001"])
    #expect(outreach.address == nil)
    #expect(result.warnings.map(\.field) == ["location"])
  }

  @Test func `a call centre's table keeps what it marks private to itself`() throws {
    let result = try fixture("callcentre/export.csv", country: "US")
    #expect(result.addsUp)
    let house = try result.listing("7")
    #expect(house.phones.map(\.number) == ["202-555-0101", "202-555-0103"])
    #expect(house.addressIsSecret)
    #expect(house.alert == "Closed for repairs")
    #expect(house.alertUntil == "2030-12-31")
    #expect(house.truth.publisherCheckedOn == "2019-03-05")
    #expect(try result.listing("8").status == "inactive")
    let text = try result.everything()
    for secret in ["Made Up Road, Smallville, 00001\nx", "4 Made Up", "0102", "back door"] {
      #expect(!text.contains(secret), "\(secret) came in")
    }
    #expect(result.warnings.map(\.field).contains("HighlightedResource"))
  }
}
