/// A caller's sentence in the drill "danger card in five seconds", and the card it asks for.
public struct DrillSentence: Equatable, Sendable, Identifiable {
  /// Stable id.
  public var id: String
  /// The danger card (id).
  public var card: String
  /// What the caller says; of the card for the handler, what the handler feels.
  public var text: String

  /// A sentence.
  public init(id: String, card: String, text: String) {
    self.id = id
    self.card = card
    self.text = text
  }
}
