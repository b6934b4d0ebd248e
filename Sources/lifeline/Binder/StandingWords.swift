import HelplineContent
import HelplineModel

/// Statements as sentences to be handed on: what each may claim stands beside it.
struct StandingWords {
  /// The day the ages of sources are counted on.
  let today: Day

  static let ours = "our words, not yet reviewed"
  static let unknown = "not known here"
  static let confirm = "confirm before relying on it"

  /// A sentence with its number in front and its standing behind it.
  func item(_ statement: Statement, label: String? = nil) -> HandoutItem {
    let number = statement.numberAhead.map { "\($0): " } ?? ""
    let guarding = statement.guarding.map { " (\($0))" } ?? ""
    return HandoutItem(
      label, number + statement.text + guarding, asides: asides(statement),
      sources: sources(statement))
  }

  func sources(_ statement: Statement) -> [String] {
    if case .fact(let sources, _) = statement.standing { return sources }
    return []
  }

  /// Standing, validity, disagreement and cautions of a statement.
  func asides(_ statement: Statement) -> [String] {
    let note = statement.note?.replacing("Confirm before relying on it.", with: "")
      .trimmingPrefix(" ")
    let reviewer = statement.needsReview.map { $0 == "health" ? "health professional" : $0 }
    let further: [String?] = [
      statement.validFrom.map { "holds since \($0)" },
      statement.validUntil.map { "held until \($0)" },
      statement.conflict.map { "sources disagree: \($0)" },
      note.flatMap { $0.isEmpty ? nil : String($0) },
      reviewer.map { "waits for the review of a \($0)" },
    ]
    return standing(statement) + further.compactMap(\.self)
  }

  private func standing(_ statement: Statement) -> [String] {
    switch statement.standing {
    case .fact(_, let dated):
      [age(dated, isOld: statement.needsConfirming(on: today))]
        + (statement.checked.map { ["compared with its source on \($0)"] } ?? [])
    case .advice(let review): [Self.reviewed(review)]
    case .unknown: statement.text.lowercased().contains(Self.unknown) ? [] : [Self.unknown]
    }
  }

  /// How old a source is, and whether it is too old to rely on.
  private func age(_ dated: String?, isOld: Bool) -> String {
    let source = dated.map { "from a source of \($0)" } ?? "undated source"
    return isOld ? "\(source), \(Self.confirm)" : source
  }

  /// Without a date, or older than a year.
  func isOld(_ dated: String?) -> Bool {
    dated.map { SourceDate.isOlder($0, thanMonths: 12, on: today) } ?? true
  }

  /// Who signed our own words.
  static func reviewed(_ review: Review?) -> String {
    review.map { "our words, reviewed by the \($0.by) on \($0.date)" } ?? ours
  }
}
