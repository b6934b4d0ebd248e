/// Interface texts by id; a translation replaces the English wording, named placeholders stay.
public protocol Phrasebook: Sendable {
  /// The translated text, nil where there is none.
  func text(_ id: String) -> String?
}

/// English: every text stands beside its id where it is used.
public struct EnglishPhrasebook: Phrasebook {
  /// The English book.
  public init() {}
  /// Nothing: the English wording stands at the place of use.
  public func text(_ id: String) -> String? { nil }
}
