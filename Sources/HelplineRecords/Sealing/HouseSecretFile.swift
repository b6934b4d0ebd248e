import Foundation

/// A small file of `house/` that holds a key or a PIN: text lines and a checksum, made once.
struct HouseSecretFile {
  let url: URL

  init(dataFolder: URL, name: String) {
    url = dataFolder.appendingPathComponent("house/\(name)")
  }

  /// Whether there is one, whole or damaged.
  var isThere: Bool { access(url.path, F_OK) == 0 }

  /// The lines without the checksum; nil when there is no file. Throws `keyDamaged`.
  func lines() throws(RecordProblem) -> [Substring]? {
    let descriptor = Glibc.open(url.path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else {
      if errno == ENOENT { return nil }
      throw errno == EACCES ? .notPermitted(path: url.path) : .keyDamaged(path: url.path)
    }
    defer { close(descriptor) }
    var bytes = [UInt8](repeating: 0, count: 4_096)
    let count = read(descriptor, &bytes, bytes.count)
    guard count > 0, count < bytes.count else { throw .keyDamaged(path: url.path) }
    let text = String(decoding: bytes.prefix(count), as: UTF8.self)
    var lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    guard lines.popLast() == "", let check = lines.popLast(), check == Self.check(lines) else {
      throw .keyDamaged(path: url.path)
    }
    return lines
  }

  /// Writes beside its place first and links it there, so that nothing is ever overwritten.
  func create(_ lines: [String]) throws(RecordProblem) {
    let folder = url.deletingLastPathComponent()
    do {
      try FileManager.default.createDirectory(
        at: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
    } catch {
      throw .cannotCreate(path: folder.path)
    }
    let beside = url.path + "." + Sodium.hex(Sodium.random(8))
    defer { unlink(beside) }
    let text = (lines.map { $0[...] } + [Self.check(lines.map { $0[...] })[...], ""])
      .joined(separator: "\n")
    try write(Array(text.utf8), to: beside)
    if link(beside, url.path) != 0 {
      throw errno == EEXIST ? .keyIsSet(path: url.path) : .cannotCreate(path: url.path)
    }
    Self.settle(folder)
  }

  private func write(_ bytes: [UInt8], to path: String) throws(RecordProblem) {
    let descriptor = Glibc.open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else {
      throw errno == EACCES || errno == EROFS
        ? .notPermitted(path: url.path) : .cannotCreate(path: url.path)
    }
    defer { close(descriptor) }
    guard Glibc.write(descriptor, bytes, bytes.count) == bytes.count, fsync(descriptor) == 0 else {
      throw errno == ENOSPC ? .diskFull(path: url.path) : .cannotCreate(path: url.path)
    }
  }

  /// A name in a folder outlives a power cut once the folder is written.
  private static func settle(_ folder: URL) {
    let descriptor = Glibc.open(folder.path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { return }
    fsync(descriptor)
    close(descriptor)
  }

  /// Tells damage from a wrong passphrase; it is no proof against somebody who changes the file.
  private static func check(_ lines: [Substring]) -> String {
    let text = lines.joined(separator: "\n")
    return "check " + Sodium.hex(Sodium.hash(Array(text.utf8), length: 16))
  }
}
