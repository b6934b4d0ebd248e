/// What a practice call is scored by: the fourteen dimensions of the rubric, of which a scenario scores four at most.
public enum RubricDimension: String, Codable, CodingKeyRepresentable, CaseIterable, Sendable {
  case opening, safety, empathy, respect, space, risk, priorities, rights, referral, justice, plan
  case close, boundaries, record
}

/// A practice call: who rings, what is said, what each reply does. The texts stand apart, by id.
public struct Scenario: Equatable, Sendable, Identifiable {
  /// Stable id (`burglary-anger`); a country's own has its code in front (`ie.name`).
  public var id: String
  /// Raised when a node or reply changes its meaning; a run keeps it.
  public var version: Int
  /// Crime type (id).
  public var crime: String
  /// 1 for a first evening, to 3.
  public var difficulty: Int
  /// How long it takes, about, in minutes.
  public var minutes: Int
  /// The dimensions it scores, at most four.
  public var scored: [RubricDimension]
  /// How the caller is at the start.
  public var start: CallerState
  /// Id of the first node.
  public var first: String
  /// Value ids a good record of this call holds.
  public var record: [String]
  /// Facts the caller tells only when asked rightly (ids).
  public var hidden: [String]
  /// The nodes.
  public var nodes: [ScenarioNode]
  /// What happens by itself or by the trainer's key.
  public var triggers: [ScenarioTrigger]
  /// Acts that belong into the call.
  public var required: [ScenarioRule]
  /// Replies that do not.
  public var forbidden: [ScenarioRule]
  /// What is to be found in the directory, nil where nothing is.
  public var task: ScenarioTask?
  /// The texts by language, ISO 639.
  public var texts: [String: ScenarioTexts]

  /// A scenario.
  public init(
    id: String, version: Int = 1, crime: String, difficulty: Int = 1, minutes: Int = 8,
    scored: [RubricDimension], start: CallerState = CallerState(), first: String,
    record: [String] = [], hidden: [String] = [], nodes: [ScenarioNode],
    triggers: [ScenarioTrigger] = [], required: [ScenarioRule] = [],
    forbidden: [ScenarioRule] = [], task: ScenarioTask? = nil,
    texts: [String: ScenarioTexts] = [:]
  ) {
    self.id = id
    self.version = version
    self.crime = crime
    self.difficulty = difficulty
    self.minutes = minutes
    self.scored = scored
    self.start = start
    self.first = first
    self.record = record
    self.hidden = hidden
    self.nodes = nodes
    self.triggers = triggers
    self.required = required
    self.forbidden = forbidden
    self.task = task
    self.texts = texts
  }

  /// A node by its id.
  public func node(_ id: String) -> ScenarioNode? { nodes.first { $0.id == id } }
}

/// What happens in a call without a reply: somebody walks in, the line drops.
public struct ScenarioTrigger: Equatable, Sendable, Identifiable {
  /// When it happens by itself.
  public enum When: Equatable, Sendable {
    case afterReplies(Int)
    case trustBelow(Int)
    case distressAbove(Int)
    case dangerAbove(Int)

    /// Whether its time has come: how the caller is, and how many answers the caller has had.
    public func isDue(_ state: CallerState, answers: Int) -> Bool {
      switch self {
      case .afterReplies(let count): answers >= count
      case .trustBelow(let line): state.trust < line
      case .distressAbove(let line): state.distress > line
      case .dangerAbove(let line): state.danger > line
      }
    }
  }

  /// Id.
  public var id: String
  /// When; nil: only by the trainer's key.
  public var when: When?
  /// Where the call goes on.
  public var to: String

  /// A trigger.
  public init(id: String, when: When? = nil, to: String) {
    self.id = id
    self.when = when
    self.to = to
  }
}

/// Something that belongs into the call, or does not.
public struct ScenarioRule: Equatable, Sendable, Identifiable {
  /// Id.
  public var id: String
  /// Any of these replies.
  public var replies: [String]
  /// Any of these acts.
  public var acts: [ScenarioAct]
  /// Missing it is "not safe yet".
  public var must: Bool

  /// A rule.
  public init(id: String, replies: [String] = [], acts: [ScenarioAct] = [], must: Bool = false) {
    self.id = id
    self.replies = replies
    self.acts = acts
    self.must = must
  }
}

/// What is to be found in the real directory.
public struct ScenarioTask: Equatable, Sendable, Identifiable {
  /// Id.
  public var id: String
  /// Topic of the service.
  public var topic: String
  /// Language it has to have, nil for any.
  public var language: String?
  /// For whom, nil for any.
  public var forWhom: ForWhom?

  /// A task.
  public init(id: String, topic: String, language: String? = nil, forWhom: ForWhom? = nil) {
    self.id = id
    self.topic = topic
    self.language = language
    self.forWhom = forWhom
  }
}
