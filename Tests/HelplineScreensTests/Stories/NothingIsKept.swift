import Foundation
import HelplineModel
import TerminalUI
import Testing

@testable import HelplineScreens

/// No name, no number, no word that was typed leaves the memory.
@Suite("Nothing is kept")
struct NothingIsKept {
  private static let planted = "Zebulonova"

  @Test func `a name typed into every box, pad and filter is in no effect`() throws {
    let desk = try TestDesk()
    desk.press("F2").type(Self.planted).press("Esc").type(Self.planted).press("Enter")
    desk.press("Esc", "/").type(Self.planted).press("Enter", "Esc", "Esc", "Esc").isAt("call")
    desk.press("F3").type(Self.planted).press("Tab", "Enter").type(Self.planted)
    desk.press("Enter", "Esc", "Tab", "Tab", "Enter").type(Self.planted).press(
      "Enter", "Esc", "Esc")
    desk.press("Esc", "Esc", "F4").type(Self.planted).press("Enter", "Esc", "Esc")
    desk.press("F9").type(Self.planted).press("Enter", "Esc")
    desk.press("Tab", "Tab", "Tab", "Enter").type(Self.planted).press("Enter", "Esc")
    desk.press("F10").type(Self.planted).press("Enter", "Esc", "Esc")
    desk.press("F10").choose("Scratch pad").type(Self.planted).press("Esc")
    desk.press("Ctrl-E").type(Self.planted).press("Enter", "Esc")
    desk.send(.paste(Self.planted))
    desk.press("Esc").send(.line(Self.planted))
    desk.press("Enter", "Esc")
    desk.put("stalk", as: "crime: stalking")
    desk.end("support call").choose("Could not ask")
    desk.press("Enter")
    #expect(desk.records.count == 1)
    #expect(try !desk.written().localizedCaseInsensitiveContains(Self.planted))
  }

  @Test func `both pads are wiped when the record is saved, and the screen is cleared`() throws {
    let desk = try TestDesk()
    desk.press("F2", "F10").choose("Scratch pad").type("blue coat").press("Esc")
    desk.press("Ctrl-E").type("Mill Lane").press("Esc")
    #expect(desk.notes.text == "blue coat" && desk.placeFor112.text == "Mill Lane")
    desk.end("support call").choose("Could not ask")
    desk.press("Enter")
    #expect(desk.notes.count == 0 && desk.placeFor112.count == 0)
    #expect(desk.effects.contains(.clearScreen))
    desk.seesNot("blue coat", "Mill Lane")
  }

  @Test func `what is typed after the call is wiped a quarter of an hour later`() throws {
    let desk = try TestDesk()
    desk.press("F2").end("support call").choose("Could not ask")
    desk.press("Enter", "Enter", "F10").choose("Scratch pad").type("tell Ann").press("Esc")
    desk.wait(seconds: 14 * 60)
    #expect(desk.notes.text == "tell Ann")
    desk.wait(seconds: 61)
    #expect(desk.notes.count == 0)
  }

  @Test func `a new caller never finds the pad of the one before`() throws {
    let desk = try TestDesk()
    desk.press("F2", "F10").choose("Scratch pad").type("blue coat").press("Esc")
    desk.press("F2").choose("New call")
    #expect(desk.notes.count == 0)
  }

  @Test func `a parked caller never finds the pad of the other`() throws {
    let desk = try TestDesk()
    desk.press("F2", "F2").choose("New call")
    desk.press("F10").choose("Scratch pad").type("blue coat").press("Esc")
    desk.press("F2").choose("Same caller back").press("F10").choose("Scratch pad")
    desk.seesNot("blue coat").hears("0 characters")
  }

  @Test func `the place for 112 is there again when the caller whose line dropped is back`() throws
  {
    let desk = try TestDesk()
    desk.press("F2", "Ctrl-E").type("Mill Lane").press("Esc")
    desk.press("F2").choose("New call").press("F2").choose("Same caller back").press("Ctrl-E")
    desk.sees("Mill Lane")
  }

  @Test func `a place typed before the call was started outlives the first tick`() throws {
    let desk = try TestDesk()
    desk.press("Ctrl-E").type("Mill Lane").press("↓").choose("partner or family").press("Enter")
    #expect(desk.live != nil)
    #expect(desk.placeFor112.text == "Mill Lane")
  }

  @Test func `notes written after one call are not in the next`() throws {
    let desk = try TestDesk()
    desk.press("F2").end("silent")
    desk.press("F10").choose("Scratch pad").type("tell Ann").press("Esc", "F2").isAt("call")
    desk.press("F10").choose("Scratch pad").seesNot("tell Ann").hears("0 characters")
  }

  @Test func `what is scratched down with no call running is wiped a quarter of an hour later`()
    throws
  {
    let desk = try TestDesk()
    desk.press("Ctrl-E").type("Mill Lane").press("Esc").isAt("shift")
    desk.wait(seconds: 15 * 60 + 1)
    desk.press("Enter", "Ctrl-E").seesNot("Mill Lane").hears("0 characters")
  }

  @Test func `scratch text is not read out in plain mode`() throws {
    let desk = try TestDesk()
    desk.press("F2", "F10").choose("Scratch pad").type("blue coat")
    desk.sees("blue coat").hears("9 characters, not read out")
    #expect(!desk.outline.joined().contains("blue"))
  }

  @Test func `hide clears scratch text from the screen, not from memory`() throws {
    let desk = try TestDesk()
    desk.press("F2", "F10").choose("Scratch pad").type("blue coat").press("Ctrl-X")
    desk.seesNot("blue coat")
    #expect(desk.notes.text == "blue coat")
  }

  @Test(arguments: [ContactKind.silent, .hangUp, .wrongNumber, .abuse, .test])
  func `a bare contact closes without questions and keeps only its kind`(_ kind: ContactKind) throws
  {
    let desk = try TestDesk()
    desk.press("F2").end(KindText.text(kind, desk.desk))
    let record = try #require(desk.records.first)
    var bare = CallRecord(id: record.id, day: record.day, hourBand: record.hourBand, kind: kind)
    (bare.code, bare.contentVersion) = (record.code, record.contentVersion)
    #expect(record == bare)
    #expect(desk.drafts.isEmpty)
  }

  static let substance: [(String, @Sendable (TestDesk) -> Void)] = [
    ("a danger card", { $0.press("Ctrl-E", "2", "Enter", "Esc", "Esc") }),
    ("a service given", { $0.press("/").type("wom").press("Enter", "1", "1", "Esc", "Esc") }),
    (
      "who rang 112", { $0.press("Ctrl-E", "2").choose("112: the caller rang").press("Esc", "Esc") }
    ),
    (
      "five facts",
      { desk in
        desk.put("stalk", as: "crime:").put("ex", as: "former partner").put("today", as: "today")
        desk.put("not reported", as: "not reported").put("woman", as: "for a woman")
      }
    ),
  ]

  @Test func `a call with something in it is not dropped without a question`() throws {
    for (name, act) in Self.substance {
      let desk = try TestDesk()
      desk.press("F2")
      act(desk)
      desk.isAt("call").end("hang-up")
      #expect(desk.place == "end.ask", "\(name)")
      #expect(desk.records.isEmpty && desk.live != nil)
      desk.press("1").isAt("wrap_up")
    }
  }

  @Test func `what is saved of a call with danger in it keeps the kind it had`() throws {
    let desk = try TestDesk()
    desk.press("F2", "Ctrl-E", "2", "Enter", "Esc", "Esc").end("silent").choose("Save it")
    desk.press("Home", "Enter")
    #expect(desk.records.map(\.kind) == [.silent])
    #expect(desk.records.first?.dangerUsed == ["partner_family"])
  }

  @Test func `the record's place is a region, its time a part of the day`() throws {
    let desk = try TestDesk()
    desk.press("F2").put("dubl", as: "lives in: Dublin").wait(seconds: 11 * 60)
    desk.end("support call").choose("Could not ask")
    desk.press("Enter")
    let record = try #require(desk.records.first)
    #expect(record.region?.count == 4 && record.region?.hasPrefix("IE") == true)
    #expect(record.day == "2026-11-17" && record.hourBand == "12-18")
    #expect(record.lengthBand == "5-15")
  }
}
