import Foundation
import Testing

extension EndToEnd {
  /// The house asks for a quiz before a code's first live call.
  @Suite(.serialized)
  struct TheQuizGate {
    @Test(.timeLimit(.minutes(5)))
    func `A code that has passed takes a call at once, another may take it beside somebody`()
      async throws
    {
      let data = try DataFolder()
      try data.write("country: IE\nquiz_gate: yes\n", to: "house/rules.yaml")
      // The first look makes the store.
      let made = try await lifeline(["practice", "--plain"], in: data, input: "1\n")
      #expect(made.status == 0, "\(made.error)")
      let sqlite = try #require(Program.tool("sqlite3"))
      let passed = try await Command.run(
        sqlite,
        [data.path + "/practice.sqlite", "INSERT INTO quiz VALUES ('14', '2026-11-22')"])
      try #require(passed.status == 0, "\(passed.error)")
      try await atDesk(data) { desk in
        try await desk.seesShiftSheet()
        try await desk.takesSeat("22")
        try await desk.press("F2")
        try await desk.waitFor("This house asks for a short quiz")
        try await desk.type("2")
        try await desk.seesCall()
      }
      try await atDesk(data) { desk in
        try await desk.seesShiftSheet()
        try await desk.takesSeat("14")
        try await desk.startsCall()
      }
    }
  }
}
