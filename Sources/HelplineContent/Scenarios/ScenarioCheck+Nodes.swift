import HelplineModel

extension ScenarioCheck {
  mutating func checkNodes() {
    for node in scenario.nodes {
      checkReplies(of: node)
      for step in node.replies { check(step, .reply) }
      for step in node.acts { check(step, .act) }
      checkTwins(of: node)
    }
  }

  /// Of two acts that are one only the first would ever count.
  private mutating func checkTwins(of node: ScenarioNode) {
    var seen: Set<ScenarioAct> = []
    for step in node.acts {
      guard let act = step.act, !seen.insert(act).inserted else { continue }
      add(
        .act, step.id, "act", "The act stands twice at this node.",
        "Take one of the two away, or name another what:.")
    }
  }

  private mutating func checkReplies(of node: ScenarioNode) {
    if node.ending != nil {
      guard !node.replies.isEmpty || !node.acts.isEmpty else { return }
      return add(
        .node, node.id, "ending", "The call ends here, and there are replies.",
        "Take ending: away, or the replies and acts.")
    }
    if node.replies.isEmpty {
      return add(
        .node, node.id, "replies", "The call stops here: there is no reply and no ending.",
        "Add replies:, or ending: good, poor or not_safe.")
    }
    if !(3...4).contains(node.replies.count) {
      add(
        .node, node.id, "replies", "There are \(node.replies.count) replies.",
        "Write three or four, one of them plausible and wrong.")
    }
    if !node.replies.contains(where: \.isWrong) {
      add(
        .node, node.id, "replies", "There is no plausible wrong reply.",
        "Add one that a well-meaning volunteer could say, with a mark of 0 or 1.")
    }
  }

  private mutating func check(_ step: ScenarioStep, _ kind: IDKind) {
    let nodes = scenario.nodes.map(\.id)
    if !step.to.isEmpty, !nodes.contains(step.to) {
      let meant = addMissing(kind, step.id, "to", "node", step.to, among: nodes)
      hasLooseEnds = hasLooseEnds || meant == nil
    }
    for fact in step.opens {
      guard !scenario.hidden.contains(fact) else {
        opened.insert(fact)
        continue
      }
      let meant = addMissing(
        kind, step.id, "opens", "hidden fact", fact, among: scenario.hidden)
      if let meant { opened.insert(meant) }
    }
    if let act = step.act { checkAct(act, kind, step.id) }
  }

  mutating func checkEndings(isSure: Bool) {
    guard isSure else { return }
    let there = Set(scenario.nodes.compactMap(\.ending))
    for kind in EndingKind.allCases where !there.contains(kind) {
      add(
        .scenario, scenario.id, "nodes", "There is no ending of the kind \(kind.rawValue).",
        "Add a node with ending: \(kind.rawValue), and a way to it.")
    }
  }

  /// What can be reached, what cannot be left, and what is met when every branch is played.
  mutating func checkWays() {
    let ways = ScenarioWays(scenario)
    for id in ways.unreachable {
      add(
        .node, id, nil, "No way leads to this node.",
        "Write to: \(id) in a reply or a trigger, or take the node away.")
    }
    for id in ways.deadEnds {
      add(
        .node, id, "replies", "From here no ending can be reached by replies.",
        "Let one of the replies lead on.")
    }
    guard ways.unreachable.isEmpty, ways.deadEnds.isEmpty else { return }
    let play = ScenarioPlay(scenario)
    guard play.isComplete else { return }
    for node in scenario.nodes where node.ending != nil && !play.met.contains(node.id) {
      add(
        .node, node.id, "ending", "No replies lead to this ending: it takes an act or a key.",
        "Add a reply that leads here, for those who practise without a trainer.")
    }
    for trigger in scenario.triggers where trigger.when != nil && !play.fired.contains(trigger.id) {
      add(
        .trigger, trigger.id, "when", "No way of playing the call makes this happen.",
        "Change when:, or leave it out and let the trainer's key do it.")
    }
  }
}

extension ScenarioStep {
  /// A reply that is not what a good call has: nothing of it, or a part.
  var isWrong: Bool { marks.values.contains { $0 <= 1 } }
}
