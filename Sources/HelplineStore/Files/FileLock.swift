import Foundation

/// A lock that the system lets go by itself when the program ends, however it ends (`flock`).
final class FileLock: Sendable {
  private let descriptor: Int32
  private let path: String

  /// Takes a lock; nil when another program, or another part of this one, holds it.
  ///
  /// - Throws: when the file cannot be made.
  init?(path: String) throws(StoreProblem) {
    self.path = path
    while true {
      let opened = open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0o600)
      guard opened >= 0 else { throw StoreProblem(errno: errno, path: path) }
      guard flock(opened, LOCK_EX | LOCK_NB) == 0 else {
        let code = errno
        close(opened)
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
