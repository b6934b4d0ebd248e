import CTerminal
import Foundation
import TerminalUI

/// The scratch pad's characters in locked memory: never a string, never in swap, a core or a fork.
public final class LockedScratch: ScratchPad, @unchecked Sendable {
  private let secret: OpaquePointer
  private let lock = NSLock()
  private var changes = 0

  /// Room for so many characters; nil when the system has no memory for it.
  public init?(capacity: Int = 4_000) {
    guard capacity > 0, let secret = ct_secret_new(capacity) else { return nil }
    self.secret = secret
  }

  deinit { ct_secret_free(secret) }

  /// Whether the system really locked the memory; `doctor` says so when it did not.
  public var isLocked: Bool { ct_secret_is_locked(secret) != 0 }

  /// Changes with every change of the characters.
  public var version: Int { lock.withLock { changes } }

  /// How many characters it holds.
  public var count: Int { lock.withLock { ct_secret_count(secret) } }

  /// The scalar at a place, 0 outside.
  public func scalar(at index: Int) -> UInt32 {
    lock.withLock { index < 0 ? 0 : ct_secret_at(secret, index) }
  }

  /// Adds typed text as far as there is room; false when something did not fit.
  @discardableResult
  public func append(_ text: String) -> Bool {
    lock.withLock {
      changes += 1
      return text.unicodeScalars.allSatisfy { ct_secret_append(secret, $0.value) != 0 }
    }
  }

  /// Puts one scalar at the end; silently full at its fixed size.
  public func append(_ scalar: UInt32) {
    lock.withLock {
      changes += 1
      _ = ct_secret_append(secret, scalar)
    }
  }

  /// Takes the last character back, its marks with it.
  public func deleteLast() {
    lock.withLock {
      changes += 1
      while ct_secret_count(secret) > 0 {
        let last = ct_secret_at(secret, ct_secret_count(secret) - 1)
        ct_secret_delete_last(secret)
        if TextWidth.of(last) != 0 { break }
      }
    }
  }

  /// Clears every character.
  public func wipe() {
    lock.withLock {
      changes += 1
      ct_secret_wipe(secret)
    }
  }
}
