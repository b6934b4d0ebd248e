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
    /// The number of the moment.
    public var moment: Int
    /// The reply that was taken, or stands nearest to own words.
    public var taken: String
    /// One that would have done better; nil where there was none.
    public var better: String?

    /// A turning point.
    public init(moment: Int, taken: String, better: String?) {
      self.moment = moment
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
  /// Required rules that own words may meet, once a trainer has scored them (ids).
  public var waiting: [String]
  /// Required acts that were done, and those that were not (ids).
  public var did: [String]
  /// Required acts that were not done and are no matter of safety (ids).
  public var missed: [String]
  /// Forbidden things that were said (ids).
  public var said: [String]
  /// What went best: up to two moments with the highest marks (their numbers).
  public var best: [Int]
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
    let open = scenario.required.filter { !met($0) }
    let waits = open.filter { Self.waits($0, call) }
    waiting = waits.map(\.id)
    notSafeYet = open.filter { $0.must && !waits.contains($0) }.map(\.id)
    missed = open.filter { !$0.must && !waits.contains($0) }.map(\.id)
    said = scenario.forbidden.filter(met).map(\.id)
    best = Self.best(call)
    turningPoints = Self.turningPoints(call)
    curve = [scenario.start] + call.moments.map(\.state)
  }

  /// Whether the call was safe: nothing that keeps a caller safe is missing, and it did not end so.
  public var isSafe: Bool { notSafeYet.isEmpty && waiting.isEmpty && ending != .notSafe }

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

  /// Own words that nobody has scored stand nearest to a reply that meets the rule.
  private static func waits(_ rule: ScenarioRule, _ call: PracticeCall) -> Bool {
    call.moments.contains {
      $0.kind == .ownWords && $0.marks.isEmpty && rule.replies.contains($0.step)
    }
  }

  private static func best(_ call: PracticeCall) -> [Int] {
    let worth = { (moment: PracticeMoment) in moment.marks.values.reduce(0, +) }
    return call.moments.enumerated()
      .filter { $0.element.isReply && $0.element.marks.values.contains { $0 >= 2 } }
      .sorted { (worth($1.element), $0.offset) < (worth($0.element), $1.offset) }
      .prefix(2).map(\.offset)
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
      .sorted { $0.at < $1.at }.map { turning($0.at, $0.moment, call.scenario) }
  }

  private static func turning(
    _ number: Int, _ moment: PracticeMoment, _ scenario: Scenario
  ) -> TurningPoint {
    let replies = scenario.node(moment.node)?.replies ?? []
    let taken = replies.first { $0.id == moment.step }?.worth ?? .min
    let better = replies.filter { $0.worth > taken }.max { $0.worth < $1.worth }
    return TurningPoint(moment: number, taken: moment.step, better: better?.id)
  }
}
