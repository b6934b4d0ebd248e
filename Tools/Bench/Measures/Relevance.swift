import Foundation

/// The share of what callers say that finds the wanted listing among the first three, as the relevance test
/// prints it.
struct Relevance {
  var desk: BenchDesk

  func figures() throws -> [Figure] {
    Bench.say("what callers say: the relevance test")
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = [
      "swift", "test", "--disable-xctest", "--filter", "the wanted listing is in the first three",
    ]
    let output = Pipe()
    process.standardOutput = output
    try process.run()
    let text = String(
      decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()
    // "…, all 158/162 (97.5 %)"
    guard let all = text.range(of: ", all "),
      let found = try /(\d+)\/(\d+)/.firstMatch(in: text[all.upperBound...]),
      let right = Double(found.1), let asked = Double(found.2), asked > 0
    else { throw Trouble("the relevance test printed no score") }
    return [
      Figure(
        what: "wanted listing in the first three, \(Int(asked)) queries", ours: right / asked * 100,
        unit: "%", goal: 95, isLeast: true)
    ]
  }
}
