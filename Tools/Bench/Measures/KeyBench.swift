import Foundation

/// A key typed in the services screen → the answer drawn, in a pseudo-terminal, each key of 200 queries.
struct KeyBench {
  let figures: [Figure]
  /// 99 of 100 keys are drawn in so many milliseconds.
  let slowest: Double

  /// Most milliseconds that 99 of 100 keys may take, by size.
  private static let goals = [100_000: 8.0, 1_000_000: 16.0]

  init(directory: BenchDirectory) throws {
    let desk = directory.desk
    let child = try Child(inTerminal: [desk.program, "--data", directory.data], desk)
    defer { child.kill() }
    try child.draws("START A CALL")
    child.type("\u{1B}OR")
    try child.draws("Find")
    _ = child.draws(quietFor: 100, atMost: 300)
    var (times, sizes): ([Double], [Double]) = ([], [])
    for query in directory.queries(200) {
      for letter in query.text {
        let begun = milliseconds()
        child.type(String(letter))
        // So long nothing may come before an answer counts as whole.
        let drawn = child.draws(quietFor: 8)
        times.append(drawn.last - begun)
        sizes.append(Double(drawn.bytes.count))
      }
      child.type(String(repeating: "\u{7F}", count: query.text.count))
      _ = child.draws(quietFor: 60, atMost: 600)
    }
    slowest = percentile(times, 0.99)
    let size = grouped(directory.size)
    var figures = [
      Figure(what: "key to drawn, \(size), median", ours: percentile(times, 0.5), unit: "ms"),
      Figure(
        what: "key to drawn, \(size), 99 of 100 of \(times.count)", ours: slowest, unit: "ms",
        goal: Self.goals[directory.size]),
    ]
    if directory.size == 100_000 {
      figures += [
        Figure(
          what: "bytes to the terminal a key, median", ours: percentile(sizes, 0.5), unit: "B",
          goal: 1_000),
        Figure(
          what: "peak memory while searching", ours: (child.memory("VmHWM") ?? .infinity) / 1024,
          unit: "MB", goal: 80),
        Figure(
          what: "of it private", ours: (child.memory("RssAnon") ?? .infinity) / 1024, unit: "MB",
          goal: 24),
      ]
    }
    self.figures = figures
  }
}
