import Foundation
import HelplineRecords

/// Asks for a passphrase: on a terminal without showing it, else one line of standard input. Never
/// an argument and never the environment, which other programs can read.
enum Passphrase {
  private static let longest = 1_024

  /// Asks, on a terminal a second time when `again` says so. The caller wipes the bytes.
  static func ask(_ prompt: String, again: String? = nil) throws -> [UInt8] {
    guard isatty(STDIN_FILENO) == 1 else { return try line(isTyped: false) }
    var first = try hidden(prompt)
    guard let again else { return first }
    var second = try hidden(again)
    defer { wipe(&second) }
    if first != second {
      wipe(&first)
      throw Failure(code: 64, sentence: "The two were not the same. Nothing was set.")
    }
    return first
  }

  /// Asks and opens the coordinator's key.
  static func openKey(dataFolder: URL) throws -> CoordinatorKey {
    guard RecordKeyFile.isSet(dataFolder: dataFolder) else {
      throw RecordProblem.noKey(path: RecordKeyFile.url(dataFolder: dataFolder).path)
    }
    var passphrase = try ask("Passphrase of the coordinator's key: ")
    defer { wipe(&passphrase) }
    return try RecordKeyFile.open(dataFolder: dataFolder, passphrase: passphrase)
  }

  /// Overwrites what was typed.
  static func wipe(_ bytes: inout [UInt8]) {
    for place in bytes.indices { bytes[place] = 0 }
    withExtendedLifetime(bytes) {}
  }

  private static func hidden(_ prompt: String) throws -> [UInt8] {
    var before = termios()
    guard tcgetattr(STDIN_FILENO, &before) == 0 else { return try line(isTyped: false) }
    var silent = before
    // Keys arrive one by one and raise no signal: Ctrl-C would leave the terminal without echo.
    silent.c_lflag &= ~tcflag_t(ECHO | ICANON | ISIG)
    FileHandle.standardError.write(Data(prompt.utf8))
    tcsetattr(STDIN_FILENO, TCSAFLUSH, &silent)
    defer {
      tcsetattr(STDIN_FILENO, TCSAFLUSH, &before)
      Output.message("")
    }
    return try line(isTyped: true)
  }

  /// One line, byte by byte; `isTyped` when Backspace, Ctrl-U, Ctrl-C and Ctrl-D mean what they do.
  private static func line(isTyped: Bool) throws -> [UInt8] {
    var bytes: [UInt8] = []
    // So much at once that it never moves and leaves no copy behind.
    bytes.reserveCapacity(longest)
    var byte: UInt8 = 0
    while read(STDIN_FILENO, &byte, 1) == 1, byte != 0x0A, byte != 0x0D || !isTyped {
      switch byte {
      case 0x03 where isTyped, 0x04 where isTyped:
        wipe(&bytes)
        throw Failure(code: 64, sentence: "Nothing was done.")
      case 0x7F where isTyped, 0x08 where isTyped: removeLast(&bytes)
      case 0x15 where isTyped: bytes.removeAll(keepingCapacity: true)
      default: if bytes.count < longest { bytes.append(byte) }
      }
    }
    if bytes.last == 0x0D { bytes.removeLast() }
    return bytes
  }

  /// Takes a whole letter away, of however many bytes.
  private static func removeLast(_ bytes: inout [UInt8]) {
    while let last = bytes.popLast(), last & 0xC0 == 0x80 {}
  }
}
