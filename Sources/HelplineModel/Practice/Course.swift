/// A practice evening: which scenarios in which order, with the minutes of each round.
public struct Course: Equatable, Sendable, Identifiable {
  /// One round: everybody plays a call, then all look back at it.
  public struct Round: Equatable, Sendable {
    /// Id of the scenario.
    public var scenario: String
    /// Minutes of the call.
    public var call: Int
    /// Minutes of looking back.
    public var debrief: Int
    /// Minutes of the break after it, 0 for none.
    public var pause: Int
    /// Whether a pair repeats it until it is safe.
    public var mustBeSafe: Bool

    /// Minutes of a call and of its debrief, where the file says nothing (practitioner, 4.8).
    public static let usual = (call: 8, debrief: 7)

    /// A round.
    public init(
      scenario: String, call: Int = usual.call, debrief: Int = usual.debrief, pause: Int = 0,
      mustBeSafe: Bool = false
    ) {
      self.scenario = scenario
      self.call = call
      self.debrief = debrief
      self.pause = pause
      self.mustBeSafe = mustBeSafe
    }

    /// Minutes of a stage of it.
    public func minutes(_ stage: CourseStage) -> Int {
      switch stage {
      case .call: call
      case .debrief: debrief
      case .pause: pause
      }
    }

    /// Its stages in order.
    public var stages: [CourseStage] { pause > 0 ? [.call, .debrief, .pause] : [.call, .debrief] }
  }

  /// Stable id, the name of its file.
  public var id: String
  /// Its title.
  public var title: String
  /// The rounds in order, one at least.
  public var rounds: [Round]

  /// A course.
  public init(id: String, title: String, rounds: [Round]) {
    self.id = id
    self.title = title
    self.rounds = rounds
  }

  /// The scenarios of its rounds in order, each once.
  public var scenarios: [String] {
    var seen: Set<String> = []
    return rounds.map(\.scenario).filter { seen.insert($0).inserted }
  }

  /// How long it takes, in minutes.
  public var minutes: Int { rounds.reduce(0) { $0 + $1.call + $1.debrief + $1.pause } }
}

/// What a round is at.
public enum CourseStage: String, Codable, CaseIterable, Sendable {
  case call, debrief
  /// The break after the round.
  case pause
}
