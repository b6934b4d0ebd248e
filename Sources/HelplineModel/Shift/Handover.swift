/// What one shift tells the next about a caller who may ring again: choices only, and a code word that
/// was given to the caller. No name, no free text; it is gone after 72 hours.
public struct HandoverCard: Codable, Equatable, Sendable, Identifiable {
  /// Random id, 32 hexadecimal digits.
  public var id: String
  /// What it was about, a choice id.
  public var topic: String
  /// What was agreed, choice ids.
  public var agreed: [String]
  /// What to do if they ring, a choice id.
  public var ifTheyRing: String
  /// The word the caller will say, one of the list.
  public var codeWord: String
  /// The hour it was written, whole hours since 1970.
  public var madeHour: Int

  /// How long a card lives, in hours (practitioner, finding 42).
  public static let hoursKept = 72

  /// A card.
  public init(
    id: String, topic: String, agreed: [String], ifTheyRing: String, codeWord: String,
    madeHour: Int
  ) {
    self.id = id
    self.topic = topic
    self.agreed = agreed
    self.ifTheyRing = ifTheyRing
    self.codeWord = codeWord
    self.madeHour = madeHour
  }
}

/// How many calls of one kind that leave no record came about one hour: "3 silent calls about 02".
public struct QuietCount: Codable, Equatable, Sendable {
  /// Silent, hang-up, abuse …
  public var kind: ContactKind
  /// 0 to 23, local.
  public var hour: Int
  /// How many.
  public var count: Int

  /// A count.
  public init(kind: ContactKind, hour: Int, count: Int) {
    self.kind = kind
    self.hour = hour
    self.count = count
  }
}

/// What a handover card may say: lists of choices, shipped as content.
public struct HandoverChoices: Equatable, Sendable {
  /// One choice.
  public struct Choice: Equatable, Sendable, Identifiable {
    /// Stable id.
    public var id: String
    /// Its wording.
    public var text: String

    /// A choice.
    public init(id: String, text: String) {
      self.id = id
      self.text = text
    }
  }
  /// What the call was about.
  public var topics: [Choice]
  /// What was agreed.
  public var agreed: [Choice]
  /// What to do if they ring again.
  public var ifTheyRing: [Choice]
  /// Neutral words, easy to say and to hear.
  public var codeWords: [String]

  /// The choices.
  public init(
    topics: [Choice] = [], agreed: [Choice] = [], ifTheyRing: [Choice] = [],
    codeWords: [String] = []
  ) {
    self.topics = topics
    self.agreed = agreed
    self.ifTheyRing = ifTheyRing
    self.codeWords = codeWords
  }
}
