import Foundation
import GRDB
import HelplineSearch

/// What is wrong with the files, said so that somebody can mend it.
public enum StoreProblem: Error, Equatable, Sendable {
  /// The disk or folder cannot be written to.
  case readOnly(String)
  /// The disk is full.
  case full(String)
  /// The files belong to somebody else.
  case notPermitted(String)
  /// The folder cannot be made or is not a folder.
  case noFolder(String)
  /// The content is not whole.
  case damaged(String)
  /// Another program holds it for too long.
  case busy(String)
  /// Written by a newer version of the program.
  case newer(String)
  /// Something else, in the system's words.
  case other(String, String)

  /// The problem in plain words, with what to do.
  public var sentence: String {
    switch self {
    case .readOnly(let path):
      "Nothing can be saved in \(path): it is read-only. Choose another folder with --data."
    case .full(let path):
      "Nothing can be saved in \(path): the disk is full. Make room, then save again."
    case .notPermitted(let path):
      "\(path) belongs to somebody else. Ask who looks after this machine to give it to you."
    case .noFolder(let path):
      "There is no folder at \(path) and none can be made. Choose another one with --data."
    case .damaged(let path):
      "\(path) is damaged. It is kept aside; take the last good copy or import again."
    case .busy(let path):
      "Another program is writing in \(path). Wait a moment and try again."
    case .newer(let path):
      "\(path) was written by a newer version. Start that version, or choose another folder."
    case .other(let path, let detail):
      "\(path) cannot be used: \(detail). Run lifeline doctor."
    }
  }

  /// Exit code after `sysexits.h`.
  public var exitCode: Int32 {
    switch self {
    case .readOnly, .noFolder: 73
    case .full: 74
    case .notPermitted: 77
    case .damaged, .newer: 65
    case .busy: 75
    case .other: 70
    }
  }

  /// The problem behind an errno.
  public init(errno code: Int32, path: String) {
    switch code {
    case EROFS: self = .readOnly(path)
    case ENOSPC, EDQUOT: self = .full(path)
    case EACCES, EPERM: self = .notPermitted(path)
    case ENOENT, ENOTDIR, ELOOP, ENAMETOOLONG: self = .noFolder(path)
    case EAGAIN: self = .busy(path)
    default: self = .other(path, String(cString: strerror(code)))
    }
  }

  /// The problem behind any error of the system, the database or the index.
  init(_ error: any Error, path: String) {
    switch error {
    case let problem as StoreProblem: self = problem
    case let problem as DatabaseError: self = StoreProblem.of(problem, path: path)
    case IndexProblem.system(let code): self = StoreProblem(errno: code, path: path)
    case is IndexProblem, is DecodingError: self = .damaged(path)
    default: self = StoreProblem.of(error as NSError, path: path)
    }
  }

  private static func of(_ error: DatabaseError, path: String) -> StoreProblem {
    switch error.resultCode {
    case .SQLITE_FULL: .full(path)
    case .SQLITE_READONLY: .readOnly(path)
    case .SQLITE_PERM, .SQLITE_AUTH: .notPermitted(path)
    case .SQLITE_CANTOPEN: access(path, F_OK) == 0 ? .notPermitted(path) : .noFolder(path)
    case .SQLITE_BUSY, .SQLITE_LOCKED: .busy(path)
    case .SQLITE_CORRUPT, .SQLITE_NOTADB, .SQLITE_FORMAT, .SQLITE_SCHEMA: .damaged(path)
    default: .other(path, error.message ?? "database error \(error.resultCode.rawValue)")
    }
  }

  private static func of(_ error: NSError, path: String) -> StoreProblem {
    let system = (error.userInfo[NSUnderlyingErrorKey] as? NSError) ?? error
    guard system.domain == NSPOSIXErrorDomain else {
      return .other(path, "error \(error.code) of \(error.domain)")
    }
    return StoreProblem(errno: Int32(system.code), path: path)
  }
}

/// Runs something that may fail anywhere, and says what failed as a `StoreProblem`.
func storing<Value>(
  in path: String, _ body: () throws -> Value
) throws(StoreProblem) -> Value {
  do { return try body() } catch { throw StoreProblem(error, path: path) }
}
