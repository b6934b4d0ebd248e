import HelplineModel

/// A practice call under way: where it stands, how the caller is, what was said and done so far.
///
/// A plain value: going back two steps is taking an earlier one. It knows no screen, no file and no clock.
public struct PracticeCall: Equatable, Sendable {
  /// What is played.
  public let scenario: Scenario
  /// Where it stands: everything but the scenario.
  public private(set) var progress: PracticeProgress

  /// A call at its beginning.
  public init(_ scenario: Scenario) {
    self.scenario = scenario
    progress = PracticeProgress(node: scenario.first, state: scenario.start)
  }

  /// A call as it stood; nil where the scenario has no such node any more.
  public init?(_ scenario: Scenario, at progress: PracticeProgress) {
    guard scenario.node(progress.node) != nil else { return nil }
    self.scenario = scenario
    self.progress = progress
  }

  /// The node the call stands at.
  public var node: String { progress.node }
  /// How the caller is now.
  public var state: CallerState { progress.state }
  /// Hidden facts the caller has told.
  public var opened: [String] { progress.opened }
  /// Hidden facts told with the present line.
  public var justOpened: [String] { progress.justOpened }
  /// What happened, oldest first.
  public var moments: [PracticeMoment] { progress.moments }
  /// Acts done in the real screens, in the order done, each once.
  public var acts: [ScenarioAct] { progress.acts }

  /// How the call ended, nil while it goes on.
  public var ending: EndingKind? { scenario.node(node)?.ending }

  /// The replies to choose from now, in an order of their own that is the same in every run: authors write the
  /// best one first, and nobody learns from pressing 1.
  public var replies: [ScenarioStep] {
    (scenario.node(node)?.replies ?? []).map { (Self.place(of: $0), $0) }
      .sorted { $0.0 < $1.0 }.map(\.1)
  }

  /// A number that only the id decides (FNV-1a, 64 bits): Swift's own hashes differ from start to start.
  private static func place(of step: ScenarioStep) -> UInt64 {
    step.id.utf8.reduce(0xCBF2_9CE4_8422_2325) { ($0 ^ UInt64($1)) &* 0x0000_0100_0000_01B3 }
  }

  /// Takes a reply; false where the present node has none of that id.
  ///
  /// - Parameter ownWords: the trainee said it in own words and names this one as the nearest: the caller
  ///   answers as to it, and nothing of it counts until a trainer has scored it.
  @discardableResult
  public mutating func reply(_ id: String, ownWords: Bool = false) -> Bool {
    guard let step = replies.first(where: { $0.id == id }) else { return false }
    go(step, kind: ownWords ? .ownWords : .reply)
    fireDueTriggers()
    return true
  }

  /// Something was done in the real screens: it counts for the rules, and where the present node waits for
  /// it the call goes on. True when the call has moved.
  @discardableResult
  public mutating func done(_ act: ScenarioAct) -> Bool {
    if !acts.contains(act) { progress.acts.append(act) }
    let waiting = scenario.node(node)?.acts.first { $0.act.map { $0.isMet(by: act) } ?? false }
    guard let step = waiting else { return false }
    go(step, kind: .act)
    fireDueTriggers()
    return true
  }

  /// The trainer's key, or what happens by itself: a trigger that has not happened yet.
  @discardableResult
  public mutating func fire(_ id: String) -> Bool {
    guard ending == nil, let trigger = scenario.triggers.first(where: { $0.id == id }),
      !hasHappened(trigger)
    else { return false }
    go(ScenarioStep(id: trigger.id, to: trigger.to), kind: .trigger)
    return true
  }

  /// What was done in the real screens stays done where the call goes back: it still stands there.
  public mutating func keepActs(of later: PracticeCall) {
    progress.acts += later.acts.filter { !acts.contains($0) }
  }

  /// A trainer's marks for own words: what they count for, and whether they do what the reply named as the
  /// nearest does. Anything but own words stays as it was.
  public mutating func score(
    _ moment: Int, _ marks: [RubricDimension: Int], countsAsReply: Bool
  ) {
    guard moments.indices.contains(moment), moments[moment].kind == .ownWords else { return }
    progress.moments[moment].marks = marks.mapValues { min(3, max(0, $0)) }
    progress.moments[moment].countsAsReply = countsAsReply
  }

  private mutating func go(_ step: ScenarioStep, kind: PracticeMoment.Kind) {
    progress.state = state.after(step.effect)
    progress.justOpened = step.opens.filter { !progress.opened.contains($0) }
    progress.opened += progress.justOpened
    progress.moments.append(
      PracticeMoment(
        node: node, step: step.id, kind: kind, state: state,
        marks: kind == .reply || kind == .act ? step.marks : [:]))
    progress.node = step.to
  }

  /// One trigger at most follows a reply: two things at once would leave no room for an answer.
  private mutating func fireDueTriggers() {
    guard ending == nil else { return }
    let due = scenario.triggers.first { !hasHappened($0) && $0.when.map(isDue) ?? false }
    if let due { fire(due.id) }
  }

  private func isDue(_ when: ScenarioTrigger.When) -> Bool {
    when.isDue(state, answers: moments.count { $0.kind.isAnswer })
  }

  private func hasHappened(_ trigger: ScenarioTrigger) -> Bool {
    moments.contains { $0.kind == .trigger && $0.step == trigger.id }
  }
}

extension ScenarioAct {
  /// Whether something that was done is this: where nothing is named, with anything.
  public func isMet(by done: ScenarioAct) -> Bool {
    kind == done.kind && (what == nil || what == done.what)
  }
}
