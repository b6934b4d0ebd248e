import Foundation

/// Making, renaming and emptying folders; only the owner may look into them.
enum Folders {
  /// Makes a folder and those above it, 0700; one that is there already is closed to others.
  static func make(_ path: String) throws(StoreProblem) {
    var info = stat()
    if stat(path, &info) == 0 {
      guard info.st_mode & S_IFMT == S_IFDIR else { throw .noFolder(path) }
      // A folder of somebody else, or on a read-only disk, is reported when it is written to.
      if info.st_mode & 0o077 != 0 { _ = chmod(path, 0o700) }
      return
    }
    // Foundation stops the program when it is asked for the folder above a name of one letter.
    let trimmed = path.last == "/" ? path.dropLast() : path[...]
    let parent = trimmed.lastIndex(of: "/").map { String(trimmed[..<$0]) } ?? ""
    if !parent.isEmpty, access(parent, F_OK) != 0 { try make(parent) }
    guard mkdir(path, 0o700) == 0 || errno == EEXIST else {
      throw StoreProblem(errno: errno, path: path)
    }
  }

  /// Renames, putting the new in the place of the old at once.
  static func rename(_ from: String, to target: String) throws(StoreProblem) {
    guard Foundation.rename(from, target) == 0 else {
      throw StoreProblem(errno: errno, path: target)
    }
  }

  /// Points a symbolic link to a target at once, also when it pointed elsewhere before.
  static func point(_ link: String, to target: String) throws(StoreProblem) {
    let temporary = link + ".new"
    unlink(temporary)
    guard symlink(target, temporary) == 0 else { throw StoreProblem(errno: errno, path: link) }
    try rename(temporary, to: link)
  }

  /// Has the disk keep what was written in a file or folder.
  static func sync(_ path: String) throws(StoreProblem) {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw StoreProblem(errno: errno, path: path) }
    defer { close(descriptor) }
    guard fsync(descriptor) == 0 else { throw StoreProblem(errno: errno, path: path) }
  }

  /// Makes an empty file for SQLite that only the owner may read; one that is there is closed to others.
  ///
  /// The file is never opened: closing it would let go every lock that SQLite holds on it anywhere in this
  /// program, and the next program to leave would then take the log away with what is in it.
  static func makeFile(_ path: String) throws(StoreProblem) {
    guard mknod(path, S_IFREG | 0o600, 0) == 0 || errno == EEXIST,
      access(path, R_OK | W_OK) == 0
    else { throw StoreProblem(errno: errno, path: path) }
    // A file of somebody else that can be written to stays as open as it is.
    chmod(path, 0o600)
  }

  /// Keeps a damaged file under another name, with the first number that is free; gives that name.
  static func setAside(_ path: String) throws(StoreProblem) -> String {
    for number in 1...999 {
      let aside = "\(path).damaged-\(number)"
      guard access(aside, F_OK) != 0 else { continue }
      try rename(path, to: aside)
      return aside
    }
    throw .other(path, "there are too many damaged copies beside it")
  }

  /// Removes a file or folder, silently when it is gone or cannot be removed.
  static func remove(_ path: String) { try? FileManager.default.removeItem(atPath: path) }

  /// The names in a folder, empty when it cannot be read.
  static func names(in path: String) -> [String] {
    (try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []
  }
}
