/// A card to be read part by part: reporting, borders, a child taken abroad.
public struct InfoCard: Equatable, Sendable, Identifiable {
  /// Stable id (`report_helper`, `cross_border`, `abduction`).
  public var id: String
  /// Its title.
  public var title: String
  /// The facts that bring it.
  public var fits: Fit
  /// Its place.
  public var order: Int
  /// Its parts.
  public var parts: [CardPart]

  /// A part of a card.
  public struct CardPart: Equatable, Sendable {
    /// Its heading.
    public var title: String
    /// What stands in it.
    public var statements: [Statement]

    /// A part.
    public init(title: String, statements: [Statement]) {
      self.title = title
      self.statements = statements
    }
  }

  /// A card.
  public init(id: String, title: String, fits: Fit = Fit(), order: Int = 100, parts: [CardPart]) {
    self.id = id
    self.title = title
    self.fits = fits
    self.order = order
    self.parts = parts
  }
}
