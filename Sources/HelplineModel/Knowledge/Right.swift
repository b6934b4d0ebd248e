/// The part of the road on which a right matters.
public enum RightPhase: String, Codable, CaseIterable, Sendable {
  case firstContact = "first_contact"
  case reporting, investigation, trial, after
}

/// A right in plain words with its article, source and date.
public struct Right: Equatable, Sendable, Identifiable {
  /// Stable id (`right.support`).
  public var id: String
  /// The letter of Article 4(1), Directive 2012/29/EU, for the eleven first-contact items.
  public var letter: String?
  /// At most 30 characters, in the caller's words.
  public var short: String
  /// The full title.
  public var title: String
  /// The right itself; its standing is the entry's.
  public var plain: Statement
  /// A way to put it, practice advice.
  public var say: String?
  /// On which parts of the road it matters.
  public var phases: [RightPhase]
  /// Whose right it is.
  public var who: String?
  /// Its limits.
  public var limits: String?
  /// The act.
  public var act: String
  /// The article, as printed in the act.
  public var article: String
  /// What about it was not checked, in words.
  public var unknown: String?
  /// Countries (ISO 3166-1) not bound by the act.
  public var notBound: [String]
  /// When "Fits now" names it.
  public var fits: Fit
  /// Its place in the list.
  public var order: Int

  /// A right.
  public init(
    id: String, letter: String? = nil, short: String, title: String, plain: Statement,
    say: String? = nil, phases: [RightPhase], who: String? = nil, limits: String? = nil,
    act: String, article: String, unknown: String? = nil, notBound: [String] = [],
    fits: Fit = Fit(),
    order: Int = 100
  ) {
    self.id = id
    self.letter = letter
    self.short = short
    self.title = title
    self.plain = plain
    self.say = say
    self.phases = phases
    self.who = who
    self.limits = limits
    self.act = act
    self.article = article
    self.unknown = unknown
    self.notBound = notBound
    self.fits = fits
    self.order = order
  }
}

extension Right {
  /// Whether its act binds a country. Every act here is one of the Union: it is nobody's law outside of it, and
  /// inside not the law of those that the act, or the country's own folder, leaves out.
  public func binds(_ country: Country) -> Bool {
    country.inEU && !notBound.contains(country.id)
      && (country.boundByVictimsDirective || !act.contains("2012/29"))
  }
}

/// A kind of crime in the words of the work, with what a victim of it needs first.
public struct CrimeType: Equatable, Sendable, Identifiable {
  /// Stable id (`stalking`).
  public var id: String
  /// The full name.
  public var name: String
  /// As it stands among the facts.
  public var short: String
  /// What victims of it tend to need.
  public var needs: [String]
  /// Topics of services, best first.
  public var topics: [String]
  /// Danger cards that go with it.
  public var danger: [String]
  /// What to know first.
  public var firstFacts: [Statement]
  /// What raises the danger.
  public var redFlags: [Statement]

  /// A kind of crime.
  public init(
    id: String, name: String, short: String, needs: [String], topics: [String], danger: [String],
    firstFacts: [Statement], redFlags: [Statement]
  ) {
    self.id = id
    self.name = name
    self.short = short
    self.needs = needs
    self.topics = topics
    self.danger = danger
    self.firstFacts = firstFacts
    self.redFlags = redFlags
  }
}
