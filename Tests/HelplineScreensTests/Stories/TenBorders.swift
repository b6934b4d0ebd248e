import HelplineModel
import HelplineScreens
import TerminalUI
import Testing

/// Ten callers whose places lie in more than one country.
@Suite("More than one country")
struct TenBorders {
  /// A desk in a country, the places said, and the card that stands first.
  private func card(
    at home: String, happened: String, lives: String? = nil, now: String? = nil,
    crime: String? = nil
  ) throws -> TestDesk {
    let desk = try TestDesk(in: home)
    desk.press("F2")
    if let crime { desk.put(crime, as: "crime") }
    desk.put(happened, as: "happened in")
    if let lives { desk.put(lives, as: "lives in") }
    if let now { desk.put(now, as: "is now in") }
    desk.hears("Borders:")
    return desk.press("F5", "Enter").isAt("borders")
  }

  @Test func `lives in Ireland, was robbed in Spain`() throws {
    let desk = try card(at: "IE", happened: "madrid", lives: "dublin", crime: "robbed")
    desk.hears("Spain: where it happened", "Ireland: home", "116 006: not in service")
    desk.hears("1 year from the crime", "can be reported to the Gardaí")
    desk.pick("time limits of Spain").type("2026-01-31").press("Enter")
    desk.sees("by Sun 31 Jan 2027")
  }

  @Test func `a Ukrainian who lives in Poland was trafficked to Germany`() throws {
    let desk = try card(
      at: "PL", happened: "berlin", lives: "warsaw", now: "warsaw", crime: "trafficking")
    desk.hears("Germany: where it happened", "Poland: home, is there now", "German")
    desk.hears("Report from home")
    desk.pick("services for Warsaw").isAt("services")
  }

  @Test func `a Dane harmed in Sweden: Swedish limits, and what does not bind Denmark`() throws {
    let desk = try card(at: "DK", happened: "malmö", lives: "copenhagen", crime: "assault")
    desk.hears("Sweden: where it happened", "Brottsoffermyndigheten", "Denmark: home")
    desk.hears("except Denmark")
    desk.pick("time limits of Sweden").type("2024-02-29").press("Enter").sees("28 Feb 2027")
  }

  @Test func `a caller outside the Union`() throws {
    let desk = try card(at: "FR", happened: "paris", lives: "london", now: "london")
    desk.hears("France: where it happened", "United Kingdom: home, is there now")
    desk.hears("United Kingdom is not in the EU", "Outside the Union", "embassy")
  }

  @Test func `lives in a country nothing is known of`() throws {
    let desk = try TestDesk(in: "ES")
    desk.press("F2").put("madrid", as: "happened in")
    desk.arrange { $0.live?.facts.livesIn = Place(country: "BR", name: "Brazil") }
    desk.press("F5", "Enter").isAt("borders")
    desk.hears("Nothing is known here of this country.", "embassy or consulate")
  }

  @Test func `a German on holiday in Greece: no limit is known, and it says so`() throws {
    let desk = try card(at: "DE", happened: "athens", lives: "berlin", now: "athens")
    desk.hears("Greece: where it happened, is there now", "Germany: home")
    desk.pick("time limits of Greece").sees("Without a day").seesNot("by Thu")
  }

  @Test func `a Norwegian defrauded in Portugal`() throws {
    let desk = try card(at: "PT", happened: "lisbon", lives: "oslo", crime: "scam")
    desk.hears("Portugal: where it happened", "Norway: home", "Norway is not in the EU")
  }

  @Test func `Estonia to Finland: how to dial the line of the other country`() throws {
    let desk = try card(at: "EE", happened: "helsinki", lives: "tallinn", now: "tallinn")
    desk.hears("Finland: where it happened", "Estonia: home", "116 006: in service")
  }

  @Test func `a crime in Italy, reported from the Netherlands`() throws {
    let desk = try card(at: "NL", happened: "rome", lives: "amsterdam", crime: "stalk")
    desk.hears("Italy: where it happened", "Netherlands: home", "Report from home", "Italian")
  }

  @Test func `a child taken abroad by a parent has a card of its own`() throws {
    let desk = try TestDesk(in: "IE")
    desk.press("F2").put("taken my child abroad", as: "card:").isAt("card.abduction")
    desk.hears("police").hears("not known here")
    let borders = try card(at: "IE", happened: "dublin", now: "paris")
    borders.pick("child taken").isAt("card.abduction")
  }

  @Test func `places in one country bring no card`() throws {
    let desk = try TestDesk(in: "IE")
    desk.press("F2").put("cork", as: "happened in").put("dublin", as: "lives in")
    #expect(!desk.outline.contains { $0.hasPrefix("Borders") })
    desk.press("F5")
    #expect(desk.items.first?.text == "Reporting")
  }
}
