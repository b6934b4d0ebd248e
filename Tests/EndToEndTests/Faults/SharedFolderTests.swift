import Foundation
import Testing

extension EndToEnd {
  @Suite(.serialized)
  struct TheDataFolder {
    @Test(.timeLimit(.minutes(3)))
    func `Eight programs on one data folder each take a call, and all eight records are saved`()
      async throws
    {
      let data = try DataFolder()
      try await withThrowingTaskGroup(of: Void.self) { group in
        for _ in 0..<8 {
          group.addTask {
            try await atDesk(data) { desk in
              try await desk.startsCall()
              try await desk.putsDown("stalk", as: "crime: stalking")
              try await desk.answers(0, with: "not safe")
              try await desk.endsCall()
              try await desk.saves()
            }
          }
        }
        try await group.waitForAll()
      }
      let crimes = try await RecordCheck.rows(data, "crimes")
      #expect(crimes == Array(repeating: "stalking", count: 8))
      let left = try await data.query("SELECT count(*) FROM draft", in: "shift.sqlite")
      #expect(left == ["0"])
    }

    @Test(.timeLimit(.minutes(2)))
    func `A record that cannot be saved leaves the call open with all that was put down`()
      async throws
    {
      let data = try DataFolder()
      // A folder where the records file has to be: every save fails, whoever runs the test.
      try FileManager.default.createDirectory(
        atPath: data.path + "/records.sqlite", withIntermediateDirectories: true)
      try await atDesk(data) { desk in
        try await desk.startsCall()
        try await desk.putsDown("stalk", as: "crime: stalking")
        try await desk.answers(0, with: "not safe")
        try await desk.endsCall()
        try await desk.press("Enter")
        try await desk.waitFor("Not saved, so the call is open again.")
        try await desk.sees("Safe now: not safe", "stalking")
      }
      let left = try await data.query("SELECT count(*) FROM draft", in: "shift.sqlite")
      #expect(left == ["1"])
    }

    @Test(.timeLimit(.minutes(2)))
    func `A name typed into every box, pad and search stands in no file afterwards`() async throws {
      let name = "Zofianna"
      let data = try DataFolder(testland: true)
      try await atDesk(data) { desk in
        try await typesEverywhere(name, desk)
        #expect(data.files(holding: name) == [], "while the call runs")
        try await desk.backToCall()
        try await desk.endsCall()
        try await desk.picks("Could not ask")
        try await desk.saves()
        #expect(
          try await desk.history().contains(name) == false,
          "the scrollback is cleared with the call")
        try await desk.press("C-q")
        try await desk.waitForEnd()
      }
      #expect(data.files(holding: name) == [])
    }

    /// Boxes: the call's, danger now, services, a filter, rights, language, place, menu, notes.
    private func typesEverywhere(_ name: String, _ desk: Desk) async throws {
      try await desk.startsCall()
      try await desk.type(name)
      try await desk.waitFor("Fact or question: \(name)")
      try await desk.chooses("find services")
      try await desk.waitFor("Find: \(name)")
      try await desk.press("Tab")
      try await desk.press("Enter")
      try await desk.waitFor("Filter")
      try await types(name, into: "Serves", desk)
      try await desk.backToCall()
      try await desk.press("F4")
      try await types(name, into: "Find", desk)
      try await desk.backToCall()
      try await desk.press("F9")
      try await types(name, into: "Language", desk)
      try await desk.backToCall()
      try await desk.press("F10")
      try await types(name, into: "Find", desk)
      try await desk.backToCall()
      try await typesIntoPads(name, desk)
    }

    private func typesIntoPads(_ name: String, _ desk: Desk) async throws {
      try await desk.press("C-e")
      try await desk.waitFor("Place for 112")
      try await desk.type(name)
      try await desk.waitFor(name)
      try await desk.leavesDanger()
      try await desk.press("F10")
      try await desk.waitFor("Menu")
      try await desk.type("scratch")
      try await desk.waitFor("Find: scratch")
      try await desk.press("Enter")
      try await types(name, into: "Notes", desk)
      try await desk.paste(name)
      try await desk.waitFor(name + name)
      try await desk.backToCall()
    }

    private func types(_ name: String, into box: String, _ desk: Desk) async throws {
      try await desk.waitFor("\(box):")
      try await desk.type(name)
      try await desk.waitFor("\(box): \(name)")
    }

    @Test(.timeLimit(.minutes(3)))
    func `Folder and files belong to their owner alone`() async throws {
      let data = try DataFolder()
      try await atDesk(data) { desk in
        try await desk.startsCall()
        try await desk.putsDown("stalk", as: "crime: stalking")
        try await desk.answers(0, with: "not safe")
        try await desk.endsCall()
        try await desk.saves()
      }
      let open = data.allFiles().map(\.name).filter { name in
        let mode = (try? FileManager.default.attributesOfItem(atPath: data.path + "/" + name))?[
          .posixPermissions]
        return ((mode as? NSNumber)?.intValue ?? 0) & 0o077 != 0
      }
      #expect(open == [])
    }

    @Test(.timeLimit(.minutes(3)))
    func `No Internet socket is opened in a whole story`() async throws {
      guard let strace = Program.tool("strace") else {
        print("strace is not installed: the network test is left out")
        return
      }
      let data = try DataFolder(testland: true)
      let trace = data.path + "-trace"
      defer { try? FileManager.default.removeItem(atPath: trace) }
      let command = [strace, "-f", "-e", "trace=%network", "-o", trace, try Program.path()]
      try await atDesk(data, command: command) { desk in
        try await desk.startsCall()
        try await desk.putsDown("stalk", as: "crime: stalking")
        try await desk.press("F3")
        try await desk.waitFor("TEST Stalking Line")
        try await desk.backToCall()
        try await desk.answers(0, with: "not safe")
        try await desk.endsCall()
        try await desk.saves()
        try await desk.press("C-q")
        try await desk.waitForEnd()
      }
      let lines = try String(contentsOfFile: trace, encoding: .utf8)
      #expect(lines.contains("exited with 0"), "the whole story was traced")
      #expect(lines.contains("AF_INET") == false, "\(lines)")
    }
  }
}
