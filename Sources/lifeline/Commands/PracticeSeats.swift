import ArgumentParser
import Foundation
import HelplineModel
import HelplineScreens
import HelplineSeats

/// Where the seats of one machine meet.
struct SeatOptions: ParsableArguments {
  @Option(help: "The socket; practice/seat.sock in the data folder when left out.")
  var socket: String?

  /// The path of the socket.
  func path(_ common: CommonOptions) -> String {
    if let socket { return socket }
    let environment = ProcessInfo.processInfo.environment
    let folder = common.data ?? Workplace.defaultDataFolder(environment)
    return folder + "/practice/seat.sock"
  }

  /// A seat, or what stands in the way as a sentence.
  static func plainly<Value>(_ open: () throws(SeatProblem) -> Value) throws -> Value {
    do throws(SeatProblem) {
      return try open()
    } catch {
      throw Failure(code: error == .alreadyHosted ? 69 : 73, sentence: error.sentence)
    }
  }
}

/// The trainer's seat.
struct PracticeHost: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "host",
    abstract: "The trainer's cockpit: plays the caller for a trainee at another seat.",
    discussion: """
      lifeline practice host [SCENARIO]

      Trainees and others join with lifeline practice join, on this machine or over ssh on it; nothing
      is offered to a network. A host that was killed finds its call again at the trainee's seat. Exit
      codes: 66 there is no such scenario, 69 somebody hosts here already, 73 no socket can be made.
      """)
  @OptionGroup var common: CommonOptions
  @OptionGroup var look: LookOptions
  @OptionGroup var seat: SeatOptions
  @Argument(help: "Id of a scenario (lifeline practice list); chosen later when left out.")
  var scenario: String?

  func run() throws {
    try Output.run(json: false) {
      let played = try scenario.map { try ScenarioFile.find($0, Workplace(common).library) }
      let path = seat.path(common)
      let host = try SeatOptions.plainly { () throws(SeatProblem) in try HostSeat(path: path) }
      try Screens.open(common, look, seat: host) { state in
        state.openSeat(.trainer, host: played, language: common.language)
      }
    }
  }
}

/// The other seats.
struct PracticeJoin: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "join",
    abstract: "The trainee's seat; with --watch or --rate one looks on.",
    discussion: """
      ssh -t machine lifeline practice join

      The real screens with the trainer's words. While practice is in front the others see this screen
      and it says how many do; a live call (F2) they never see. Exit code 73: the socket's path is too
      long.
      """)
  @OptionGroup var common: CommonOptions
  @OptionGroup var look: LookOptions
  @OptionGroup var seat: SeatOptions
  @Flag(help: "Looks on, also for a projector: no sheet, no hidden facts.")
  var watch = false
  @Flag(help: "Looks on as a second rater: the caller's sheet, and marks of one's own.")
  var rate = false

  func validate() throws {
    if watch, rate { throw ValidationError("--watch and --rate are two seats; choose one.") }
  }

  func run() throws {
    try Output.run(json: false) {
      let role: SeatRole = rate ? .rater : watch ? .watcher : .trainee
      let path = seat.path(common)
      let join = try SeatOptions.plainly { () throws(SeatProblem) in
        try JoinSeat(role, path: path)
      }
      try Screens.open(common, look, seat: join) { $0.openSeat(role) }
    }
  }
}
