import HelplineModel
import TerminalUI
import Testing

@testable import HelplineScreens

/// Two people change the same thing: what one of them does is for what that one has read.
@Suite("Two coordinators")
struct TwoCoordinators {
  private let id = "testland:night-door"

  private func renumbered(_ office: Office) throws -> HouseChange {
    var service = try #require(office.desk.desk.ports.directory.service(id))
    service.phones = [Phone(number: "+999 999 77")]
    return .listing(id: id, service)
  }

  @Test func `a number that was changed while it was rung does not count as rung`() throws {
    let office = try Office.morning().enter()
    let rung = office.book.rung[id]
    office.choose("Listings: add").type("night").choose("Night Door")
    office.meanwhile(try renumbered(office))
    office.choose("I rang it: right").desk.sees("Somebody has just changed it: nothing was done.")
    #expect(office.book.rung[id] == rung)
    office.choose("Night Door").desk.sees("+999 999 77")
    office.choose("I rang it: right")
    #expect(office.book.rung[id]?.day == "2026-11-17")
  }

  @Test func `what another has taken away is not written back`() throws {
    let office = try Office.morning().enter()
    office.choose("House plans").choose("Plan Birch")
    office.meanwhile(.plan(id: "p1", nil))
    office.choose("Looked at").desk.sees("nothing was done")
    #expect(office.book.plans.isEmpty)
    office.back().choose("Notices").choose("The training room")
    var notice = try #require(office.book.notices.first)
    notice.text = "The training room is open."
    office.meanwhile(.notice(id: notice.id, notice))
    office.choose("Take it away").desk.sees("nothing was done")
    #expect(office.book.notices == [notice])
  }

  @Test func `an answer to one report is not put down for the next`() throws {
    let office = try Office.morning().enter().choose("Listings somebody reported")
    let settled = HouseChange.flags(listing: "testland:stalking-line", [])
    office.desk.sees("Stalking Line")
    #expect(!office.isMeant(.text("1"), after: settled))
    office.desk.sees("Law Desk")
    #expect(office.isMeant(.text("1"), after: settled))
  }
}
