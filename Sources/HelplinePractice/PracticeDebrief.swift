import HelplineModel

/// What a practice call looks like afterwards: at most four points, what is not safe yet, turning points.
///
/// No sum and no rank: a point stands for itself.
public struct PracticeDebrief: Equatable, Sendable {
  /// One scored dimension.
  public struct Point: Equatable, Sendable {
    /// What is looked at.
    public var dimension: RubricDimension
    /// 0 to 3, the middle of its marks rounded down; nil where nothing said anything of it.
    public var mark: Int?

    /// A point.
    public init(dimension: RubricDimension, mark: Int?) {
      self.dimension = dimension
      self.mark = mark
    }
  }

  /// A reply that turned the call, and the one that would have done better there.
  public struct TurningPoint: Equatable, Sendable {
    /// The node it was said at.
    public var node: String
    /// The reply that was taken.
    public var taken: String
    /// The better one; nil where there was none.
    public var better: String?

    /// A turning point.
    public init(node: String, taken: String, better: String?) {
      self.node = node
      self.taken = taken
      self.better = better
    }
  }

  /// How it ended, nil when it was stopped.
  public var ending: EndingKind?
  /// The scored dimensions in the scenario's order.
  public var points: [Point]
  /// Rules whose lack is "not safe yet" (ids).
  public var notSafeYet: [String]
  /// Required acts that were done, and those that were not (ids).
  public var did: [String]
  /// Required acts that were not done and are no matter of safety (ids).
  public var missed: [String]
  /// Forbidden things that were said (ids).
  public var said: [String]
  /// What went best: up to two replies with the highest marks (ids).
  public var best: [String]
  /// Up to two moments at which the caller turned away most.
  public var turningPoints: [TurningPoint]
  /// How the caller was: at the start, then after each moment.
  public var curve: [CallerState]

  /// Looks back at a call.
  public init(_ call: PracticeCall) {
    let scenario = call.scenario
    ending = call.ending
    points = scenario.scored.map { Self.point($0, call) }
    let met = { (rule: ScenarioRule) in Self.isMet(rule, call) }
    did = scenario.required.filter(met).map(\.id)
    notSafeYet = scenario.required.filter { $0.must && !met($0) }.map(\.id)
    missed = scenario.required.filter { !$0.must && !met($0) }.map(\.id)
    said = scenario.forbidden.filter(met).map(\.id)
    best = Self.best(call)
    turningPoints = Self.turningPoints(call)
    curve = [scenario.start] + call.moments.map(\.state)
  }

  /// Whether the call was safe: nothing that keeps a caller safe is missing, and it did not end so.
  public var isSafe: Bool { notSafeYet.isEmpty && ending != .notSafe }

  private static func point(_ dimension: RubricDimension, _ call: PracticeCall) -> Point {
    let marks = call.moments.compactMap { $0.marks[dimension] }.sorted()
    return Point(
      dimension: dimension, mark: marks.isEmpty ? nil : marks[(marks.count - 1) / 2])
  }

  /// Own words count for a rule only when a trainer says so; acts count wherever they were done.
  private static func isMet(_ rule: ScenarioRule, _ call: PracticeCall) -> Bool {
    call.moments.contains { $0.isReply && rule.replies.contains($0.step) }
      || rule.acts.contains { wanted in call.acts.contains { wanted.isMet(by: $0) } }
  }

  private static func best(_ call: PracticeCall) -> [String] {
    let worth = { (moment: PracticeMoment) in moment.marks.values.reduce(0, +) }
    return call.moments.enumerated()
      .filter { $0.element.isReply && $0.element.marks.values.contains { $0 >= 2 } }
      .sorted { (worth($1.element), $0.offset) < (worth($0.element), $1.offset) }
      .prefix(2).map(\.element.step)
  }

  /// Where trust fell or distress rose most, and the reply with the best marks there.
  private static func turningPoints(_ call: PracticeCall) -> [TurningPoint] {
    var before = call.scenario.start
    var falls: [(fall: Int, at: Int, moment: PracticeMoment)] = []
    for (index, moment) in call.moments.enumerated() {
      let fall = (before.trust - moment.state.trust) + (moment.state.distress - before.distress)
      if moment.isReply, fall > 0 { falls.append((fall, index, moment)) }
      before = moment.state
    }
    return falls.sorted { ($1.fall, $0.at) < ($0.fall, $1.at) }.prefix(2)
      .sorted { $0.at < $1.at }.map { turning($0.moment, call.scenario) }
  }

  private static func turning(_ moment: PracticeMoment, _ scenario: Scenario) -> TurningPoint {
    let replies = scenario.node(moment.node)?.replies ?? []
    let worth = { (step: ScenarioStep) in
      step.marks.values.reduce(0, +) + step.effect.trust - step.effect.distress
    }
    let better = replies.filter { $0.id != moment.step }.max { worth($0) < worth($1) }
    return TurningPoint(node: moment.node, taken: moment.step, better: better?.id)
  }
}
