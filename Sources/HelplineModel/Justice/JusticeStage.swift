/// A stage on the road of a case.
public struct JusticeStage: Equatable, Sendable, Identifiable {
  /// `report`, `investigation`, `decision`, `trial`, `verdict`, `after` or `compensation`.
  public var id: String
  /// Its name there.
  public var title: String
  /// What is known of it; `about` says of what (`happens`, `who`, `role`, `ask_for`, `who_knows` …).
  public var statements: [Statement]

  /// A stage.
  public init(id: String, title: String, statements: [Statement]) {
    self.id = id
    self.title = title
    self.statements = statements
  }

  /// The ids of all stages in the order of the road.
  public static let order = [
    "report", "investigation", "decision", "trial", "verdict", "after", "compensation",
  ]
}

/// A turn a case can take beside its stages.
public struct JusticePath: Equatable, Sendable, Identifiable {
  /// `child`, `minor_offence` or `closed_case`.
  public var id: String
  /// Its name there.
  public var title: String
  /// What is known of it; `about` as in a stage.
  public var statements: [Statement]

  /// A turn.
  public init(id: String, title: String, statements: [Statement]) {
    self.id = id
    self.title = title
    self.statements = statements
  }

  /// The ids of all turns.
  public static let order = ["closed_case", "child", "minor_offence"]
}

/// A native term of the justice system in plain words.
public struct GlossaryTerm: Equatable, Sendable, Identifiable {
  /// Stable id (`at.term.privatbeteiligter`).
  public var id: String
  /// The term as it stands on letters.
  public var term: String
  /// Other forms of it that stand in texts (plural, case, abbreviation).
  public var forms: [String]
  /// ISO 639.
  public var language: String
  /// What it means, with the standing of that sentence.
  public var meaning: Statement
  /// A term it is mixed up with, and how to tell the two apart.
  public var notToBeMixedUpWith: String?

  /// A term.
  public init(
    id: String, term: String, forms: [String] = [], language: String, meaning: Statement,
    notToBeMixedUpWith: String? = nil
  ) {
    self.id = id
    self.term = term
    self.forms = forms
    self.language = language
    self.meaning = meaning
    self.notToBeMixedUpWith = notToBeMixedUpWith
  }
}
