import HelplineModel
import Testing

@testable import HelplineContent

@Suite struct ReferencePlacesTests {
  private let tables = ReferenceFixture.shipped

  private func first(_ letters: String, near country: String? = nil) -> Place? {
    tables.places(letters, near: country, limit: 8).first?.place
  }

  @Test func `Dublin is found with its region and where it lies`() {
    let match = tables.places("dublin", near: "IE", limit: 8).first
    #expect(match?.place == Place(country: "IE", region: "IE061", name: "Dublin"))
    #expect(match?.detail == "Eastern and Midland, Ireland")
  }

  @Test(arguments: [
    ("Beč", "Vienna"), ("Dublín", "Dublin"), ("Αθήνα", "Athens"), ("lodz", "Łódź"),
    ("Łódź", "Łódź"), ("Лондон", "London"), ("COLOGNE", "Köln"), ("stoke on t", "Stoke-on-Trent"),
    ("laquila", "L’Aquila"), ("لندن", "London"), ("warszawa", "Warsaw"),
  ])
  func `a town is found by any of its names`(letters: String, town: String) {
    #expect(first(letters)?.name == town)
  }

  @Test func `the country of the house comes first, then whole names, then big towns`() {
    #expect(first("par", near: "IE")?.country == "IE")
    #expect(first("par", near: "FR")?.name == "Paris")
    #expect(first("athen", near: "EL")?.country == "GR")
    #expect(first("lux")?.country == "LU")
  }

  @Test func `regions and countries are found by native, Latin and other names`() {
    #expect(
      first("eastern and mid") == Place(country: "IE", region: "IE06", name: "Eastern and Midland"))
    #expect(first("Αττικ")?.region?.hasPrefix("EL3") == true)
    #expect(first("attiki")?.region?.hasPrefix("EL3") == true)
    for letters in ["ireland", "Irlanda", "Éire", "Ирландия", "Irsko"] {
      let match = tables.places(letters, near: "IE", limit: 3).first
      #expect(match?.place == Place(country: "IE", region: nil, name: "Ireland"))
      #expect(match?.detail == "whole country")
    }
  }

  @Test func `a place stands once in an answer`() {
    for letters in ["berlin", "dublin", "lux", "newport", "d", "wien"] {
      let places = tables.places(letters, near: "DE", limit: 50).map(\.place)
      let names = places.map { "\($0.country) \($0.region ?? "") \($0.name)" }
      #expect(Set(names).count == names.count)
    }
    let berlin = tables.places("berlin", near: nil, limit: 50).filter { $0.place.name == "Berlin" }
    #expect(berlin.count == 1)
  }

  @Test func `nothing typed, only marks typed and no room give nothing`() {
    #expect(tables.places("", near: "IE", limit: 8).isEmpty)
    #expect(tables.places(" -'", near: "IE", limit: 8).isEmpty)
    #expect(tables.places("dub", near: "IE", limit: 0).isEmpty)
    #expect(tables.places("dub", near: "IE", limit: -1).isEmpty)
    #expect(tables.places("qqqqqq", near: "IE", limit: 8).isEmpty)
    #expect(tables.places("dub", near: "IE", limit: 3).count == 3)
  }

  @Test func `a probable region says so`() {
    #expect(first("rome")?.probable == true)
    #expect(first("dublin")?.probable == false)
  }
}
