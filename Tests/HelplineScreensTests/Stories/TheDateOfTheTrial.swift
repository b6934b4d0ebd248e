import HelplineModel
import HelplineScreens
import TerminalUI
import Testing

/// "Can you tell me the date of my trial?"
@Suite("The date of the trial")
struct TheDateOfTheTrial {
  @Test func `a short question: three keys of menu, then the path of the case`() throws {
    let desk = try TestDesk()
    desk.press("F2", "F10").choose("Short question").choose("Justice").isAt("justice")
    #expect(desk.live?.kind == .shortQuestion)
  }

  @Test func `his words say the stage, and the page says who knows`() throws {
    let desk = try TestDesk()
    desk.press("F2").put("date of my trial", as: "trial")
    #expect(desk.facts.stage == "trial")
    desk.press("F5").hears("[trial]").sees("You are here: trial").choose("Trial")
    desk.hears("Knows: Not known here: ask the station or office on the last letter.")
  }

  @Test func `the record of a short question asks for three fields`() throws {
    let desk = try TestDesk()
    desk.press("F2", "F10").choose("Short question").choose("Justice").press("Esc")
    desk.end("short question").isAt("wrap_up")
    let fields = desk.lines(of: "fields").map(\.label)
    #expect(fields.count == 3, "it asks for \(fields.joined(separator: ", "))")
  }

  @Test func `a name and a case number typed to be helpful are kept nowhere`() throws {
    let desk = try TestDesk()
    desk.press("F2", "/").type("Sean Example 2026/CC/117").press("Esc", "Esc")
    desk.put("date of my trial", as: "trial").end("short question")
    desk.press("Enter")
    #expect(desk.records.count == 1)
    let written = try desk.written().lowercased()
    #expect(!written.contains("example") && !written.contains("117"))
  }

  @Test func `his fear of meeting the accused is asked about`() throws {
    let desk = try TestDesk()
    desk.press("F2").put("date of my trial", as: "trial")
    for _ in World.shared.phases where desk.live?.phase != "justice" { desk.press("→") }
    desk.sees("Is anything worrying you about the day?")
  }

  @Test func `he could be the accused: no office is rung for him, no case is looked into`() throws {
    let desk = try TestDesk()
    desk.press("F2").put("i am accused", as: "harmed someone")
    for _ in World.shared.phases where desk.live?.phase != "justice" { desk.press("→") }
    desk.sees("Is there a letter with a date?", "Don't carry messages to the other person.")
  }
}
