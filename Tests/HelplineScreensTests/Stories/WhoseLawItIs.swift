import HelplineModel
import Testing

@testable import HelplineScreens

/// Rights are offered where their act is law, and nowhere else.
@Suite("Whose law it is")
struct WhoseLawItIs {
  private func call(in country: String, _ crime: String) throws -> TestDesk {
    try TestDesk(in: country).press("F2").put(crime, as: "crime")
  }

  @Test(arguments: ["NO", "CH", "GB", "IS", "LI"])
  func `no right of the Union fits a call from outside of it`(_ country: String) throws {
    let desk = try call(in: country, "trafficking")
    desk.arrange { $0.live?.facts.stage = "trial" }
    desk.press("F4")
    desk.sees("is not in the EU").seesNot("Fits now")
    #expect(desk.state.desk.fittingRights.isEmpty)
  }

  @Test func `Denmark: no right of the directive fits, one of another act does`() throws {
    let desk = try call(in: "DK", "trafficking")
    desk.arrange { $0.live?.facts.stage = "trial" }
    let fitting = desk.state.desk.fittingRights
    #expect(!fitting.isEmpty)
    #expect(fitting.allSatisfy { !$0.act.contains("2012/29") })
    let austrian = try call(in: "AT", "trafficking")
    austrian.arrange { $0.live?.facts.stage = "trial" }
    #expect(austrian.state.desk.fittingRights.contains { $0.act.contains("2012/29") })
  }

  @Test func `of a country without a folder it is said that nothing is known`() throws {
    let desk = try call(in: "AT", "trafficking")
    desk.arrange { $0.live?.facts.happenedIn = Place(country: "BR", name: "Brazil") }
    desk.press("F4").sees("is law in Brazil is not known here").seesNot("Fits now")
    desk.press("Enter").sees("Whether this act binds Brazil is not known here.")
  }
}
