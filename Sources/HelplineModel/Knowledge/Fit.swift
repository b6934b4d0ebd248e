/// Facts that make something fit: any one of the lists matching is enough; all empty fits nothing.
public struct Fit: Equatable, Sendable {
  /// Crime type ids.
  public var crimes: [String]
  /// Relation values (`former_partner` …).
  public var relations: [String]
  /// When values (`happening_now` …).
  public var when: [String]
  /// Role values.
  public var roles: [String]
  /// Can-talk values.
  public var talk: [String]
  /// Reported values.
  public var reported: [String]
  /// Justice stage ids.
  public var stages: [String]
  /// Branches the call is in.
  public var branches: [String]
  /// Fits when the caller's language is not the line's.
  public var languageOther: Bool
  /// Fits when the caller lives in another country than where it happened.
  public var livesElsewhere: Bool

  /// What makes something fit.
  public init(
    crimes: [String] = [], relations: [String] = [], when: [String] = [], roles: [String] = [],
    talk: [String] = [], reported: [String] = [], stages: [String] = [],
    branches: [String] = [], languageOther: Bool = false,
    livesElsewhere: Bool = false
  ) {
    self.crimes = crimes
    self.relations = relations
    self.when = when
    self.roles = roles
    self.talk = talk
    self.reported = reported
    self.stages = stages
    self.branches = branches
    self.languageOther = languageOther
    self.livesElsewhere = livesElsewhere
  }

  /// How many of the lists match these facts (0 = does not fit).
  public func score(
    _ facts: CallFacts, branch: String? = nil, houseLanguages: [String] = []
  ) -> Int {
    var score = 0
    if let branch, branches.contains(branch) { score += 2 }
    if !Set(crimes).isDisjoint(with: facts.crimes) { score += 2 }
    if let value = facts.relation?.rawValue, relations.contains(value) { score += 1 }
    if let value = facts.when?.rawValue, when.contains(value) { score += 1 }
    if let value = facts.role?.rawValue, roles.contains(value) { score += 1 }
    if let value = facts.talk?.rawValue, talk.contains(value) { score += 1 }
    if let value = facts.reported?.rawValue, reported.contains(value) { score += 1 }
    if let value = facts.stage, stages.contains(value) { score += 1 }
    if languageOther, let language = facts.language, !houseLanguages.contains(language) {
      score += 2
    }
    if livesElsewhere, facts.livesElsewhere { score += 2 }
    return score
  }
}
