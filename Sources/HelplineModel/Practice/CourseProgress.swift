/// Where a practice evening stands: round, stage, clock, and how many pairs are through. Nobody's name or code.
public struct CourseProgress: Codable, Equatable, Sendable {
  /// How many pairs are through with a round.
  public struct Count: Codable, Equatable, Sendable {
    /// Pairs that are through.
    public var done = 0
    /// Pairs that play it once more, because it was not safe yet.
    public var notSafeYet = 0

    /// Nobody yet.
    public init() {}
  }

  /// Id of the course.
  public var course: String
  /// The day it was begun, `YYYY-MM-DD`; another day begins anew.
  public var day: String
  /// The round, from 0.
  public private(set) var round = 0
  /// What the round is at.
  public private(set) var stage = CourseStage.call
  /// Milliseconds of the stage before the clock was last started.
  private var before = 0
  /// Since when the clock runs, milliseconds since 1970; nil while it stands.
  private var since: Int?
  /// True once the last round is through; nil in evenings that are not over.
  private var ended: Bool?
  /// How many pairs are through, by round.
  public private(set) var counts: [Int: Count] = [:]

  /// The beginning of an evening.
  public init(course: String, day: String) {
    self.course = course
    self.day = day
  }

  /// Whether the clock runs.
  public var isRunning: Bool { since != nil }

  /// Whether nothing of the round has begun: its notice is read now.
  public var isBeforeRound: Bool { stage == .call && before == 0 && since == nil }

  /// Whether the last round is through; the clock stands then.
  public var isOver: Bool { ended == true }

  /// Milliseconds of the stage so far.
  public func elapsed(at now: Int) -> Int { before + (since.map { max(0, now - $0) } ?? 0) }

  /// Milliseconds left of the stage; below zero when its time is over.
  public func left(of course: Course, at now: Int) -> Int {
    guard course.rounds.indices.contains(round) else { return 0 }
    return course.rounds[round].minutes(stage) * 60_000 - elapsed(at: now)
  }

  /// The clock starts, or goes on; not after the last round.
  public mutating func start(at now: Int) {
    if !isOver { since = since ?? now }
  }

  /// The clock stands.
  public mutating func pause(at now: Int) {
    before = elapsed(at: now)
    since = nil
  }

  /// Whether nothing of the evening comes after the present stage.
  public func isLast(in course: Course) -> Bool {
    round + 1 >= course.rounds.count && course.rounds.last?.stages.last == stage
  }

  /// The next stage, its clock running; the next round waits for its notice to be read. False at the end,
  /// where the clock stops.
  @discardableResult
  public mutating func goOn(in course: Course, at now: Int) -> Bool {
    guard !isOver, course.rounds.indices.contains(round) else { return false }
    guard !isLast(in: course) else {
      pause(at: now)
      ended = true
      return false
    }
    let stages = course.rounds[round].stages
    if let index = stages.firstIndex(of: stage), index + 1 < stages.count {
      stage = stages[index + 1]
      (before, since) = (0, now)
      return true
    }
    return go(to: round + 1, in: course)
  }

  /// The beginning of a round, the clock standing; false where there is none.
  @discardableResult
  public mutating func go(to round: Int, in course: Course) -> Bool {
    guard course.rounds.indices.contains(round) else { return false }
    self.round = round
    (stage, before, since, ended) = (.call, 0, nil, nil)
    return true
  }

  /// One round back: while one is under way, to its own beginning.
  @discardableResult
  public mutating func goBack(in course: Course) -> Bool {
    go(to: isBeforeRound ? round - 1 : round, in: course)
  }

  /// A pair is through with the round, or plays it once more; 0 is the least.
  public mutating func count(done: Int = 0, notSafeYet: Int = 0) {
    var count = counts[round] ?? Count()
    count.done = min(99, max(0, count.done + done))
    count.notSafeYet = min(99, max(0, count.notSafeYet + notSafeYet))
    counts[round] = count
  }

  /// Whether it belongs to this course on this day.
  public func fits(_ course: Course, day: String) -> Bool {
    self.course == course.id && self.day == day && course.rounds.indices.contains(round)
  }
}
