/// A sheet to be filled in by hand, as the content has it: practice advice in our own words.
public struct PaperForm: Equatable, Sendable, Identifiable {
  /// Which sheet it is.
  public var id: PaperKind
  /// As it stands at the top of every page.
  public var title: String
  /// What becomes of a sheet somebody wrote on.
  public var filled: String
  /// Its parts; house values still stand in braces.
  public var parts: [PaperFormPart]
  /// The signature, nil while not reviewed.
  public var review: Review?

  /// A form.
  public init(
    id: PaperKind, title: String, filled: String, parts: [PaperFormPart], review: Review? = nil
  ) {
    self.id = id
    self.title = title
    self.filled = filled
    self.parts = parts
    self.review = review
  }
}

/// A part of a form.
public struct PaperFormPart: Equatable, Sendable {
  /// Its heading.
  public var title: String
  /// Its lines.
  public var items: [PaperFormItem]

  /// A part.
  public init(title: String, items: [PaperFormItem]) {
    self.title = title
    self.items = items
  }
}

/// What can stand on a line of a form.
public enum PaperItemKind: String, CaseIterable, Sendable {
  case text, tick, choose, write, table
}

/// One line of a form.
public struct PaperFormItem: Equatable, Sendable {
  /// What kind of line it is.
  public var kind: PaperItemKind
  /// Its words; house values stand in braces.
  public var text: String
  /// The wording while the house has not set a value the text needs.
  public var neutral: String?
  /// Lines to write on, or the height of a table's rows.
  public var lines: Int
  /// Boxes of a question, or columns of a table.
  public var choices: [String]
  /// Rows of a table.
  public var rows: [String]

  /// A line.
  public init(
    kind: PaperItemKind, text: String, neutral: String? = nil, lines: Int = 1,
    choices: [String] = [], rows: [String] = []
  ) {
    self.kind = kind
    self.text = text
    self.neutral = neutral
    self.lines = lines
    self.choices = choices
    self.rows = rows
  }
}
