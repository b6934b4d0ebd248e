import Foundation

/// A content file: where it is, and how problems name it.
struct ContentFile: Equatable, Sendable {
  /// Path on disk.
  var path: String
  /// As seen from the content folder; the whole path for files of an overlay.
  var name: String

  /// Whether there is something at the path.
  var isThere: Bool { access(path, F_OK) == 0 }

  /// Size, times and place of the file as far as the file system knows them, nil when it is gone.
  ///
  /// The time of the last change of the inode is in it because packs and archives may set the time of
  /// writing to a fixed value, and a corrected telephone number has the length of the wrong one.
  var mark: String? {
    var found = stat()
    guard stat(path, &found) == 0 else { return nil }
    let (written, changed) = (found.st_mtim, found.st_ctim)
    return "\(path)|\(found.st_size)|\(found.st_ino)|\(written.tv_sec).\(written.tv_nsec)"
      + "|\(changed.tv_sec).\(changed.tv_nsec)"
  }

  /// Seconds since 1970 of the last change of the file or of its name, nil when it is gone.
  var changed: Int? {
    var found = stat()
    guard stat(path, &found) == 0 else { return nil }
    return max(found.st_mtim.tv_sec, found.st_ctim.tv_sec)
  }

  /// The bytes; throws a `ContentProblem` when it is no plain file, too large or unreadable.
  func bytes() throws -> Data {
    // Without O_NONBLOCK a pipe put into the folder would hold the program for ever.
    let descriptor = open(path, O_RDONLY | O_NONBLOCK | O_CLOEXEC)
    guard descriptor >= 0 else { throw errno == ENOENT ? missing() : unreadable() }
    defer { close(descriptor) }
    var found = stat()
    guard fstat(descriptor, &found) == 0, found.st_mode & S_IFMT == S_IFREG else {
      throw unreadable()
    }
    // One byte more than allowed is enough for the reader to refuse it.
    let most = min(Int(found.st_size), SafeYAML.largestFile + 1)
    return try read(descriptor, most)
  }

  private func read(_ descriptor: Int32, _ count: Int) throws -> Data {
    var data = Data(count: count)
    var filled = 0
    while filled < count {
      let step = data.withUnsafeMutableBytes { buffer in
        buffer.baseAddress.map { Foundation.read(descriptor, $0 + filled, count - filled) } ?? 0
      }
      if step < 0, errno == EINTR { continue }
      guard step >= 0 else { throw unreadable() }
      if step == 0 { break }
      filled += step
    }
    return data.prefix(filled)
  }

  private func missing() -> ContentProblem {
    ContentProblem(
      file: name, text: "The file is missing.", advice: "Put it back from the installed program.",
      leftOut: true)
  }

  private func unreadable() -> ContentProblem {
    ContentProblem(
      file: name, text: "The file cannot be read.",
      advice: "Check that it is there, is a plain file and may be read.", leftOut: true)
  }

  /// The tree of the file; throws a `ContentProblem`.
  func tree() throws -> ContentNode { try SafeYAML.tree(bytes(), file: name) }
}
