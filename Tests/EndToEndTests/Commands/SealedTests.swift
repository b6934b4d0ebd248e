import Foundation
import Testing

extension EndToEnd {
  /// Records of a desk with a coordinator's key.
  @Suite(.serialized)
  struct SealedRecordsTests {
    private static let passphrase = "four plain words here"

    @Test(.timeLimit(.minutes(3)))
    func `With a key set a desk saves what it cannot read, and the passphrase opens the week`()
      async throws
    {
      let data = try DataFolder()
      let made = try await lifeline(["house", "key"], in: data, input: Self.passphrase + "\n")
      #expect(made.status == 0, "\(made.error)")
      try await atDesk(data) { desk in
        try await desk.takesSeat("QX5K")
        #expect(try await desk.screen().contains("not sealed") == false)
        try await desk.startsCall()
        try await desk.putsDown("stalking", as: "crime: stalking")
        try await desk.answers(0, with: "not safe")
        try await desk.endsCall()
        try await desk.saves()
        try await desk.press("Enter")
        #expect(Self.told(data, "stalking") == false, "sealed when it is saved")
        try await desk.endsShift()
        try await desk.press("C-q")
        try await desk.waitForEnd()
      }
      #expect(data.files(holding: "QX5K") == [])
      #expect(data.files(holding: Self.passphrase) == [])
      try await opensTheWeek(data)
    }

    /// Whether the records say a word in the clear.
    private static func told(_ data: DataFolder, _ word: String) -> Bool {
      ["records.sqlite", "records.sqlite-wal"].contains { name in
        data.bytes(name)?.range(of: Data(word.utf8)) != nil
      }
    }

    private func opensTheWeek(_ data: DataFolder) async throws {
      let wrong = try await lifeline(["records", "week", "--json"], in: data, input: "another\n")
      #expect(wrong.status == 77, "\(wrong.output)")
      let week = try await lifeline(
        ["records", "week", "--json"], in: data, input: Self.passphrase + "\n")
      #expect(week.status == 0, "\(week.error)")
      let groups = try #require(week.json?["groups"] as? [String: Any])
      #expect(String(describing: groups).contains("<5"))
      #expect(Self.told(data, "stalking") == false, "nor when it was opened")
    }
  }
}
