import HelplineModel
import TerminalUI
import Testing

@testable import HelplineScreens

/// The door of the coordinator's screens.
@Suite("The coordinator's door")
struct CoordinatorDoorStory {
  @Test func `what is typed at the door is never shown and never stays`() throws {
    let office = try Office.morning()
    office.press("F10").choose("Coordinator").type("kettl3").desk.seesNot("kettl3").sees("******")
    office.press("Enter").desk.sees("That is not the PIN or the passphrase.").seesNot("*")
    office.type("kettle7").press("Enter").desk.sees("People who asked to be rung")
  }

  @Test func `the first PIN is typed twice, and two different ones are refused`() throws {
    let office = try Office.morning().withoutPIN()
    office.enter().desk.sees("Set a PIN for the coordinator's screens.")
    office.type("abc").press("Enter").desk.sees("At least four")
    office.type("river9").press("Enter").type("river8").press("Enter")
    office.desk.sees("Those two were not the same.")
    office.type("river9").press("Enter").type("river9").press("Enter")
    #expect(office.pin == "river9")
    office.desk.sees("What was changed")
  }

  @Test func `without a code the code is asked for first, and stands on each change`() throws {
    let desk = try TestDesk(in: Testland.code, code: "")
    let office = Office(desk, fill: Office.fill)
    office.press("F10").choose("Coordinator").desk.isAt("code")
    office.type("31").press("Enter").desk.isAt("coordinator").seesNot("31")
    office.type("kettle7").press("Enter").choose("House rules").choose("Do we ring callers back?")
    office.choose("never")
    #expect(office.book.journal.map(\.code) == ["31"])
    office.back().choose("What was changed").desk.sees("31, 2026-11-17")
  }

  @Test func `Esc on the start page closes the door, and so does hiding`() throws {
    let office = try Office.morning().enter().press("Esc")
    #expect(office.desk.desk.coordinator == nil)
    office.desk.isAt("shift")
    office.enter().choose("House plans").choose("Plan Birch").press("Ctrl-X", "Enter")
    #expect(office.desk.effects.contains(.lock))
    office.desk.seesNot("Fifteen minutes").sees("The coordinator's screens are closed.")
    office.press("Enter").type("kettle7").press("Enter").desk.sees("Fifteen minutes")
  }

  @Test func `once the door has closed by itself, nothing behind it shows or acts`() throws {
    let office = try Office.morning().enter().choose("House plans").choose("Plan Birch")
    office.desk.receive(.coordinator(nil))
    office.desk.sees("The coordinator's screens are closed.").seesNot("Birch", "Fifteen minutes")
    let before = office.desk.effects.count
    office.press("3", "2", "Enter").desk.isAt("coordinator").seesNot("Birch")
    #expect(office.desk.effects.count == before)
  }

  @Test(arguments: ["F2", "F8"])
  func `whoever goes on to a call or the shift sheet has closed it behind them`(_ key: String)
    throws
  {
    let office = try Office.morning().enter().choose("House plans").press(key)
    #expect(office.desk.effects.contains(.lock) && office.desk.desk.coordinator == nil)
    if key == "F2" { office.press("F2", "3") }
    office.press("F10").choose("Coordinator").type("kettle7").desk.seesNot("kettle7", "House plans")
  }

  @Test func `counts opened by a key of their own stand behind the same door`() throws {
    let office = try Office.morning().enter().press("F7").desk.sees("This week")
    office.press("Ctrl-X", "Enter").seesNot("This week").sees(
      "The coordinator's screens are closed.")
  }

  @Test func `the door stays shut while a call is running`() throws {
    let office = try Office.morning().press("F2", "F10").choose("Coordinator")
    office.desk.isAt("menu").sees("a call is running")
  }

  @Test func `a form that was filled in is not left by a slip`() throws {
    let office = try Office.morning().enter().choose("Notices").choose("Write a notice")
    office.fill("What", "Coffee is back.").press("Esc").desk.sees("Not saved yet")
    office.choose("Back to the form").desk.sees("Coffee is back.")
    office.press("Esc").choose("Leave without saving").desk.isAt("coordinator.notices")
    #expect(office.book.journal.isEmpty)
  }

  @Test func `a secret address is thrown away at once and never stored`() throws {
    let office = try Office.morning().enter().choose("Listings: add").choose("Add a listing")
    office.fill("Name", "Hidden House (invented)").fill("Number", "+999 000 0066")
    office.fill("Address not said", "1 Test Lane").pick("Address secret", "Secret:").save()
    let listing = try #require(office.book.listings.first)
    #expect(listing.addressIsSecret && listing.address == nil)
    #expect(!String(describing: office.book).contains("Test Lane"))
  }

  @Test func `Ctrl-Z takes back what was just done`() throws {
    let office = try Office.morning().enter().choose("House plans").choose("Plan Birch")
    office.choose("Take it away")
    #expect(office.book.plans.isEmpty)
    office.press("Ctrl-Z").desk.sees("Taken back")
    #expect(office.book.plans.map(\.label) == ["Plan Birch"])
  }
}
