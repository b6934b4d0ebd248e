import Foundation

/// The one lock of a folder (`flock`): the system lets it go by itself when the program ends.
final class HouseLock {
  private let descriptor: Int32

  /// Takes the lock, waiting so many milliseconds for another to let go; then throws `busy`.
  init(_ disk: HouseDisk, milliseconds: Int) throws {
    let path = disk.file(".lock")
    let opened = open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0o600)
    guard opened >= 0 else { throw HouseProblem(errno: errno, path: path) }
    for _ in 0...(milliseconds / 5) {
      if flock(opened, LOCK_EX | LOCK_NB) == 0 {
        descriptor = opened
        return
      }
      guard errno == EWOULDBLOCK || errno == EINTR else { break }
      usleep(5000)
    }
    let code = errno
    close(opened)
    throw code == EWOULDBLOCK ? HouseProblem.busy(disk.path) : HouseProblem(errno: code, path: path)
  }

  /// Unlocks before closing: a child between its fork and its exec still holds the descriptor.
  deinit {
    flock(descriptor, LOCK_UN)
    close(descriptor)
  }
}
