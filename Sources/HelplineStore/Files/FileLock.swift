import Foundation

/// A lock that the system lets go by itself when the program ends, however it ends (`flock`).
final class FileLock: Sendable {
  private let descriptor: Int32
  private let path: String

  /// As often somebody who only looks (`isTaken`) is waited for, a millisecond each.
  private static let looksWaitedFor = 500

  /// Takes a lock; nil when another program, or another part of this one, holds it.
  ///
  /// - Throws: when the file cannot be made.
  init?(path: String) throws(StoreProblem) {
    self.path = path
    var looks = 0
    while true {
      let opened = open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0o600)
      guard opened >= 0 else { throw StoreProblem(errno: errno, path: path) }
      guard flock(opened, LOCK_EX | LOCK_NB) == 0 else {
        let code = errno
        // Beside somebody who only looks a shared lock is had; beside a holder it is not.
        let isLookedAt = code == EWOULDBLOCK && flock(opened, LOCK_SH | LOCK_NB) == 0
        flock(opened, LOCK_UN)
        close(opened)
        if isLookedAt, looks < Self.looksWaitedFor {
          looks += 1
          usleep(1000)
          continue
        }
        if code == EWOULDBLOCK { return nil }
        throw StoreProblem(errno: code, path: path)
      }
      if FileLock.stillNamed(path, opened) {
        descriptor = opened
        return
      }
      close(opened)
    }
  }

  /// Whether somebody holds a lock. Any number may look at once and none is in another's way: who takes the
  /// lock waits until they have looked.
  static func isTaken(_ path: String) throws(StoreProblem) -> Bool {
    let opened = open(path, O_RDWR | O_CLOEXEC)
    guard opened >= 0 else {
      if errno == ENOENT { return false }
      throw StoreProblem(errno: errno, path: path)
    }
    defer { close(opened) }
    guard flock(opened, LOCK_SH | LOCK_NB) == 0 else {
      if errno == EWOULDBLOCK { return true }
      throw StoreProblem(errno: errno, path: path)
    }
    flock(opened, LOCK_UN)
    return false
  }

  /// Takes a lock, waiting up to so many milliseconds for another to let go; then `busy`.
  static func wait(_ path: String, milliseconds: Int) throws(StoreProblem) -> FileLock {
    for _ in 0...(milliseconds / 20) {
      if let lock = try FileLock(path: path) { return lock }
      usleep(20_000)
    }
    throw .busy(path)
  }

  /// Removes the lock's file; the lock is held until this value is gone.
  func removeFile() { unlink(path) }

  /// Unlocks before closing: a child between its fork and its exec still holds the descriptor.
  deinit {
    flock(descriptor, LOCK_UN)
    close(descriptor)
  }

  /// Whether the file was not removed between opening and locking it.
  private static func stillNamed(_ path: String, _ descriptor: Int32) -> Bool {
    var (held, named) = (stat(), stat())
    guard fstat(descriptor, &held) == 0, stat(path, &named) == 0 else { return false }
    return held.st_ino == named.st_ino && held.st_dev == named.st_dev
  }
}
