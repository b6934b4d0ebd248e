/// What a line of guidance asks the handler to do with it.
public enum CueKind: String, Codable, Equatable, Sendable {
  /// Words to say in one's own way.
  case `try`
  /// A question to ask.
  case ask
  /// Something to do.
  case `do`
  /// Something to leave undone; its text begins with "Don't".
  case dont
  /// Something to know and not to say.
  case know
}

/// One short line of guidance.
public struct Cue: Equatable, Sendable, Identifiable {
  /// Stable id.
  public var id: String
  /// What kind of line it is.
  public var kind: CueKind
  /// The line; house values stand in braces (`{greeting}`).
  public var text: String
  /// The wording that stands while the house has not set the value the text needs.
  public var neutral: String?
  /// The caution for advice a watcher could notice.
  public var guarding: String?
  /// On a danger card for a child: the id of the line whose place it takes.
  public var replaces: String?

  /// A line of guidance.
  public init(
    id: String, kind: CueKind, text: String, neutral: String? = nil, guarding: String? = nil,
    replaces: String? = nil
  ) {
    self.replaces = replaces
    self.id = id
    self.kind = kind
    self.text = text
    self.neutral = neutral
    self.guarding = guarding
  }
}

/// The names of the cue lists that replace the ordinary one when the facts fit.
public enum CueSet: String, CaseIterable, Sendable {
  case yesOrNo = "yes_or_no"
  case child
  case thirdParty = "third_party"
  case professional
  case harmedSomeone = "harmed_someone"
}

/// A phase of the call: phases overlap, come in any order, and are never ticked for having been looked at.
public struct Phase: Equatable, Sendable, Identifiable {
  /// Stable id (`safe`, `listen` …).
  public var id: String
  /// One or two words for the bar.
  public var title: String
  /// What the phase is for, in a few words.
  public var aim: String
  /// The ordinary cues.
  public var cues: [Cue]
  /// Cue lists for particular callers.
  public var sets: [CueSet: [Cue]]
  /// The signature under the cues, nil while not reviewed.
  public var review: Review?

  /// A phase of the call.
  public init(
    id: String, title: String, aim: String, cues: [Cue], sets: [CueSet: [Cue]] = [:],
    review: Review? = nil
  ) {
    self.id = id
    self.title = title
    self.aim = aim
    self.cues = cues
    self.sets = sets
    self.review = review
  }

  /// The cues for these facts: who can only say yes or no comes first, then a child, then the role.
  public func cues(for facts: CallFacts) -> [Cue] {
    for name in facts.cueSets {
      if let found = sets[name], !found.isEmpty { return found }
    }
    return cues
  }
}

/// A turn a call can take ("silent", "another language"), with its own cues.
public struct Branch: Equatable, Sendable, Identifiable {
  /// Stable id.
  public var id: String
  /// As it stands in the If line, at most 20 characters.
  public var title: String
  /// The full name.
  public var name: String
  /// Facts that choosing the branch puts down, as value ids (`talk.yes_or_no`).
  public var setsFacts: [String]
  /// Place in the If line; the first eight stand there, the rest behind "more".
  public var order: Int
  /// The cues, which stand in place of the phase's.
  public var cues: [Cue]
  /// The signature under the cues, nil while not reviewed.
  public var review: Review?

  /// A turn a call can take.
  public init(
    id: String, title: String, name: String, setsFacts: [String], order: Int, cues: [Cue],
    review: Review? = nil
  ) {
    self.id = id
    self.title = title
    self.name = name
    self.setsFacts = setsFacts
    self.order = order
    self.cues = cues
    self.review = review
  }
}
