import Foundation
import Testing

/// Random numbers that come again with the same seed.
struct Seeded: RandomNumberGenerator {
  private var state: UInt64
  init(_ seed: UInt64) { state = seed }
  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }

  /// `LIFELINE_SEED`, else a new one.
  static var seed: UInt64 {
    ProcessInfo.processInfo.environment["LIFELINE_SEED"].flatMap(UInt64.init)
      ?? .random(in: 1...999_999)
  }

  /// `LIFELINE_ROUNDS`, else as many as a test run has time for.
  static func rounds(_ usual: Int) -> Int {
    ProcessInfo.processInfo.environment["LIFELINE_ROUNDS"].flatMap(Int.init) ?? usual
  }
}

/// What stood in the call at which moment.
private actor Diary {
  private var entries: [(at: ContinuousClock.Instant, words: [String])] = []
  private(set) var began: ContinuousClock.Instant?

  func note(_ words: [String]) { entries.append((.now, words)) }
  func callBegan() { began = .now }

  /// What had been entered more than a second before a moment.
  func safe(before moment: ContinuousClock.Instant) -> [String] {
    entries.filter { $0.at + .seconds(1) < moment }.flatMap(\.words)
  }
}

extension EndToEnd {
  @Suite(.serialized)
  struct KilledInACall {
    /// The call of story (i) up to its wrap-up.
    private static let steps = TestlandStory.steps.dropLast()

    @Test(.timeLimit(.minutes(40)))
    func
      `After kill -9 at any moment the call is offered back with all that was entered a second before`()
      async throws
    {
      let seed = Seeded.seed
      var random = Seeded(seed)
      let rounds = Seeded.rounds(10)
      print("kill -9: \(rounds) rounds, LIFELINE_SEED=\(seed)")
      for round in 1...rounds {
        let delay = Double.random(in: 0.3...8, using: &random)
        do {
          try await killed(after: delay)
        } catch {
          Issue.record(
            "Round \(round) of seed \(seed), killed \(delay) s after the call began: \(error)")
        }
      }
    }

    private func killed(after delay: Double) async throws {
      try await atDesk(DataFolder(testland: true)) { desk in
        try await desk.takesSeat("14")
        let diary = Diary()
        let story = Task {
          for step in Self.steps {
            try await step.act(desk)
            for words in step.leaves { try await desk.waitFor(words) }
            if await diary.began == nil { await diary.callBegan() }
            await diary.note(step.leaves)
          }
        }
        let began = try await Waiting.until(seconds: Desk.patience) { await diary.began }
        // No waiting for anything: the moment of the kill is the experiment, drawn from the seed.
        try await ContinuousClock().sleep(until: try #require(began) + .seconds(delay))
        let pid = try await desk.pid()
        let moment = ContinuousClock.now
        kill(pid, SIGKILL)
        story.cancel()
        _ = await story.result
        try await desk.waitForEnd()
        try await desk.startAgain()
        try await desk.takesSeat("14")
        try await offersTheCallBack(desk, holding: diary.safe(before: moment))
      }
    }

    private func offersTheCallBack(_ desk: Desk, holding words: [String]) async throws {
      try await desk.seesShiftSheet()
      try await desk.waitFor("an unfinished call of yours")
      try await desk.chooses("an unfinished call of yours")
      try await desk.picks("Open it")
      try await desk.waitFor("The unfinished call is open again.")
      try await desk.seesCall()
      for words in words { try await desk.waitFor(words, seconds: 5) }
    }
  }
}
