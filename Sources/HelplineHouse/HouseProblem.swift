import Foundation

/// Why something could not be done with the coordinator's files.
public struct HouseProblem: Error, Equatable, Sendable, CustomStringConvertible {
  /// What is wrong and what to do.
  public let sentence: String
  /// Exit code after `sysexits.h`.
  public let exitCode: Int32

  /// The sentence.
  public var description: String { sentence }

  private init(_ sentence: String, _ exitCode: Int32) {
    (self.sentence, self.exitCode) = (sentence, exitCode)
  }

  /// A change that makes no sense; the sentence says why.
  static func refused(_ sentence: String) -> HouseProblem { HouseProblem(sentence, 65) }

  static func busy(_ path: String) -> HouseProblem {
    HouseProblem("Another program is writing in \(path). Wait a moment and try again.", 75)
  }

  /// A failure of the system.
  init(errno code: Int32, path: String) {
    switch code {
    case ENOSPC, EDQUOT:
      self.init("\(path) cannot be saved: the disk is full. Make room, then save again.", 74)
    case EROFS:
      self.init("\(path) cannot be saved: the disk is read-only. Choose another data folder.", 73)
    case EACCES, EPERM:
      self.init("\(path) belongs to somebody else. Ask who looks after this machine.", 77)
    default:
      let words = String(cString: strerror(code))
      self.init("\(path) cannot be used: \(words). Run lifeline doctor.", 73)
    }
  }
}
