import Foundation
import Testing

extension EndToEnd {
  /// Rights, justice and time limits through the real program.
  @Suite(.serialized)
  struct TheClosedCase {
    private func data(_ country: String) throws -> DataFolder {
      let data = try DataFolder()
      try data.write("country: \(country)\n", to: "house/rules.yaml")
      return data
    }

    @Test(.timeLimit(.minutes(3)))
    func `They closed my case, the letter came twelve days ago: Austria, twelve keys at most`()
      async throws
    {
      let data = try data("AT")
      let keys = try await atDesk(data) { desk in
        try await desk.seesShiftSheet()
        let before = desk.keys
        try await desk.press("F2")
        try await desk.seesCall()
        try await desk.type("clos")
        try await desk.waitFor("what now: When the case was closed")
        try await desk.press("Enter")
        try await desk.waitFor("Two steps are open after the investigation was ended")
        try await desk.press("Enter")
        try await desk.waitFor("Day of the letter that came:")
        try await desk.type("12")
        try await desk.waitFor("12 days ago")
        try await desk.press("Enter")
        try await desk.waitFor("Behind, or within 14 days")
        try await desk.waitFor("in 2 days")
        try await desk.waitFor("The office named on the decision: ask it anyway.")
        let keys = desk.keys - before
        try await desk.backToCall()
        try await desk.waitFor("Clock")
        return keys
      }
      print("story of the closed case: \(keys) keys")
      #expect(keys <= 12)
      // The day of the letter lives in memory only.
      let day = ISO8601DateFormatter()
      day.formatOptions = [.withFullDate]
      let letter = day.string(from: Date(timeIntervalSinceNow: -12 * 86_400))
      #expect(data.files(holding: letter) == [])
    }

    @Test(.timeLimit(.minutes(3)))
    func
      `Lives in Ireland, robbed in Spain: the card opens by itself and says which line works where`()
      async throws
    {
      try await atDesk(data("IE")) { desk in
        try await desk.startsCall()
        try await desk.putsDown("madrid", as: "happened in: Madrid")
        try await desk.putsDown("dublin", as: "lives in: Dublin")
        try await desk.waitFor("happened in Spain · lives in Ireland")
        try await desk.press("F5")
        try await desk.waitFor("Justice · Spain")
        try await desk.press("Enter")
        try await desk.waitFor("Spain: where it happened")
        try await desk.press("NPage")
        try await desk.waitFor("Ireland: home")
        try await desk.waitFor("116 006 · not from abroad")
        try await desk.backToCall()
      }
    }
  }
}
