import Foundation
import HelplineModel
import HelplineRecords
import Testing

@Suite("The records file opened twice by one program")
struct SecondOpeningTests {
  /// The locks of POSIX belong to the program, not to the opening: whoever opens and closes the file beside
  /// SQLite lets all of them go, and the next program to leave takes the log away with what is in it.
  @Test func `loses nothing when another program comes and goes`() throws {
    try RecordFixture.withFolder { folder in
      var seed = RecordSeed(state: 1)
      let store = try RecordStore.open(dataFolder: folder)
      try store.save(RecordFixture.call(&seed))
      // Shifts left open are tidied beside the first screen, by a store of its own.
      _ = try RecordStore.open(dataFolder: folder)
      #expect(try Self.countedByAnother(folder) == "1")
      try store.save(RecordFixture.call(&seed))
      #expect(try Self.countedByAnother(folder) == "2")
    }
  }

  /// Opens the file in a program of its own, which leaves again.
  private static func countedByAnother(_ folder: URL) throws -> String {
    let program = Process()
    program.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    program.arguments = [
      "timeout", "20", "sqlite3", folder.appendingPathComponent("records.sqlite").path,
      "SELECT count(*) FROM open_shift",
    ]
    let output = Pipe()
    program.standardOutput = output
    try program.run()
    let text = String(
      decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    program.waitUntilExit()
    return text.trimmingCharacters(in: .whitespacesAndNewlines)
  }
}
