import HelplineModel

/// Something the trainee hears: the caller's words, or what happens.
public struct CallerLine: Codable, Equatable, Sendable {
  /// Which of the two.
  public enum Kind: String, Codable, Sendable { case said, happens }

  /// The words.
  public var text: String
  /// Which of the two.
  public var kind: Kind
  /// How many moments the call had when it was said.
  public var moment: Int
  /// Which of all lines of the call it is, from 1.
  public var number = 0
}

/// A practice call as its host has it, whole: what every other seat is told, and what a host that was killed
/// takes back from them.
public struct HostState: Codable, Equatable, Sendable {
  /// Id of the run; empty while no call is chosen.
  var call = ""
  /// Id of the scenario.
  var scenario = ""
  /// Its version.
  var version = 0
  /// The language it is played in, ISO 639.
  var language = "en"
  /// Where the call stands.
  var progress: PracticeProgress?
  /// Where it stood before the last steps, oldest first.
  var earlier: [PracticeProgress] = []
  /// What the trainee has heard, oldest first.
  var lines: [CallerLine] = []
  /// How many lines there were, also those that are gone.
  var said = 0
  /// How often it was taken back; what the trainee did on an earlier way counts no more.
  var way = 0
  /// How many of the trainee's acts on this way have been counted.
  var taken = 0
  /// The trainer has stopped the clock.
  var isPaused = false
  /// The trainer has ended the call.
  var isOver = false
  /// The trainer is on the live desk.
  var isAway = false
  /// Who looks on besides the trainer.
  var watching: [SeatRole] = []

  /// As many earlier steps go with it, and as many lines, so that it stays far below what a line may hold.
  static let earlierKept = 4
  static let linesKept = 300
}

/// Marks of a second rater, 0 to 3 a dimension.
public struct RaterState: Codable, Equatable, Sendable {
  /// Id of the run they are for.
  var call = ""
  /// The marks.
  var marks: [RubricDimension: Int] = [:]
}
