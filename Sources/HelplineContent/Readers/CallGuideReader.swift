import HelplineModel

extension CueKind {
  static let all: [CueKind] = [.try, .ask, .do, .dont, .know]
}

extension Entry {
  func cue() throws -> Cue {
    let id = try id(.sentence)
    return Cue(
      id: id, kind: try choice("kind", of: CueKind.all), text: try required("text"),
      neutral: text("neutral"), guarding: text("guard"),
      replaces: text("replaces"))
  }

  func cues(_ field: String) -> [Cue] { each(field) { try $0.cue() } }

  func phase() throws -> Phase {
    Phase(
      id: try id(.phase), title: try required("title"), aim: text("aim") ?? "",
      cues: cues("cues"), sets: cueSets(), review: review())
  }

  private func cueSets() -> [CueSet: [Cue]] {
    guard let sets = part("sets") else { return [:] }
    var result: [CueSet: [Cue]] = [:]
    for pair in sets.node.pairs {
      guard let set = CueSet(rawValue: pair.key) else {
        let names = CueSet.allCases.map(\.rawValue).joined(separator: ", ")
        log.add(
          sets.problem(
            pair.key, "There is no set of cues named \(pair.key).", "Use one of \(names).",
            leftOut: true))
        continue
      }
      result[set] = sets.cues(pair.key)
    }
    return result
  }

  func branch() throws -> Branch {
    Branch(
      id: try id(.branch), title: try required("title"), name: text("name") ?? text("title") ?? "",
      setsFacts: factsSet(), order: number("order") ?? 100, cues: cues("cues"), review: review())
  }

  /// `{talk: yes_or_no}` as value ids (`talk.yes_or_no`).
  private func factsSet() -> [String] {
    guard let facts = part("sets_facts") else { return [] }
    return facts.node.pairs.flatMap { pair in
      facts.texts(pair.key).map { "\(pair.key).\($0)" }
    }
  }
}
