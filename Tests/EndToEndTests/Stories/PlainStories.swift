import Foundation
import Testing

/// The same two calls as lines: for screen readers and braille.
enum PlainStories {
  /// The beginning both have in common.
  static func begins(_ desk: Desk) async throws {
    try await desk.waitFor("START A CALL")
    try await desk.tells(line: "f2", hears: "Fact or question:")
    try await desk.tells(line: "stalk", hears: "crime: stalking")
    try await desk.choosesLine("crime: stalking", hears: "Said: stalking")
    try await desk.putsDownLine("ex", as: "the other person: former partner")
    try await asksTheViolenceQuestions(desk)
    try await desk.tells(line: "m", hears: "Safe now")
    try await desk.choosesLine("Safe now", hears: "not safe")
    try await desk.choosesLine("not safe", hears: "Safe now: not safe")
    try await desk.putsDownLine("last week", as: "when: in the last week")
    try await desk.putsDownLine("not reported", as: "reported: not reported")
    try await desk.putsDownLine("woman", as: "for whom: for a woman")
    try await desk.putsDownLine("afraid to go home", as: "tonight: no safe place tonight")
    try await desk.putsDownLine("polish", as: "language: Polish")
  }

  /// "!" opens danger now on the action itself; the card's lines are ticked by their numbers.
  private static func asksTheViolenceQuestions(_ desk: Desk) async throws {
    try await desk.type("!")
    try await desk.waitFor("CALLER RINGS")
    try await desk.choosesLine("partner or family", hears: "DANGER: partner or family")
    for question in ["there, or coming?", "on your neck?", "follow, watch or track"] {
      try await desk.choosesLine(Self.opening(of: question), hears: question)
    }
    try await desk.tells(line: "..", hears: "DANGER NOW")
    try await backToCall(desk)
  }

  /// The first words of a question, as they stand behind its number.
  private static func opening(of question: String) -> String {
    switch question {
    case "there, or coming?": "“Is the person"
    case "on your neck?": "“Were there hands"
    default: "“Does that person"
    }
  }

  /// ".." until the call is said; Esc never loses anything.
  static func backToCall(_ desk: Desk) async throws {
    for _ in 0..<5 {
      if (try? await desk.tells(line: "..", hears: "Fact or question:", seconds: 2)) != nil {
        return
      }
    }
    throw Trouble(
      "“..” does not lead back to the call:\n\(try await desk.said().joined(separator: "\n"))")
  }

  /// Three rights, an explained report, and the record.
  static func endsAfter(_ desk: Desk, reporting: String, says: String) async throws {
    for right in ["interpreter and translation", "protection, and how to get it", "how to report"] {
      try await desk.tells(line: "f4", hears: "Rights")
      try await desk.choosesLine(right, hears: "Article")
      try await desk.tells(line: "1", hears: "Rights")
      try await backToCall(desk)
    }
    try await desk.tells(line: "f5", hears: "Justice")
    try await desk.choosesLine(reporting, hears: says)
    try await desk.tells(line: "1", hears: "You are here: report")
    try await backToCall(desk)
    try await desk.tells(line: "f2", hears: "End: support call")
    try await desk.choosesLine("End: support call", hears: "Save the record")
    try await desk.choosesLine("Save the record", hears: "Was that heavy?")
  }
}

extension EndToEnd {
  @Suite(.serialized)
  struct StoriesInPlainMode {
    @Test(.timeLimit(.minutes(3)))
    func `The whole call in Testland can be taken as lines`() async throws {
      let data = try DataFolder(testland: true)
      let keys = try await atDesk(data, arguments: ["--plain"]) { desk in
        try await PlainStories.begins(desk)
        try await desk.putsDownLine(
          "testt", as: "is now in: Testtown", hears: "Is now in: Testtown")
        try await desk.tells(line: "f3", hears: "Services · Testtown")
        try await desk.choosesLine("TEST Safe House Line", hears: "Read aloud")
        try await desk.choosesLine("Read aloud", hears: "+999 555 0102")
        try await desk.choosesLine("repeated back", hears: "Given.")
        try await PlainStories.backToCall(desk)
        try await PlainStories.endsAfter(
          desk, reporting: "Reporting in Testland", says: "any Testland police desk")
        return desk.keys
      }
      print("story i in plain mode: \(keys) keys")
      try await RecordCheck.holdsThePolishCaller(data, region: "XT01")
      let given = try await RecordCheck.rows(data, "given")
      #expect(given == ["testland:xt-safe-house=1"])
    }

    @Test(.timeLimit(.minutes(3)))
    func `The whole call in Ireland can be taken as lines, and the gap is said and logged`()
      async throws
    {
      let data = try DataFolder()
      try data.write(IrelandStory.house, to: "house/rules.yaml")
      let keys = try await atDesk(data, arguments: ["--plain"]) { desk in
        try await PlainStories.begins(desk)
        try await desk.putsDownLine("dublin", as: "is now in: Dublin", hears: "Is now in: Dublin")
        try await desk.tells(line: "4", hears: "TEST Interpreters, +999 555 0110")
        try await desk.tells(line: "f3", hears: "Nothing found for all of this together.")
        try await desk.tells(line: "m", hears: "Nothing fits: log the gap")
        try await desk.choosesLine(
          "Nothing fits: log the gap", hears: "Log the gap: interpreter, Polish")
        try await desk.choosesLine("Log the gap: interpreter, Polish", hears: "Gap logged.")
        try await PlainStories.backToCall(desk)
        try await PlainStories.endsAfter(
          desk, reporting: "Reporting", says: "You can report at any Garda station")
        return desk.keys
      }
      print("story ii in plain mode: \(keys) keys")
      try await RecordCheck.holdsThePolishCaller(data, region: "IE06")
      let gaps = try await RecordCheck.rows(data, "gaps")
      #expect(gaps == ["interpreter/IE06/pl"])
    }
  }
}
