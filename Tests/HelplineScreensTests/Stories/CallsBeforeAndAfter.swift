import HelplineModel
import HelplineScreens
import TerminalUI
import Testing

/// Calls entered later, and calls found unfinished.
@Suite("Calls before and after")
struct CallsBeforeAndAfter {
  @Test func `a past call is entered with its day and part of the day, and no length`() throws {
    let desk = try TestDesk()
    desk.press("F10").choose("Enter a past call").isAt("wrap_up")
    desk.sees("Day 2026-11-17", "Hours 12-18", "Save the past call")
    desk.choose("2026-11-17").choose("2026-11-15")
    desk.choose("12-18").choose("00-06")
    desk.choose("Crime").choose("burglary")
    desk.sees("Day 2026-11-15", "Hours 00-06", "Crime burglary")
    desk.press("Home", "Enter").isAt("shift").sees("The past call is saved.")
    let record = try #require(desk.records.first)
    #expect(record.day == "2026-11-15" && record.hourBand == "00-06")
    #expect(record.lengthBand == nil && record.crimes == ["burglary"])
  }

  @Test func `a past call cannot be entered while a call runs, and it says why`() throws {
    let desk = try TestDesk()
    desk.press("F2", "F10").hears("Enter a past call (a call is running)")
    desk.choose("Enter a past call").sees("a call is running").isAt("menu")
    #expect(desk.records.isEmpty)
  }

  @Test func `an unfinished call opens only for the code that wrote it`() throws {
    let desk = try TestDesk()
    desk.arrange {
      $0.unfinished = [
        UnfinishedCall(id: "mine", hour: 21, isOwn: true),
        UnfinishedCall(id: "theirs", hour: 3, isOwn: false),
      ]
    }
    desk.sees("an unfinished call of yours, about 21:00", "of about 03:00, not yours")
    desk.choose("not yours").choose("Open it").sees("opens only for the code that wrote it")
    #expect(!desk.effects.contains(.openDraft("theirs")))
    desk.press("Esc").choose("of yours").choose("Open it")
    #expect(desk.effects.last == .openDraft("mine"))
  }

  /// The sheet is read anew before each key, and other desks take up their calls.
  @Test func `the mark stays at its call while others come and go`()
    throws
  {
    let desk = try TestDesk()
    let (one, two) = (
      UnfinishedCall(id: "one", hour: 1, isOwn: false),
      UnfinishedCall(id: "two", hour: 2, isOwn: false)
    )
    desk.receive(.unfinished([one, two]))
    desk.press("↓", "↓", "↓")
    desk.receive(.unfinished([UnfinishedCall(id: "new", hour: 5, isOwn: true), two]))
    desk.press("Enter").isAt("unfinished").choose("Save it as it is, unseen")
    #expect(desk.effects.last == .saveUnseen("two"))
  }

  @Test func `another's unfinished call can be saved unseen or thrown away`() throws {
    for (choice, effect) in [
      ("Save it as it is, unseen", Effect.saveUnseen("theirs")),
      ("Throw it away", Effect.removeDraft("theirs")),
    ] {
      let desk = try TestDesk()
      desk.arrange { $0.unfinished = [UnfinishedCall(id: "theirs", hour: 3, isOwn: false)] }
      desk.choose("not yours").choose(choice)
      #expect(desk.effects.last == effect)
      desk.seesNot("nfinished")
    }
  }

  @Test func `the unfinished call comes back with every fact`() throws {
    let first = try TestDesk()
    first.press("F2").put("stalk", as: "crime: stalking").press("Tab", "Enter").choose("not safe")
    let draft = try #require(first.drafts.values.first)
    let second = try TestDesk()
    second.receive(.draft(draft))
    second.isAt("call").sees("Said stalking", "Safe now: not safe", "is open again")
    #expect(second.live == draft)
  }

  @Test func `a disk that is full is said in one sentence, and the call goes on`() throws {
    let desk = try TestDesk()
    desk.press("F2").type("stal")
    desk.receive(.problem("The disk is full. Free some space; the call goes on."))
    desk.sees("The disk is full.", "Fact or question: stal")
    desk.press("Enter")
    #expect(desk.facts.crimes == ["stalking"])
  }

  @Test func `a support call that never asked about safety is asked before it ends`() throws {
    let desk = try TestDesk()
    desk.press("F2").end("support call").isAt("end.safety")
    desk.choose("Ask now").isAt("call")
    desk.end("support call").choose("Could not ask")
    desk.press("Enter")
    #expect(desk.records.first?.safe == .couldNotAsk)
  }

  @Test func `another person sits down: a code, and a cleared screen's counts`() throws {
    let desk = try TestDesk()
    desk.press("F10").choose("Change person").type("22 b").press("Enter").isAt("shift")
    desk.sees("code 22b")
    #expect(desk.effects.last == .takeShift("22b"))
  }

  @Test func `who sits down next cannot open a call that the one before had parked`() throws {
    let desk = try TestDesk()
    desk.press("F2").put("stalk", as: "crime: stalking").press("F2").choose("New call").end(
      "silent")
    desk.press("F10").choose("Change person")
    if desk.place == "code" { desk.type("22").press("Enter") }
    guard desk.desk.code == "22" else { return }
    desk.press("F2")
    if desk.items.contains(where: { $0.text.contains("Same caller back") }) {
      desk.choose("Same caller back")
    }
    #expect(desk.facts.crimes.isEmpty, "the call of code 14 is open for code 22")
  }

  @Test func `who sits down next cannot take back the call that the one before closed`() throws {
    let desk = try TestDesk()
    desk.press("F2").put("stalk", as: "crime: stalking").end("silent")
    desk.press("F10").choose("Change person").type("22").press("Enter", "Ctrl-Z")
    #expect(desk.live == nil)
  }

  @Test func `practice is refused while a live call runs or waits`() throws {
    let desk = try TestDesk()
    desk.press("F2", "F6").sees("a live call is running or waiting").isAt("call")
    desk.press("F2").choose("New call").end("hang-up").press("F6").isAt("shift")
  }
}
