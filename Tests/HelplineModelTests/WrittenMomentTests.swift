import Foundation
import HelplineModel
import Testing

struct WrittenMomentTests {
  private let dublin = TimeZone(identifier: "Europe/Dublin") ?? .gmt

  @Test(
    "a day and a time, on the clock of the desk or of a zone that is named",
    arguments: [
      ("2026-11-21T20:00", 1_795_291_200), ("2026-11-21 20:00", 1_795_291_200),
      ("2026-11-21T20:00:30", 1_795_291_230), ("2026-11-21T20:00Z", 1_795_291_200),
      ("2026-11-21T20:00+01:00", 1_795_287_600), ("2026-11-21T20:00-0500", 1_795_309_200),
      ("2026-07-01T20:00", 1_782_932_400), ("2026-07-01T20:00+02", 1_782_928_800),
      // One o'clock comes twice that night; the first one is meant.
      ("2026-10-25T01:30", 1_792_888_200),
    ])
  func moment(_ text: String, _ seconds: Int) {
    #expect(WrittenMoment.seconds(text, in: dublin) == seconds)
  }

  @Test(
    "what is no moment is none",
    arguments: [
      "", "now", "tomorrow", "2026-11-21", "20:00", "2026-11-31T20:00", "2026-11-21T24:00",
      "2026-11-21T20:60", "2026-11-21T20:00+", "2026-11-21T20:00+25:00", "2026-11-21T20:00 pm",
      "2026-11-21T8:00", "21.11.2026 20:00", "2026-11-21T20:00:00.5", "2026-11-21T٢٠:٠٠",
      // The clocks jump over this one.
      "2026-03-29T01:30",
    ])
  func noMoment(_ text: String) {
    #expect(WrittenMoment.seconds(text, in: dublin) == nil)
  }
}
