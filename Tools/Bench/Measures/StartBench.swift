/// From the start of a process to its first usable screen, over 100,000 listings, beside `tig` on a small
/// repository.
struct StartBench {
  var directory: BenchDirectory
  private let rounds = 25

  init(directory: BenchDirectory) { self.directory = directory }

  private var desk: BenchDesk { directory.desk }

  func figures() throws -> [Figure] {
    // The first start of each fills caches; of the program also its data folder.
    _ = try (ours(), theirs())
    var (mine, others): ([Double], [Double]) = ([], [])
    for _ in 0..<rounds {
      mine.append(try ours())
      others.append(try theirs())
    }
    return [("median", 0.5), ("90 of 100", 0.9)].map { name, share in
      Figure(
        what: "start to the shift sheet, \(name)", ours: percentile(mine, share), unit: "ms",
        peer: "tig", theirs: percentile(others, share), goal: 1, isShare: true)
    }
  }

  private func ours() throws -> Double {
    try measure([desk.program, "--data", directory.data], until: "START A CALL")
  }

  private func theirs() throws -> Double {
    try measure(["tig", "-C", desk.folder + "/repository"], until: "commit number 200")
  }

  private func measure(_ arguments: [String], until text: String) throws -> Double {
    let begun = milliseconds()
    let child = try Child(inTerminal: arguments, desk)
    defer { child.kill() }
    try child.draws(text)
    return milliseconds() - begun
  }
}
