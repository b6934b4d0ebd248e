import ArgumentParser
import Foundation
import HelplineContent
import TerminalUI

/// A story in Twee made into a scenario to go on with.
struct PracticeImport: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import",
    abstract: "Makes a scenario out of a Twee file (Twine): passages become nodes, links replies.",
    discussion: """
      lifeline practice import my-call.twee

      Only passages, text and links are read; a passage without links ends the call, by its tag
      good, poor or not_safe. What a story does not hold stays empty, and lifeline practice check
      asks for it. Exit codes: 65 something cannot be read, 66 there is no such file, 73 the folder
      is there already or cannot be written.
      """)
  @OptionGroup var common: CommonOptions
  @Argument(help: "The Twee file.", completion: .file(extensions: ["twee", "tw"]))
  var file: String
  @Option(help: "The new folder; its name becomes the id. Beside the file when left out.")
  var out: String?

  func run() throws {
    try Output.run(json: false) {
      guard let data = FileManager.default.contents(atPath: file) else {
        throw Failure(code: 66, sentence: "\(file) is not there or cannot be read.", file: file)
      }
      let folder = out ?? (file as NSString).deletingPathExtension
      let id = (folder as NSString).lastPathComponent
      let made = TweeScenario(String(decoding: data, as: UTF8.self), file: file, id: id)
      guard made.problems.isEmpty else {
        for problem in made.problems { Output.line(SafeText(problem.description).string) }
        throw ExitCode(65)
      }
      try write(made, to: folder)
      Output.line(folder)
      Output.message("What is still missing: lifeline practice check \(folder)")
    }
  }

  private func write(_ made: TweeScenario, to folder: String) throws {
    let files = FileManager.default
    guard !files.fileExists(atPath: folder) else {
      throw Failure(
        code: 73, sentence: "\(folder) is there already. Nothing was changed: name another --out.",
        file: folder)
    }
    do {
      try files.createDirectory(atPath: folder, withIntermediateDirectories: true)
      for (name, text) in [("scenario.yaml", made.logic), ("texts.en.yaml", made.texts)] {
        try Data(text.utf8).write(to: URL(fileURLWithPath: folder + "/" + name))
      }
    } catch {
      throw Failure(
        code: 73, sentence: "\(folder) cannot be written. Look at the folder and the disk.",
        file: folder)
    }
  }
}
