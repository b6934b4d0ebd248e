/// A protocol for one kind of danger: five lines, the first the one that matters most.
public struct DangerCard: Equatable, Sendable, Identifiable {
  /// Stable id (`suicide`, `partner_family` …).
  public var id: String
  /// As it stands in the numbered list, at most 30 characters.
  public var title: String
  /// Its place when no fact brings another card first.
  public var order: Int
  /// The facts that bring it first.
  public var fits: Fit
  /// The five lines.
  public var lines: [Cue]
  /// Further questions, only where it is safe to ask.
  public var questions: [Cue]
  /// Lines for a child: in the place of the line they replace, else after the first two.
  public var withChild: [Cue]
  /// Lines that stand in place of the five when the caller can only say yes or no.
  public var withYesOrNo: [Cue]
  /// Lines that come in front when the caller is in another country than the line.
  public var withOtherCountry: [Cue]
  /// Topics of services that fit afterwards.
  public var thenTopics: [String]
  /// The signature, nil while not reviewed: danger cards are always shown, with "not yet reviewed".
  public var review: Review?

  /// A danger card.
  public init(
    id: String, title: String, order: Int, fits: Fit, lines: [Cue], questions: [Cue] = [],
    withChild: [Cue] = [], withYesOrNo: [Cue] = [], withOtherCountry: [Cue] = [],
    thenTopics: [String] = [], review: Review? = nil
  ) {
    self.id = id
    self.title = title
    self.order = order
    self.fits = fits
    self.lines = lines
    self.questions = questions
    self.withChild = withChild
    self.withYesOrNo = withYesOrNo
    self.withOtherCountry = withOtherCountry
    self.thenTopics = thenTopics
    self.review = review
  }

  /// A hash over every line of the card, as hexadecimal digits: a signature holds for this wording only.
  public var wordingHash: String {
    let cues = lines + questions + withChild + withYesOrNo + withOtherCountry
    // FNV-1a with 64 bits: it has to notice an edit, not to withstand an attack.
    let hash =
      ([title]
      + cues.flatMap { [$0.id, $0.text, $0.neutral ?? "", $0.guarding ?? ""] }).joined(
        separator: "\n"
      ).utf8
      .reduce(0xcbf2_9ce4_8422_2325 as UInt64) { ($0 ^ UInt64($1)) &* 0x100_0000_01b3 }
    return String(hash, radix: 16)
  }

  /// The lines for these facts, composed so that no two cards ever compete: another country in front; a
  /// child's own lines in the place of those they replace, the others after the first two, because what
  /// matters most stays first.
  public func lines(for facts: CallFacts, inOtherCountry: Bool) -> [Cue] {
    let closed = facts.talk == .yesOrNo || facts.talk == .notNow
    var base = closed && !withYesOrNo.isEmpty ? withYesOrNo : lines
    if facts.isChild {
      let own = Dictionary(
        withChild.compactMap { cue in cue.replaces.map { ($0, cue) } },
        uniquingKeysWith: { first, _ in first })
      base = base.map { own[$0.id] ?? $0 }
      base.insert(contentsOf: withChild.filter { $0.replaces == nil }, at: min(2, base.count))
    }
    return (inOtherCountry ? withOtherCountry : []) + base
  }
}

/// The action card that stands first after Ctrl-E.
public struct DangerNow: Equatable, Sendable {
  /// The question for the place.
  public var whereQuestion: String
  /// Short lines of the column "caller rings".
  public var callerRings: [Cue]
  /// Short lines of the column "we ring".
  public var weRing: [Cue]
  /// What to do while help is on the way.
  public var stay: [Cue]

  /// The action card.
  public init(whereQuestion: String, callerRings: [Cue], weRing: [Cue], stay: [Cue]) {
    self.whereQuestion = whereQuestion
    self.callerRings = callerRings
    self.weRing = weRing
    self.stay = stay
  }
}
