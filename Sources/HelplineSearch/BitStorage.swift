import Synchronization

/// Words of bits: of the pool and given back to it, or lying in the mapped file and never written to.
///
/// A set over a million listings has 125 KB: taking that from the system for each step of a query costs
/// more than the step.
final class BitStorage: @unchecked Sendable {
  /// The words.
  let base: UnsafeMutablePointer<UInt64>
  /// How many there are.
  let count: Int
  private let file: MappedFile?

  /// Words of any value.
  init(count: Int) {
    (self.count, file) = (count, nil)
    base = BitStorage.pool.withLock { $0.take(count) } ?? .allocate(capacity: max(1, count))
  }

  /// Words of the mapped file.
  init(_ base: UnsafePointer<UInt64>, count: Int, in file: MappedFile) {
    (self.base, self.count, self.file) = (UnsafeMutablePointer(mutating: base), count, file)
  }

  deinit {
    guard file == nil else { return }
    let (base, count) = (base, count)
    if !BitStorage.pool.withLock({ $0.give(base, count) }) { base.deallocate() }
  }

  /// Whether it lies in a file.
  var isMapped: Bool { file != nil }

  private static let pool = Mutex(Pool())

  /// Free words of the size that was last in use.
  private struct Pool: @unchecked Sendable {
    private static let most = 24
    private var free: [UnsafeMutablePointer<UInt64>] = []
    private var count = 0

    mutating func take(_ count: Int) -> UnsafeMutablePointer<UInt64>? {
      guard count == self.count else {
        free.forEach { $0.deallocate() }
        free = []
        self.count = count
        return nil
      }
      return free.popLast()
    }

    mutating func give(_ base: UnsafeMutablePointer<UInt64>, _ count: Int) -> Bool {
      guard count == self.count, free.count < Pool.most else { return false }
      free.append(base)
      return true
    }
  }
}
