import Foundation
import Testing

/// The calls of `practitioner.md` in which somebody can be hurt. Each once lost its caller at a point
/// named there; the words each test waits for are the answer.
extension EndToEnd {
  @Suite(.serialized)
  struct TenCallsOfDanger {
    @Test(.timeLimit(.minutes(3)))
    func `Call 1: she whispers, her partner is downstairs`() async throws {
      try await atDesk(DataFolder(testland: true)) { desk in
        try await desk.startsCall()
        // "Cannot talk" is one key; from there on every cue can be answered with yes or no.
        try await desk.digit(1)
        try await desk.sees("Can talk: yes or no only", "Yes or no is enough.")
        try await desk.sees("shall we say wrong number?", "clear this call afterwards")
        // Which phone, what we say, whether a silent 112 helps: all on the first danger screen.
        try await desk.opensDanger()
        try await desk.sees("Which country and town are you in?", "the red telephone on the wall")
        try await desk.sees("Emergency in PLACE, not here.", "House rule: We may ring.")
        try await desk.leavesDanger()
        try await desk.putsDown("testt", as: "is now in: Testtown")
        try await desk.opensDanger()
        try await desk.sees("Testtown, Testland", "press 55 when you cannot")
        try await desk.opensCard("partner or family")
        try await desk.sees("Is the person you're afraid of in the room?")
        try await desk.leavesDanger(by: "C-e")
        // Agreements are blank until made.
        try await desk.menu("agree", "Agree with the caller")
        try await desk.picks("someone comes in")
        try await desk.picks("wrong number")
        try await desk.waitFor("Agreed someone comes in: caller says “wrong number”")
        // The line drops; the next call is a new one, and the same caller can come back.
        try await desk.press("F2")
        try await desk.picks("New call")
        try await desk.sees("1 parked", "nothing put down yet")
        try await desk.press("F2")
        try await desk.picks("Same caller back")
        try await desk.sees("Is now in: Testtown", "caller says “wrong number”")
      }
    }

    @Test(.timeLimit(.minutes(3)))
    func `Call 2: an elderly man, the scammer waits on the other phone`() async throws {
      try await atDesk(DataFolder(testland: true)) { desk in
        try await desk.startsCall()
        let before = desk.keys
        try await desk.opensDanger()
        try await desk.opensCard("money going now")
        #expect(desk.keys - before <= 2)
        try await desk.sees("It is right to end THIS call now.", "Ring the bank from another phone")
        try await desk.sees("Move no money", "Ring us after the bank.")
        try await desk.leavesDanger(by: "C-e")
        try await desk.putsDown("happening now", as: "when: happening now")
        try await desk.type("/")
        try await desk.waitFor("Find anything")
        try await desk.type("bank")
        try await desk.waitFor("TEST Bank Stop Line")
      }
    }

    @Test(.timeLimit(.minutes(3)))
    func `Call 5: a teenager of fifteen has taken something`() async throws {
      try await atDesk(DataFolder(testland: true)) { desk in
        try await desk.startsCall()
        // A second key in fright does not close the danger screen.
        try await desk.press("C-e", times: 2)
        try await desk.sees("DANGER NOW", "TEST 12-B, +999 555 0120")
        try await desk.opensCard("suicide")
        try await desk.sees("Have you taken or done anything already?")
        try await desk.leavesDanger(by: "C-e")
        try await desk.type("age 15")
        try await desk.waitFor("Fact or question: age 15")
        try await desk.chooses("age: 15")
        try await desk.seesCall()
        // Child and suicide stand together, and what may be promised stands there too.
        try await desk.opensDanger()
        try await desk.opensCard("suicide")
        try await desk.sees("Have you done or taken anything that could hurt you?")
        try await desk.sees("Child line, house rule on children, back-up tonight.")
        try await desk.leavesDanger(by: "C-e")
        try await desk.digit(3)
        try await desk.sees(
          "A child at risk is never our secret alone; back-up first.",
          "Don't promise to keep a secret.")
        try await desk.answers(0, with: "not safe")
        try await desk.endsCall()
        try await desk.saves()
        try await desk.sees("Do you need five minutes, or a colleague?")
        // A handler who saw a child nearly die can have the coordinator ring.
        try await desk.waitFor("coordinator", seconds: 3)
      }
    }

    @Test(.timeLimit(.minutes(3)))
    func `Call 6: a silent call`() async throws {
      let data = try DataFolder(testland: true)
      try await atDesk(data) { desk in
        try await desk.startsCall()
        try await desk.digit(2)
        try await desk.sees(
          "Tap once for yes, twice for no.", "until the kettle boils, then say goodbye")
        try await desk.sees("Don't rely on silence to bring emergency help.")
        let before = desk.keys
        try await desk.endsCall(as: "silent")
        #expect(desk.keys - before == 2)
        try await desk.sees("Closed: silent.", "Ctrl-Z within 60 s")
        try await desk.press("C-z")
        try await desk.waitFor("The call is open again.")
        try await desk.seesCall()
        try await desk.endsCall(as: "silent")
        try await desk.waitFor("Closed: silent.")
      }
      let kinds = try await RecordCheck.rows(data, "kind")
      #expect(kinds == ["silent"])
    }

    @Test(.timeLimit(.minutes(3)))
    func `A danger card opened by typing is left by Ctrl-E, as its last line promises`()
      async throws
    {
      try await atDesk(DataFolder(testland: true)) { desk in
        try await desk.startsCall()
        try await desk.type("suicide")
        try await desk.waitFor("Fact or question: suicide")
        try await desk.chooses("danger card: suicide")
        try await desk.sees("DANGER: suicide", "Ctrl-E: to the call")
        try await desk.press("C-e")
        try await desk.waitUntil("the call", seconds: 5) { $0.contains("Fact or question:") }
      }
    }

    @Test(.timeLimit(.minutes(3)))
    func `Call 8: he did not bring her back, they are at the airport`() async throws {
      try await atDesk(DataFolder()) { desk in
        try await desk.startsCall()
        try await desk.type("didn't bring her back")
        try await desk.waitFor("Fact or question: didn't bring her back")
        try await desk.chooses("danger card: child missing or taken")
        try await desk.sees("Police at once, on the emergency number: no waiting time.")
        try await desk.sees("Tell the police about passports, travel plans and borders.")
        try await desk.sees("Then the missing children line, where it runs")
        try await desk.leavesDanger()
        try await desk.putsDown("didn't bring her back", as: "crime: ")
        // A hole is said: no missing-child line is known to serve Ireland.
        try await desk.press("F3")
        try await desk.waitFor("Services · Ireland")
        try await desk.type("missing child line")
        try await desk.waitFor("Find: missing child line")
        try await desk.waitFor("Nothing found for all of this together.")
      }
    }
  }
}
