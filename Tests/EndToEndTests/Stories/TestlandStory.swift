import Foundation
import Testing

/// Story (i): the invented country Testland, where there is a service with an interpreter and a place for tonight.
enum TestlandStory {
  /// The whole call.
  static let steps: [StoryStep] =
    PolishCaller.beginning + [
      PolishCaller.fact("testt", "is now in: Testtown", leaves: "Is now in: Testtown"),
      StoryStep(
        "A place for tonight, with an interpreter, is read aloud, repeated back and given",
        leaves: ["TEST Safe House Line (repeated back)"], act: givesThePlaceForTonight),
    ] + PolishCaller.rights + [
      StoryStep("The way of a report is explained", leaves: ["report"], act: explainsReporting),
      PolishCaller.ending,
    ]

  @Sendable private static func givesThePlaceForTonight(_ desk: Desk) async throws {
    try await desk.press("F3")
    try await desk.waitFor("Services · Testtown")
    try await desk.waitFor("Language: Polish")
    try await desk.waitFor("from a source of 2026")
    try await desk.press("Down")
    try await desk.chooses("TEST Safe House Line")
    try await desk.picks("Read aloud")
    try await desk.waitFor("This number comes from a page of 2026 and was not rung since.")
    try await desk.waitFor("Is it safe to write this down")
    try await desk.waitFor("+999 555 0102")
    try await desk.waitFor("It costs nothing.")
    try await desk.waitFor("Polish")
    try await desk.picks("repeated back")
    try await desk.waitFor("Given.")
    try await desk.backToCall()
  }

  @Sendable private static func explainsReporting(_ desk: Desk) async throws {
    try await desk.press("F5")
    try await desk.waitFor("Justice · Testland")
    try await desk.chooses("Reporting in Testland")
    try await desk.waitFor("You can report at any Testland police desk, by day and night.")
    try await desk.waitFor("An interpreter is there for the report and costs you nothing.")
    try await desk.press("Enter")
    try await desk.waitFor("You are here: report")
    try await desk.backToCall()
  }
}

extension EndToEnd {
  @Suite(.serialized)
  struct StoryOfTestland {
    @Test(.timeLimit(.minutes(3)))
    func `A woman who speaks Polish is helped to a place for tonight in Testland`() async throws {
      let data = try DataFolder(testland: true)
      let keys = try await atDesk(data) { desk in
        try await PolishCaller.run(TestlandStory.steps, at: desk)
        return desk.keys
      }
      print("story i: \(keys) keys")
      #expect(keys > 20)
      try await RecordCheck.holdsThePolishCaller(data, region: "XT01")
      #expect(
        try await RecordCheck.rows(data, "given") == ["testland:xt-safe-house=1"])
    }

    @Test(.timeLimit(.minutes(3)))
    func `Esc leaves danger now at once; only a second Ctrl-E waits`() async throws {
      try await atDesk(DataFolder(testland: true)) { desk in
        try await desk.startsCall()
        try await desk.opensDanger()
        try await desk.press("C-e")
        try await desk.waitFor("DANGER NOW")
        try await desk.press("Escape")
        try await desk.waitUntilGone("DANGER NOW", seconds: 5)
        try await desk.seesCall()
      }
    }

    @Test(.timeLimit(.minutes(3)))
    func `Danger now is one key away, and a read-aloud card from an empty call at most twelve`()
      async throws
    {
      try await atDesk(DataFolder(testland: true)) { desk in
        try await desk.startsCall()
        try await desk.opensDanger()
        try await desk.leavesDanger()
        let before = desk.keys
        try await desk.press("F3")
        try await desk.waitFor("Find:")
        try await desk.type("stalk")
        try await desk.waitFor("TEST Stalking Line")
        try await desk.press("Down")
        try await desk.chooses("TEST Stalking Line")
        try await desk.picks("Read aloud")
        try await desk.waitFor("+999 555 0101")
        print("read-aloud card from an empty call: \(desk.keys - before) keys")
        #expect(desk.keys - before <= 12)
      }
    }
  }
}
