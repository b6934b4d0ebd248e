/// What a sentence may claim. The three classes are never mixed (`Resources/README.md`).
public enum Standing: Equatable, Sendable {
  /// Held by a source; `dated` is the source's own date (`2016`, `2016-09`, `2016-09-05`), nil when the page has none.
  case fact(sources: [String], dated: String?)
  /// How to help, in our words; `reviewed` names the role and the day, nil is "not yet reviewed".
  case advice(reviewed: Review?)
  /// A hole, said in words.
  case unknown
}

/// Who signed a piece of practice advice, and when.
public struct Review: Equatable, Sendable {
  /// The role that signed, never a person's name.
  public var by: String
  /// The day of the signature, `YYYY-MM-DD`.
  public var date: String

  /// A signature by a role on a day.
  public init(by: String, date: String) {
    self.by = by
    self.date = date
  }
}

/// One sentence of the knowledge base with its standing.
public struct Statement: Equatable, Sendable, Identifiable {
  /// Stable id, unique over all content.
  public var id: String
  /// The sentence.
  public var text: String
  /// What it may claim.
  public var standing: Standing
  /// What it is about inside its file (`happens`, `who`, `ask_for` …), nil where the file needs none.
  public var about: String?
  /// The caution that belongs in front of advice a watcher could notice.
  public var guarding: String?
  /// Sources that disagree, in words.
  public var conflict: String?
  /// A further caution.
  public var note: String?
  /// The one country (ISO 3166-1) where it holds; nil means everywhere.
  public var country: String?
  /// The telephone number the statement is about, as published.
  public var number: String?
  /// Since when it holds (`2024`, `2024-01-01`), where that is known.
  public var validFrom: String?
  /// Until when it held; what comes after stands beside it.
  public var validUntil: String?
  /// The day somebody compared it with its source, `YYYY-MM-DD`; nil: nobody has.
  public var checked: String?
  /// Whose review it waits for (`lawyer`, `health`), nil where none is asked for.
  public var needsReview: String?

  /// A sentence with its standing.
  public init(
    id: String, text: String, standing: Standing, about: String? = nil, guarding: String? = nil,
    conflict: String? = nil, note: String? = nil, country: String? = nil, number: String? = nil
  ) {
    self.id = id
    self.text = text
    self.standing = standing
    self.about = about
    self.guarding = guarding
    self.conflict = conflict
    self.note = note
    self.country = country
    self.number = number
  }

  /// The number as it stands before the text; nil where the text says it itself.
  public var numberAhead: String? { number.flatMap { text.contains($0) ? nil : $0 } }
}
