import Foundation
import Testing

extension EndToEnd {
  /// A coordinator who never saw a file: everything on the screens of the real program, each change taken
  /// back once, and the files as they were before.
  @Suite(.serialized)
  struct TheCoordinator {
    @Test(.timeLimit(.minutes(4)))
    func `A number, two flags, a notice, a rule and the week's page need no file and no command`()
      async throws
    {
      let data = try DataFolder(testland: true)
      try await atDesk(data) { desk in
        try await desk.takesSeat("31")
        try await flags(desk)
        try await opensTheDoor(desk)
        let before = try await meaning(data)
        try await worksTheFlags(desk)
        try await changesTheNumber(desk)
        try await writesANotice(desk)
        try await answersARule(desk)
        let after = try await meaning(data)
        // A changed number takes the mark of the call to it away again, so that file is as before.
        for (name, text) in before where name != "rung.tsv" {
          #expect(after[name] != text, "\(name) was changed")
        }
        try await looksAtTheWeek(desk)
        try await takesEverythingBack(desk)
        let restored = try await meaning(data)
        for (name, text) in before { #expect(restored[name] == text, "\(name)") }
        try await desk.press("Escape")
        try await seesTheOldNumberAgain(desk)
      }
    }

    /// A volunteer reports two listings.
    private func flags(_ desk: Desk) async throws {
      for name in ["TEST Stalking Line", "TEST Safe House Line"] {
        try await desk.press("F3")
        try await desk.waitFor("Find:")
        try await desk.type(name)
        try await desk.waitFor("Find: \(name)")
        try await desk.press("Down")
        try await desk.waitUntil("the listing is marked") { $0.contains("▶") }
        try await desk.press("Enter")
        try await desk.chooses("Flag: the number is wrong")
        try await desk.waitFor("Flagged for the coordinator.")
        try await desk.press("F8")
        try await desk.seesShiftSheet()
      }
    }

    private func opensTheDoor(_ desk: Desk) async throws {
      try await desk.opensCoordinator()
      #expect(try await desk.history().contains("kettle7") == false)
    }

    /// What the book says, without the journal: the rules as the program reads them, of the other files
    /// each line; a file that is not there says nothing.
    private func meaning(_ data: DataFolder) async throws -> [String: String] {
      let names = ["notices.yaml", "listings.yaml", "rung.tsv", "flags.tsv"]
      var result = ["rules": try await lifeline(["house", "show", "--json"], in: data).output]
      for name in names {
        let text = data.bytes("house/" + name).map { String(decoding: $0, as: UTF8.self) } ?? ""
        result[name] = text.split(separator: "\n").map(String.init).filter(Self.says).sorted()
          .joined(separator: "\n")
      }
      return result
    }

    /// Neither a remark, nor a heading, nor an empty list.
    private static func says(_ line: String) -> Bool {
      !line.hasPrefix("#") && !line.hasPrefix("publisher:") && !line.hasSuffix(":")
        && !line.hasSuffix(": []")
        && !["listing\treason", "listing\tday\tcode\toutcome"].contains { line.hasPrefix($0) }
    }

    private func worksTheFlags(_ desk: Desk) async throws {
      try await desk.picks("Listings somebody reported")
      try await desk.waitFor("What waits: 1 of 2")
      try await desk.picks("I rang it: right")
      try await desk.waitFor("What waits: 2 of 2")
      try await desk.picks("Nothing is wrong: take the report away")
      try await desk.waitFor("That was all")
      try await desk.press("Escape")
      try await desk.waitFor("People who asked to be rung")
    }

    private func changesTheNumber(_ desk: Desk) async throws {
      try await desk.picks("Listings: add, change, close")
      try await desk.type("safe house")
      try await desk.waitFor("Find: safe house")
      try await desk.chooses("TEST Safe House Line")
      try await desk.picks("Change it")
      try await desk.chooses("Number")
      try await desk.waitFor("+999 555 0102")
      try await desk.press("BSpace", times: "+999 555 0102".count)
      try await desk.type("+999 555 0177")
      try await desk.press("Enter")
      try await desk.waitFor("it counts as not rung")
      try await desk.press("End")
      try await desk.waitFor("As volunteers see it")
      try await desk.press("Enter")
      // Numbers of Testland cannot exist, which is asked about once more.
      try await desk.picks("Save it as published")
      try await desk.waitFor("Done:")
      try await backToStart(desk)
    }

    private func writesANotice(_ desk: Desk) async throws {
      try await desk.picks("Notices to the desk")
      try await desk.picks("Write a notice")
      try await desk.chooses("What")
      try await desk.type("The refuge has a new number.")
      try await desk.press("Enter")
      try await desk.press("End")
      try await desk.press("Enter")
      try await desk.waitFor("Done:")
      try await backToStart(desk)
    }

    private func answersARule(_ desk: Desk) async throws {
      try await desk.picks("House rules")
      try await desk.type("ring callers")
      try await desk.waitFor("Find: ring callers")
      try await desk.press("Enter")
      try await desk.waitFor("House rule: call back")
      try await desk.chooses("on request")
      try await desk.waitFor("Done:")
      try await backToStart(desk)
    }

    private func looksAtTheWeek(_ desk: Desk) async throws {
      try await desk.chooses("Records and reports")
      try await desk.chooses("This week")
      try await desk.waitFor("Contacts")
      try await backToStart(desk)
    }

    /// One from the journal, the others with Ctrl-Z, the newest first, until none is left.
    private func takesEverythingBack(_ desk: Desk) async throws {
      try await desk.press("Home")
      try await desk.chooses("What was changed, and taking it back")
      try await desk.chooses("house rule")
      try await desk.waitFor("Take it back?")
      try await desk.press("Enter")
      try await desk.waitFor("Taken back:")
      try await backToStart(desk)
      for _ in 0..<20 {
        let now = try await desk.screen()
        try await desk.press("C-z")
        let next = try await desk.waitUntil("something is taken back") { $0 != now }
        if next.contains("There is nothing to undo.") { return }
        try await desk.press("Home")
        try await desk.waitUntilGone("Taken back:")
      }
    }

    private func backToStart(_ desk: Desk) async throws {
      for _ in 0..<6 {
        let now = try await desk.screen()
        if now.contains("People who asked to be rung") { return }
        try await desk.press("Escape")
        try await desk.waitUntil("Esc goes one step back", seconds: 5) { $0 != now }
      }
    }

    private func seesTheOldNumberAgain(_ desk: Desk) async throws {
      try await desk.seesShiftSheet()
      try await desk.press("F3")
      try await desk.waitFor("Find:")
      try await desk.type("TEST Safe House Line")
      try await desk.press("Down")
      try await desk.waitUntil("the listing is marked") { $0.contains("▶") }
      try await desk.press("Enter")
      try await desk.chooses("All about it")
      try await desk.waitFor("+999 555 0102")
    }
  }
}
