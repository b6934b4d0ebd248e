/// A key typed in the services screen → the answer drawn, in a pseudo-terminal.
struct SearchBench {
  var desk: BenchDesk

  private let queries = [
    "victim support", "stalking", "women shelter", "legal aid", "crime", "housing advice", "debt",
    "family", "mental health", "immigration", "london", "manchester", "solicitors",
    "citizens advice",
    "domestic violence", "rape crisis", "hate", "child", "fraud", "trafficking",
  ]
  /// So long nothing may come before an answer counts as whole.
  private let quiet: Int32 = 6

  init(desk: BenchDesk) { self.desk = desk }

  func figures() throws -> [Figure] {
    let child = try Child(inTerminal: [desk.program, "--data", desk.data], desk)
    defer { child.kill() }
    try child.draws("START A CALL")
    child.type("\u{1B}OR")
    try child.draws("Find")
    _ = child.draws(quietFor: 100, atMost: 300)
    var (times, sizes): ([Double], [Double]) = ([], [])
    for query in queries {
      for letter in query {
        let begun = milliseconds()
        child.type(String(letter))
        let drawn = child.draws(quietFor: quiet)
        times.append(drawn.last - begun)
        sizes.append(Double(drawn.bytes.count))
      }
      child.type(String(repeating: "\u{7F}", count: query.count))
      _ = child.draws(quietFor: 50, atMost: 500)
    }
    var figures = [
      Figure(
        what: "key to drawn, median of \(times.count)", ours: percentile(times, 0.5), unit: "ms"),
      Figure(what: "key to drawn, 99 of 100", ours: percentile(times, 0.99), unit: "ms"),
      Figure(what: "bytes to the terminal a key, median", ours: percentile(sizes, 0.5), unit: "B"),
    ]
    for (field, name) in [("VmHWM", "peak memory while searching"), ("RssAnon", "of it private")] {
      guard let size = child.memory(field) else { continue }
      figures.append(Figure(what: name, ours: size / 1024, unit: "MB"))
    }
    return figures
  }
}
