import HelplineModel

/// Since when, until when, and whose review is waited for.
extension TreeCheck {
  mutating func checkValidity(_ node: ContentNode, _ entry: String?) {
    guard let from = node["valid_from"]?.text, let until = node["valid_until"],
      let end = until.text, SourceDate.isValid(from), SourceDate.isValid(end),
      SourceDate.firstDay(from) > SourceDate.lastDay(end)
    else { return }
    add(
      until.line, entry, "valid_until", "It ends (\(end)) before it begins (\(from)).",
      "Correct valid_from: or valid_until:.")
  }

  mutating func checkReviewer(_ node: ContentNode, _ entry: String?) {
    guard let found = node["needs_review"], !found.isEmpty else { return }
    let name = found.text ?? found.kindName
    guard !ContentVocabulary.reviewers.contains(name) else { return }
    add(
      found.line, entry, "needs_review", "\"\(name)\" reviews nothing here.",
      "Write one of \(ContentVocabulary.reviewers.joined(separator: ", ")), or leave it out.")
  }
}
