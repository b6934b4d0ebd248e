import HelplineModel

extension Entry {
  func dangerCard() throws -> DangerCard {
    DangerCard(
      id: try id(.danger), title: try required("title"), order: number("order") ?? 100,
      fits: fit(), lines: cues("lines"), questions: cues("questions"),
      withChild: cues("with_child"), withYesOrNo: cues("with_yes_or_no"),
      withOtherCountry: cues("with_other_country"), thenTopics: texts("then_topics"),
      review: review())
  }

  func dangerNow() throws -> DangerNow {
    DangerNow(
      whereQuestion: try whereQuestion(), callerRings: cues("caller_rings"),
      weRing: cues("we_ring"), stay: cues("stay"))
  }

  /// The question for the place: a plain text, or a cue with its text.
  private func whereQuestion() throws -> String {
    let field = ["where_question", "where", "question"].first { has($0) } ?? "where_question"
    guard let question = node[field], question.isMap else { return try required(field) }
    return try Entry(question, log: log, inside: name).cue().text
  }
}
