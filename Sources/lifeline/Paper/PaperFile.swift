import Foundation
import HelplineModel
import HelplineScreens

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

  /// Writes a sheet as a page of its usual size into the home folder, where a person finds it.
  static func writeForPrinting(_ kind: PaperKind, _ desk: Desk) throws -> [Answer] {
    let forms = desk.ports.knowledge.paperForms
    guard let sheet = PaperSheets.make(kind, desk, forms: forms) else {
      throw Failure(code: 66, sentence: "The sheet is missing from the content.")
    }
    let path = try HomeFile.path("\(kind.rawValue).html")
    try write(PaperPage.make(sheet, .usual(for: kind)), to: path)
    return [.note("Written: \(path). Open it in a browser to print it.")]
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
