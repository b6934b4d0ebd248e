import HelplineContent
import HelplineModel
import HelplinePractice
import TerminalUI
import Testing

@testable import HelplineScreens

/// Practice beside the live desk: whose it is, what hides, what comes first.
@Suite("The two floors")
struct TheTwoFloors {
  private func practising(_ title: String = "silent") throws -> TestDesk {
    let desk = try TestDesk()
    desk.press("F6").type(title).press("Enter", "Enter").isAt("practice.call")
    return desk
  }

  @Test func `after a long practice F2 opens a live call at once, not a blank screen`() throws {
    let desk = try practising()
    for _ in 0..<10 {
      desk.wait(seconds: 60)
      desk.press("Tab", "Esc")
    }
    desk.press("F2").isAt("call")
    #expect(!desk.state.isHidden)
    desk.sees("LIVE")
  }

  @Test func `who leaves practice for the shift sheet is told that what comes is live`() throws {
    let desk = try practising()
    desk.press("F6").isAt("shift").sees("Practice waits for you (F6). From here on it is LIVE.")
    desk.press("F6", "F10").choose("Stop this practice call").isAt("practice")
    desk.press("Esc").isAt("shift").sees("You have left practice. From here on it is LIVE.")
  }

  @Test func `practice that waited does not come back blank`() throws {
    let desk = try practising()
    desk.press("F2").isAt("call")
    for _ in 0..<10 { desk.wait(seconds: 60) }
    desk.end("hang-up").press("F6").isAt("practice.call")
    #expect(!desk.state.isHidden)
  }

  @Test func `who takes over a hidden practice desk finds nothing of it, and the live call parked`()
    throws
  {
    let desk = try TestDesk()
    SharedDesk.setsPIN(desk, "4815")
    desk.press("F6").type("silent").press("Enter", "Enter").isAt("practice.call")
    desk.press("Ctrl-X", "F8")
    #expect(!desk.desk.isPractice && desk.desk.code.isEmpty && desk.place == "shift")
    desk.press("F6").isAt("practice")
    #expect(desk.desk.practice == nil)
  }

  @Test func `practice of one code is gone when another one sits down`() throws {
    let desk = try practising()
    desk.press("F6").isAt("shift")
    desk.press("F10").choose("Change person").type("22").press("Enter")
    #expect(desk.desk.code == "22")
    desk.press("F6").isAt("practice")
    #expect(desk.desk.practice == nil)
  }

  @Test func `what practice keeps back it says`() throws {
    let desk = try practising()
    desk.press("F3").type("women").choose("Women's Aid").choose("wrong")
    desk.sees("PRACTICE: this was not carried out.")
    #expect(!desk.effects.contains { if case .flagListing = $0 { true } else { false } })
  }

  @Test func `a turn found by words is taken in the practice call`() throws {
    let desk = try practising()
    desk.press("/").type("interpreter").choose("No common language").isAt("guide").press("Enter")
    desk.isAt("practice.call")
    #expect(desk.live?.branch != nil)
  }

  @Test func `the menu of a practice call has what the menu of a live one has`() throws {
    let desk = try TestDesk()
    desk.press("F2", "F10")
    let live = desk.items.map(\.text)
    desk.press("Esc").end("hang-up").press("F6").type("silent").press("Enter", "Enter", "F10")
    let practised = desk.items.map(\.text).joined(separator: "\n")
    let own = CallScreen().commands(desk.desk).map(\.title)
    #expect(own.count > 3)
    for title in own {
      #expect(live.contains { $0.contains(title) } && practised.contains(title), "\(title)")
    }
  }

  @Test func `a reset of all seats ends practice and touches nothing live`() throws {
    let desk = try practising()
    desk.receive(.practice(.reset))
    desk.isAt("practice").sees("The trainer has reset all seats.")
    desk.press("F2").isAt("call")
    desk.receive(.practice(.reset))
    desk.isAt("call")
    #expect(desk.live != nil)
  }

  @Test func `a scenario named on the command line opens at its notice`() throws {
    let desk = try TestDesk()
    let scenario = try #require(World.library.scenario("silent-call"))
    var state = AppState(desk: desk.desk)
    state.openPractice(scenario: scenario, language: "de")
    #expect(state.top.id == "practice.notice" && state.desk.isPractice)
    #expect(state.content().title.contains(scenario.texts["de"]?.title ?? "-"))
  }

  @Test func `the stop word stands in the menu of every screen of a practice call`() throws {
    for place in ["F3", "F4", "F5", "Ctrl-E", "/"] {
      let desk = try practising()
      desk.press(place, "F10").choose("Stop this practice call").isAt("practice")
      #expect(desk.desk.practice == nil && desk.live == nil, "\(place)")
    }
  }

  @Test func `the list leads to a practice evening, which goes on where it stood today`() throws {
    let desk = try TestDesk()
    desk.press("F6").choose("A practice evening").isAt("courses").press("Enter").isAt("course")
    #expect(desk.effects.contains(.practice(.showCourse)))
    let evening = try #require(desk.desk.course)
    var kept = evening.progress
    let isThere = kept.go(to: 1, in: evening.course)
    try #require(isThere)
    desk.receive(.practice(.course(kept)))
    #expect(desk.desk.course?.progress.round == 1)
  }
}
