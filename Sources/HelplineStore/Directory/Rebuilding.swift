import Foundation

/// Builds generations on a thread of its own, one after the other; of what was asked for meanwhile only the
/// last is built.
///
/// Unchecked because `NSCondition` guards what it holds, which the compiler cannot see.
final class Rebuilding: @unchecked Sendable {
  private let condition = NSCondition()
  private var wanted: HouseReplacement?
  private var isBusy = false

  /// Whether something is being built.
  var isRunning: Bool { condition.withLock { isBusy } }

  /// Has a house built as soon as nothing else is.
  func put(_ house: HouseReplacement, build: @escaping @Sendable (HouseReplacement) -> Void) {
    let starts = condition.withLock {
      wanted = house
      defer { isBusy = true }
      return !isBusy
    }
    guard starts else { return }
    Thread.detachNewThread { [self] in
      // Whoever speaks with a caller goes first. The first 0 is PRIO_PROCESS, which Linux takes as this
      // thread; the C libraries do not agree on its type.
      _ = setpriority(0, 0, 10)
      while let house = next() { build(house) }
    }
  }

  /// Waits until all is built.
  func wait() {
    condition.withLock { while isBusy { condition.wait() } }
  }

  private func next() -> HouseReplacement? {
    condition.withLock {
      defer { wanted = nil }
      if wanted == nil {
        isBusy = false
        condition.broadcast()
      }
      return wanted
    }
  }
}
