import Foundation
import Testing

/// The calls of `practitioner.md` in which the wrong help, or none, was at hand.
extension EndToEnd {
  @Suite(.serialized)
  struct TenCallsForHelp {
    @Test(.timeLimit(.minutes(3)))
    func `Call 3: a tourist and no common language`() async throws {
      try await atDesk(DataFolder(testland: true)) { desk in
        try await desk.startsCall()
        // F9 sets the caller's language and never the interface's.
        try await desk.press("F9")
        try await desk.waitFor("Language:")
        try await desk.type("espa")
        try await desk.waitFor("Language: espa")
        try await desk.chooses("Spanish")
        try await desk.seesCall()
        try await desk.sees("speaks Spanish", "interpreter wanted")
        try await desk.digit(4)
        try await desk.sees("Ring TEST Interpreters, +999 555 0110, then press join")
        try await desk.sees("about as long as a kettle takes", "Interpreter: every word, private")
        // Papers, cards and telephone gone, far from home.
        try await desk.turnsTo("more than one", "More than one country")
        try await desk.sees("look for the embassy", "Reporting at home may be possible")
        try await desk.sees("Don't count on emergency numbers across borders.")
      }
    }

    @Test(.timeLimit(.minutes(3)))
    func `Call 4: the house was broken into, and nobody came`() async throws {
      let data = try DataFolder()
      try data.write(
        "country: IE\nown_listing: \"lifeline-facts:ie-crime-victims-helpline\"\n",
        to: "house/rules.yaml")
      try await atDesk(data) { desk in
        try await desk.startsCall()
        // Angry is not abusive.
        try await desk.digit(5)
        try await desk.sees("I hear how angry you are.", "Do you want to know where to complain?")
        try await desk.sees(
          "Don't answer with comfort phrases.", "Fits now: how to complain")
        try await desk.press("Right")
        try await desk.putsDown("burgl", as: "crime: burglary")
        try await desk.menu("what to know", "What to know about it")
        try await desk.waitFor("1 Burglary")
        try await desk.chooses("Burglary")
        try await desk.sees("Cards gone? The bank first.")
        try await desk.press("PageDown")
        try await desk.sees("The insurer's time limit stands in the policy")
        try await desk.backToCall()
        // Our own line is no referral.
        try await desk.press("F3")
        let services = try await desk.waitFor("Services · Ireland")
        #expect(services.contains("▶Crime Victims Helpline") == false)
        try await desk.press("Down")
        let first = try await desk.waitUntil("a row is marked") { Desk.marked($0) != nil }
        #expect(Desk.marked(first)?.contains("Crime Victims Helpline") == false)
      }
    }

    @Test(.timeLimit(.minutes(3)))
    func `Call 7: the fourth time this week`() async throws {
      let data = try DataFolder(testland: true)
      try await atDesk(data) { desk in
        try await desk.startsCall()
        try await desk.turnsTo("someone who rings", "Someone who rings often")
        try await desk.sees(
          "What is different since last time?", "The plan lies in the blue folder.")
        try await desk.press("Right")
        try await desk.putsDown("stalk", as: "crime: stalking")
        try await desk.menu("repeat", "Repeat of the same matter")
        try await desk.backToCall()
        try await desk.answers(0, with: "could not ask")
        try await desk.endsCall()
        try await desk.saves()
      }
      let repeats = try await RecordCheck.rows(data, "repeat_of_same_matter")
      #expect(repeats == ["1"])
      // It is left out of the count of crimes, and said to be left out.
      let page = try await lifeline(["records", "week"], in: data)
      #expect(Desk.flowing(page.output).contains("Repeats of the same matter are left out"))
      let week = try await lifeline(["records", "week", "--json"], in: data)
      let groups = try #require(week.json?["groups"] as? [String: Any], "\(week.error)")
      #expect(groups["kind"] != nil)
      #expect(String(describing: groups["crime"]).contains("stalking") == false)
    }

    @Test(.timeLimit(.minutes(3)))
    func `Call 9: a police officer wants a refuge place at two in the morning`() async throws {
      try await atDesk(DataFolder()) { desk in
        try await desk.startsCall()
        try await desk.turnsTo("police", "Police, health, school, social work, lawyer")
        try await desk.sees(
          "I can't say whether anyone has rung here.", "Don't take names or case numbers.")
        try await desk.sees("Place of safety: the placing line's number only.")
        try await desk.sees("Who rings is checked through a public switchboard.")
        try await desk.digit(8)
        try await desk.sees("Don't say yes, no or maybe.")
        try await desk.press("Right")
        // A source of 2021 is never shown as checked.
        try await desk.press("F3")
        try await desk.type("aoibh")
        try await desk.sees("Find: aoibh", "from a source of 2021, NOT RUNG SINCE")
      }
    }

    @Test(.timeLimit(.minutes(3)))
    func `Call 10: only the date of the trial`() async throws {
      let data = try DataFolder()
      try await atDesk(data) { desk in
        try await desk.startsCall()
        try await desk.menu("short", "Short question")
        try await desk.picks("Justice")
        try await desk.waitFor("Justice · Ireland")
        try await desk.chooses("Trial")
        // Who knows: an office, not us; no name and no case number is asked for.
        try await desk.waitFor("Not known here: ask the station or office on the last letter.")
        try await desk.backToCall()
        // He is afraid of meeting the accused.
        try await desk.press("F4")
        try await desk.waitFor("Rights")
        try await desk.type("meeting")
        try await desk.waitFor("Find: meeting")
        try await desk.chooses("not meeting the offender")
        try await desk.waitFor("You can ask before the day how you can avoid meeting the accused.")
        try await desk.backToCall()
        try await desk.endsCall(as: "short question")
        // Three fields, no form about a crime.
        let form = try await desk.waitFor("Save the record")
        for field in ["Reported", "Danger card", "Given"] {
          #expect(form.contains(field) == false, "\(form)")
        }
        try await desk.saves()
      }
      let kinds = try await RecordCheck.rows(data, "kind")
      #expect(kinds == ["short_question"])
    }
  }
}
