import Testing
@testable import HelplineScreens
struct Tour {
  @Test func tour() throws {
    let desk = try TestDesk()
    func show(_ t: String) { print("=== \(t) [\(desk.place)]"); for l in desk.screen { print(l) } }
    show("shift")
    desk.press("F2"); show("call")
    desk.press("→"); show("safe")
    desk.press("1"); show("branch")
    desk.type("stalk"); show("offers")
    desk.press("Enter"); show("fact")
    desk.press("Ctrl-E"); show("danger")
    desk.press("↓"); show("danger cards")
    desk.press("Enter"); show("card")
    desk.wait(seconds: 3)
    desk.press("Ctrl-E"); show("back")
    desk.press("F3"); show("services")
    desk.press("↓", "Enter"); show("listing menu")
    desk.press("Enter"); show("read aloud")
    desk.press("1"); show("given")
    desk.press("Esc", "Esc", "F4"); show("rights")
    desk.press("Enter"); show("right")
    desk.press("Esc", "Esc", "F5"); show("justice")
    desk.press("Enter"); show("stage")
    desk.press("Esc", "Esc", "F2"); show("call menu")
    desk.press("1"); show("end")
    desk.press("1"); show("end safety")
    desk.press("2"); show("wrap")
    desk.press("PgDn"); show("wrap2")
    desk.press("PgUp", "Enter"); show("care")
  }
}
