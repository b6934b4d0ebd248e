import HelplineModel
import Testing

@testable import HelplineImport

@Suite struct `What must be there before somebody is helped is read only where it is certain` {
  private func listing(_ column: String, _ cell: String) throws -> Service {
    try #require(
      try imported("id,name,phone,\(column)\n1,House,110,\"\(cell)\"\n", name: "list.csv")
        .services.first)
  }

  @Test(
    arguments: [
      ("Women, by referral only", true), ("Self-referral is possible", false),
      ("No referral required.", false), ("Nur auf Überweisung", true), ("Sans orientation", false),
      ("Adults", nil),
    ] as [(String, Bool?)])
  func `by referral only`(cell: String, expected: Bool?) throws {
    #expect(try listing("eligibility", cell).byReferralOnly == expected)
  }

  @Test(
    arguments: [
      ("No police report needed", false), ("Auch ohne Strafanzeige", false),
      ("A police report is required.", true), ("Sans dépôt de plainte", false), ("Victims", nil),
    ] as [(String, Bool?)])
  func `a report to the police`(cell: String, expected: Bool?) throws {
    #expect(try listing("eligibility", cell).policeReportNeeded == expected)
  }

  @Test(
    arguments: [
      ("None", false), ("Photo ID", true), ("No ID required", false), ("Proof of residence", true),
      ("A warm coat", nil),
    ] as [(String, Bool?)])
  func papers(cell: String, expected: Bool?) throws {
    #expect(try listing("required_documents", cell).papersAsked == expected)
  }

  @Test(
    arguments: [
      ("Temporarily closed", "temporarily closed"), ("DEFUNCT", "defunct"), ("active", "active"),
      ("inactive", "inactive"), ("whatever", nil),
    ] as [(String, String?)])
  func `the status is one of four words or not said`(cell: String, expected: String?) throws {
    #expect(try listing("status", cell).status == expected)
  }

  @Test func `an alert keeps no link, no address and no number but the listing's`() throws {
    let alert =
      "Moved! See https://bad.example/x or www.bad.example, mail a@bad.example, ring 020 7946 0999 "
      + "or 110 until 24.12.2030."
    let text = try listing("alert", alert).alert
    for piece in ["http", "www", "@", "0999", "bad.example"] {
      #expect(text?.contains(piece) == false, "\(piece) is in \(text ?? "")")
    }
    #expect(text?.contains("110") == true && text?.contains("24.12.2030") == true)
    let long = try listing("alert", String(repeating: "word ", count: 200)).alert
    #expect(long?.count == Notices.limit)
  }
}

@Suite struct `Where a service is for` {
  private func coverage(_ names: [String], country: String? = "DE") -> Coverage {
    var defaults = ImportDefaults()
    defaults.areaCode = { name, _ in ["Köln": "DEA23", "Wien": "AT130"][name] }
    defaults.regionToday = { ["NO021": "NO021", "PT170": "PT1A0", "DEA23": "DEA23"][$0] }
    return Coverage(names.map { AreaRecord(name: $0) }, country: country, AreaCodes(defaults))
  }

  @Test(arguments: [
    "bundesweit", "nationwide", "Toute la France", "landelijk", "Celá ČR", "hela landet",
    "Tutta Italia", "cała Polska",
  ])
  func `the whole country in its own words`(text: String) {
    #expect(coverage([text]).codes == ["DE"])
  }

  @Test(arguments: ["not nationwide", "National Park area", "sauf Corse", "everywhere"])
  func `what only sounds like it is not known`(text: String) {
    #expect(coverage([text]).codes.isEmpty)
  }

  @Test func `codes of 2021 become those of 2024, towns their region, one unknown hides all`() {
    #expect(coverage(["PT170"], country: "PT").codes == ["PT1A0"])
    #expect(coverage(["Köln"]).codes == ["DEA23"])
    #expect(coverage(["Köln", "somewhere"]).codes.isEmpty)
    #expect(coverage(["Köln", "somewhere"]).text == "Köln, somewhere")
    // A town of that name in another country is another town.
    #expect(coverage(["Wien"]).codes.isEmpty)
    #expect(coverage(["EL"]).codes == ["GR"])
    #expect(coverage(["Athens"], country: nil).codes.isEmpty)
  }

  @Test func `each office keeps its own address, area, lines and secret`() throws {
    let text = """
      {"id": "a", "name": "A", "status": "active", "phones": [{"number": "110"}],
       "service_at_locations": [
        {"location": {"id": "n", "name": "North", "phones": [{"number": "0221 1"}],
          "addresses": [{"address_1": "1 Way", "city": "Köln", "country": "DE"}]},
         "service_areas": [{"name": "DE"}]},
        {"location": {"id": "s", "name": "South", "visibility": "secret",
          "addresses": [{"address_1": "2 Hidden Way", "city": "Köln", "country": "DE"}]}}]}
      """
    let service = try #require(try imported(text, name: "a.json").services.first)
    #expect(service.sites.map(\.name) == ["North", "South"])
    #expect(service.sites.map(\.address) == ["1 Way, Köln", nil])
    #expect(service.sites.map(\.addressIsSecret) == [false, true])
    #expect(service.sites.map(\.serves) == [["DE"], []])
    #expect(service.sites.first?.phones.map(\.number) == ["0221 1"])
    #expect(service.phones.map(\.number) == ["110"])
    #expect(service.address == "1 Way, Köln")
    #expect(!service.addressIsSecret)
  }
}
