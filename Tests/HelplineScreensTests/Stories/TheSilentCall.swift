import HelplineModel
import HelplineScreens
import TerminalUI
import Testing

/// Breathing, nothing else.
@Suite("The silent call")
struct TheSilentCall {
  @Test func `how long, and how to answer without a voice`() throws {
    let desk = try TestDesk(house: ["silent_wait": "ten minutes, then say the hours"])
    desk.press("F2", "2").sees("Tap once for yes, twice for no.")
    desk.sees("Wait: ten minutes, then say the hours", "Can talk: yes or no only")
    try TestDesk().press("F2", "2").sees("Give it time; no waiting time is set.")
  }

  @Test func `it closes in two keys from the call`() throws {
    let desk = try TestDesk()
    desk.press("F2", "2")
    let before = desk.keys
    desk.press("F2").pick("silent")
    #expect(desk.live == nil)
    #expect(desk.keys - before <= 2, "it took \(desk.keys - before) keys")
  }

  @Test func `its record holds the kind and nothing that was put down`() throws {
    let desk = try TestDesk()
    desk.press("F2", "2").put("stalk", as: "crime: stalking")
    end(desk)
    let record = try #require(desk.records.first)
    #expect(record.kind == .silent)
    #expect(record.crimes.isEmpty && record.lengthBand == nil && record.safe == nil)
    #expect(desk.drafts.isEmpty)
    desk.sees("Closed: silent.", "Ctrl-Z within 60 s")
  }

  @Test func `within a minute it is taken back, record and all`() throws {
    let desk = try TestDesk()
    desk.press("F2", "2").put("stalk", as: "crime: stalking")
    end(desk)
    desk.wait(seconds: 50)
    desk.press("Ctrl-Z").isAt("call")
    #expect(desk.records.isEmpty)
    #expect(desk.facts.crimes == ["stalking"])
    desk.sees("Said stalking")
  }

  @Test func `after a minute it stays closed`() throws {
    let desk = try TestDesk()
    desk.press("F2", "2")
    end(desk)
    desk.wait(seconds: 61)
    desk.press("Ctrl-Z").sees("There is nothing to undo.")
    #expect(desk.records.count == 1)
  }

  @Test func `the handover of the last shift stands on the shift sheet`() throws {
    let desk = try TestDesk()
    desk.arrange { $0.quiet = [QuietCount(kind: .silent, hour: 2, count: 3)] }
    desk.sees("Last shift 3 silent calls about 02")
  }

  private func end(_ desk: TestDesk) {
    desk.end("silent")
  }
}
