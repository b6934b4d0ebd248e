import Foundation

/// A file that is written beside its place and renamed when it is whole; the first problem of the disk ends
/// it.
final class IndexFile {
  private let path: String
  private let temporary: String
  private let descriptor: Int32
  private var problem: Int32 = 0
  private var isWhole = false

  /// A file that takes the place of what is there.
  init(_ path: String) throws(IndexProblem) {
    self.path = path
    temporary = path + ".new"
    descriptor = open(temporary, O_RDWR | O_CREAT | O_TRUNC | O_CLOEXEC, 0o600)
    if descriptor < 0 { throw .system(errno) }
  }

  deinit {
    guard descriptor >= 0, !isWhole else { return }
    close(descriptor)
    unlink(temporary)
  }

  /// Writes bytes at a place; what goes wrong is said at the end.
  func write(_ bytes: UnsafeRawBufferPointer, at place: Int) {
    whole(bytes.count) { done in
      pwrite(descriptor, bytes.baseAddress?.advanced(by: done), bytes.count - done, place + done)
    }
  }

  /// Reads bytes that were written before; what goes wrong is said at the end.
  func read(_ bytes: UnsafeMutableRawBufferPointer, at place: Int) {
    whole(bytes.count) { done in
      pread(descriptor, bytes.baseAddress?.advanced(by: done), bytes.count - done, place + done)
    }
  }

  /// Asks the system for the rest as long as it gives or takes only a part.
  private func whole(_ count: Int, _ part: (_ done: Int) -> Int) {
    var done = 0
    while problem == 0, done < count {
      let more = part(done)
      if more < 0 && errno == EINTR { continue }
      if more > 0 { done += more } else { problem = more == 0 ? EIO : errno }
    }
  }

  /// Makes the file last and puts it in its place.
  func finish() throws(IndexProblem) {
    if problem == 0, fsync(descriptor) != 0 { problem = errno }
    if problem == 0, rename(temporary, path) != 0 { problem = errno }
    guard problem == 0 else { throw .system(problem) }
    isWhole = true
    close(descriptor)
  }
}
