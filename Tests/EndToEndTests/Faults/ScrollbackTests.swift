import Foundation
import Testing

extension EndToEnd {
  /// What stood on the screen is gone from it, and from what was scrolled away.
  @Suite(.serialized)
  struct Scrollback {
    /// A fact of the call as it is drawn and said.
    private static let fact = "stalking"

    /// How a call stops being seen, the keys for the screen and the words for lines.
    enum Way: String, CaseIterable, Sendable {
      case ended, hidden, changed, shiftEnded, left, terminated, stopped
    }

    private func gone(_ desk: Desk, _ way: Way) async throws {
      let gone = try await Waiting.until(seconds: Desk.patience) { () -> Bool? in
        let all =
          try await desk.history()
          + (try await desk.tmux(["capture-pane", "-a", "-q", "-p", "-S", "-", "-t", "desk"]))
        return all.contains(Self.fact) || all.contains("Fact or question") ? nil : true
      }
      let left = try await desk.history()
      #expect(gone == true, "\(way.rawValue): \(left)")
    }

    private static let shell = ["env", "PS1=shell: ", "sh", "-i"]

    private func starts(_ desk: Desk, _ arguments: String) async throws {
      try await desk.waitFor("shell:")
      try await desk.type("\(try Program.path()) \(arguments)")
      try await desk.press("Enter")
      try await desk.waitFor("START A CALL")
    }

    /// The terminals: with a second screen, without one, and lines.
    @Test(
      .timeLimit(.minutes(2)),
      arguments: [
        (Way.hidden, "tmux-256color"), (.left, "tmux-256color"), (.ended, "vt100"),
        (.hidden, "vt100"), (.terminated, "vt100"), (.stopped, "vt100"),
      ])
    func `Screen and scrollback are empty of the call`(_ way: Way, _ term: String) async throws {
      try await atDesk(DataFolder(), environment: ["TERM": term], command: Self.shell) { desk in
        try await starts(desk, "")
        try await desk.press("F2")
        try await desk.seesCall()
        try await desk.putsDown("stalk", as: "crime: stalking")
        // Without a second screen a new size pushes the old picture into the scrollback.
        try await desk.resize(columns: 90, rows: 20)
        try await desk.waitFor(Self.fact)
        try await leaves(desk, way)
        try await gone(desk, way)
        if ![.left, .terminated, .stopped].contains(way), term != "vt100" {
          #expect(try await desk.ask("#{pane_title}") == "Lifeline")
        }
      }
    }

    private func leaves(_ desk: Desk, _ way: Way) async throws {
      switch way {
      case .hidden:
        try await desk.press("C-x")
        try await desk.waitFor("Lifeline is hidden")
      case .terminated: try await signals("TERM", desk)
      case .stopped: try await signals("TSTP", desk)
      case .left:
        try await desk.press("C-q")
        try await desk.picks("Leave")
        try await desk.waitFor("shell:")
      default:
        try await desk.press("F2")
        try await desk.picks("End: silent")
        try await desk.waitFor("START A CALL")
      }
    }

    /// Something looked up between two calls: no call's end takes it away.
    private func looksUp(_ desk: Desk) async throws {
      try await desk.tells(line: "f3", hears: "Services")
      try await desk.tells(line: Self.fact, hears: "Services")
      try await desk.tells(line: "..", hears: "START A CALL")
      #expect(try await desk.history().contains(Self.fact))
    }

    private func chooses(_ line: String, _ desk: Desk, hears answer: String) async throws {
      try await desk.tells(line: "m", hears: line)
      try await desk.choosesLine(line, hears: answer)
    }

    /// The call ends as lines.
    private func ends(_ desk: Desk) async throws {
      try await desk.tells(line: "f2", hears: "End: silent")
      try await desk.choosesLine("End: silent", hears: "START A CALL")
    }

    private func signals(_ signal: String, _ desk: Desk) async throws {
      let shell = try await desk.pid()
      let children = try String(
        contentsOfFile: "/proc/\(shell)/task/\(shell)/children", encoding: .utf8)
      let numbers = ["TERM": SIGTERM, "TSTP": SIGTSTP]
      for child in children.split(separator: " ").compactMap({ pid_t($0) }) {
        kill(child, try #require(numbers[signal]))
      }
    }

    @Test(.timeLimit(.minutes(2)), arguments: Way.allCases)
    func `Lines are gone from the scrollback too`(_ way: Way) async throws {
      try await atDesk(DataFolder(), command: Self.shell) { desk in
        try await starts(desk, "--plain")
        try await desk.tells(line: "f2", hears: "Fact or question:")
        try await desk.putsDownLine("stalk", as: "crime: stalking")
        #expect(try await desk.ask("#{pane_title}") == "Lifeline")
        switch way {
        case .ended: try await ends(desk)
        case .changed, .shiftEnded:
          try await ends(desk)
          try await looksUp(desk)
          try await chooses("Change person", desk, hears: "Code")
          try await desk.tells(line: "c-7", hears: "code c-7")
          if way == .shiftEnded {
            try await looksUp(desk)
            try await chooses("End of shift", desk, hears: "The screen is cleared")
          }
        case .hidden: try await desk.tells(line: "x", hears: "Lifeline is hidden")
        case .left:
          try await desk.press("C-q")
          try await desk.waitFor("Leave; the call is kept")
          try await desk.choosesLine("Leave; the call is kept", hears: "Lifeline has ended")
        default: try await signals(way == .terminated ? "TERM" : "TSTP", desk)
        }
        try await gone(desk, way)
        if ![.left, .terminated, .stopped].contains(way) {
          #expect(try await desk.ask("#{pane_title}") == "Lifeline")
        }
      }
    }
  }
}
