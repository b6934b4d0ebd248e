import Foundation

/// Compiled copies of content files in a cache folder: the trees as bytes, with the mark of their files.
///
/// A copy counts only while name, size, inode and times of every file are what they were when it was
/// made, and while its check sum is right; otherwise the YAML is read again. Nothing is lost when the
/// folder is deleted or cannot be written.
struct CompiledContent: Sendable {
  /// Path of the cache folder; it is made when it is not there.
  let folder: String
  /// Seconds the files have to have been left alone before a copy is made.
  ///
  /// The clock of a file system has coarse steps: of two edits within one step the second leaves no mark.
  var settling = 2

  /// The trees of some files: from the copy if it is fresh, else from the YAML, which leaves a new copy.
  func trees(
    _ name: String, of files: [ContentFile], reading: ([ContentFile]) -> FileTrees
  ) -> FileTrees {
    let stamp = ContentStamp.of(files)
    let path = "\(folder)/\(name).compiled"
    let copy = ContentFile(path: path, name: name)
    if let data = try? copy.bytes(), let found = TreeBytes.decode(data, stamp: stamp) {
      return found
    }
    let fresh = reading(files)
    // Files written while they were being read would give a copy of the old text under the new mark.
    if isSettled(files), ContentStamp.of(files) == stamp {
      write(TreeBytes.encode(fresh, stamp: stamp), to: path)
    }
    return fresh
  }

  private func isSettled(_ files: [ContentFile]) -> Bool {
    let now = time(nil)
    return files.allSatisfy { ($0.changed ?? 0) + settling <= now }
  }

  private func write(_ data: Data, to path: String) {
    try? FileManager.default.createDirectory(
      atPath: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
    let temporary = "\(path).\(getpid())"
    let descriptor = open(temporary, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else { return }
    let written = data.withUnsafeBytes { buffer in
      Foundation.write(descriptor, buffer.baseAddress, buffer.count)
    }
    close(descriptor)
    guard written == data.count, rename(temporary, path) == 0 else {
      unlink(temporary)
      return
    }
  }
}

/// A hash over name, size, inode and times of files.
enum ContentStamp {
  static func of(_ files: [ContentFile]) -> String {
    let text = files.map { "\($0.name)|\($0.mark ?? "-")" }.joined(separator: "\n")
    let hash = String(fnv(Array(text.utf8)), radix: 16)
    return String(repeating: "0", count: 16 - hash.count) + hash
  }

  /// FNV-1a, 64 bits: guards against slips and damage, not against an adversary with write access.
  static func fnv(_ bytes: some Sequence<UInt8>) -> UInt64 {
    bytes.reduce(0xcbf2_9ce4_8422_2325) { ($0 ^ UInt64($1)) &* 0x100_0000_01b3 }
  }
}
