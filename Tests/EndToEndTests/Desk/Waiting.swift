/// Waiting for something outside this process: it is looked at again and again until it is so.
///
/// Neither tmux nor the kernel tells a test when a screen stands still, so this is the one place that pauses
/// between two looks; no test sleeps a fixed time.
enum Waiting {
  /// What the look gave at last, nil when the time is over.
  static func until<Value>(
    seconds: Double, _ look: () async throws -> Value?
  ) async throws -> Value? {
    let limit = ContinuousClock.now + .seconds(seconds)
    while true {
      if let found = try await look() { return found }
      guard ContinuousClock.now < limit else { return nil }
      try await Task.sleep(for: .milliseconds(15))
    }
  }
}
