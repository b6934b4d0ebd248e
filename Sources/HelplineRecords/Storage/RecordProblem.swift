import Foundation
import GRDB

/// Why records cannot be read or written; the call itself always goes on.
public enum RecordProblem: Error, Equatable, Sendable {
  /// A field holds something that is no id; nothing was saved.
  case notAnId(field: String)
  /// The folder or file may not be read or written by this user.
  case notPermitted(path: String)
  /// The folder or the file cannot be made.
  case cannotCreate(path: String)
  /// The disk has no room left.
  case diskFull(path: String)
  /// The disk gave an error while reading or writing.
  case cannotWrite(path: String, code: Int)
  /// Other programs kept the file busy for longer than five seconds.
  case busy(path: String)
  /// The file is damaged or no records file; it was left as it is.
  case damaged(path: String)
  /// A newer Lifeline wrote the file; it was left as it is.
  case newer(path: String)
  /// Others on this machine can read the folder or file and this cannot be changed here.
  case openToOthers(path: String)
  /// The library that seals records does not work on this machine.
  case cannotSeal
  /// There is not enough memory to work with a passphrase.
  case noMemory
  /// A coordinator's key or PIN is set already; it is never overwritten.
  case keyIsSet(path: String)
  /// No coordinator's key is set.
  case noKey(path: String)
  /// The file of a key or PIN is damaged; it was left as it is.
  case keyDamaged(path: String)
  /// The file of the key is gone; records go on being sealed to it.
  case keyMissing(path: String)
  /// The passphrase does not open the key.
  case wrongPassphrase
  /// A passphrase or PIN has fewer characters than this.
  case tooShort(least: Int)
  /// The records are sealed and need the coordinator's key.
  case needsKey
  /// A file that was named is not there.
  case notThere(path: String)
  /// The file to take records from is the one they would go into.
  case sameFile(path: String)
  /// A file that would be written is there already.
  case alreadyThere(path: String)

  /// What is wrong, what still works and what to do.
  public var sentence: String {
    switch self {
    case .notAnId(let field):
      "The record was not saved: its field \(field) holds something that is not one of the choices. "
        + "Choose it again from the list; the rest of the record is kept on the screen."
    case .notPermitted(let path):
      "Records cannot be saved: this user may not write \(path). \(Self.callGoesOn) "
        + "Ask the coordinator to give this user the folder."
    case .cannotCreate(let path):
      "Records cannot be saved: \(path) cannot be made. \(Self.callGoesOn) "
        + "Ask the coordinator to check the disk, or start with another --data folder."
    case .diskFull(let path):
      "Records cannot be saved now: the disk that holds \(path) is full. \(Self.callGoesOn) "
        + "Free some room, then save again."
    case .cannotWrite(let path, let code):
      "Records cannot be saved now: the disk gave an error at \(path) (SQLite \(code)). "
        + "\(Self.callGoesOn) Save again; if it fails again, write a tally on paper."
    case .busy(let path):
      "Records cannot be saved now: other programs kept \(path) busy. \(Self.callGoesOn) Save again."
    case .damaged(let path):
      "The records file \(path) is damaged and was left as it is. \(Self.callGoesOn) "
        + "Tell the coordinator: it can be set aside, and a back-up put in its place."
    case .newer(let path):
      "The records file \(path) was written by a newer Lifeline and was left as it is. "
        + "\(Self.callGoesOn) Install the newer version on this machine."
    case .openToOthers(let path):
      "Other users of this machine can read \(path). Records are saved all the same. "
        + "Ask the coordinator to take the rights of others away (0700 for the folder, 0600 for files)."
    case .cannotSeal:
      "Records cannot be sealed on this machine: libsodium does not start. \(Self.callGoesOn) "
        + "Install Lifeline again, or ask whoever looks after the machine."
    case .noMemory:
      "There is not enough free memory to work with the passphrase (about 64 MB are needed). "
        + "Close other programs, then try again."
    case .keyIsSet(let path):
      "It is set already in \(path) and was left as it is: what is sealed to a key is lost with it."
    case .noKey(let path):
      "No coordinator's key is set (\(path) is not there), so no record is sealed. "
        + "Set one with: lifeline house key"
    case .keyDamaged(let path):
      "The file \(path) is damaged and was left as it is. Put back the copy that was locked away."
    case .keyMissing(let path):
      "The coordinator's key \(path) is gone. Records go on being sealed to it. "
        + "Put back the copy that was locked away: without it nobody can read them."
    case .wrongPassphrase:
      "The passphrase does not fit. Nothing was opened and nothing was changed. "
        + "Try again: capital and small letters and blanks count."
    case .tooShort(let least):
      "That is too short: at least \(least) characters are needed. Nothing was set."
    case .needsKey:
      "The records are sealed: this needs the coordinator's key and its passphrase."
    case .notThere(let path):
      "\(path) is not there. Nothing was changed."
    case .sameFile(let path):
      "\(path) is the records file of this desk itself. Nothing was changed."
    case .alreadyThere(let path):
      "\(path) is there already and was left as it is. Name another folder."
    }
  }

  /// The exit code of `sysexits.h`: 64 usage, 65 bad data, 66 missing, 70 internal, 73 cannot create,
  /// 74 cannot write, 77 not permitted.
  public var exitCode: Int32 {
    switch self {
    case .tooShort, .sameFile: 64
    case .notAnId, .newer, .keyDamaged: 65
    case .noKey, .keyMissing, .notThere: 66
    case .cannotSeal, .noMemory: 70
    case .cannotCreate, .keyIsSet, .alreadyThere: 73
    case .diskFull, .cannotWrite, .busy, .damaged: 74
    case .notPermitted, .openToOthers, .wrongPassphrase, .needsKey: 77
    }
  }

  private static let callGoesOn = "The call, the directory and everything else work."
}

extension RecordProblem {
  /// The problem behind an error of the database.
  init(_ error: any Error, path: String) {
    guard let error = error as? DatabaseError else {
      self = error as? RecordProblem ?? .cannotWrite(path: path, code: 0)
      return
    }
    switch error.resultCode {
    case .SQLITE_FULL: self = .diskFull(path: path)
    case .SQLITE_BUSY, .SQLITE_LOCKED: self = .busy(path: path)
    case .SQLITE_CORRUPT, .SQLITE_NOTADB: self = .damaged(path: path)
    case .SQLITE_READONLY, .SQLITE_PERM, .SQLITE_AUTH: self = .notPermitted(path: path)
    case .SQLITE_CANTOPEN: self = .cannotCreate(path: path)
    case let code:
      // A log that finds no room is reported as an error of the disk, not as a full one.
      self =
        Self.isFull(path)
        ? .diskFull(path: path) : .cannotWrite(path: path, code: Int(code.rawValue))
    }
  }

  private static func isFull(_ path: String) -> Bool {
    var about = statvfs()
    return statvfs(path, &about) == 0 && about.f_bavail == 0
  }
}
