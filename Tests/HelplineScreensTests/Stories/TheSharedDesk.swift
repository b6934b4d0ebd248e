import HelplineModel
import TerminalUI
import Testing

@testable import HelplineScreens

/// One machine, one login, many volunteers.
@Suite("The shared desk")
struct TheSharedDesk {
  // MARK: codes

  @Test func `a change of person is two keys and the code`() throws {
    let desk = try TestDesk()
    desk.press("F8", "2").isAt("code").type("22").press("Enter").isAt("shift")
    #expect(desk.desk.code == "22")
    desk.sees("code 22")
  }

  @Test func `who is on shift picks the own code with the arrows`() throws {
    let desk = try TestDesk(code: "")
    desk.arrange { $0.seats = ["03-A", "14"] }
    desk.press("2", "↓", "↓", "Enter")
    #expect(desk.desk.code == "14")
  }

  @Test func `in plain mode a lone number is a code, or the number of a seat`() throws {
    let desk = try TestDesk(code: "")
    desk.arrange { $0.seats = ["03-A", "14"] }
    desk.press("2").send(.choose(1))
    #expect(desk.desk.code == "03-A")
    desk.press("F8", "2").send(.choose(22))
    #expect(desk.desk.code == "22")
  }

  @Test func `in plain mode a PIN of digits shows what was hidden`() throws {
    let desk = try TestDesk()
    SharedDesk.setsPIN(desk, "4815")
    desk.press("Ctrl-X").send(.choose(481))
    #expect(desk.state.isHidden)
    desk.send(.line("4815"))
    #expect(!desk.state.isHidden)
  }

  @Test func `Enter on an empty box takes no seat`() throws {
    let desk = try TestDesk(code: "")
    desk.press("2", "Enter").isAt("code").sees("Type your code")
  }

  @Test func `a call taken before anybody typed a code becomes the code's`() throws {
    let desk = try TestDesk(code: "")
    desk.press("F2").put("stalk", as: "crime: stalking")
    desk.press("F10").choose("Change person").type("22").press("Enter")
    #expect(desk.live?.code == "22")
    #expect(desk.live?.facts.crimes == ["stalking"])
    #expect(desk.drafts.values.map(\.code) == ["22"])
    #expect(desk.effects.contains(.claimSeat("22")))
    desk.end("support call").choose("Could not ask")
    desk.press("Enter")
    #expect(desk.records.map(\.code) == ["22"])
  }

  @Test func `a call that waits without a code is nobody's to take by typing one`() throws {
    let desk = try TestDesk(code: "")
    desk.press("F2").put("stalk", as: "crime: stalking").press("F2").choose("New call")
    desk.end("silent")
    desk.press("F8", "2").type("22").press("Enter")
    #expect(desk.desk.code == "22" && desk.desk.parked.isEmpty)
    #expect(desk.drafts.values.map(\.code) == [""])
  }

  @Test func `while a call of a code is running nobody else sits down`() throws {
    let desk = try TestDesk()
    desk.press("F2", "F8", "2").isAt("shift").sees("a call is running")
  }

  @Test func `the end of a shift saves what it left unfinished, unseen, and closes it`() throws {
    let desk = try TestDesk()
    desk.arrange {
      $0.unfinished = [
        UnfinishedCall(id: "aa", hour: 3, isOwn: true),
        UnfinishedCall(id: "bb", hour: 4, isOwn: false),
      ]
    }
    desk.press("F10").choose("End of shift").choose("Save it as it is")
    let order = desk.effects.filter { $0 == .saveUnseen("aa") || $0 == .closeShift("14") }
    #expect(order == [.saveUnseen("aa"), .closeShift("14")])
    #expect(desk.desk.code.isEmpty)
    #expect(desk.desk.unfinished.map(\.id) == ["bb"])
  }

  // MARK: hiding

  @Test func `outside a call the screen hides by itself after five minutes`() throws {
    let desk = try TestDesk()
    desk.press("F3")
    desk.wait(seconds: 299)
    #expect(!desk.state.isHidden)
    desk.wait(seconds: 1)
    #expect(desk.state.isHidden && desk.effects.last == .clearScreen)
    desk.press("Enter").isAt("services")
  }

  @Test func `in a call it never hides by itself; in the wrap-up it does`() throws {
    let desk = try TestDesk()
    desk.press("F2")
    desk.wait(seconds: 3600)
    #expect(!desk.state.isHidden)
    desk.end("support call").choose("Could not ask").isAt("wrap_up")
    desk.wait(seconds: 300)
    #expect(desk.state.isHidden)
    desk.press("Enter").isAt("wrap_up")
  }

  @Test func `nothing wakes the program while it is hidden or nobody waits for anything`() throws {
    let desk = try TestDesk()
    desk.press("F3")
    #expect(desk.state.wakesIn(at: desk.now) == Hiding.patience)
    desk.press("Ctrl-X")
    #expect(desk.state.wakesIn(at: desk.now) == nil)
  }

  @Test func `hidden, every key but Enter is swallowed`() throws {
    let desk = try TestDesk()
    desk.press("F2", "Ctrl-X", "F3", "Ctrl-E", "1", "F8")
    #expect(desk.state.isHidden)
    desk.press("Enter").isAt("call")
  }

  @Test func `with a PIN it takes the PIN, which is never shown`() throws {
    let desk = try TestDesk()
    SharedDesk.setsPIN(desk, "4815")
    desk.press("F2", "Ctrl-X", "Enter").type("9999").press("Enter")
    desk.sees("That is not the PIN.").seesNot("9999", "4815")
    #expect(desk.state.isHidden)
    desk.type("4815").seesNot("4815").press("Enter").isAt("call")
  }

  @Test func `somebody else can free a hidden desk and sees nothing of it`() throws {
    let desk = try TestDesk()
    SharedDesk.setsPIN(desk, "4815")
    desk.press("F2").put("stalk", as: "crime: stalking").press("Ctrl-X", "F8")
    desk.isAt("shift").seesNot("stalking")
    #expect(desk.live == nil && desk.desk.parked.isEmpty && desk.desk.code.isEmpty)
    #expect(desk.drafts.count == 1)
    desk.press("2").type("14").press("Enter").sees("This seat was left with a PIN")
    desk.type("1111").press("Enter").sees("not the PIN")
    desk.type("4815").press("Enter").isAt("shift")
    #expect(desk.desk.code == "14")
  }

  @Test func `two different PINs set none, and the end of the shift takes it away`() throws {
    let desk = try TestDesk()
    desk.press("F10").choose("PIN for hiding").type("4815").press("Enter").type("4816")
    desk.press("Enter").sees("were not the same").press("Esc")
    #expect(!desk.desk.ports.pin.isSet(for: "14"))
    SharedDesk.setsPIN(desk, "4815")
    desk.press("F10").choose("End of shift")
    #expect(!desk.desk.ports.pin.isSet(for: "14"))
  }

  // MARK: handing over

  @Test func `a card is five choices, and the next shift finds it by its word`() throws {
    let desk = try TestDesk()
    desk.press("F2", "F10").choose("Hand over")
    desk.choose("stalking").choose("the caller rings us again").choose("that is all")
    desk.choose("open danger now first").choose("lantern")
    desk.sees("Word: lantern")
    #expect(desk.desk.handover.map(\.agreed) == [["rings_again"]])
    desk.press("F8").sees("1 handover card (word “lantern”)")
    desk.choose("1 handover card").choose("lantern")
    desk.sees("the caller rings us again", "open danger now first").press("1")
    #expect(desk.desk.handover.isEmpty)
  }

  @Test func `no card can hold a typed word, and no two cards the same code word`() throws {
    let desk = try TestDesk()
    desk.arrange { $0.handover = [SharedDesk.card] }
    desk.press("F2", "F10").choose("Hand over").type("Zebulonova").press("Enter", "Esc")
    desk.press("2", "1", "1").seesNot("kettle")
    desk.press("1")
    #expect(desk.desk.handover.count == 2)
    #expect(try !desk.written().contains("Zebulonova"))
  }

  @Test func `a silent call is counted for the next shift, and no more when its close is undone`()
    throws
  {
    let desk = try TestDesk()
    desk.press("F2").end("silent")
    #expect(desk.effects.contains(.countQuiet(.silent, back: false)))
    desk.press("Ctrl-Z")
    #expect(desk.effects.contains(.countQuiet(.silent, back: true)))
  }

  @Test func `a test call is counted for nobody`() throws {
    let desk = try TestDesk()
    desk.press("F2").end("test")
    #expect(!desk.effects.contains { if case .countQuiet = $0 { true } else { false } })
  }

  @Test func `a plan whose review is due says so`() throws {
    let desk = try TestDesk()
    desk.arrange { $0.book.plans = [SharedDesk.plan] }
    desk.choose("Plan Birch").sees("review was due 2026-11-10").press("1")
    desk.sees("Twenty minutes, then agree the next call.")
  }

  @Test func `a slip is read on the screen and filled in on paper`() throws {
    let desk = try TestDesk()
    desk.press("F2", "F10").choose("Paper and slips").choose("Incident slip")
    desk.sees("Who rang whom").type("Zebulonova").seesNot("Zebulonova").press("Enter")
    #expect(desk.effects.last == .writePaper(.incidentSlip))
  }

  // MARK: ready, care

  @Test func `until somebody has signed, every screen of a live call says so`() throws {
    let desk = try TestDesk()
    desk.arrange { $0.readiness.signedOff = nil }
    desk.seesNot("Not signed off for live calls").press("F2")
    for key in ["F3", "F4", "F5", "Ctrl-E"] {
      desk.sees("Not signed off for live calls").press(key)
    }
    desk.sees("Not signed off for live calls").resize(40, 12)
    desk.sees("Not signed off")
  }

  @Test func `after three heavy calls a pause is suggested, and nobody is told`() throws {
    let desk = try TestDesk()
    for number in 1...3 {
      desk.press("F2").end("support call").choose("Could not ask")
      desk.press("Enter", "2")
      if number < 3 { desk.seesNot("time for a pause") }
      desk.press("1")
    }
    #expect(try !desk.written().contains("heavy"))
    desk.press("F2").end("support call").choose("Could not ask")
    desk.press("Enter", "2").sees("time for a pause")
  }
}

/// Calls entered later.
@Suite("A call entered for a colleague")
struct ACallForAColleague {
  @Test func `it carries nobody's code and is nobody's own`() throws {
    let desk = try TestDesk()
    desk.press("F10").choose("Enter a past call").choose("Taken by").choose("a colleague")
    desk.sees("Taken by a colleague").choose("Save the past call")
    #expect(desk.records.map(\.code) == [nil])
    #expect(desk.desk.ownToday == 0)
    #expect(desk.effects.contains(.clearScreen))
  }

  @Test func `whoever sat here before leaves no screen behind`() throws {
    let desk = try TestDesk()
    desk.press("F3").type("Zebulonova").press("F8", "2").type("22").press("Enter")
    desk.isAt("shift").press("Esc", "Esc").isAt("shift").seesNot("Zebulonova")
  }
}
