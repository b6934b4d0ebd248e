import HelplineModel

extension Entry {
  /// What a handover card may say; every list has to be there.
  func handoverChoices() -> HandoverChoices {
    for list in ["topics", "agreed", "if_they_ring", "code_words"] { expect(list) }
    return HandoverChoices(
      topics: choices("topics"), agreed: choices("agreed"), ifTheyRing: choices("if_they_ring"),
      codeWords: texts("code_words"))
  }

  private func choices(_ list: String) -> [HandoverChoices.Choice] {
    each(list) { entry in
      HandoverChoices.Choice(id: try entry.required("id"), text: try entry.required("text"))
    }
  }
}
