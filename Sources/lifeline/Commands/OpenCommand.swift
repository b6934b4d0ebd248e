import ArgumentParser
import CTerminal
import CursesTerminal
import Foundation
import HelplineModel
import HelplineScreens
import TerminalUI

/// Opens the screens.
struct OpenCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "open", abstract: "Opens the screens (what lifeline does alone).")

  @OptionGroup var common: CommonOptions
  @Flag(help: "Lines in place of screens, for screen readers and braille; also ACCESSIBLE=1.")
  var plain = false
  @Option(help: "default, high-contrast, blue-orange or monochrome.")
  var theme: String?
  @Flag(help: "Only plain letters and marks.")
  var ascii = false

  func run() throws {
    try Output.run(json: false) {
      let refused = ct_refuse_internet() == 0
      let session = try Session(Workplace(common))
      var desk = session.desk
      if let theme { desk.theme = theme }
      if !refused {
        desk.news.warnings.append(
          "The kernel could not be asked to refuse the network; nothing here uses one.")
      }
      let state = AppState(desk: desk)
      let environment = ProcessInfo.processInfo.environment
      let options = CursesDriver.Options(
        environment: environment, themeName: desk.theme, ascii: ascii)
      if plain || environment["ACCESSIBLE"] == "1" {
        return try PlainLoop(
          state: state, runner: session.runner, options: options,
          prepare: session.prepare
        ).run()
      }
      let driver: CursesDriver
      do {
        driver = try CursesDriver(options: options)
      } catch let error as TerminalError {
        Output.message("lifeline: \(error.sentence)")
        return try PlainLoop(
          state: state, runner: session.runner, options: options,
          prepare: session.prepare
        ).run()
      }
      ScreenLoop(state: state, runner: session.runner, driver: driver, prepare: session.prepare)
        .run()
    }
  }
}
