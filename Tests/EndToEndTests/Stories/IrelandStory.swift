import Foundation
import Testing

/// Story (ii): shipped Ireland, where no listing is known to speak Polish. The right ending says so.
enum IrelandStory {
  /// The house's filled-in rules: the interpreter comes through the house.
  static let house = """
    country: IE
    interpreter_service: "TEST Interpreters, +999 555 0110"
    backup_name: "TEST 12-B"

    """

  /// The whole call.
  static let steps: [StoryStep] =
    PolishCaller.beginning + [
      PolishCaller.fact("dublin", "is now in: Dublin", leaves: "Is now in: Dublin"),
      StoryStep("The interpreter comes through the house", act: ringsTheHouseInterpreter),
      StoryStep(
        "No listing is known to speak Polish; the gap is logged", leaves: ["Gap:", "Polish"],
        act: logsTheGap),
    ] + PolishCaller.rights + [
      StoryStep("The way of a report is explained", leaves: ["report"], act: explainsReporting),
      PolishCaller.ending,
    ]

  @Sendable private static func ringsTheHouseInterpreter(_ desk: Desk) async throws {
    try await desk.digit(4)
    try await desk.waitFor("IF: ")
    try await desk.waitFor("TEST Interpreters, +999 555 0110")
    try await desk.press("Right")
    try await desk.waitUntilGone("IF: ")
  }

  @Sendable private static func logsTheGap(_ desk: Desk) async throws {
    try await desk.press("F3")
    try await desk.waitFor("Services · Dublin")
    try await desk.waitFor("Language: Polish")
    try await desk.waitFor("Nothing found for all of this together.")
    try await desk.waitFor("Without the language:")
    try await desk.press("Enter")
    try await desk.waitFor("Nothing fits")
    try await desk.chooses("Log the gap: interpreter, Polish")
    try await desk.waitFor("Gap logged.")
    try await desk.backToCall()
  }

  @Sendable private static func explainsReporting(_ desk: Desk) async throws {
    try await desk.press("F5")
    try await desk.waitFor("Justice · Ireland")
    try await desk.chooses("Reporting")
    try await desk.waitFor("You can report at any Garda station")
    try await desk.press("Enter")
    try await desk.waitFor("You are here: report")
    try await desk.backToCall()
  }
}

extension EndToEnd {
  @Suite(.serialized)
  struct StoryOfIreland {
    @Test(.timeLimit(.minutes(3)))
    func `Where no listing is known to speak Polish, the screen says so and the gap is logged`()
      async throws
    {
      let data = try DataFolder()
      try data.write(IrelandStory.house, to: "house/rules.yaml")
      let keys = try await atDesk(data) { desk in
        try await PolishCaller.run(IrelandStory.steps, at: desk)
        return desk.keys
      }
      print("story ii: \(keys) keys")
      try await RecordCheck.holdsThePolishCaller(data, region: "IE06")
      let given = try await RecordCheck.rows(data, "'given: ' || given")
      #expect(given == ["given: "])
      let gaps = try await RecordCheck.rows(data, "gaps")
      #expect(gaps == ["interpreter/IE06/pl"])
    }
  }
}
