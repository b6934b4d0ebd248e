import HelplineModel

/// The road of a case, its turns, and native terms.
extension Entry {
  func stage() throws -> JusticeStage {
    let id = try oneOf(JusticeStage.order, "stage")
    return JusticeStage(
      id: id, title: text("title") ?? id, statements: statements("statements"))
  }

  func justicePath() throws -> JusticePath {
    let id = try oneOf(JusticePath.order, "path")
    return JusticePath(
      id: id, title: try required("title"), statements: statements("statements"))
  }

  /// An id out of a fixed list.
  private func oneOf(_ known: [String], _ kind: String) throws -> String {
    let id = try required("id")
    guard known.contains(id) else {
      throw problem(
        "id", "There is no \(kind) \"\(id)\".", "Write one of \(known.joined(separator: ", ")).",
        leftOut: true)
    }
    return id
  }

  /// A native term; its meaning is the entry's sentence, whether fact or our own words.
  func glossaryTerm() throws -> GlossaryTerm {
    let id = try id(.sentence)
    return GlossaryTerm(
      id: id, term: try required("term"), forms: texts("forms"),
      language: try required("language"),
      meaning: statement(id: id, text: try required("meaning"), standing: try standing()),
      notToBeMixedUpWith: text("not"))
  }

  /// What a country adds to rights, by the right's id.
  func rightAdditions() -> [String: [Statement]] {
    var result: [String: [Statement]] = [:]
    for (right, statement) in each("adds", { (try $0.required("right"), try $0.statement()) }) {
      result[right, default: []].append(statement)
    }
    return result
  }

  /// A card to be read, one a file.
  func infoCard() throws -> InfoCard {
    InfoCard(
      id: try id(.card), title: try required("title"), fits: fit(), order: number("order") ?? 100,
      parts: each("parts") {
        InfoCard.CardPart(title: try $0.required("title"), statements: $0.statements("statements"))
      })
  }
}
