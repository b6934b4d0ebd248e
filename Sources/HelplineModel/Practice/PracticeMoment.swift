/// One thing that happened in a practice call, by ids: an edited file leaves it readable.
public struct PracticeMoment: Codable, Equatable, Sendable {
  /// What it was.
  public enum Kind: String, Codable, Sendable {
    case reply
    /// Own words; a trainer scores them.
    case ownWords = "own_words"
    case act, trigger

    /// Whether the handler answered.
    public var isAnswer: Bool { self != .trigger }
  }

  /// The node it was said at.
  public var node: String
  /// Id of the reply, act or trigger.
  public var step: String
  /// What it was.
  public var kind: Kind
  /// How the caller was after it.
  public var state: CallerState
  /// What it counts for, 0 to 3 a dimension.
  public var marks: [RubricDimension: Int]
  /// Of own words: a trainer has said that they do what the reply nearest to them does.
  public var countsAsReply = false

  /// A moment.
  public init(
    node: String, step: String, kind: Kind, state: CallerState, marks: [RubricDimension: Int] = [:]
  ) {
    self.node = node
    self.step = step
    self.kind = kind
    self.state = state
    self.marks = marks
  }

  /// Whether it is the reply for the rules: one from the list, or own words that a trainer let count.
  public var isReply: Bool { kind == .reply || kind == .ownWords && countsAsReply }
}

/// Where a practice call stands, apart from its scenario: what one seat hands to another, and what a run keeps.
public struct PracticeProgress: Codable, Equatable, Sendable {
  /// The node the call stands at.
  public var node: String
  /// How the caller is now.
  public var state: CallerState
  /// Hidden facts the caller has told.
  public var opened: [String] = []
  /// Hidden facts told with the present line.
  public var justOpened: [String] = []
  /// What happened, oldest first.
  public var moments: [PracticeMoment] = []
  /// Acts done in the real screens, in the order done, each once.
  public var acts: [ScenarioAct] = []

  /// The beginning of a call.
  public init(node: String, state: CallerState) {
    self.node = node
    self.state = state
  }
}

/// A practice call that was played: ids, marks and the scenario's version. No code, no name, no words of
/// anybody, but own words where the trainee asked to keep them.
public struct PracticeRun: Codable, Equatable, Sendable, Identifiable {
  /// Random.
  public var id: String
  /// `YYYY-MM-DD`.
  public var day: String
  /// Id of the scenario.
  public var scenario: String
  /// Its version when it was played.
  public var version: Int
  /// The language it was played in, ISO 639.
  public var language: String
  /// How it ended, nil when it was stopped.
  public var ending: EndingKind?
  /// Where the call stood at its end.
  public var progress: PracticeProgress
  /// The scored dimensions, 0 to 3; nothing of what nothing was said of.
  public var marks: [RubricDimension: Int]
  /// Rules whose lack was "not safe yet" (ids).
  public var notSafeYet: [String]
  /// Rules that wait for a trainer to score own words (ids).
  public var waiting: [String]
  /// Own words by the number of the moment; empty unless the trainee asked to keep them.
  public var ownWords: [Int: String]

  /// A run.
  public init(
    id: String, day: String, scenario: String, version: Int, language: String,
    ending: EndingKind?, progress: PracticeProgress, marks: [RubricDimension: Int],
    notSafeYet: [String], waiting: [String] = [], ownWords: [Int: String] = [:]
  ) {
    self.id = id
    self.day = day
    self.scenario = scenario
    self.version = version
    self.language = language
    self.ending = ending
    self.progress = progress
    self.marks = marks
    self.notSafeYet = notSafeYet
    self.waiting = waiting
    self.ownWords = ownWords
  }

  /// Whether nothing that keeps a caller safe was missing.
  public var isSafe: Bool {
    ending != nil && ending != .notSafe && notSafeYet.isEmpty && waiting.isEmpty
  }

  /// How long runs are kept, in days.
  public static let daysKept = 90
}
