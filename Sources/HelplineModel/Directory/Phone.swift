/// A telephone line as published.
public struct Phone: Equatable, Sendable {
  /// The number as published, grouped as published.
  public var number: String
  /// `helpline`, `office`, `text`, `fax`, `textphone`, `video` or nil.
  public var kind: String?
  /// What the publisher says about it.
  public var note: String?
  /// Extension.
  public var extensionNumber: String?
  /// It is the number to dial from abroad.
  public var fromAbroad = false
  /// Only the handler may see it; never read aloud.
  public var handlerOnly = false
  /// Languages spoken on this line, where the publisher tells lines apart.
  public var languages: [SpokenLanguage] = []
  /// The number in E.164 (`+35318787300`); nil for short codes and for what cannot be read.
  public var e164: String?
  /// As its country writes it for calls from inside; nil where that is not known.
  public var national: String?
  /// What to dial from abroad, in groups (`+353 1 878 7300`); nil where it cannot be dialled from there.
  public var international: String?
  /// A number that is valid inside its country only and never becomes an international one (116 006, 112).
  public var isShortCode = false
  /// Why the number is shown as published with a mark; nil where nothing speaks against it.
  public var doubt: NumberDoubt?

  /// A line.
  public init(
    number: String, kind: String? = nil, note: String? = nil, extensionNumber: String? = nil,
    fromAbroad: Bool = false, handlerOnly: Bool = false
  ) {
    self.number = number
    self.kind = kind
    self.note = note
    self.extensionNumber = extensionNumber
    self.fromAbroad = fromAbroad
    self.handlerOnly = handlerOnly
  }
}

/// What speaks against a published number.
public enum NumberDoubt: String, Codable, Sendable {
  /// Its country has no such number: wrong length or unknown range.
  case impossible
  /// It is no number that can be read: letters, or several numbers that cannot be told apart.
  case unreadable
  /// Nothing says which country it belongs to.
  case countryUnknown = "country_unknown"
}
