extension Scenario {
  /// Its words for somebody who asked for a language (ISO 639): that, else English, else any there is.
  public func texts(for language: String?) -> ScenarioTexts? {
    let asked = language.map { String($0.prefix { $0 != "-" && $0 != "_" }) }
    return [asked, "en"].compactMap { $0.flatMap { texts[$0] } }.first
      ?? texts.min { $0.key < $1.key }?.value
  }

  /// The nodes of a call that goes well: from the first one by the best reply of each.
  public var mainWay: [String] {
    var way: [String] = []
    var next: String? = first
    while let id = next, !way.contains(id), let node = node(id) {
      way.append(id)
      let steps = node.replies.filter { !way.contains($0.to) }
      next = steps.max { $0.worth < $1.worth }?.to
    }
    return way
  }

  /// Nodes the caller comes to only by being pushed: every reply that leads there costs trust.
  public var pushedNodes: Set<String> {
    let steps = Dictionary(grouping: nodes.flatMap(\.replies), by: \.to)
    let pushed = steps.filter { $0.value.allSatisfy { $0.effect.trust < 0 } }.keys
    return Set(pushed).subtracting(triggers.map(\.to))
  }
}
