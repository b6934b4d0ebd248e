import HelplineContent
import Testing

@Suite struct ReferenceNamesTests {
  private let tables = ReferenceFixture.shipped

  @Test func `the chain leads from the finest region to the country`() {
    #expect(tables.chain("IE061") == ["IE061", "IE06", "IE0", "IE"])
    #expect(tables.chain("EL301") == ["EL301", "EL30", "EL3", "GR"])
    #expect(tables.chain("UKI3") == ["UKI3", "UKI", "GB"])
    #expect(tables.chain("IE") == ["IE"])
    #expect(tables.chain("EL") == ["GR"])
    #expect(tables.chain("") == [])
  }

  @Test func `a region of NUTS 2021 is read as the one of 2024`() {
    #expect(tables.chain("NL332") == ["NL361", "NL36", "NL3", "NL"])
    #expect(tables.regionName("PT16F") == tables.regionName("PT193"))
    #expect(tables.regionName("PT16F") != "PT16F")
    #expect(tables.chain("DEG04") == ["DEG04", "DEG0", "DEG", "DE"])
  }

  @Test func `a code reads as a name in Latin letters`() {
    #expect(tables.regionName("IE061") == "Dublin")
    #expect(tables.regionName("IE") == "Ireland")
    #expect(tables.regionName("EL") == "Greece")
    #expect(tables.regionName("GR") == "Greece")
    #expect(tables.regionName("EL30") == "Attiki")
    #expect(tables.regionName("XX99") == "XX99")
  }

  @Test(arguments: [
    ("polsk", "pl"), ("Polnisch", "pl"), ("polski", "pl"), ("Polish", "pl"), ("укр", "uk"),
    ("ελλ", "el"), ("gre", "el"), ("gaeil", "ga"), ("p", "pl"), ("العر", "ar"),
  ])
  func `a language is found by its own, its English and any other name`(
    letters: String, code: String
  ) {
    #expect(tables.languages(letters, limit: 8).first?.code == code)
  }

  @Test func `sign languages are found after the spoken one, and under sign`() {
    let irish = tables.languages("irish", limit: 8).map(\.code)
    #expect(irish == ["ga", "isg"])
    #expect(tables.languages("sign language iri", limit: 8).map(\.code) == ["isg"])
    #expect(tables.languages("sign", limit: 8).count == 8)
  }

  @Test func `a language code reads as its English name`() {
    #expect(tables.languageName("pl") == "Polish")
    #expect(tables.languageName("pt-BR") == "Portuguese")
    #expect(tables.languageName("isg") == "Irish Sign Language")
    #expect(tables.languageName("any") == "any language")
    #expect(tables.languageName("zzz") == "zzz")
  }
}
