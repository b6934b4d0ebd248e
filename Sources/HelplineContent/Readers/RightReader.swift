import HelplineModel

extension Entry {
  func right() throws -> Right {
    let id = try id(.sentence)
    return Right(
      id: id, letter: text("letter"), short: try required("short"), title: try required("title"),
      plain: try plainRight(id), say: text("say"), phases: rightPhases(), who: text("who"),
      limits: text("limits"), act: text("act") ?? "", article: text("article") ?? "",
      unknown: text("unknown"), notBound: texts("not_bound"), fits: fit(),
      order: number("order") ?? 100)
  }

  /// The right itself; one whose facts were not checked says so in `unknown` or `text`.
  private func plainRight(_ id: String) throws -> Statement {
    let standing = try standing()
    if let plain = text("plain") { return statement(id: id, text: plain, standing: standing) }
    guard standing == .unknown, let hole = text("unknown") ?? text("text") else {
      throw problem("plain", "plain is missing.", "Add plain: to the entry.", leftOut: true)
    }
    return statement(id: id, text: hole, standing: standing)
  }

  private func rightPhases() -> [RightPhase] {
    texts("phases").compactMap { word in
      if let phase = RightPhase(rawValue: word) { return phase }
      let names = RightPhase.allCases.map(\.rawValue).joined(separator: ", ")
      log.add(problem("phases", "There is no phase \"\(word)\".", "Write one of \(names)."))
      return nil
    }
  }

  func crimeType() throws -> CrimeType {
    CrimeType(
      id: try id(.crime), name: try required("name"), short: try required("short"),
      needs: texts("needs"), topics: texts("topics"), danger: texts("danger"),
      firstFacts: statements("first_facts"), redFlags: statements("red_flags"))
  }
}
