import HelplineModel
import Testing

@testable import HelplineImport

@Suite struct `Tables of every age become listings` {
  @Test func `Ohana tables give their services with place, line and hours`() throws {
    let result = try fixture("ohana", country: "US", zone: "America/New_York")
    #expect(result.format == .hsdsCSV)
    #expect(result.addsUp)
    #expect(result.services.map(\.id) == ["test:501", "test:502", "test:503"])
    let advice = try result.listing("501")
    #expect(advice.organisation == "Harbour Advice")
    #expect(advice.address == "4 Quay Street, Seaport, XX, 12345")
    #expect(advice.phones.map(\.number) == ["(443) 555-2640", "(443) 555-2641"])
    #expect(advice.phones.map(\.kind) == [nil, "fax"])
    #expect(advice.phones.first?.note == nil)
    #expect(
      advice.hours.rows == [
        HoursRow(days: 1, from: 540, to: 1020), HoursRow(days: 2, from: 540, to: 1020),
      ])
    #expect(advice.hours.text?.contains("Sunday closed") == true)
    #expect(advice.hours.text?.contains("Holiday December 25, 0001 closed") == true)
    #expect(advice.topics.contains("domestic_violence") && advice.topics.contains("legal"))
    #expect(advice.keywords == ["debts", "housing", "Help Escape Violence"])
    #expect(advice.languages == [SpokenLanguage(code: "es", mode: .spoken)])
    #expect(advice.audience == .any)
    #expect(advice.about == "Legal advice for people harmed by crime.")
  }

  @Test func `rows are counted table by table and a blank row is none`() throws {
    let result = try fixture("ohana")
    #expect(result.tables["services"] == 3)
    #expect(result.tables["phones"] == 6)
    #expect(result.tables["postal_addresses"] == 1)
    #expect(result.tables["contacts"] == 1)
  }

  @Test func `staff never come in: neither contacts nor names in a department`() throws {
    let text = try fixture("ohana").everything() + fixture("oruk").everything()
    for name in ["Staffmember", "Petra", "Sue Example", "Persona", "Reception Manager"] {
      #expect(!text.contains(name), "\(name) came in")
    }
  }

  @Test func `a descriptor names a file whose own name says nothing`() throws {
    let result = try fixture("hsds3", zone: "Europe/Dublin")
    #expect(result.addsUp)
    #expect(result.tables["services"] == 7)
    let line = try result.listing("s1")
    #expect(line.truth.dated == "2024-05-01")
    #expect(line.truth.note == nil)
    #expect(line.truth.rungOn == nil)
    #expect(line.minimumAge == 18)
    #expect(line.serves == ["IE"])
    #expect(line.cost == .free)
    #expect(line.languages.map(\.code) == ["pl", "de", "any"])
    #expect(line.languages.map(\.mode) == [.spoken, .onRequest, .interpreter])
    #expect(line.languagesText?.contains("Klingon") == true)
  }

  @Test func `night, fortnight and month rules become rows`() throws {
    let result = try fixture("hsds3", zone: "Europe/Dublin")
    let rows = try result.listing("s1").hours.rows
    #expect(rows.count == 2)
    #expect(rows[0] == HoursRow(days: 0x1F, from: 1200, to: 1560))
    #expect(rows[1].every == 2)
    #expect(rows[1].to == 1440)
    #expect(rows[1].anchor == CalendarDay("2024-01-02")?.dayNumber)
    #expect(rows[1].ends == CalendarDay("2025-12-31")?.dayNumber)
    let monthly = try result.listing("s2").hours
    #expect(monthly.rows.map(\.nth) == [1, -1])
    #expect(monthly.rows.map(\.to) == [750, 750])
    #expect(monthly.text == "First Saturday and last Friday")
  }

  @Test func `money is put down in words, and only figures make a service a paid one`() throws {
    let result = try fixture("hsds3")
    #expect(try result.listing("s2").isCommercial)
    #expect(try !result.listing("s1").isCommercial)
    #expect(try result.listing("s2").truth.note == ServiceBuilder.changeNote)
    #expect(try result.listing("row-8").minimumAge == nil)
  }

  @Test func `tables of version 1 with semicolons and other languages are read`() throws {
    let result = try fixture("hsds1")
    let advice = try result.listing("7")
    #expect(advice.name == "Poradna pro oběti")
    #expect(advice.organisation == "Staré město pomáhá")
    #expect(advice.address == "Náměstí 1, Příbor, 74258")
    #expect(advice.country == "CZ")
    #expect(advice.hours.rows.map(\.days) == [1, 4])
    #expect(advice.topics == ["domestic_violence"])
    #expect(advice.languages == [SpokenLanguage(code: "cs", mode: .spoken)])
    #expect(advice.eligibility == "Kdokoli")
  }

  @Test func `Open Referral UK with CR CR LF keeps the line of its contact`() throws {
    let result = try fixture("oruk", format: .oruk, zone: "Europe/London")
    #expect(result.format == .oruk)
    let service = try result.listing("u1")
    #expect(service.description == "One line\nand a second")
    #expect(service.phones.map(\.number) == ["+44 1234 234567"])
    #expect(service.hours.rows == [HoursRow(days: 0x18, from: 600, to: 1080)])
    #expect(service.truth.dated == "2005-01-01")
    #expect(result.tables["schedules"] == 2)
    #expect(result.tables["services"] == 1)
  }

  @Test func `a flat table is read, and a quote never closed costs its own row only`() throws {
    let result = try fixture("flat/helplines.csv")
    #expect(result.format == .csv)
    #expect(result.addsUp)
    #expect(result.services.map(\.name) == ["Weißer Weg", "Nächste Zeile"])
    #expect(result.services.first?.phones.map(\.number) == ["0800 123 456", "0800 654 321"])
    #expect(result.services.first?.organisation == "Weg e. V.")
    #expect(result.services.first?.languages.map(\.code) == ["de", "tr"])
    #expect(result.services.first?.hours.text == "Mo-Fr 9-17")
    #expect(result.rejections.map(\.row) == [3])
  }
}
