import ArgumentParser
import Foundation
import HelplineContent
import HelplineHouse
import HelplineRecords
import HelplineStore

/// An end with a sentence and an exit code of `sysexits.h`.
struct Failure: Error {
  /// 64 usage, 65 bad data, 66 input missing, 70 internal, 73 and 74 cannot write, 77 not permitted.
  var code: Int32
  /// What is wrong and what to do.
  var sentence: String
  var file: String?
  var row: Int?
  var field: String?
}

extension Failure {
  /// Runs work that meets files; its problems become sentences with their exit codes.
  static func plainly<Result>(_ work: () throws -> Result) throws -> Result {
    do {
      return try work()
    } catch let problem as StoreProblem {
      throw Failure(code: problem.exitCode, sentence: problem.sentence)
    } catch let problem as RecordProblem {
      throw Failure(code: problem.exitCode, sentence: problem.sentence)
    } catch let problem as HouseProblem {
      throw Failure(code: problem.exitCode, sentence: problem.sentence)
    } catch let problem as ContentFolderError {
      let places = problem.attempts.map(\.path).joined(separator: ", ")
      throw Failure(
        code: 66,
        sentence:
          "The knowledge was not found (looked in \(places)). Install Lifeline again, or name the folder with --content."
      )
    }
  }
}

/// What commands write: results to standard output, messages to standard error.
enum Output {
  /// A result.
  static func line(_ text: String) { print(text) }

  /// A message.
  static func message(_ text: String) {
    FileHandle.standardError.write(Data((text + "\n").utf8))
  }

  /// One JSON document.
  static func json(_ value: some Encodable) throws {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    print(String(decoding: try encoder.encode(value), as: UTF8.self))
  }

  /// The error of a command as commands.md has it.
  private struct ErrorDocument: Encodable {
    struct Body: Encodable {
      var code: Int32
      var text: String
      var file: String?
      var row: Int?
      var field: String?
    }
    var error: Body
  }

  /// Runs a command's work; a failure becomes a sentence (or JSON) on standard error and its exit code.
  static func run(json: Bool, _ work: () throws -> Void) throws {
    do {
      try work()
    } catch let failure as Failure {
      let body = ErrorDocument.Body(
        code: failure.code, text: failure.sentence, file: failure.file, row: failure.row,
        field: failure.field)
      if json, let data = try? JSONEncoder().encode(ErrorDocument(error: body)) {
        message(String(decoding: data, as: UTF8.self))
      } else {
        message("lifeline: " + failure.sentence)
      }
      throw ExitCode(failure.code)
    }
  }
}
