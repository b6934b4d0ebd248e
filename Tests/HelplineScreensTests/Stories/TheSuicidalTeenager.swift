import HelplineModel
import HelplineScreens
import TerminalUI
import Testing

/// "I'm fifteen… I took some."
@Suite("The suicidal teenager")
struct TheSuicidalTeenager {
  @Test func `a second Ctrl-E in fright is ignored, a later one goes back`() throws {
    let desk = try TestDesk()
    desk.press("F2", "Ctrl-E", "Ctrl-E").isAt("danger")
    desk.wait(seconds: 2)
    desk.press("Ctrl-E").isAt("call")
  }

  @Test func `child and suicide stand on one card, and the first line asks what was done`() throws {
    let desk = try TestDesk()
    desk.press("F2").put("age 15", as: "age: 15")
    #expect(desk.facts.isChild)
    desk.press("Ctrl-E")
    desk.press(desk.number(of: "suicide"))
    desk.sees("DANGER: suicide")
    let lines = desk.lines(of: "lines").map(\.text)
    #expect(lines.first == "“Have you done or taken anything that could hurt you?”")
    let card = try #require(World.shared.dangerCards.first { $0.id == "suicide" })
    let replaced = Set(card.withChild.compactMap(\.replaces))
    for cue in card.withChild + card.lines.filter({ !replaced.contains($0.id) }) {
      desk.sees(cue.text)
    }
  }

  @Test func `what was taken already is a card of its own, found by the caller's words`() throws {
    let desk = try TestDesk()
    desk.press("F2").put("took pills", as: "danger card: something already taken/done")
    desk.isAt("danger.card")
  }

  @Test func `a child is told the limits before anything is promised`() throws {
    let desk = try TestDesk(house: ["child_rule": "we tell one person here, and you first"])
    desk.press("F2", "3").sees("Say it first: we tell one person here, and you first")
    desk.sees("Don't promise to keep a secret.")
    let neutral = try TestDesk()
    neutral.press("F2", "3").sees("Child rule not set: ask back-up before promising.")
  }

  @Test func `the place for 112 outlives closing the card, and is never written`() throws {
    let desk = try TestDesk()
    desk.press("F2", "Ctrl-E").type("Flat 3, Old Mill").press("Esc").isAt("call")
    desk.press("Ctrl-E").sees("Flat 3, Old Mill", "write it on paper too")
    #expect(desk.placeFor112.text == "Flat 3, Old Mill")
    #expect(try !desk.written().contains("Old Mill"))
  }

  @Test func `an address that begins with its house number can be typed`() throws {
    let desk = try TestDesk()
    desk.press("F2", "Ctrl-E").type("12 Main Street").isAt("danger")
    #expect(desk.placeFor112.text == "12 Main Street")
  }

  @Test func `"15" is her age and sets nothing else`() throws {
    let desk = try TestDesk()
    desk.press("F2").type("15").press("Enter")
    #expect(desk.facts.years == 15)
    #expect(desk.facts.talk == nil && desk.live?.branch == nil)
  }

  @Test func `two digits with a pause between them are two turns of the call`() throws {
    let desk = try TestDesk()
    desk.press("F2", "1").wait(seconds: 2)
    desk.press("5").sees("IF: Very angry")
    #expect(desk.facts.talk == .yesOrNo && desk.facts.years == nil)
  }

  @Test func `the back-up's number stands on danger now and after the call`() throws {
    let desk = try TestDesk(house: [
      "backup_name": "12-B", "backup_number": "+999 7", "backup2_name": "03-A",
    ])
    desk.press("F2", "Ctrl-E").sees("ME", "12-B, +999 7", "03-A")
    desk.press("↓").isAt("danger.cards").press("Esc").sees("12-B, +999 7")
    desk.press("Esc").end("support call").choose("Could not ask").press("Enter").isAt("care")
    desk.sees("Was that heavy?", "12-B, +999 7")
  }

  @Test func `a danger card that no digit opens is two keys away: ↓ leads to the first of them`()
    throws
  {
    let desk = try TestDesk()
    desk.press("F2", "Ctrl-E").sees("9 stalking ↓ ill, hurt, confused ↓ held or made to work")
    desk.press("↓").isAt("danger.cards").press("Enter").isAt("danger.card").sees("ill, hurt")
    desk.press("Esc").isAt("danger").press("↓", "↓", "Enter").sees("held or made to work")
    desk.press("Esc", "Tab", "Enter").sees("something already taken/done")
  }

  @Test func `the record says that a child's life was in danger, as marks only`() throws {
    let desk = try TestDesk()
    desk.press("F2").put("age 15", as: "age: 15").press("Ctrl-E")
    desk.press(desk.number(of: "suicide"), "Enter", "Esc", "Esc")
    desk.end("support call").choose("Could not ask")
    desk.sees("Danger card suicide")
    desk.press("Enter")
    #expect(desk.records.first?.dangerUsed == ["suicide"])
    #expect(desk.records.first?.age == .child)
    #expect(try !desk.written().contains("\"years\":15,\"record"))
  }

  @Test func `services for a child of an age not said invent none`() throws {
    let desk = try TestDesk()
    desk.press("F2", "3", "F3").sees("For: child (under 18)").seesNot("age 15")
  }
}
