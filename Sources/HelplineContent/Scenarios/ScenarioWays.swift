import HelplineModel

/// Where the steps of a scenario lead, slips in names put right.
struct ScenarioWays {
  private let nodes: [String]
  /// Node → where its replies lead.
  private let byReply: [String: Set<String>]
  /// Node → where its replies and acts lead.
  private let byStep: [String: Set<String>]
  private let starts: Set<String>
  private let stops: Set<String>

  init(_ scenario: Scenario) {
    let ids = scenario.nodes.map(\.id)
    let known = Set(ids)
    let meant = { (name: String) -> String? in
      known.contains(name) ? name : Guess.of(name, among: known)
    }
    nodes = ids
    let targets = { (steps: [ScenarioStep]) in Set(steps.compactMap { meant($0.to) }) }
    byReply = Dictionary(scenario.nodes.map { ($0.id, targets($0.replies)) }) { first, _ in first }
    byStep = Dictionary(scenario.nodes.map { ($0.id, targets($0.replies + $0.acts)) }) { first, _ in
      first
    }
    starts = Set(([scenario.first] + scenario.triggers.map(\.to)).compactMap(meant))
    // A node without replies is named for that; the way to it is not to blame.
    stops = Set(scenario.nodes.filter { $0.ending != nil || $0.replies.isEmpty }.map(\.id))
  }

  /// Nodes no way leads to; of some that hang together only the one the others hang on.
  var unreachable: [String] {
    let reached = reach(starts, byStep)
    var left = nodes.filter { !reached.contains($0) }
    var result: [String] = []
    while !left.isEmpty {
      let targets = Set(left.flatMap { id in byStep[id, default: []].filter { $0 != id } })
      guard let root = left.first(where: { !targets.contains($0) }) ?? left.first else { break }
      result.append(root)
      let hanging = reach([root], byStep)
      left.removeAll { hanging.contains($0) }
    }
    return result
  }

  /// Nodes from which replies lead round and round; of some that hang together only the innermost.
  var deadEnds: [String] {
    var good = stops
    var grows = true
    while grows {
      let more = nodes.filter { id in
        !good.contains(id) && byReply[id, default: []].contains { good.contains($0) }
      }
      good.formUnion(more)
      grows = !more.isEmpty
    }
    let caught = nodes.filter { !good.contains($0) }
    var seen: Set<String> = []
    return caught.filter { id in
      let round = reach([id], byReply)
      let isInnermost = round.allSatisfy { reach([$0], byReply).contains(id) }
      guard isInnermost, !seen.contains(id) else { return false }
      seen.formUnion(round)
      return true
    }
  }

  private func reach(_ from: Set<String>, _ ways: [String: Set<String>]) -> Set<String> {
    var reached = from
    var todo = Array(from)
    while let next = todo.popLast() {
      for target in ways[next, default: []] where reached.insert(target).inserted {
        todo.append(target)
      }
    }
    return reached
  }
}

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
    waiting(stand.fired).first { _, when in
      switch when {
      case .afterReplies(let count): stand.replies >= count
      case .trustBelow(let line): state.trust < line
      case .distressAbove(let line): state.distress > line
      case .dangerAbove(let line): state.danger > line
      }
    }?.index
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
