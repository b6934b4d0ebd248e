/// What is valid everywhere.
public struct SharedKnowledge: Equatable, Sendable {
  /// The phases in order.
  public var phases: [Phase]
  /// The branches in order.
  public var branches: [Branch]
  /// The action card.
  public var dangerNow: DangerNow
  /// The danger cards in order.
  public var dangerCards: [DangerCard]
  /// The rights in order.
  public var rights: [Right]
  /// The crime types.
  public var crimeTypes: [CrimeType]
  /// Reactions after a crime.
  public var reactions: [Statement]
  /// Which services stand in the directory, and why.
  public var listingRules: [Statement] = []
  /// Cards to be read: reporting, borders, a child taken abroad.
  public var infoCards: [InfoCard] = []
  /// Everyday words and names of values.
  public var words: EverydayWords
  /// What a handover card may say.
  public var handover: HandoverChoices

  /// The shared knowledge.
  public init(
    phases: [Phase] = [], branches: [Branch] = [],
    dangerNow: DangerNow = DangerNow(whereQuestion: "", callerRings: [], weRing: [], stay: []),
    dangerCards: [DangerCard] = [], rights: [Right] = [], crimeTypes: [CrimeType] = [],
    reactions: [Statement] = [], words: EverydayWords = EverydayWords(),
    handover: HandoverChoices = HandoverChoices()
  ) {
    self.phases = phases
    self.branches = branches
    self.dangerNow = dangerNow
    self.dangerCards = dangerCards
    self.rights = rights
    self.crimeTypes = crimeTypes
    self.reactions = reactions
    self.words = words
    self.handover = handover
  }
}
