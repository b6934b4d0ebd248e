import HelplineModel
import HelplineScreens
import TerminalUI
import Testing

/// Wrong keys, fright, a window made small: the call stays as it was.
@Suite("Nothing is lost")
struct NothingIsLost {
  /// What can be done to a call, each with one undo.
  static let changes: [(String, @Sendable (TestDesk) -> Void)] = [
    ("a fact", { $0.put("stalk", as: "crime: stalking") }),
    ("a place", { $0.put("dubl", as: "is now in: Dublin") }),
    ("a language", { $0.put("polish", as: "language: Polish") }),
    ("a branch", { $0.press("5") }),
    ("a phase", { $0.press("→") }),
    ("an answer", { $0.press("Tab", "Enter").choose("not safe") }),
    (
      "an agreement",
      { $0.press("F10").choose("Agree with").choose("line drops").choose("rings us") }
    ),
    ("a right told", { $0.press("F4", "Enter", "Enter", "Esc") }),
    ("a stage", { $0.press("F5").choose("Trial").press("Enter", "Esc") }),
    ("a service", { $0.press("/").type("wom").press("Enter", "1", "1", "Esc", "Esc") }),
    ("the shortlist", { $0.press("/").type("wom").press("Enter", "3", "Esc", "Esc") }),
    ("a danger tick", { $0.press("Ctrl-E", "2", "Enter", "Esc", "Esc") }),
    ("who rang 112", { $0.press("Ctrl-E", "2").choose("112: we rang").press("Esc", "Esc") }),
    ("a gap", { $0.press("F3", "F10").choose("Nothing fits").choose("Log the gap").press("Esc") }),
  ]

  @Test func `every change is undone by one key, also on disk`() throws {
    for (name, change) in Self.changes {
      let desk = try TestDesk()
      desk.press("F2")
      let before = try #require(desk.live)
      change(desk)
      desk.isAt("call")
      #expect(desk.live != before, "\(name) changes nothing")
      #expect(desk.drafts[before.id] == desk.live, "\(name) is not on disk")
      desk.press("Ctrl-Z")
      #expect(desk.live == before, "\(name) is not undone")
      #expect(desk.drafts[before.id] == before, "\(name) stays on disk")
    }
  }

  @Test func `all of a call is undone step by step`() throws {
    let desk = try TestDesk()
    desk.press("F2")
    let before = try #require(desk.live)
    for (_, change) in Self.changes { change(desk) }
    for _ in 0..<30 where desk.live != before { desk.press("Ctrl-Z") }
    #expect(desk.live == before)
  }

  @Test func `a saved call is open again by one key within a minute, and its record is gone`()
    throws
  {
    let desk = try TestDesk()
    desk.press("F2").put("stalk", as: "crime: stalking").press("Tab", "Enter").choose("not safe")
    let before = desk.live
    desk.end("support call").press("Enter").isAt("care")
    #expect(desk.records.count == 1 && desk.drafts.isEmpty)
    desk.wait(seconds: 40)
    desk.press("Ctrl-Z").isAt("call").sees("Said stalking")
    #expect(desk.records.isEmpty && desk.live?.facts == before?.facts)
    #expect(desk.drafts.count == 1)
  }

  @Test(arguments: View.all)
  func `Esc never changes a call, and ends in the call or on the shift sheet`(_ view: View) throws {
    let desk = try view.desk()
    let call = desk.live
    for _ in 0..<10 { desk.press("Esc") }
    #expect(desk.live == call)
    if !desk.state.isHidden {
      // A seat of practice is where its way ends, too.
      let ends = ["call", "practice.call", "shift"]
      #expect(ends.contains(desk.place) || desk.state.stack.count == 1, "\(desk.place)")
    }
  }

  @Test(arguments: View.all.filter { !$0.screen.hasPrefix("danger") && $0.screen != "hidden" })
  func `danger now opens from every screen and goes back to the very place`(_ view: View) throws {
    let desk = try view.desk()
    for back in ["Ctrl-E", "Esc"] {
      let before = (desk.still, desk.content.box, desk.live)
      desk.press("Ctrl-E").isAt("danger").sees("112 CALLER RINGS")
      desk.wait(seconds: 2)
      desk.press(back)
      #expect(desk.still == before.0, "\(back)")
      #expect(desk.content.box == before.1 && desk.live == before.2)
    }
  }

  @Test func `a service looked up out of danger leads back to danger, then to the call`() throws {
    let desk = try TestDesk()
    desk.press("F2", "Ctrl-E", "F3").isAt("services")
    desk.wait(seconds: 2)
    desk.press("Ctrl-E").isAt("danger").press("Esc").isAt("call")
  }

  @Test func `danger from a card goes back to the half-typed word in the call`() throws {
    let desk = try TestDesk()
    desk.press("F2").type("stal").press("Ctrl-E", "2").isAt("danger.card")
    desk.wait(seconds: 2)
    desk.press("Ctrl-E").isAt("call").sees("Fact or question: stal")
  }

  /// Behind the coordinator's door the way back is by its secret: see the stories of the door.
  @Test(arguments: View.all.filter { !["hidden", "coordinator"].contains($0.screen) })
  func `hide blanks the screen, swallows every key, and Enter shows the very place`(_ view: View)
    throws
  {
    let desk = try view.desk()
    let before = (desk.still, desk.live)
    desk.press("Ctrl-X")
    #expect(desk.effects.contains(.clearScreen))
    #expect(desk.screen.joined().trimmed == "Lifeline is hidden. Enter shows it.")
    let effects = desk.effects.count
    desk.press("F2", "Ctrl-E", "1", "x", "Esc", "Ctrl-Q", "F10")
    #expect(desk.state.isHidden && desk.effects.count == effects)
    desk.press("Enter")
    #expect(!desk.state.isHidden)
    #expect(desk.live == before.1)
    #expect(desk.still == before.0)
  }

  @Test(arguments: [(39, 24), (80, 11), (1, 1), (20, 3)])
  func `in too small a window one sentence stands and no command acts`(_ columns: Int, _ rows: Int)
    throws
  {
    let desk = try TestDesk()
    desk.press("F2").type("stal")
    let before = (desk.live, desk.content.box)
    desk.resize(columns, rows)
    let effects = desk.effects.count
    desk.press("Enter", "F2", "Ctrl-E", "Esc", "5", "Ctrl-Q", "Ctrl-X")
    #expect(desk.effects.count == effects && !desk.state.isHidden)
    #expect(desk.live == before.0)
    if columns >= 39 { desk.sees("Danger: 112.") }
    desk.resize(80, 24)
    #expect(desk.content.box == before.1)
    desk.isAt("call")
  }

  @Test func `three calls wait at most, and each comes back as it was`() throws {
    let desk = try TestDesk()
    for word in ["stalk", "burgl", "hate", "road"] {
      desk.press("F2")
      if desk.place != "call" { desk.choose("New call") }
      desk.put(word, as: "crime:")
    }
    desk.sees("3 parked")
    desk.press("F2").choose("New call").sees("three calls are parked already")
    #expect(desk.facts.crimes == ["road"])
    #expect(desk.drafts.count == 4)
  }

  @Test func `F2 with nothing running or waiting starts a call at once, and ends none`() throws {
    let desk = try TestDesk()
    desk.press("F2").isAt("call")
    let call = desk.live
    desk.press("F2", "Esc", "F8", "F2", "Esc")
    #expect(desk.live == call)
  }

  @Test func `quitting asks while a call runs, and keeps it`() throws {
    let desk = try TestDesk()
    desk.press("F2", "Ctrl-Q").sees("A call is not closed")
    #expect(!desk.effects.contains(.quit))
    desk.choose("Stay").isAt("call")
    desk.press("Ctrl-Q").choose("Leave; the call is kept")
    #expect(desk.effects.last == .quit && desk.drafts.count == 1)
    let idle = try TestDesk()
    idle.press("Ctrl-Q")
    #expect(idle.effects == [.quit])
  }

  @Test func `a record that does not reach the disk leaves the call open`() throws {
    let desk = try TestDesk()
    desk.press("F2").put("stalk", as: "crime: stalking").end("line dropped").press("Enter")
    #expect(desk.live == nil)
    desk.receive(.recordNotSaved("The disk is full."))
    desk.isAt("call").sees("stalking", "Not saved, so the call is open again. The disk is full.")
  }

  @Test func `while drafts do not reach the disk, the screen and Ctrl-S say so`() throws {
    let desk = try TestDesk()
    desk.press("F2")
    desk.receive(.saving(problem: "The disk is full."))
    desk.sees("NOT SAVED", "The disk is full.")
    desk.press("Ctrl-S").sees("The disk is full.").seesNot("Everything is saved already.")
    desk.receive(.saving(problem: nil))
    desk.press("Ctrl-S").sees("Everything is saved already.").seesNot("NOT SAVED")
  }
}
