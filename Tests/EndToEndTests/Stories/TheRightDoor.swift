import Foundation
import Testing

extension EndToEnd {
  /// A volunteer looks for the right door: one agency with many branches, filters that say what they give,
  /// a wrong number flagged, nothing found. All listings are invented.
  @Suite("The right door", .serialized)
  struct TheRightDoor {
    private static let directory = """
      name,organization,phone,country,area,languages,description,eligibility
      TEST Harbour Light Quay,TEST Harbour Light,+999 555 0301,XT,Testland,English,Help after a burglary,
      TEST Harbour Light Hill,TEST Harbour Light,+999 555 0302,XT,Testland,"English, Polish",Help after a burglary,
      TEST Harbour Light Mill,TEST Harbour Light,+999 555 0303,XT,Testland,English,Help after a burglary,
      TEST Copper Room,TEST Copper,+999 555 0304,XT,Testland,Polish,A lantern for stalking,By referral only.
      """

    private func desk() async throws -> Desk {
      let data = try DataFolder(testland: true)
      try data.write(Self.directory, to: "in/directory.csv")
      let result = try await lifeline(
        ["import", data.path + "/in/directory.csv", "--publisher", "test", "--country", "XT"],
        in: data)
      #expect(result.status == 0, "\(result.error)")
      return try await Desk(data)
    }

    @Test(.timeLimit(.minutes(3)))
    func `One agency's branches stand behind one row that opens`() async throws {
      let desk = try await desk()
      try await desk.startsCall()
      try await desk.press("F3")
      try await desk.waitFor("Find:")
      try await desk.type("harbour")
      try await desk.waitFor("3 found")
      let folded = try await desk.waitFor("+ 2 more of this organisation")
      #expect(
        folded.components(separatedBy: "TEST Harbour Light ").count == 2, "one row stands there")
      try await desk.press("Down")
      try await desk.press("Right")
      try await desk.sees("Services · TEST Harbour Light · 3 found", "Quay", "Hill", "Mill")
      try await desk.press("Escape")
      try await desk.press("Escape")
      try await desk.waitFor("+ 2 more of this organisation")
      await desk.close()
    }

    @Test(.timeLimit(.minutes(3)))
    func
      `Every filter says what it gives before it is chosen, and a number is flagged in two keys`()
      async throws
    {
      let desk = try await desk()
      try await desk.startsCall()
      try await desk.press("F3")
      try await desk.waitFor("Find:")
      try await desk.type("test harbour")
      try await desk.waitFor("3 found")
      try await desk.press("Tab", times: 2)
      try await desk.press("Enter")
      try await desk.waitFor("Filter: Language")
      try await desk.type("poli")
      let choices = try await desk.waitFor("Language: poli")
      #expect(
        choices.split(separator: "\n").contains { $0.contains("Polish ") && $0.contains("1 found") }
      )
      try await desk.chooses("Polish ")
      try await desk.waitFor("1 found")
      try await desk.press("Down")
      try await desk.marks("TEST Harbour Light Hill")
      let before = desk.keys
      try await desk.press("Enter")
      try await desk.picks("Flag: the number is wrong")
      try await desk.waitFor("Flagged for the coordinator.")
      #expect(desk.keys - before == 2)
      await desk.close()
    }

    @Test(.timeLimit(.minutes(3)))
    func `A search without an answer leads on, and what was missing is counted without words`()
      async throws
    {
      let desk = try await desk()
      try await desk.startsCall()
      try await desk.press("F3")
      try await desk.waitFor("Find:")
      try await desk.type("qqqqqq")
      try await desk.sees("Nothing found for all of this together.", "Without the words:")
      try await desk.press("Enter")
      try await desk.waitFor("Nothing fits")
      try await desk.picks("Log the gap")
      try await desk.waitFor("Gap logged.")
      #expect(desk.data.files(holding: "qqqqqq") == [])
      await desk.close()
    }
  }
}
