import Foundation

/// One write of the disk. A change is a row of these, so that what a power cut leaves can be tried.
enum HouseStep: Equatable {
  /// Writes a new file beside the one with this name.
  case beside(String, Data)
  /// Puts what was written beside in the place of the file with this name.
  case rename(String)
  /// Gives a file another name.
  case move(String, to: String)
  /// Writes a line at the end, unless it stands there already.
  case line(String, Data)
  /// Takes a file away.
  case remove(String)
}

/// Stops before a step, as a power cut would; for tests.
final class HouseStepLimit: @unchecked Sendable {
  private let lock = NSLock()
  private var left: Int

  init(_ left: Int) { self.left = left }

  /// Counts a step; throws once there are none left.
  func step() throws {
    try lock.withLock {
      guard left > 0 else { throw PowerCut() }
      left -= 1
    }
  }

  struct PowerCut: Error {}
}

/// The folder of the coordinator's files: reads, and writes so that each file is old or new, never half.
struct HouseDisk: Sendable {
  let path: String
  var limit: HouseStepLimit?

  /// Most bytes that are read of one file.
  private static let most = 32 * 1024 * 1024

  init(_ path: String) { self.path = path }

  func file(_ name: String) -> String { "\(path)/\(name)" }

  func exists(_ name: String) -> Bool { access(file(name), F_OK) == 0 }

  /// The names in the folder, sorted.
  func names() -> [String] {
    ((try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []).sorted()
  }

  /// Which copy of a file this is: place, size and times, nil when there is none.
  func mark(_ name: String) -> String? {
    var found = stat()
    guard stat(file(name), &found) == 0 else { return nil }
    let (written, changed) = (found.st_mtim, found.st_ctim)
    return "\(found.st_ino)|\(found.st_size)|\(written.tv_sec).\(written.tv_nsec)"
      + "|\(changed.tv_sec).\(changed.tv_nsec)"
  }

  /// The bytes of a plain file, nil when there is none.
  func read(_ name: String) throws -> Data? {
    // Without O_NONBLOCK a pipe put into the folder would hold the program for ever.
    let descriptor = open(file(name), O_RDONLY | O_NONBLOCK | O_CLOEXEC)
    guard descriptor >= 0 else {
      if errno == ENOENT || errno == ENOTDIR { return nil }
      throw HouseProblem(errno: errno, path: file(name))
    }
    defer { close(descriptor) }
    var found = stat()
    guard fstat(descriptor, &found) == 0, found.st_mode & S_IFMT == S_IFREG,
      found.st_size <= Self.most
    else { throw HouseProblem(errno: EINVAL, path: file(name)) }
    return try bytes(descriptor, name)
  }

  private func bytes(_ descriptor: Int32, _ name: String) throws -> Data {
    var data = Data()
    var buffer = [UInt8](repeating: 0, count: 65_536)
    while data.count <= Self.most {
      let count = Foundation.read(descriptor, &buffer, buffer.count)
      if count < 0, errno == EINTR { continue }
      guard count >= 0 else { throw HouseProblem(errno: errno, path: file(name)) }
      if count == 0 { return data }
      data += buffer[..<count]
    }
    return data
  }

  /// Makes the folder, or one in it, for its owner only.
  func makeFolder(_ name: String? = nil) throws {
    let folder = name.map(file) ?? path
    do {
      try FileManager.default.createDirectory(
        atPath: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
    } catch {
      throw HouseProblem(errno: errno == 0 ? EACCES : errno, path: folder)
    }
  }
}

extension HouseDisk {
  func run(_ steps: [HouseStep]) throws {
    for step in steps {
      try limit?.step()
      try run(step)
    }
  }

  private func run(_ step: HouseStep) throws {
    switch step {
    case .beside(let name, let data): try write(data, to: name + ".new", O_TRUNC)
    case .rename(let name): try move(name + ".new", to: name)
    case .move(let name, let target): try move(name, to: target)
    case .line(let name, let line): try add(line, to: name)
    case .remove(let name):
      if unlink(file(name)) != 0, errno != ENOENT {
        throw HouseProblem(errno: errno, path: file(name))
      }
      try syncFolder(of: name)
    }
  }

  private func move(_ name: String, to target: String) throws {
    guard Foundation.rename(file(name), file(target)) == 0 else {
      throw HouseProblem(errno: errno, path: file(target))
    }
    try syncFolder(of: target)
  }

  /// One line at the end in one write; half a line that a power cut left of it is taken away first.
  private func add(_ line: Data, to name: String) throws {
    let there = try read(name) ?? Data()
    let lines = there.split(separator: 0x0A)
    let tail = there.last == 0x0A ? nil : lines.last
    if lines.contains(where: { $0 == line }), tail != line { return }
    if let tail, line.starts(with: tail) {
      guard truncate(file(name), off_t(there.count - tail.count)) == 0 else {
        throw HouseProblem(errno: errno, path: file(name))
      }
      try append(line + Data("\n".utf8), to: name)
    } else {
      try append(Data((tail == nil ? "" : "\n").utf8) + line + Data("\n".utf8), to: name)
    }
  }

  /// Writes at the end of a file in one write.
  func append(_ data: Data, to name: String) throws { try write(data, to: name, O_APPEND) }

  private func write(_ data: Data, to name: String, _ how: Int32) throws {
    let path = file(name)
    let descriptor = open(path, O_WRONLY | O_CREAT | O_CLOEXEC | O_NONBLOCK | how, 0o600)
    guard descriptor >= 0 else { throw HouseProblem(errno: errno, path: path) }
    defer { close(descriptor) }
    fchmod(descriptor, 0o600)
    try data.withUnsafeBytes { buffer in
      var done = 0
      while done < buffer.count {
        let rest = UnsafeRawBufferPointer(rebasing: buffer[done...])
        let count = Foundation.write(descriptor, rest.baseAddress, rest.count)
        if count < 0, errno == EINTR { continue }
        guard count > 0 else { throw HouseProblem(errno: errno, path: path) }
        done += count
      }
    }
    guard fsync(descriptor) == 0 else { throw HouseProblem(errno: errno, path: path) }
  }

  /// Has the disk keep a name.
  private func syncFolder(of name: String) throws {
    let folder = (file(name) as NSString).deletingLastPathComponent
    let descriptor = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard descriptor >= 0 else { throw HouseProblem(errno: errno, path: folder) }
    defer { close(descriptor) }
    guard fsync(descriptor) == 0 else { throw HouseProblem(errno: errno, path: folder) }
  }
}
