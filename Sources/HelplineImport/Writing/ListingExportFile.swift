import Foundation

/// What kept an export from being written.
public enum ExportProblem: Error, Equatable, Sendable {
  /// The folder holds files already.
  case notEmpty(String)
  /// There is a file of that name.
  case isFile(String)
  /// The folder cannot be made or written to.
  case noFolder(String)
  /// The disk is full.
  case full(String)
  /// Something else, in the system's words.
  case other(String, String)

  /// The problem in plain words, with what to do.
  public var sentence: String {
    switch self {
    case .notEmpty(let path):
      "\(path) holds files already. Nothing was written; name a folder that is new or empty."
    case .isFile(let path):
      "\(path) is a file. Nothing was written; name a folder that is new or empty."
    case .noFolder(let path):
      "\(path) cannot be written to. Nothing was written; name another folder."
    case .full(let path):
      "\(path) cannot be written: the disk is full. Nothing was kept; make room, then export again."
    case .other(let path, let words):
      "\(path) cannot be written: \(words). Nothing was kept; name another folder."
    }
  }

  /// Exit code after `sysexits.h`: 73 cannot create, 74 cannot write.
  public var exitCode: Int32 {
    switch self {
    case .notEmpty, .isFile, .noFolder: 73
    case .full, .other: 74
    }
  }

  init(errno code: Int32, path: String) {
    switch code {
    case EROFS, EACCES, EPERM, ENOENT, ENOTDIR, ELOOP, ENAMETOOLONG, EINVAL: self = .noFolder(path)
    case ENOSPC, EDQUOT: self = .full(path)
    default: self = .other(path, String(cString: strerror(code)))
    }
  }

  /// The problem behind an error of Foundation, which carries the errno inside.
  init(_ error: any Error, path: String) {
    let outer = error as NSError
    let inner = outer.userInfo[NSUnderlyingErrorKey] as? NSError ?? outer
    if inner.domain == NSPOSIXErrorDomain {
      self.init(errno: Int32(inner.code), path: path)
    } else {
      self = outer.domain == NSCocoaErrorDomain && outer.code == 640 ? .full(path) : .noFolder(path)
    }
  }
}

/// A file that is written in large pieces.
final class ExportFile {
  let path: String
  private let handle: FileHandle
  private var waiting = Data()

  /// Makes a file for its owner alone.
  init(_ file: URL) throws(ExportProblem) {
    path = file.path
    let made = FileManager.default.createFile(
      atPath: path, contents: nil, attributes: [.posixPermissions: 0o600])
    guard made, let handle = FileHandle(forWritingAtPath: path) else { throw .noFolder(path) }
    self.handle = handle
  }

  /// Writes bytes, later.
  func write(_ bytes: Data) throws(ExportProblem) {
    waiting += bytes
    if waiting.count >= 1 << 18 { try flush() }
  }

  /// Writes what is left, and sees it on the disk.
  func close() throws(ExportProblem) {
    try flush()
    do {
      try handle.synchronize()
      try handle.close()
    } catch {
      throw ExportProblem(error, path: path)
    }
  }

  private func flush() throws(ExportProblem) {
    do {
      try handle.write(contentsOf: waiting)
    } catch {
      throw ExportProblem(error, path: path)
    }
    waiting.removeAll(keepingCapacity: true)
  }
}
