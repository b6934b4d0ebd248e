import Foundation

/// Builds generations on a thread of its own, one after the other, after whoever speaks with a caller; the
/// thread ends when nothing is left to do.
///
/// Unchecked because `NSCondition` guards what it holds, which the compiler cannot see.
final class Rebuilding: @unchecked Sendable {
  private let condition = NSCondition()
  private var house: (@Sendable () -> Void)?
  private var others: [@Sendable () -> Void] = []
  private var isBusy = false
  private var atEnd: (@Sendable () -> Void)?

  /// Whether something is being built.
  var isRunning: Bool { condition.withLock { isBusy } }

  /// Has a house built as soon as nothing else is; of what was asked for meanwhile only the last.
  func putHouse(_ work: @escaping @Sendable () -> Void) { start { house = work } }

  /// Has something else done as soon as nothing is being built.
  func put(_ work: @escaping @Sendable () -> Void) { start { others.append(work) } }

  /// Has something done each time when all is built.
  func atEnd(_ work: @escaping @Sendable () -> Void) { condition.withLock { atEnd = work } }

  /// Waits until all is built.
  func wait() {
    condition.withLock { while isBusy { condition.wait() } }
  }

  private func start(_ add: () -> Void) {
    let starts = condition.withLock {
      add()
      defer { isBusy = true }
      return !isBusy
    }
    guard starts else { return }
    Thread.detachNewThread { [self] in
      // Whoever speaks with a caller goes first. The first 0 is PRIO_PROCESS, which Linux takes as this
      // thread; the C libraries do not agree on its type.
      _ = setpriority(0, 0, 10)
      while let work = next() { work() }
      condition.withLock { atEnd }?()
    }
  }

  private func next() -> (@Sendable () -> Void)? {
    condition.withLock {
      if !others.isEmpty { return others.removeFirst() }
      defer { house = nil }
      if house == nil {
        isBusy = false
        condition.broadcast()
      }
      return house
    }
  }
}
