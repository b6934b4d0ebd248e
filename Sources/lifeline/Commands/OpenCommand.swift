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
  @OptionGroup var look: LookOptions

  func run() throws {
    try Output.run(json: false) { try Screens.open(common, look) }
  }
}

/// How the screens look; for every command that opens them.
struct LookOptions: ParsableArguments {
  @Flag(help: "Lines in place of screens, for screen readers and braille; also ACCESSIBLE=1.")
  var plain = false
  @Option(help: "default, high-contrast, blue-orange or monochrome.")
  var theme: String?
  @Flag(help: "Only plain letters and marks.")
  var ascii = false
}

/// The screens, or the same program as lines.
enum Screens {
  /// Opens them; `arrange` says where they begin, the shift sheet when it does nothing; `seat` is this
  /// program's at a practice call that several play.
  static func open(
    _ common: CommonOptions, _ look: LookOptions, seat: (any Seat)? = nil,
    arrange: (inout AppState) -> Void = { _ in }
  ) throws {
    let refused = ct_refuse_internet() == 0
    let session = try Session(Workplace(common))
    var desk = session.desk
    if let theme = look.theme { desk.theme = theme }
    if !refused {
      desk.news.warnings.append(
        "The kernel could not be asked to refuse the network; nothing here uses one.")
    }
    var state = AppState(desk: desk)
    arrange(&state)
    let environment = ProcessInfo.processInfo.environment
    let options = CursesDriver.Options(
      environment: environment, themeName: desk.theme, ascii: look.ascii)
    guard !look.plain, environment["ACCESSIBLE"] != "1" else {
      return try lines(state, session, options, seat)
    }
    do {
      let driver = try CursesDriver(options: options)
      ScreenLoop(
        state: state, runner: session.runner, driver: driver, seat: seat, prepare: session.prepare
      ).run()
    } catch {
      Output.message("lifeline: \(error.sentence)")
      try lines(state, session, options, seat)
    }
  }

  private static func lines(
    _ state: AppState, _ session: Session, _ options: CursesDriver.Options, _ seat: (any Seat)?
  ) throws {
    try PlainLoop(
      state: state, runner: session.runner, options: options, seat: seat,
      prepare: session.prepare
    ).run()
  }
}
