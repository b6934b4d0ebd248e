import Foundation
import Testing

extension EndToEnd {
  /// What `search` and `show` say of the coordinator's own words and lines; all listings are invented.
  @Suite(.serialized)
  struct SearchTests {
    @Test(.timeLimit(.minutes(3)))
    func `A number for handlers only is marked where it is found, never handed on`() async throws {
      let data = try DataFolder(testland: true)
      let file = "content/countries/XT/listings.yaml"
      let text = String(decoding: data.bytes(file) ?? Data(), as: UTF8.self)
      let number = "\"+999 555 0102\", kind: helpline"
      try data.write(
        text.replacing(number, with: number + ", handler_only: true"), to: file)
      let found = try await lifeline(["search", "TEST Safe House"], in: data)
      #expect(found.status == 0, "\(found.error)")
      #expect(found.output.contains("FOR HANDLERS ONLY +999 555 0102"), "\(found.output)")
      #expect(!found.output.contains("FOR HANDLERS ONLY +999 555 0101"))
      let shown = try await lifeline(["show", "testland:xt-safe-house"], in: data)
      #expect(!shown.output.contains("+999 555 0102"), "what is shown can be handed on")
    }

    @Test(.timeLimit(.minutes(3)))
    func `Words that the house added lead to listings once the program was started`() async throws {
      let data = try DataFolder(testland: true)
      let search = ["search", "qquxgate", "--serves", "XT", "--json"]
      let before = try await lifeline(search, in: data)
      #expect(before.json?["total"] as? Int == 0, "\(before.error)")
      let stamp = "knowledge/shipped-stamp"
      let old = try #require(data.bytes(stamp))
      try data.write("words:\n  crime.stalking: [\"qquxgate\"]\n", to: "house/words.yaml")
      let desk = try await Desk(data)
      try await desk.seesShiftSheet()
      // The index is made beside the screens; the stamp says that it is in its place.
      let isMade = try await Waiting.until(seconds: Desk.patience) {
        data.bytes(stamp).flatMap { $0 == old ? nil : true }
      }
      #expect(isMade == true)
      try await desk.startsCall()
      try await desk.press("F3")
      try await desk.waitFor("Find:")
      try await desk.type("qquxgate")
      try await desk.waitFor("TEST Stalking Line")
      await desk.close()
      let after = try await lifeline(search, in: data)
      let first = (after.json?["services"] as? [[String: Any]])?.first
      #expect(first?["id"] as? String == "testland:xt-stalking-line", "\(after.output)")
      #expect(first?["why"] as? String == "topic.stalking")
    }
  }
}
