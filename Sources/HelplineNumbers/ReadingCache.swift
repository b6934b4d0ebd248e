import Synchronization

/// Numbers that were read already: in real directories every second or third stands there several times.
final class ReadingCache: Sendable {
  /// What a reading depends on.
  struct Key: Hashable {
    var text: String
    var region: String?
    var isText: Bool
  }

  /// Most readings kept, about 6 MB; a directory of several countries has some ten thousand.
  private static let maximum = 24_576
  private let readings = Mutex<[Key: NumberReading]>([:])

  /// The reading of a number, made when it is not there; the lock is not held meanwhile.
  func reading(_ key: Key, make: () -> NumberReading) -> NumberReading {
    if let known = readings.withLock({ $0[key] }) { return known }
    let made = make()
    readings.withLock {
      if $0.count >= Self.maximum { $0.removeAll(keepingCapacity: true) }
      $0[key] = made
    }
    return made
  }
}
