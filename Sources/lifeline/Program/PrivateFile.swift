import Foundation

/// Files of the data folder: for their owner alone.
enum PrivateFile {
  /// Writes whole or not at all: beside the file, then renamed; false where the folder cannot be written.
  @discardableResult
  static func write(_ text: String, to path: String) -> Bool {
    let beside = "\(path).\(getpid())"
    let made = FileManager.default.createFile(
      atPath: beside, contents: Data(text.utf8), attributes: [.posixPermissions: 0o600])
    guard made, rename(beside, path) == 0 else {
      unlink(beside)
      return false
    }
    return true
  }

  /// Puts a line at the end, in one write, so that several programs never lose each other's.
  static func append(_ line: String, to path: String, header: String) -> Bool {
    let folder = (path as NSString).deletingLastPathComponent
    try? FileManager.default.createDirectory(
      atPath: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
    let file = open(path, O_WRONLY | O_APPEND | O_CREAT | O_CLOEXEC, 0o600)
    guard file >= 0 else { return false }
    defer { close(file) }
    let isNew = lseek(file, 0, SEEK_END) == 0
    let bytes = Array(((isNew ? header + "\n" : "") + line + "\n").utf8)
    return Foundation.write(file, bytes, bytes.count) == bytes.count
  }
}
