import Foundation

/// Files of the data folder: for their owner alone, whole or not at all.
enum PrivateFile {
  /// Writes beside the file, then renames; false where the folder cannot be written.
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
}
