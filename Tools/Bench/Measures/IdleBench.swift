import Foundation

/// What a running call costs while nobody types: processor time and wake-ups in a minute.
struct IdleBench {
  var directory: BenchDirectory
  private let seconds = 60.0

  init(directory: BenchDirectory) { self.directory = directory }

  func figures() throws -> [Figure] {
    let child = try Child(
      inTerminal: [directory.desk.program, "--data", directory.data], directory.desk)
    defer { child.kill() }
    try child.draws("START A CALL")
    child.type("\u{1B}OQ")
    _ = child.draws(quietFor: 1_000, atMost: 3_000)
    let (ticks, wakes) = (child.processorTicks(), child.wakeUps())
    _ = child.draws(quietFor: 1_000, atMost: 1)
    Thread.sleep(forTimeInterval: seconds)
    let used = Double(child.processorTicks() - ticks) / Double(sysconf(Int32(_SC_CLK_TCK)))
    return [
      Figure(
        what: "processor while a call is running", ours: used / seconds * 100, unit: "%", goal: 0.1),
      // One for the clock's whole minute; a second one where the minute begins twice in the time.
      Figure(
        what: "wake-ups in 60 s of it", ours: Double(child.wakeUps() - wakes), unit: "", goal: 4),
    ]
  }
}
