import Foundation

/// The data folder as records need it: private to its user, with one lock for opening.
struct RecordFolder {
  let folder: URL
  let file: URL

  init(_ folder: URL) {
    self.folder = folder
    file = folder.appendingPathComponent("records.sqlite")
  }

  /// Makes the folder and the file where they are not there; gives what is open to others.
  func prepare() throws(RecordProblem) -> [RecordProblem] {
    do {
      try FileManager.default.createDirectory(
        at: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
    } catch {
      throw access(folder.path, F_OK) == 0
        ? .notPermitted(path: folder.path) : .cannotCreate(path: folder.path)
    }
    // Made here and not by SQLite, which would let others read it; its helpers take the same rights.
    // Never opened: closing it would let go every lock that SQLite holds on it anywhere in this program,
    // and the next program to leave would then take the log away with records in it.
    guard mknod(file.path, S_IFREG | 0o600, 0) == 0 || errno == EEXIST,
      access(file.path, R_OK | W_OK) == 0
    else { throw problem(errno) }
    var warnings: [RecordProblem] = []
    for (path, rights) in [(folder.path, mode_t(0o700)), (file.path, mode_t(0o600))]
    where !isPrivate(path) && chmod(path, rights) != 0 {
      warnings.append(.openToOthers(path: path))
    }
    return warnings
  }

  private func problem(_ code: Int32) -> RecordProblem {
    switch code {
    case EACCES, EPERM, EROFS: .notPermitted(path: file.path)
    case ENOSPC, EDQUOT: .diskFull(path: file.path)
    default: .cannotCreate(path: file.path)
    }
  }

  private func isPrivate(_ path: String) -> Bool {
    var about = stat()
    return stat(path, &about) == 0 && about.st_mode & 0o077 == 0
  }

  /// Held while the file is made or changed to a newer form, and never while records are saved.
  func lock() -> RecordLock {
    RecordLock(path: folder.appendingPathComponent("records.lock").path)
  }

  /// Links the file and its helpers to free names first, so that nothing is ever overwritten.
  func setAside() throws(RecordProblem) -> URL {
    let lock = lock()
    defer { lock.release() }
    for number in 1...9_999 {
      let name = "records.damaged-\(number).sqlite"
      let aside = folder.appendingPathComponent(name)
      if link(file.path, aside.path) == 0 {
        for helper in ["-wal", "-shm"] { rename(file.path + helper, aside.path + helper) }
        unlink(file.path)
        return aside
      }
      if errno != EEXIST { throw problem(errno) }
    }
    throw .cannotCreate(path: folder.path)
  }
}

/// A lock on a file of its own, gone with its program.
struct RecordLock: ~Copyable {
  private let descriptor: Int32

  /// Waits at most five seconds; without the right to make the file there is no lock, and opening says why.
  init(path: String) {
    descriptor = Glibc.open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else { return }
    for _ in 0..<250 where flock(descriptor, LOCK_EX | LOCK_NB) != 0 { usleep(20_000) }
  }

  func release() {
    if descriptor >= 0 { close(descriptor) }
  }
}
