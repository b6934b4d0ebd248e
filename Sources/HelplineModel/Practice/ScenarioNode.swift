/// How the caller is, 0 to 10 each.
public struct CallerState: Codable, Equatable, Sendable {
  /// Trust in the line.
  public var trust: Int
  /// Distress.
  public var distress: Int
  /// Danger the caller is in.
  public var danger: Int

  /// A state; what lies outside 0 to 10 is brought inside.
  public init(trust: Int = 5, distress: Int = 5, danger: Int = 0) {
    let inside: (Int) -> Int = { min(10, max(0, $0)) }
    self.trust = inside(trust)
    self.distress = inside(distress)
    self.danger = inside(danger)
  }

  /// As it was written; what lies outside 0 to 10 is brought inside.
  public init(from decoder: any Decoder) throws {
    let values = try decoder.container(keyedBy: CodingKeys.self)
    self.init(
      trust: try values.decode(Int.self, forKey: .trust),
      distress: try values.decode(Int.self, forKey: .distress),
      danger: try values.decode(Int.self, forKey: .danger))
  }

  /// The state after a reply; `effect` holds changes, not values.
  public func after(_ effect: StateChange) -> CallerState {
    CallerState(
      trust: trust + effect.trust, distress: distress + effect.distress,
      danger: danger + effect.danger)
  }
}

/// What a reply does to the caller, -5 to 5 each.
public struct StateChange: Codable, Equatable, Sendable {
  /// Change of trust.
  public var trust: Int
  /// Change of distress.
  public var distress: Int
  /// Change of danger.
  public var danger: Int

  /// A change; none by itself.
  public init(trust: Int = 0, distress: Int = 0, danger: Int = 0) {
    self.trust = trust
    self.distress = distress
    self.danger = danger
  }
}

/// How a call ends.
public enum EndingKind: String, Codable, CaseIterable, Sendable {
  case good, poor
  /// Something that keeps a caller safe was missing; shown as "not safe yet", never as "failed".
  case notSafe = "not_safe"
}

/// A moment of the call: the caller speaks, the handler answers.
public struct ScenarioNode: Equatable, Sendable, Identifiable {
  /// Id, once in the scenario.
  public var id: String
  /// Replies to choose from; none at an ending.
  public var replies: [ScenarioStep]
  /// What can be done in the real screens instead.
  public var acts: [ScenarioStep]
  /// Whether and how the call ends here.
  public var ending: EndingKind?

  /// A node.
  public init(
    id: String, replies: [ScenarioStep] = [], acts: [ScenarioStep] = [],
    ending: EndingKind? = nil
  ) {
    self.id = id
    self.replies = replies
    self.acts = acts
    self.ending = ending
  }
}

/// A reply, or an act in its place, and what follows from it.
public struct ScenarioStep: Equatable, Sendable, Identifiable {
  /// Id of the reply; of an act `node.act`.
  public var id: String
  /// The act, nil for a reply.
  public var act: ScenarioAct?
  /// Where the call goes on.
  public var to: String
  /// Dimension → 0 not done, 1 partly, 2 done, 3 done well.
  public var marks: [RubricDimension: Int]
  /// What it does to the caller.
  public var effect: StateChange
  /// Hidden facts the caller tells with the next line.
  public var opens: [String]

  /// How good it is beside the others of its node: its marks, and how the caller takes it.
  public var worth: Int { marks.values.reduce(0, +) + effect.trust - effect.distress }

  /// A step.
  public init(
    id: String, act: ScenarioAct? = nil, to: String, marks: [RubricDimension: Int] = [:],
    effect: StateChange = StateChange(), opens: [String] = []
  ) {
    self.id = id
    self.act = act
    self.to = to
    self.marks = marks
    self.effect = effect
    self.opens = opens
  }
}

/// Something done in the real screens that counts in a practice call.
public struct ScenarioAct: Codable, Hashable, Sendable {
  /// What can be done.
  public enum Kind: String, Codable, CaseIterable, Sendable {
    case safeAsked = "safe_asked"
    case talkAsked = "talk_asked"
    case placeAsked = "place_asked"
    case dangerOpened = "danger_opened"
    case branchTaken = "branch_taken"
    case rightTold = "right_told"
    case stageExplained = "stage_explained"
    case listingGiven = "listing_given"
    case agreed
    case languagePut = "language_put"
  }

  /// What was done.
  public var kind: Kind
  /// With what (a card, a branch, a right); nil: with any.
  public var what: String?

  /// An act.
  public init(_ kind: Kind, what: String? = nil) {
    self.kind = kind
    self.what = what
  }
}
