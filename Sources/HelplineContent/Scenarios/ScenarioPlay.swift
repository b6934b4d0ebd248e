import HelplineModel

/// Every branch of a call, played by replies alone: who practises without a trainer has nothing else.
///
/// Breadth first over where a call can stand. Hidden facts change no way and are left out of it; of the
/// caller's state only what a trigger still waits for counts.
struct ScenarioPlay {
  /// Where a call can stand.
  private struct Stand: Hashable {
    var node: String
    var state: [Int]
    /// Triggers that have happened, a bit each.
    var fired: Int
    var replies: Int
  }

  private static let most = 20_000

  private let nodes: [String: ScenarioNode]
  private let triggers: [ScenarioTrigger]
  /// Nodes met.
  private(set) var met: Set<String> = []
  /// Triggers that happened by themselves.
  private(set) var fired: Set<String> = []
  /// Whether all was played; where it was too much, what was not met says nothing.
  private(set) var isComplete = true

  init(_ scenario: Scenario) {
    let mended = scenario.withSlipsMended
    nodes = Dictionary(mended.nodes.map { ($0.id, $0) }) { first, _ in first }
    triggers = mended.triggers
    let begin = (mended.start, Stand(node: mended.first, state: [], fired: 0, replies: 0))
    play(from: begin)
  }

  private mutating func play(from begin: (CallerState, Stand)) {
    var seen: Set<Stand> = [begin.1]
    var todo = [begin]
    var next = 0
    met.insert(begin.1.node)
    while next < todo.count {
      let (state, stand) = todo[next]
      next += 1
      guard let node = nodes[stand.node], node.ending == nil else { continue }
      for reply in node.replies {
        let after = go(reply, state, stand)
        guard seen.insert(after.1).inserted else { continue }
        guard seen.count < Self.most else { return isComplete = false }
        todo.append(after)
      }
    }
  }

  private mutating func go(
    _ reply: ScenarioStep, _ before: CallerState, _ stand: Stand
  ) -> (CallerState, Stand) {
    let state = before.after(reply.effect)
    var after = Stand(
      node: reply.to, state: [], fired: stand.fired, replies: stand.replies + 1)
    met.insert(after.node)
    if nodes[after.node]?.ending == nil, let index = due(state, after) {
      after.fired |= 1 << index
      after.node = triggers[index].to
      met.insert(after.node)
      fired.insert(triggers[index].id)
    }
    return (state, folded(after, state))
  }

  private func waiting(_ fired: Int) -> [(index: Int, when: ScenarioTrigger.When)] {
    triggers.enumerated().compactMap { index, trigger in
      fired & 1 << index == 0 ? trigger.when.map { (index, $0) } : nil
    }
  }

  /// The first trigger whose time has come: one at most follows a reply.
  private func due(_ state: CallerState, _ stand: Stand) -> Int? {
    waiting(stand.fired).first { $0.when.isDue(state, answers: stand.replies) }?.index
  }

  /// Without what nothing waits for any more: otherwise a call that goes in circles would have no end.
  private func folded(_ stand: Stand, _ state: CallerState) -> Stand {
    var stand = stand
    var (counts, trust, distress, danger) = (false, -1, -1, -1)
    for (_, when) in waiting(stand.fired) {
      switch when {
      case .afterReplies: counts = true
      case .trustBelow: trust = state.trust
      case .distressAbove: distress = state.distress
      case .dangerAbove: danger = state.danger
      }
    }
    stand.state = [trust, distress, danger]
    if !counts { stand.replies = 0 }
    return stand
  }
}

extension Scenario {
  /// The same scenario with names of nodes that are slips put right.
  var withSlipsMended: Scenario {
    let known = Set(nodes.map(\.id))
    let mend = { (name: inout String) in
      if !known.contains(name) { name = Guess.of(name, among: known) ?? name }
    }
    var result = self
    mend(&result.first)
    for index in result.triggers.indices { mend(&result.triggers[index].to) }
    for node in result.nodes.indices {
      for reply in result.nodes[node].replies.indices {
        mend(&result.nodes[node].replies[reply].to)
      }
    }
    return result
  }

  /// The same scenario without what leads nowhere, nil where it cannot begin: nobody is left at a node
  /// that is not there.
  var playable: Scenario? {
    let known = Set(nodes.map(\.id))
    guard known.contains(first) else { return nil }
    var result = self
    result.triggers.removeAll { !known.contains($0.to) }
    for index in result.nodes.indices {
      result.nodes[index].replies.removeAll { $0.id.isEmpty || !known.contains($0.to) }
      result.nodes[index].acts.removeAll { $0.act == nil || !known.contains($0.to) }
    }
    return result
  }
}
