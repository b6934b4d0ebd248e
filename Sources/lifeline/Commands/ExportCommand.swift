import ArgumentParser
import Foundation
import HelplineImport
import HelplineModel
import HelplineStore

extension ExportForm: ExpressibleByArgument {}

/// The directory in the open standard.
struct ExportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export", abstract: "Writes the directory as HSDS 3.1, JSON or tables.",
    discussion: """
      Into a folder that is new or empty, whole or not at all. What is exported is what everybody
      sees, without practice data. Remarks and the lines for handlers only stay here unless they
      are asked for by name; secret addresses, and who rang or wrote, never leave.
      """)

  @OptionGroup var common: CommonOptions
  @Argument(help: "A folder that is new or empty.")
  var folder: String
  @Option(help: "The form of the files.")
  var format = ExportForm.hsdsJSON
  @Option(help: "What private leaves too, by name: remarks, handler-lines.")
  var includePrivate: String?
  @Option(help: "Only the listings of this publisher.")
  var publisher: String?
  @Flag(help: "One JSON document.")
  var json = false

  /// What was written.
  private struct Answer: Encodable {
    var folder: String
    var format: String
    var listings: Int
    var samplesLeftOut: Int

    enum CodingKeys: String, CodingKey {
      case folder, format, listings
      case samplesLeftOut = "samples_left_out"
    }
  }

  func run() throws {
    try Output.run(json: json) {
      let fields = try self.fields()
      let answer = try write(try Workplace(common).directory().live, fields)
      if json { return try Output.json(answer) }
      Output.line("\(answer.listings) listings written to \(answer.folder) (\(answer.format)).")
      if answer.samplesLeftOut > 0 {
        Output.message("\(answer.samplesLeftOut) listings of practice data were left out.")
      }
    }
  }

  private func write(_ live: LiveDirectory, _ fields: Set<PrivateField>) throws -> Answer {
    var samples = 0
    var problem: ExportProblem?
    do {
      let export = try ListingExport(
        to: URL(fileURLWithPath: folder), form: format, including: fields)
      try live.forEach { service in
        guard publisher == nil || service.publisher == publisher else { return }
        guard !service.isSample else {
          samples += 1
          return
        }
        do throws(ExportProblem) {
          try export.add(service)
        } catch {
          problem = error
          throw error
        }
      }
      try export.finish()
      return Answer(
        folder: folder, format: format.rawValue, listings: export.count, samplesLeftOut: samples)
    } catch let found as ExportProblem {
      throw Failure(code: found.exitCode, sentence: found.sentence, file: folder)
    } catch let found as StoreProblem {
      // A problem of writing comes back as one of the walk it stopped.
      throw problem.map { Failure(code: $0.exitCode, sentence: $0.sentence, file: folder) }
        ?? Failure(code: found.exitCode, sentence: found.sentence)
    }
  }

  private func fields() throws -> Set<PrivateField> {
    let names = (includePrivate ?? "").split { $0 == "," || $0 == " " }.map(String.init)
    let fields = try names.map { name in
      guard let field = PrivateField(rawValue: name) else {
        let known = PrivateField.allCases.map(\.rawValue).joined(separator: ", ")
        throw Failure(
          code: 64, sentence: "“\(name)” is no private field. There are \(known).")
      }
      return field
    }
    return Set(fields)
  }
}
