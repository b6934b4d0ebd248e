import Foundation
import Testing

extension EndToEnd {
  @Suite(.serialized)
  struct TheTerminal {
    /// A shell in the terminal, so that what the program leaves behind can be looked at.
    private static let shell = ["env", "PS1=shell: ", "sh", "-i"]

    @Test(.timeLimit(.minutes(2)), arguments: ["TERM", "HUP", "INT", "QUIT", "KILL"])
    func `The terminal is as before after a signal ends the program`(_ signal: String) async throws
    {
      try await atDesk(DataFolder(), command: Self.shell) { desk in
        try await desk.waitFor("shell:")
        let before = try await modes(desk, "before")
        try await desk.type("\(try Program.path()); echo ended with $?")
        try await desk.press("Enter")
        try await desk.seesShiftSheet()
        try await desk.press("F2")
        try await desk.seesCall()
        try await signals(signal, desk)
        try await desk.waitFor("ended with")
        if signal == "KILL" { return try await startsOnWhatIsLeft(desk) }
        let after = try await modes(desk, "after")
        #expect(after == before)
        #expect(
          try await desk.screen().contains("LIVE") == false,
          "nothing of the call is left on the screen")
        #expect(try await desk.history().contains("Safe now") == false, "nor above it")
      }
    }

    /// After kill -9 nobody can give the terminal back; the next start has to be sane all the same.
    private func startsOnWhatIsLeft(_ desk: Desk) async throws {
      // The shell reads whole lines here, but Enter is no line end any more: Ctrl-J is.
      try await desk.type("clear; \(try Program.path()); echo ended again with $?")
      try await desk.press("C-j")
      try await desk.waitFor("an unfinished call of about")
      try await desk.seesShiftSheet()
      try await desk.press("F2")
      try await desk.seesCall()
      try await desk.putsDown("stalk", as: "crime: stalking")
      try await desk.press("C-q")
      try await desk.picks("Leave; the call is kept")
      try await desk.waitFor("ended again with 0")
    }

    /// Sends a signal to the program that runs under the shell of this desk.
    private func signals(_ name: String, _ desk: Desk) async throws {
      let shell = try await desk.pid()
      let found = try await Command.run("/usr/bin/pgrep", ["-P", "\(shell)"])
      let pid = try #require(pid_t(found.output.trimmingCharacters(in: .whitespacesAndNewlines)))
      _ = try await Command.run("/bin/kill", ["-\(name)", "\(pid)"])
    }

    private func modes(_ desk: Desk, _ mark: String) async throws -> String {
      let file = desk.data.path + "/stty-" + mark
      try await desk.type("stty -a > \(file); echo \(mark) is written")
      try await desk.press("Enter")
      try await desk.waitFor("\(mark) is written\n")
      return try String(contentsOfFile: file, encoding: .utf8)
    }

    @Test(.timeLimit(.minutes(3)))
    func `The program can be stopped from outside and goes on where it was`() async throws {
      try await atDesk(DataFolder(), command: Self.shell) { desk in
        try await desk.waitFor("shell:")
        try await desk.type(try Program.path())
        try await desk.press("Enter")
        try await desk.seesShiftSheet()
        try await desk.press("F2")
        try await desk.seesCall()
        try await desk.putsDown("stalk", as: "crime: stalking")
        try await signals("TSTP", desk)
        try await desk.waitFor("shell:")
        try await desk.type("fg")
        try await desk.press("Enter")
        try await desk.seesCall()
        try await desk.waitFor("stalking")
        try await desk.putsDown("ex", as: "the other person: former partner")
      }
    }

    @Test(.timeLimit(.minutes(2)))
    func `A storm of window sizes, down to one cell and back, loses nothing`() async throws {
      let seed = Seeded.seed
      var random = Seeded(seed)
      print("resize storm: LIFELINE_SEED=\(seed)")
      try await atDesk(DataFolder()) { desk in
        try await desk.startsCall()
        try await desk.putsDown("stalk", as: "crime: stalking")
        let before = try await desk.screen()
        for round in 0..<200 {
          let tiny = round % 10 == 0
          try await desk.resize(
            columns: tiny ? 1 : .random(in: 1...200, using: &random),
            rows: tiny ? 1 : .random(in: 1...60, using: &random))
        }
        try await desk.resize(columns: 80, rows: 24)
        try await desk.waitUntil("the call as before: \n\(before)") {
          Self.withoutClock($0) == Self.withoutClock(before)
        }
        #expect(try await desk.hasEnded() == false)
      }
    }

    private static func withoutClock(_ screen: String) -> String {
      screen.replacing(/\d+ min/, with: "")
    }

    @Test(
      .timeLimit(.minutes(3)),
      arguments: [
        ["LC_ALL": "C"], ["TERM": "vt100"], ["TERM": "linux"], ["TERM": "dumb"], ["TERM": "nosuch"],
        ["NO_COLOR": "1"], ["TERM": "", "LC_ALL": "POSIX"],
      ])
    func `A poor terminal still gives a usable start and a call`(_ environment: [String: String])
      async throws
    {
      try await atDesk(DataFolder(), environment: environment) { desk in
        try await desk.seesShiftSheet()
        let plain = try await desk.history().contains("Empty line: say it again")
        if plain {
          try await desk.tells(line: "f2", hears: "Fact or question:")
          try await desk.tells(line: "stalk", hears: "crime: stalking")
        } else {
          try await desk.press("F2")
          try await desk.waitFor("Fact or question:")
          try await desk.type("stalk")
          try await desk.waitFor("crime: stalking")
        }
        #expect(try await desk.screen().contains("\u{FFFD}") == false)
      }
    }
  }
}
