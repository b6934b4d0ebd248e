import HelplineModel

extension Entry {
  static let helplineStates = ["in_service", "listed", "narrower", "not_in_service", "not_known"]

  /// `country.yaml`; the further files are put in by `CountryReader`.
  func country(folder: String) throws -> Country {
    let code = text("code") ?? folder
    guard code == folder else {
      throw problem(
        "code", "code is \"\(code)\" in the folder \(folder).",
        "Give the folder and the code the same two letters.", leftOut: true)
    }
    return Country(
      id: code, name: try required("name"), native: text("native") ?? "",
      languages: texts("languages"), timeZone: try required("timezone"), nuts: text("nuts"),
      inEU: flag("eu"), boundByVictimsDirective: flag("bound_by_2012_29"),
      numbers: statements("numbers"), helpline: part("helpline")?.helpline() ?? HelplineState())
  }

  private func helpline() -> HelplineState {
    var state = text("state") ?? "not_known"
    if !Self.helplineStates.contains(state) {
      let list = Self.helplineStates.joined(separator: ", ")
      log.add(problem("state", "state is \"\(state)\".", "Write one of \(list)."))
      state = "not_known"
    }
    return HelplineState(
      state: state, asOf: text("as_of"), operatorName: text("operator"),
      statements: statements("statements"))
  }

  /// A file whose top fields are lists of statements (`emergency.yaml`, `duties.yaml`).
  func statementParts() -> [String: [Statement]] {
    var result: [String: [Statement]] = [:]
    for pair in node.pairs {
      if case .text = pair.value.value { continue }
      result[pair.key] = statements(pair.key)
    }
    return result
  }
}
