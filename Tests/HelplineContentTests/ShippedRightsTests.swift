import HelplineContent
import HelplineModel
import Testing

/// Which of the shipped rights are law in which of the shipped countries.
@Suite struct ShippedRightsTests {
  private static let library = ContentLibrary(roots: [ShippedContentTests.resources])

  @Test func `an act of the Union binds nobody outside, and the directive not Denmark`() throws {
    let rights = Self.library.shared.rights
    #expect(rights.count > 40)
    for code in Self.library.countries.map(\.code) {
      let country = try #require(Self.library.country(code))
      for right in rights {
        let isDirective = right.act.contains("2012/29")
        let expected = country.inEU && !(code == "DK" && isDirective)
        #expect(right.binds(country) == expected, "\(right.id) in \(code)")
      }
    }
  }

  @Test func `a country that an act leaves out is not bound by it, whatever its folder says`() {
    let right = Right(
      id: "right.test", short: "test", title: "test",
      plain: Statement(id: "right.test", text: "test", standing: .unknown), phases: [],
      act: "Regulation (EU) 1/2000", article: "1", notBound: ["XT"])
    let bound = Country(id: "XT", name: "Testland", inEU: true, boundByVictimsDirective: true)
    let other = Country(id: "XU", name: "Testland", inEU: true)
    #expect(!right.binds(bound) && right.binds(other))
  }
}
