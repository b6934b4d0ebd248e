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
