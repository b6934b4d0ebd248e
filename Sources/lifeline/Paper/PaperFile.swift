import Foundation

/// Where a finished sheet goes: whole or not at all.
enum PaperFile {
  /// Writes to standard output, or to a file of its owner alone: beside it first, then renamed.
  static func write(_ text: String, to path: String?) throws {
    guard let path else { return try writeOut(text) }
    var info = stat()
    if lstat(path, &info) == 0, info.st_mode & S_IFMT != S_IFREG {
      throw failure(path, "it is there and no plain file")
    }
    guard PrivateFile.write(text, to: path) else {
      throw failure(path, "look at the folder and the room on the disk")
    }
  }

  private static func failure(_ path: String, _ why: String) -> Failure {
    Failure(code: 73, sentence: "\(path) cannot be written (\(why)).", file: path)
  }

  private static func writeOut(_ text: String) throws {
    do {
      try FileHandle.standardOutput.write(contentsOf: Data(text.utf8))
    } catch {
      throw Failure(code: 74, sentence: "The sheet could not be written to the end.")
    }
  }
}
