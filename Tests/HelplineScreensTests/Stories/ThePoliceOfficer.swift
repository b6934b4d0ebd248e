import HelplineModel
import HelplineScreens
import TerminalUI
import Testing

/// An officer wants a place in a refuge at two in the night, then asks whether Ms K. has rung.
@Suite("The police officer")
struct ThePoliceOfficer {
  private func officer(_ desk: TestDesk) {
    desk.press("F2").put("police officer", as: "professional")
  }

  @Test func `the cues are for a professional, not for a victim`() throws {
    let desk = try TestDesk()
    officer(desk)
    #expect(desk.facts.role == .professional)
    desk.sees("Which service are you ringing from?").seesNot("Take your time")
    desk.press("F10").choose("If …").choose("Police, health, school")
    desk.sees("checked through a public switchboard")
  }

  @Test func `in no phase do the cues confirm that somebody has rung`() throws {
    for words in ["police officer", "is she with you"] {
      let desk = try TestDesk()
      desk.press("F2").put(words, as: words == "police officer" ? "professional" : "asks about")
      var refusals = 0
      for _ in World.shared.phases {
        let lines = desk.lines(of: "guide").map(\.text)
        for line in lines where line.contains("rung") || line.contains("rang us") {
          let denied = ["can't", "Don't", "who may have"].contains { line.contains($0) }
          if !denied { desk.fail("“\(line)” may confirm a caller.", #_sourceLocation) }
          refusals += 1
        }
        desk.press("→")
      }
      #expect(refusals > 0)
    }
  }

  @Test func `asks about someone: eighth key, and the answer is neither yes nor no`() throws {
    let desk = try TestDesk()
    desk.press("F2").sees("8 asks about someone")
    desk.press("8").sees("I can't tell anyone whether somebody has rung.")
    desk.sees("Don't say yes, no or maybe.")
  }

  @Test func `a refuge says how old its source is, and that no data knows of free beds`() throws {
    let desk = try TestDesk()
    officer(desk)
    desk.press("F3").type("refuge")
    if desk.lines(of: "rows").contains(where: \.isItem) {
      desk.sees("NOT RUNG")
    } else {
      desk.sees("Nothing found for all of this together.", "Without the words:")
      desk.press("Enter").choose("Let go of the words").sees("NOT RUNG")
    }
    desk.press("Esc")
    for _ in 0..<12 where !desk.outline.contains(where: { $0.contains("whether a place is free") })
    {
      desk.press("→")
    }
    desk.hears("Don't say whether a place is free.")
  }

  @Test func `a secret address is on no screen and never read aloud`() throws {
    let desk = try TestDesk(in: Testland.code)
    officer(desk)
    desk.press("/").type("night door").press("Enter").choose("All about it")
    desk.hears("address secret: ask the line")
    desk.press("Esc").press("Enter").choose("Read aloud").isAt("read_aloud")
    desk.seesNot("secret", "Where")
  }
}
